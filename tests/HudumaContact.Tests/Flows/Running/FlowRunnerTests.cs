using CsCheck;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

public sealed class FlowRunnerTests
{
    /// <summary>A menu, a list, an answer, an ask, a case, a call, a handoff and a rating: every kind once.</summary>
    private static readonly ContentSet Line = SmallRelease.With(
        ("main/main.yaml", """
            format: 1
            flow: main
            nodes:
              menu:
                menu:
                  prompt: { en: Huduma, sw: Karibu }
                  options:
                    - { label: { en: Services, sw: Huduma }, next: services }
                    - { label: { en: Complaint, sw: Malalamiko }, next: story }
                    - { label: { en: Person, sw: Mhudumu }, next: person }
                    - { label: { en: Rate, sw: Alama }, next: rate }
                    - { label: { en: Kiswahili, sw: Kiswahili }, next: to-swahili }
                    - { label: { en: My case, sw: Kesi }, next: number }
                    - { label: { en: Pick, sw: Chagua }, next: picking }
              services:
                menu:
                  prompt: { en: Which?, sw: Gani? }
                  each: { list: popular-services }
                  label: "{{ it.short }}"
                  into: service
                next: service
              service:
                menu:
                  prompt: "{{ service.name }}"
                  options:
                    - { label: { en: Fee, sw: Ada }, next: fee }
                    - { label: { en: Before, sw: Nyuma }, next: back }
                    - { label: { en: Main, sw: Kuu }, next: home }
              fee:
                answer:
                  topic: fee
                  of: service
                  options:
                    - { label: { en: Service, sw: Huduma }, next: service }
              story:
                ask:
                  prompt: { en: Tell us., sw: Eleza. }
                  into: story
                  longest: 200
                private: true
                next: sure
              sure:
                menu:
                  prompt: { en: Send?, sw: Tuma? }
                  letters: false
                  options:
                    - { label: { en: "Yes", sw: Ndiyo }, next: record }
                private: true
                stop-direct-dial: true
              record:
                case: { open: complaint, words: "{{ story }}", about: service, into: case }
                next: thanks
              thanks:
                say: { en: "Case {{ case.number }} by {{ case.due }}.", sw: "Kesi {{ case.number }}." }
                next: done
              done:
                end: { en: Goodbye., sw: Kwaheri. }
              person:
                handoff: { reason: "asked", into: case }
                next: done
              rate:
                rate: { prompt: { en: 1 to 5?, sw: 1 hadi 5? } }
                next: done
              to-swahili:
                set: { language: sw }
                next: menu
              number:
                ask:
                  prompt: { en: Number?, sw: Namba? }
                  into: number
                  pattern: "HC-[0-9]+"
                private: true
                next: look
              look:
                lookup: { case: "{{ number }}", into: case }
                exits: { found: state, not-found: done, slow: done, failed: done, limited: done }
              state:
                end: { en: "It is {{ case.status }}.", sw: "Ni {{ case.status }}." }
                private: true
              picking:
                call: { flow: pick, with: { why: "a test" } }
                exits: { picked: picked, none: menu }
              picked:
                menu:
                  prompt: { en: "Picked {{ colour }} for {{ why }}", sw: "{{ colour }} {{ why }}" }
                  options:
                    - { label: { en: Done, sw: Tayari }, next: done }
              lost:
                end: { en: Lost., sw: Umepotea. }
              continue:
                menu:
                  prompt: { en: Welcome back., sw: Karibu tena. }
                  letters: false
                  options:
                    - { label: { en: Continue, sw: Endelea }, next: continue }
                    - { label: { en: Start again, sw: Anza upya }, next: home }
              understand:
                search: { services: "{{ question }}", into: matches, best: service, topic: topic }
                exits: { none: places, one: by-topic, many: choose }
              places:
                search: { centres: "{{ question }}", into: centres, best: centre }
                exits: { none: done, one: centre, many: done }
              centre:
                end: "{{ centre.name }}"
              by-topic:
                branch: { on: topic, cases: { fee: fee }, else: service }
              choose:
                menu:
                  prompt: { en: Did you mean, sw: Ulimaanisha }
                  each: matches
                  label: "{{ it.short }}"
                  into: service
                next: service

            """),
        ("pick/pick.yaml", """
            format: 1
            flow: pick
            keys: { back: "9" }
            words:
              wrong-choice: { en: Not a colour., sw: Si rangi. }
            nodes:
              colour:
                menu:
                  prompt: { en: Colour?, sw: Rangi? }
                  letters: false
                  options:
                    - { label: { en: Red, sw: Nyekundu }, next: took, set: { colour: red } }
                    - { label: { en: None, sw: Hakuna }, next: nothing }
                    - { label: { en: Hidden, sw: Siri }, next: nothing, when: { variable: why, is: [ other ] } }
              took:
                return: picked
              nothing:
                return: none

            """));

