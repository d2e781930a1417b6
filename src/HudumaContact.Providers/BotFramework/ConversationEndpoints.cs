using HudumaContact.Conversations;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Providers.BotFramework.Activities;
using HudumaContact.Providers.BotFramework.Callers;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.BotFramework;

/// <summary>
/// What else a bot may ask of a channel about a conversation. Nothing of it is stored or changes anything: who is in it follows from its name alone, so that
/// one which never was is answered like any other.
/// </summary>
internal sealed class ConversationEndpoints(HubCallers callers, IIdSource ids)
{
    /// <summary>The text is at the citizen's phone already, where it can neither be changed nor taken back. The bot need not know.</summary>
    public Task UpdateAsync(HttpContext context, string conversation, string activity) =>
        OfAsync(context, conversation, _ => HubAnswer.NamedAsync(context.Response, activity));

    public Task DeleteAsync(HttpContext context, string conversation) => OfAsync(context, conversation, static _ => Task.CompletedTask);

    /// <summary>What was said before the handoff we know ourselves.</summary>
    public Task HistoryAsync(HttpContext context, string conversation) =>
        OfAsync(context, conversation, _ => HubAnswer.NamedAsync(context.Response, $"{ids.Next():n}"));

    public Task MembersAsync(HttpContext context, string conversation) => OfAsync(
        context, conversation, handoff => HubAnswer.WriteAsync(context.Response, ActivityWriter.MembersOf(handoff), ActivityJson.Default.IReadOnlyListAccount));

    public Task PagedMembersAsync(HttpContext context, string conversation) => OfAsync(
        context, conversation, handoff => HubAnswer.WriteAsync(context.Response, new PagedMembers(ActivityWriter.MembersOf(handoff)), ActivityJson.Default.PagedMembers));

    public Task MemberAsync(HttpContext context, string conversation, string member) => OfAsync(context, conversation, handoff =>
        ActivityWriter.MembersOf(handoff).FirstOrDefault(each => each.Id == member) is { } found
            ? HubAnswer.WriteAsync(context.Response, found, ActivityJson.Default.Account)
            : HubRefusal.RefuseAsync(context.Response, StatusCodes.Status404NotFound, "There is no such member."));

    public Task RefuseBeginningAsync(HttpContext context) => RefuseAsync(context, "Conversations begin here, when a citizen asks for a person. Answer the one that you were asked in.");

    public Task RefuseRemovalAsync(HttpContext context) => RefuseAsync(context, "Nobody can be removed. To leave, say handoff.status completed.");

    public Task RefuseFilesAsync(HttpContext context) => RefuseAsync(context, "Files can't reach a phone. Say it in words.");

    private async Task OfAsync(HttpContext context, string conversation, Func<HandoffId, Task> answer)
    {
        if (!await callers.AdmitsAsync(context)) return;
        if (HandoffId.TryParse(conversation, out var handoff)) await answer(handoff);
        else await HubRefusal.RefuseAsync(context.Response, StatusCodes.Status404NotFound, "Conversation not found.");
    }

    private async Task RefuseAsync(HttpContext context, string reason)
    {
        if (await callers.AdmitsAsync(context)) await HubRefusal.RefuseAsync(context.Response, StatusCodes.Status403Forbidden, reason);
    }
}
