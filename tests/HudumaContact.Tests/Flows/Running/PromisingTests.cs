using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>A register that asks for a second fact, and the answer of one that was too slow.</summary>
public sealed class PromisingTests
{
    private static readonly ContentSet Promising = SmallRelease.WithNodes("""
        which:
          menu: { prompt: { en: Which?, sw: Gani? }, each: { list: popular-services }, label: "{{ it.short }}", into: service }
          next: reference
        reference:
          ask: { prompt: { en: Number?, sw: Namba? }, into: reference, pattern: "[A-Z]{2} ?[0-9]+" }
          exits: { case-number: ours }
          next: proof
          private: true
        ours:
          end: { en: "Case {{ reference }}.", sw: "Kesi {{ reference }}." }
          private: true
        proof:
          ask: { prompt: { en: ID?, sw: ID? }, into: proof }
          next: look
          private: true
        look:
          lookup: { status: "{{ reference }}", of: service, proof: "{{ proof }}", into: found }
          exits: { found: found, not-found: bye, slow: slow, failed: failed, limited: bye }
        found:
          say: { en: "{{ service.short }}:", sw: "{{ service.short }}:" }
          next: state
        state:
          menu:
            prompt: { en: "{{ found.status }}", sw: "{{ found.status }}", sms: { en: "{{ found.status }}, by SMS", sw: "{{ found.status }}, kwa SMS" } }
            letters: false
            options:
              - { label: { en: Bye, sw: Kwaheri }, next: bye }
          private: true
        failed:
          answer: { topic: fee, of: service }
        slow:
          menu: { prompt: { en: "SMS?", sw: "SMS?" }, letters: false, options: [ { label: { en: "Yes", sw: "Ndiyo" }, next: later } ] }
          private: true
        later:
          promise: { lookup: look }
          next: promised
        promised:
          end: { en: "Promised.", sw: "Tumeahidi." }
        """);

    [Fact]
    public void A_register_of_agencies_is_asked_about_a_service_with_the_second_fact()
    {
        var caller = new Caller(Promising).Dial().Type("2", "2", "PA 1", "11111111");

        caller.Last.Pending.ShouldBe(new LookupRequest("status", "PA 1", TestWorld.Birth, "11111111", new NodeId("main/look")));
    }

    [Fact]
    public void A_case_number_is_an_answer_where_an_ask_leads_it_somewhere_whatever_its_pattern() =>
        new Caller(Promising).Dial().Type("2", "2", "hc-7f3k9q").Text.ShouldBe("Case hc-7f3k9q.");

    [Fact]
    public void A_promise_keeps_no_more_than_asking_takes_and_tells_what_the_look_up_leads_to()
    {
        var caller = new Caller(Promising).Dial().Type("2", "2", "PA 1", "11111111").LookUpGives(LookupNode.Slow).Type("1");
        caller.Text.ShouldBe("Promised.");
        var promised = caller.Events.OfType<AnswerPromised>().ShouldHaveSingleItem();
        promised.Later.Variables.Keys.ShouldBe(["service", "reference", "proof"], ignoreOrder: true);
        var kept = SessionJson.Read(SessionJson.Write(promised.Later));
        var sms = caller.Context with { Line = LineKind.Sms };
        var runner = new FlowRunner(caller.Book);

        runner.AskAgain(kept, sms).ShouldBe(promised.Asked);
        runner.TellLater(kept, new Resume.LookedUp(LookupNode.Found, new Dictionary<string, string> { ["status"] = "ready" }), sms).ShouldBe("birth:\nready, by SMS");
        runner.TellLater(kept, new Resume.LookedUp(LookupNode.Failed, new Dictionary<string, string>()), sms).ShouldBe("fee of birth: KSh 4,550.");
        // Told again, it is the same: nothing of it was changed.
        runner.AskAgain(kept, sms).ShouldBe(promised.Asked);
    }
}