    private static Caller Dialled() => new Caller(Line).Dial();

    [Fact]
    public void Dialling_shows_the_first_screen_in_the_language_of_the_contact()
    {
        Dialled().Text.ShouldStartWith("Huduma\n1. Services\n2. Complaint");
        new Caller(Line, language: "sw").Dial().Text.ShouldStartWith("Karibu\n1. Huduma");
        new Caller(Line, language: "fr").Dial().Text.ShouldStartWith("Huduma\n1. Services");
    }

    [Fact]
    public void A_service_is_chosen_from_a_list_and_its_fee_told_once()
    {
        var caller = Dialled().Type("1", "2", "1");

        caller.Text.ShouldBe("fee of birth: KSh 4,550.\n1. Service\n0 Back 00 Home");
        caller.Events.OfType<AnswerTold>().ShouldHaveSingleItem().About.ShouldBe(TestWorld.Birth);
        caller.Type("7").Events.OfType<AnswerTold>().Count().ShouldBe(1);
    }

    [Fact]
    public void An_option_is_also_chosen_by_its_name() => Dialled().Type("services").At.ShouldBe("services");

    [Fact]
    public void Back_goes_through_the_screens_passed_and_home_forgets_them()
    {
        var caller = Dialled().Type("1", "2", "1", "0");
        caller.At.ShouldBe("service");
        caller.Type("0").At.ShouldBe("services");
        caller.Type("2", "00").At.ShouldBe("menu");
        caller.Session.Trail.ShouldBeEmpty();
    }

    [Fact]
    public void An_option_may_lead_back_or_home()
    {
        Dialled().Type("1", "2", "2").At.ShouldBe("services");
        Dialled().Type("1", "2", "3").At.ShouldBe("menu");
    }

    [Fact]
    public void A_wrong_choice_is_told_and_shows_the_same_screen_and_the_third_is_led_elsewhere()
    {
        var caller = Dialled().Type("8");
        caller.Text.ShouldStartWith("Not a choice.\nHuduma\n1. Services");
        caller.Type("#").At.ShouldBe("menu");
        caller.Type("").Text.ShouldBe("Lost.");
        caller.Session.Status.ShouldBe(SessionStatus.Ended);
    }

    [Fact]
    public void Wrong_answers_are_counted_at_one_node_only()
    {
        var caller = Dialled().Type("8", "8", "1", "8", "8");

        caller.At.ShouldBe("services");
    }

    [Fact]
    public void Letters_at_a_menu_are_a_search()
    {
        Dialled().Type("Passport please").At.ShouldBe("service");
        Dialled().Type("birth fee").Text.ShouldStartWith("fee of birth");
        Dialled().Type("a cert").Text.ShouldBe("Did you mean\n1. birth\n2. death\n0 Back 00 Home");
    }

    [Fact]
    public void Letters_find_what_the_search_falls_back_to() => Dialled().Type("huduma kisumu").Text.ShouldBe("The kisumu (en)");

    [Fact]
    public void Letters_that_find_nothing_are_a_wrong_choice_and_put_on_record()
    {
        var caller = Dialled().Type("xyz");

        caller.Text.ShouldStartWith("Not a choice.\n");
        caller.Events.OfType<Searched>().ShouldHaveSingleItem().Found.ShouldBe(0);
    }

    [Fact]
    public void Letters_are_no_search_where_the_menu_is_private() => Dialled().Type("2", "my story", "passport").At.ShouldBe("sure");

