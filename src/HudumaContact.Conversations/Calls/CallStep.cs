using System.Runtime.InteropServices;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// Where a call goes on: what a provider asks us next. It travels in the address that a verb names, so it holds nothing of the caller.
/// </summary>
/// <param name="Number">Of the hop that asked, or of the turn of waiting: it tells a repeated or late event from the one that is due.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CallStep(CallStepKind Kind, int Number)
{
    public override string ToString() => $"{Kind} {Number}";
}

public enum CallStepKind
{
    /// <summary>Keys were asked for.</summary>
    Keys,

    /// <summary>Keys, or words, were asked for and none came.</summary>
    Silence,

    /// <summary>The caller was asked to speak.</summary>
    Recorded,

    /// <summary>The next turn of waiting for a person.</summary>
    Wait,

    /// <summary>A person was rung: how that went.</summary>
    Dialled,
}
