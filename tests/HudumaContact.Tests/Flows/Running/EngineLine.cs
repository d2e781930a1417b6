using HudumaContact.Content;
using HudumaContact.Flows.Running;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>The small line that the tests of the engine dial: every kind of node once.</summary>
internal static class EngineLine
{
    /// <summary>A menu, a list, an answer, an ask, a case, a call, a handoff and a rating: every kind once.</summary>
    public static readonly ContentSet Release = SmallRelease.With(
        ("main/main.yaml", $$$"""
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
            {{{SmallRelease.Continue}}}
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

    /// <summary>The same where a number of a case can be keyed.</summary>
    public static readonly ContentSet ForCalls = new(Release.Files.Select(file => file with { Text = file.Text.Replace("pattern: \"HC-[0-9]+\"", "pattern: \"[0-9]+\"", StringComparison.Ordinal) }));

    /// <summary>Somebody who speaks English and stands at the main menu.</summary>
    public static Caller Dialled() => new Caller(Release).Dial();

    /// <summary>Whether dialling again offers to go on with this session.</summary>
    public static bool Offered(Session dropped) => new Caller(Release).Dial(SessionJson.Read(SessionJson.Write(dropped))).At == "continue";
}
