using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Hops;

/// <summary>Another session of the same contact, begun by this hop: what was a call goes on by text.</summary>
/// <param name="Commit">Its first hop.</param>
public sealed record StartedDialogue(HopCommit Commit) : HopFact
{
    public static StartedDialogue Of(LineId line, Session state, Screen screen, HopScene scene, IIdSource ids)
    {
        var id = new SessionId(ids.Next());
        var session = StoredSession.Dialogue(id, line, scene.Session.Contact, scene.Session.Release, scene.Now, state);
        return new StartedDialogue(HopCommit.Of(session, screen, scene, text: id.ToString()));
    }

    public override string ToString() => $"dialogue {Commit.Session.Id}";
}