    [Fact]
    public void Words_of_distress_get_the_helplines_in_the_very_reply_and_cost_no_try()
    {
        var caller = Dialled();
        for (var i = 0; i < 5; i++) caller.Type("help me").Text.ShouldBe("Call 116, 1195 or 999.\nHuduma\n1. Services\n2. Complaint\n3. Person\n4. Rate\n5. Kiswahili\n6. My case\n7. Pick");
        caller.Type("2", "help me now").Text.ShouldStartWith("Call 116, 1195 or 999.\nSend?");
        caller.Events.OfType<DistressHeard>().Count().ShouldBe(6);
    }

    [Fact]
    public void A_case_is_opened_with_its_words_and_its_number_told()
    {
        var caller = Dialled().Type("2", "They were rude", "1");

        caller.Text.ShouldBe("Case HC-1 by 11 Dec 2026.\nGoodbye.");
        caller.Last.Screen!.Ends.ShouldBeTrue();
        caller.Events.OfType<CaseOpened>().ShouldHaveSingleItem()
            .ShouldBe(new CaseOpened("HC-1", "complaint", "They were rude", null, new DateOnly(2026, 12, 11), IsAnonymous: false));
    }

    [Fact]
    public void An_ask_that_may_take_more_than_a_handset_says_so() => Dialled().Type("2").Text.ShouldStartWith("Tell us.\nUp to 80 letters.\n");

    [Fact]
    public void An_answer_is_cut_where_the_ask_says_never_inside_a_character()
    {
        var caller = Dialled().Type("2", new string('a', 199) + "😀" + "rest");

        Value.FromStored(caller.Session.Variables["story"]).Text.ShouldBe(new string('a', 199));
    }

    [Fact]
    public void An_answer_that_does_not_fit_the_pattern_is_asked_again() => Dialled().Type("6", "abc").Text.ShouldStartWith("Not understood.\nNumber?");

