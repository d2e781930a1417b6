using HudumaContact.Content;
using HudumaContact.Tests.Flows;

namespace HudumaContact.Tests.Conversations;

/// <summary>A line of few screens that brings about everything a hop can: answers, searches, cases, look-ups, ratings, a fault.</summary>
internal static class SmallLine
{
    public static readonly ContentSet Content = SmallRelease.With(("main/main.yaml", $$$"""
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
                - { label: { en: Fault, sw: Kosa }, next: fault }
                - { label: { en: Sure, sw: Hakika }, next: unproven }
          services:
            menu:
              prompt: { en: Which?, sw: Gani? }
              each: { list: popular-services }
              label: "{{ it.short }}"
              into: service
            next: fee
          fee:
            answer:
              topic: fee
              of: service
              options:
                - { label: { en: Others, sw: Nyingine }, next: services }
          story:
            ask:
              prompt: { en: Tell us., sw: Eleza. }
              into: story
              longest: 200
            private: true
            next: sure
          sure:
            menu:
              prompt: { en: "Send? {{ story }}", sw: "Tuma? {{ story }}" }
              letters: false
              options:
                - { label: { en: Send, sw: Tuma }, next: record, set: { anonymous: "no" } }
                - { label: { en: Hide my number, sw: Ficha namba }, next: record, set: { anonymous: "yes" } }
            private: true
          record:
            case: { open: complaint, words: "{{ story }}", anonymous: "{{ anonymous }}", into: case }
            next: told
          told:
            menu:
              prompt: { en: "Case {{ case.number }}", sw: "Kesi {{ case.number }}" }
              letters: false
              options:
                - { label: { en: Bye, sw: Kwaheri }, next: bye }
            private: true
          person:
            handoff: { reason: "wants a person", into: case }
            next: bye
          rate:
            rate: { prompt: { en: "1 to 5?", sw: "1 hadi 5?" } }
            next: bye
          to-swahili:
            set: { language: sw }
            next: menu
          number:
            ask:
              prompt: { en: Number?, sw: Namba? }
              into: number
              longest: 20
            private: true
            next: look
          look:
            lookup: { case: "{{ number }}", into: case }
            exits: { found: found, not-found: not-found, slow: slow, failed: failed, limited: limited }
          found:
            menu:
              prompt: { en: "{{ case.number }} is {{ case.status }}", sw: "{{ case.number }} ni {{ case.status }}" }
              letters: false
              options:
                - { label: { en: Add, sw: Ongeza }, next: more }
                - { label: { en: Close, sw: Funga }, next: close }
            private: true
          more:
            ask:
              prompt: { en: What?, sw: Nini? }
              into: more
              longest: 100
            private: true
            next: add
          add:
            case: { add: "{{ case.number }}", words: "{{ more }}" }
            next: bye
          close:
            case: { close: "{{ case.number }}" }
            next: bye
          unproven:
            case: { close: "HC-222222" }
            next: bye
          not-found:
            menu:
              prompt: { en: Not found., sw: Haipo. }
              letters: false
              options:
                - { label: { en: Again, sw: Tena }, next: number }
            private: true
          slow:
            end: { en: Slow., sw: Polepole. }
          failed:
            end: { en: Failed., sw: Imeshindwa. }
          limited:
            end: { en: Too many., sw: Nyingi mno. }
          fault:
            set: { x: "1" }
            next: fault-again
          fault-again:
            set: { x: "2" }
            next: fault
          bye:
            end: { en: Goodbye, sw: Kwaheri }
          lost:
            end: { en: Please dial again., sw: Tafadhali piga tena. }
        {{{SmallRelease.Continue}}}
          understand:
            search: { services: "{{ question }}", into: matches, best: service }
            exits: { none: not-understood, one: fee, many: choose }
          choose:
            menu:
              prompt: { en: Did you mean, sw: Ulimaanisha }
              each: matches
              label: "{{ it.short }}"
              into: service
            next: fee
          not-understood:
            menu:
              prompt: { en: Nothing found., sw: Hakuna. }
              options:
                - { label: { en: Services, sw: Huduma }, next: services }

        """));
}
