using HudumaContact.Content;
using HudumaContact.Conversations.Calls;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Conversations.Calls;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>What is spoken at a private node is heard by whom the flow gives it to, and by nobody who only takes a case of the same call.</summary>
public sealed class PrivatelySpokenTests
{
    /// <summary>Option 1 tells a story in private, option 2 leaves a message in private, option 3 says in public what is wanted; 0 asks for a person.</summary>
    private static readonly ContentSet Content = SmallRelease.With(
        ("defaults.yaml", PersonFlow.Content.Find("defaults.yaml")!.Text.Replace("agent: main/need", "agent: main/person", StringComparison.Ordinal)),
        ("main/main.yaml", $$$"""
            format: 1
            flow: main
            nodes:
              menu:
                menu:
                  prompt: { en: Huduma, sw: Karibu }
                  options:
                    - { label: { en: A story, sw: Habari }, next: story }
                    - { label: { en: A message, sw: Ujumbe }, next: message }
                    - { label: { en: A wish, sw: Ombi }, next: wish }
              story:
                ask: { prompt: { en: What happened?, sw: Nini kilitokea? }, into: story, longest: 200 }
                private: true
                next: sure
              wish:
                ask: { prompt: { en: What do you wish?, sw: Unataka nini? }, into: wish, longest: 200 }
                next: sure
              sure:
                menu:
                  prompt: { en: Sure?, sw: Hakika? }
                  options:
                    - { label: { en: "Yes", sw: Ndiyo }, next: message }
              message:
                ask: { prompt: { en: Your message?, sw: Ujumbe wako? }, into: message, longest: 200 }
                private: true
                next: keep
              keep:
                handoff: { reason: "{{ message }}", way: callback, into: case }
                next: bye
              person:
                menu:
                  prompt: { en: A person?, sw: Mhudumu? }
                  options:
                    - { label: { en: Hold, sw: Subiri }, next: hold }
                private: true
              hold:
                handoff: { reason: "wants a person", way: call, into: case }
                next: bye
              after-person:
                rate: { prompt: { en: "How did we help, 1 to 5?", sw: "Tulikusaidiaje, 1 hadi 5?" } }
                next: bye
              need:
                end: { en: Goodbye, sw: Kwaheri }
              number:
                ask: { prompt: { en: Number?, sw: Namba? }, into: number, longest: 20 }
                private: true
                next: bye
              bye:
                end: { en: Goodbye, sw: Kwaheri }
              lost:
                end: { en: Please dial again., sw: Tafadhali piga tena. }
            {{{SmallRelease.Continue}}}
              understand:
                search: { services: "{{ question }}", into: matches, best: service }
                exits: { none: bye, one: bye, many: bye }

            """));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_takes_the_case_that_was_asked_for_with_0_hears_nothing_of_it()
    {
        await using var line = await CallLine.OpenAsync(Content);
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("1");
        await call.SpeakAsync(12);

        await call.PressAsync("0");
        await call.PressAsync("1");

        (await HeardAsync(line)).ShouldBeEmpty();
        (await line.Board.RowsAsync("call_recordings")).ShouldBe(1);
    }

    [Fact]
    public async Task Nor_who_has_the_message_that_was_left_after_it()
    {
        await using var line = await CallLine.OpenAsync(Content);
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("1");
        await call.SpeakAsync(12, "story");

        await call.PressAsync("1");
        await call.SpeakAsync(7, "message");

        (await HeardAsync(line)).ShouldHaveSingleItem().Length.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task What_was_spoken_in_public_is_heard_by_who_takes_the_case()
    {
        await using var line = await CallLine.OpenAsync(Content);
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("3");
        await call.SpeakAsync(12);

        await call.PressAsync("0");
        await call.PressAsync("1");

        (await HeardAsync(line)).ShouldHaveSingleItem().Length.ShouldBe(TimeSpan.FromSeconds(12));
    }

    private static async Task<IReadOnlyList<KeptRecording>> HeardAsync(CallLine line)
    {
        var contact = (await line.Board.Get<HudumaContact.Conversations.Contacts.IContactStore>().FindAsync(Wanjiku, Cancellation)).ShouldNotBeNull();
        var handoff = (await line.Board.Get<IHandoffStore>().LastOfAsync(contact.Id, Cancellation)).ShouldNotBeNull();
        return await line.Board.Get<IRecordingStore>().OfAsync(handoff.Id.Value, handoff.Session, Cancellation);
    }
}
