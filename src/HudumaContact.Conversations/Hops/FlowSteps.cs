using HudumaContact.Conversations.Hops.On;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Hops;

/// <summary>Runs the engine for a hop, asks the registers it wants asked, and hands each event to its handler.</summary>
public sealed class FlowSteps(Registers registers, EventHandlers handlers, LineBook lines, HopOptions options)
{
    public async ValueTask<Screen> RunAsync(HopScene scene)
    {
        var context = new HopContext(
            scene.World,
            LineKind.Ussd,
            options.BudgetOn(scene.Hop.Network),
            scene.Session.Contact.Language,
            OffersSms: lines.HasSms && scene.Now - scene.Session.StartedAt >= options.OfferSmsAfter);
        var result = Begin(scene, context);
        while (true)
        {
            foreach (var happened in result.Events) await handlers.HandleAsync(happened, scene);
            if (result.Pending is not { } request) return result.Screen!;
            result = scene.Release.Runner.Resume(scene.State, await registers.AskAsync(request, scene), context);
        }
    }

    private static HopResult Begin(HopScene scene, HopContext context) => scene switch
    {
        { Session.Hops.Count: > 0 } => scene.Release.Runner.Resume(scene.State, new Resume.Typed(scene.Input), context),
        // Dialled with answers in the code: *647*1*3#.
        { Input.Length: > 0 } => scene.Release.Runner.DialThrough(scene.State, scene.Input.Split('*'), context),
        _ => scene.Release.Runner.Begin(scene.State, context, scene.Dropped),
    };
}