    [Fact]
    public void A_person_is_asked_for_once()
    {
        Dialled().Type("3").Events.OfType<HandoffRequested>().ShouldHaveSingleItem().ShouldBe(new HandoffRequested("HC-1", "asked"));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("5", 5)]
    public void Marks_are_recorded(string typed, int marks) => Dialled().Type("4", typed).Events.OfType<Rated>().ShouldHaveSingleItem().Marks.ShouldBe(marks);

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("55")]
    [InlineData("five")]
    public void Marks_outside_the_scale_are_not(string typed) => Dialled().Type("4", typed).Events.OfType<Rated>().ShouldBeEmpty();

    [Fact]
    public void The_language_changes_at_once_and_is_said_to_the_host()
    {
        var caller = Dialled().Type("5");

        caller.Text.ShouldStartWith("Karibu\n");
        caller.Events.OfType<LanguageChosen>().ShouldHaveSingleItem().Language.ShouldBe("sw");
    }

    [Fact]
    public void A_look_up_waits_for_its_register_and_goes_on_in_the_same_hop()
    {
        var caller = Dialled().Type("6", "HC-7");
        caller.Last.Screen.ShouldBeNull();
        caller.Last.Pending.ShouldBe(new LookupRequest("case", "HC-7", Of: null, Proof: "", new NodeId("main/look")));
        caller.Session.Status.ShouldBe(SessionStatus.LookingUp);

        caller.LookUpGives(LookupNode.Found, ("status", "open"));
        caller.Text.ShouldBe("It is open.");
        caller.Session.Hops.ShouldBe(2);
    }

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
    public void A_called_flow_returns_by_the_exit_it_names_with_its_own_keys_and_words_while_it_runs()
    {
        var caller = Dialled().Type("7");
        caller.Text.ShouldBe("Colour?\n1. Red\n2. None\n9 Back 00 Home");
        caller.Type("3").Text.ShouldStartWith("Not a colour.\n");
        caller.Type("1").Text.ShouldStartWith("Picked red for a test");
        caller.Session.Callers.ShouldBeEmpty();
        Dialled().Type("7", "2").At.ShouldBe("menu");
    }

    [Fact]
    public void Back_into_a_called_flow_finds_its_caller_again()
    {
        var caller = Dialled().Type("7", "1", "0", "1");

        caller.At.ShouldBe("picked");
    }

    [Fact]
    public void A_direct_dial_is_answered_from_the_main_menu()
    {
        var caller = new Caller(Line).DialThrough("1", "2");

        caller.At.ShouldBe("service");
        caller.Type("0").At.ShouldBe("services");
    }

    [Fact]
    public void A_direct_dial_goes_through_nothing_private_nothing_to_confirm_and_asks_for_nobody()
    {
        new Caller(Line).DialThrough("2", "my story", "1").At.ShouldBe("story");
        var caller = new Caller(Line).DialThrough("3");
        caller.At.ShouldBe("menu");
        caller.Events.ShouldBeEmpty();
        new Caller(Line).DialThrough("4", "5").Events.ShouldBeEmpty();
        new Caller(Line).DialThrough("6", "HC-7").At.ShouldBe("number");
    }

    [Fact]
    public void A_direct_dial_stops_at_its_first_wrong_part()
    {
        var caller = new Caller(Line).DialThrough("1", "9", "2");

        caller.At.ShouldBe("services");
        caller.Text.ShouldStartWith("Not a choice.\n");
    }

    [Fact]
    public void A_direct_dial_tells_only_the_answer_that_is_seen() =>
        new Caller(Line).DialThrough("1", "2", "1", "1", "1").Events.OfType<AnswerTold>().Count().ShouldBe(1);

    [Fact]
    public void A_dropped_session_is_offered_only_where_an_answer_past_the_main_menu_would_be_lost()
    {
        var caller = Dialled();
        Offered(caller.Session).ShouldBeFalse();
        Offered(caller.Type("1").Session).ShouldBeFalse();
        Offered(caller.Type("2").Session).ShouldBeTrue();
        Offered(caller.Type("00").Session).ShouldBeFalse();
    }

    [Fact]
    public void A_dropped_session_is_not_offered_when_it_ended_was_private_or_was_dialled_through()
    {
        Offered(Dialled().Type("2", "my story").Session).ShouldBeFalse();
        Offered(Dialled().Type("4", "5").Session).ShouldBeFalse();
        Offered(new Caller(Line).DialThrough("1", "2").Type("1").Session).ShouldBeFalse();
    }

    [Fact]
    public void Continuing_stands_where_the_dropped_session_stood_with_its_answers()
    {
        var dropped = Dialled().Type("1", "2").Session;
        var caller = new Caller(Line).Dial(dropped);
        caller.Text.ShouldBe("Welcome back.\n1. Continue\n2. Start again");

        caller.Type("1").Text.ShouldBe("The birth (en)\n1. Fee\n2. Before\n3. Main\n0 Back 00 Home");
        caller.Type("0").At.ShouldBe("services");
    }

    [Fact]
    public void Dropped_while_asked_whether_to_go_on_it_is_still_about_the_session_before()
    {
        var dropped = Dialled().Type("1", "2").Session;
        var again = new Caller(Line).Dial(dropped).Session;

        new Caller(Line).Dial(again).Type("1").At.ShouldBe("service");
    }

    [Fact]
    public void Starting_again_forgets_the_dropped_session()
    {
        var caller = new Caller(Line).Dial(Dialled().Type("1", "2").Session).Type("2");

        caller.At.ShouldBe("menu");
        Offered(caller.Session).ShouldBeFalse();
    }

    [Fact]
    public void Going_on_by_sms_is_offered_late_and_parks_the_session()
    {
        var caller = Dialled().Type("1", "2");
        caller.Context = caller.Context with { OffersSms = true };
        caller.Type("7").Text.ShouldEndWith("\n97 By SMS");

        caller.Type("97").Text.ShouldBe("We go on by SMS.");
        caller.Session.Status.ShouldBe(SessionStatus.Parked);
        caller.Events.OfType<WentBySms>().ShouldHaveSingleItem().At.ShouldBe(new NodeId("main/service"));
        Offered(caller.Session).ShouldBeTrue();
    }

    [Fact]
    public void Pages_are_turned_with_more_and_back_and_the_last_has_no_more()
    {
        var caller = new Caller(Line, new TestWorld { AnswerText = string.Join(' ', Enumerable.Repeat("word", 60)) }).Dial().Type("1", "2", "1");
        caller.Last.Screen!.Pages.ShouldBe(3);
        caller.Type("98").Last.Screen!.Page.ShouldBe(1);
        caller.Type("98").Text.ShouldEndWith("\n1. Service\n0 Back 00 Home");
        caller.Type("0").Last.Screen!.Page.ShouldBe(1);
        caller.Type("0").Last.Screen!.Page.ShouldBe(0);
        caller.Type("98", "98", "98").Text.ShouldStartWith("Not a choice.");
        caller.Type("0").At.ShouldBe("service");
        caller.Events.OfType<AnswerTold>().Count().ShouldBe(1);
    }

    [Fact]
    public void An_option_of_a_later_page_can_be_chosen_on_the_first() =>
        new Caller(Line, new TestWorld { AnswerText = new string('x', 300) }).Dial().Type("1", "2", "1", "1").At.ShouldBe("service");

    [Fact]
    public void A_session_may_give_only_so_many_answers()
    {
        var limited = SmallRelease.With(
            ("defaults.yaml", SmallRelease.Defaults + "limits: { hops-per-session: 5 }\n"),
            ("main/main.yaml", Line.Find("main/main.yaml")!.Text),
            ("pick/pick.yaml", Line.Find("pick/pick.yaml")!.Text));

        var caller = new Caller(limited).Dial().Type("1", "0", "1", "0", "1", "0");

        caller.Text.ShouldBe("Please dial again.");
        caller.Session.Status.ShouldBe(SessionStatus.Ended);
    }

    [Fact]
    public void A_loop_that_shows_nothing_ends_with_an_apology_and_is_said_to_the_host()
    {
        var looping = SmallRelease.WithMain("next: bye }\n", "next: a }\n      a: { say: { en: x, sw: x }, next: b }\n      b: { say: { en: y, sw: y }, next: a }\n".Replace("      ", "  ", StringComparison.Ordinal));

        var caller = new Caller(looping).Dial().Type("1");

        caller.Text.ShouldBe("Sorry. Please dial again.");
        caller.Session.Status.ShouldBe(SessionStatus.Failed);
        caller.Events.OfType<FlowFailed>().ShouldHaveSingleItem();
    }

    [Fact]
    public void What_a_citizen_types_is_text_and_never_a_template() =>
        Value.FromStored(Dialled().Type("2", "{{ service.name }} {{ 7*7 }}").Session.Variables["story"]).Text.ShouldBe("{{ service.name }} {{ 7*7 }}");

    [Fact]
    public void A_session_that_does_not_wait_cannot_be_resumed()
    {
        var ended = Dialled().Type("4", "5");

        Should.Throw<InvalidOperationException>(() => ended.Type("1"));
    }

    [Fact]
    public void Any_sequence_of_anything_leaves_a_valid_session_and_a_screen_that_fits()
    {
        var typed = Gen.OneOf(Gen.OneOf<string>(new[] { "0", "00", "98", "97", "1", "2", "3", "4", "5", "6", "7", "", "passport", "cert", "help me", "{{ 7*7 }}", "<script>", "HC-1" }.Select(Gen.Const).ToArray()), Gen.String[0, 300]);
        typed.Array[1, 30].Sample(texts =>
        {
            var caller = Dialled();
            foreach (var text in texts)
            {
                caller.Type(text);
                if (caller.Last.Pending is not null) caller.LookUpGives(LookupNode.NotFound);
                var screen = caller.Last.Screen!;
                Gsm7.Septets(screen.Text).ShouldBeLessThanOrEqualTo(HopContext.SmallestUssdBudget);
                Gsm7.Fits(screen.Text).ShouldBeTrue();
                if (screen.Ends) return;
                caller.Book.Find(caller.Session.At).ShouldBeAssignableTo<GatherNode>();
            }
        });
    }

    private static bool Offered(Session dropped) => new Caller(Line).Dial(SessionJson.Read(SessionJson.Write(dropped))).At == "continue";
}
