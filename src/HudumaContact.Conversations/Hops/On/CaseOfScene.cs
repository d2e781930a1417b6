using HudumaContact.Conversations.Cases;

namespace HudumaContact.Conversations.Hops.On;

internal static class CaseOfScene
{
    /// <summary>The case, if it is this contact's to change. A visit to an anonymous one seals the session.</summary>
    /// <exception cref="InvalidOperationException">The flow changes a case that it has not looked up: a fault of the flow.</exception>
    public static async ValueTask<Case> OfSceneAsync(this ICaseStore cases, string number, HopScene scene)
    {
        if (await cases.FindAsync(number, CancellationToken.None) is not { } found || !found.IsOpenTo(scene.Session.Contact.Id))
        {
            throw new InvalidOperationException($"The flow at {scene.State.At} changes a case that this contact cannot see. Look it up first.");
        }

        if (found.IsAnonymous) scene.Seal();
        return found;
    }
}
