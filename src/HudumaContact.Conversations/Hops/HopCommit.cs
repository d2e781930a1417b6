using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Conversations.Hops;

/// <summary>All that one hop writes.</summary>
public sealed class HopCommit
{
    /// <summary>As it stands after the hop, the hop among its <see cref="StoredSession.Hops"/> and counted in its version.</summary>
    public required StoredSession Session { get; init; }

    /// <summary>What was typed for this hop.</summary>
    public required string Input { get; init; }

    /// <summary>All that was typed in the session. It is not stored; an anonymous session is sealed with it.</summary>
    public required string Text { get; init; }

    /// <summary>The contact's first hop: the contact is written with it.</summary>
    public required bool IsNewContact { get; init; }

    /// <summary>The session became sealed with this hop: the hops before are to be sealed too.</summary>
    public required bool SealsHopsBefore { get; init; }

    /// <summary>Null unless the contact chose another one.</summary>
    public required string? ChosenLanguage { get; init; }

    public required IReadOnlyList<HopFact> Facts { get; init; }

    public required HopDeadline Deadline { get; init; }

    /// <summary>Counts the hop in its session, with the screen that answers it.</summary>
    public static HopCommit Of(HopScene scene, Screen screen)
    {
        var session = scene.Session;
        session.Version++;
        session.Hops.Add(new AnsweredHop(session.Version, TextMark.Of(scene.Text), screen.Text, screen.Ends, screen.Node.Value));
        session.AnsweredAt = scene.Now;
        return new HopCommit
        {
            Session = session,
            Input = scene.Input,
            Text = scene.Text,
            IsNewContact = scene.IsNewContact,
            SealsHopsBefore = scene.SealsHopsBefore,
            ChosenLanguage = scene.ChosenLanguage,
            Facts = scene.Facts,
            Deadline = scene.Deadline,
        };
    }
}
