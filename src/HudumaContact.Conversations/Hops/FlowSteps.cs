using HudumaContact.Conversations.Hops.On;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Hops;

/// <summary>Runs the engine for a hop, asks the registers it wants asked, and hands each event to its handler.</summary>
public sealed class FlowSteps(Registers registers, EventHandlers handlers)
{
    /// <returns>Empty when nobody is there any more to hear it.</returns>
    public async ValueTask<Screen> RunAsync(HopScene scene)
    {
        var context = new HopContext(
            scene.World,
            scene.Kind,
            scene.Budget,
            scene.Session.Contact.Language ?? scene.SpokenLanguage,
            scene.OffersSms,
            scene.SendsSms)
        {
            IsLanguageChosen = scene.Session.Contact.Language is not null,
            LastTold = scene.LastTold,
            AwaitsMarks = scene.AwaitsMarks,
            IsNumberKnown = scene.MayBeCalled && scene.Session.Contact.Address.Number is not null,
            ReachesLater = scene.SendsSms || scene.Kind is LineKind.Sms or LineKind.Chat,
        };
        var result = Enter(scene, context);
        while (true)
        {
            foreach (var happened in result.Events) await handlers.HandleAsync(happened, scene);
            if (result.Pending is not { } request) return result.Screen ?? new Screen("", Ends: false, scene.State.At, Page: 0, Pages: 1);
            result = scene.Release.Runner.Resume(scene.State, await registers.AskAsync(request, scene), context);
        }
    }

    private static HopResult Enter(HopScene scene, HopContext context) => scene.Entry switch
    {
        Entry.Begin => scene.Release.Runner.Begin(scene.State, context, scene.Dropped),
        // *647*1*3#
        Entry.DialThrough => scene.Release.Runner.DialThrough(scene.State, scene.Input.Split('*'), context),
        Entry.GoOn => scene.Release.Runner.Resume(scene.State, new Resume.Typed(scene.Input), context),
        Entry.At(var node) => scene.Release.Runner.BeginAt(scene.State, node, context),
        Entry.Form(var node, var id) => scene.Release.Runner.BeginAt(scene.State, node, context, id),
        Entry.Leave => scene.Release.Runner.Leave(scene.State, context),
        Entry.Silence => scene.Release.Runner.Resume(scene.State, new Resume.Silence(), context),
        Entry.Spoken(var length) => scene.Release.Runner.Resume(scene.State, new Resume.Spoken(length), context),
        Entry.HangUp => scene.Release.Runner.Resume(scene.State, new Resume.HungUp(), context),
        Entry.Question => scene.Release.Runner.Ask(scene.State, scene.Input, context),
        var other => throw new InvalidOperationException($"The flows cannot be entered by {other.GetType().Name}."),
    };
}
