using HudumaContact.Catalogue;
using HudumaContact.Content;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Conversations.Chats;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Handoff;

/// <summary>Whoever asked for a person in a chat is told what is so in a chat, with the flows of this repository.</summary>
public sealed class ChatWordsTests
{
    private static readonly HudumaContact.Handoff.Agents.Agent Akinyi = Samples.Agent("Akinyi");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_place_in_line_to_the_marks_nothing_is_said_of_SMS()
    {
        await using var chat = await ChatLine.OpenAsync(TheHudumaLine.Content(new List<Fault>()));
        var user = await chat.OpenChatAsync();
        foreach (var said in new[] { "1", "talk to a person", "I lost my ID", "1" }) await chat.SayAsync(user, said);
        var handoff = chat.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem();
        (await SaidAsync()).ShouldContain($"A person will answer you here in the chat, 7:00-21:00. You are number 1 in the queue. Request {handoff.CaseNumber}. Keep this page open.");

        (await chat.Board.Get<HandoffDesk>().AcceptAsync(Akinyi, handoff.Id, Cancellation)).ShouldBeTrue();
        (await LastAsync()).ShouldBe($"Akinyi of Huduma Kenya is here about {handoff.CaseNumber}. Write your answer below. We never ask for a PIN.");

        (await chat.Board.Get<SendAnswer>().RunAsync(Akinyi, handoff.Id, "fee", new Item(CatalogueNames.Service, "passport-new"), "en", Cancellation)).ShouldNotBeNull();
        (await LastAsync()).ShouldStartWith("fee of passport-new: KSh");

        (await chat.Board.Get<CloseHandoff>().RunAsync(Akinyi, handoff.Id, Disposition.Solved, Cancellation)).ShouldBeTrue();
        (await LastAsync()).ShouldBe("We have closed your request. How did our staff help you? 1 (bad) to 5 (very good). Not done? Write REOPEN.");
        (await SaidAsync()).ShouldAllBe(said => !said.Contains("SMS", StringComparison.Ordinal));

        async Task<IReadOnlyList<string>> SaidAsync()
        {
            await chat.Line.IdleAsync();
            return [.. (await chat.ReadAsync(user)).Select(entry => entry.Text)];
        }

        async Task<string> LastAsync() => (await SaidAsync())[^1];
    }
}
