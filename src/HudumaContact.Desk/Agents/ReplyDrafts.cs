using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Desk.Agents;

/// <summary>Answers that were begun on this page, one for each case; and what is put into the one that is open from beside it.</summary>
internal sealed class ReplyDrafts
{
    private readonly Dictionary<HandoffId, string> _drafts = [];

    /// <summary>The box that is open takes what is put into the answer.</summary>
    public Action<string>? Box { get; set; }

    /// <summary>A case was opened on this page, so that its box is what somebody goes on with.</summary>
    public bool IsAwaited { get; set; }

    public string Of(HandoffId handoff) => _drafts.GetValueOrDefault(handoff, "");

    public void Keep(HandoffId handoff, string text) => _drafts[handoff] = text;

    /// <summary>Puts words into the answer that is being written.</summary>
    public void Put(string words) => Box?.Invoke(words);
}
