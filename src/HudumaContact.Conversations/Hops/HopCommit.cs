using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition.Nodes;
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

    /// <inheritdoc cref="HopScene.KeepsSealed"/>
    public bool KeepsSealed { get; init; } = true;

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
        Count(scene.Session, screen, scene, scene.Text);
        return new HopCommit
        {
            Session = scene.Session,
            Input = scene.Input,
            Text = scene.Text,
            KeepsSealed = scene.KeepsSealed,
            IsNewContact = scene.IsNewContact,
            SealsHopsBefore = scene.SealsHopsBefore,
            ChosenLanguage = scene.ChosenLanguage,
            Facts = scene.Facts,
            Deadline = scene.Deadline,
        };
    }

    /// <summary>The first hop of another session of the same contact, written with the scene's own.</summary>
    public static HopCommit Of(StoredSession session, Screen screen, HopScene scene, string text)
    {
        Count(session, screen, scene, text);
        return new HopCommit
        {
            Session = session,
            Input = "",
            Text = text,
            IsNewContact = false,
            SealsHopsBefore = false,
            ChosenLanguage = null,
            Facts = [],
            Deadline = scene.Deadline,
        };
    }

    private static void Count(StoredSession session, Screen screen, HopScene scene, string text)
    {
        var node = scene.Release.Flows[screen.Node];
        session.WasPrivate |= node.IsPrivate;
        session.AwaitsMarks = node is RateNode;
        session.Version++;
        session.Hops.Add(new AnsweredHop(session.Version, TextMark.Of(text), screen.Listed, screen.Ends, screen.Node.Value) { Language = session.State!.Language });
        session.AnsweredAt = scene.Now;
    }
}
