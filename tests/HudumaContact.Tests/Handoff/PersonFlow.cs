using HudumaContact.Content;
using HudumaContact.Tests.Flows;

namespace HudumaContact.Tests.Handoff;

/// <summary>A line on which a person can be asked for in every way, with words that show what they are told.</summary>
internal static class PersonFlow
{
    public static readonly ContentSet Content = SmallRelease.With(
        ("defaults.yaml", SmallRelease.Defaults
            .Replace("agent: main/menu", "agent: main/need", StringComparison.Ordinal)
            .Replace("reopen: main/menu", "reopen: main/number\nafter-person: main/after-person", StringComparison.Ordinal)
            .Replace("Wait for a person.", "You are {{ place }}, {{ number }}.", StringComparison.Ordinal)
            .Replace("Subiri mhudumu.", "Nafasi {{ place }}, {{ number }}.", StringComparison.Ordinal)
            .Replace("We are closed.", "Open {{ hours }}, {{ opens }}, {{ number }}.", StringComparison.Ordinal)
            .Replace("A person is here.", "{{ agent }} is here about {{ number }}.", StringComparison.Ordinal)
            .Replace("We will call you.", "We call {{ hours }}. You are {{ place }}, {{ number }}.", StringComparison.Ordinal)
            .Replace("We will call again.", "We call again after {{ again }}, {{ number }}.", StringComparison.Ordinal)
            .Replace("We could not reach you.", "Not reached, {{ number }}.", StringComparison.Ordinal)),
        ("main/main.yaml", $$$"""
            format: 1
            flow: main
            keywords: { en: [menu please], sw: [menyu tafadhali] }
            nodes:
              menu:
                menu:
                  prompt: { en: Huduma, sw: Karibu }
                  options:
                    - { label: { en: By text, sw: Kwa SMS }, next: by-text }
                    - { label: { en: Call me, sw: Nipigieni }, next: by-call }
                    - { label: { en: Counselling, sw: Ushauri }, next: counselling }
                    - { label: { en: Rate, sw: Alama }, next: rate }
                    - { label: { en: Services, sw: Huduma }, next: services }
                    - { label: { en: My case, sw: Kesi }, next: number }
                    - { label: { en: Kiswahili, sw: Kiswahili }, next: to-swahili }
                    - { label: { en: I fly today, sw: Nasafiri leo }, next: at-once }
              need:
                ask: { prompt: { en: What is it?, sw: Ni nini? }, into: need, longest: 200 }
                private: true
                next: with-need
              with-need:
                handoff: { reason: "{{ need }}", into: case }
                next: bye
              by-text:
                handoff: { reason: "wants a text", into: case }
                next: bye
              by-call:
                handoff: { reason: "wants a call", way: callback, into: case }
                next: bye
              at-once:
                handoff: { reason: "flies today", priority: high, into: case }
                next: bye
              counselling:
                handoff: { reason: "at home", queue: counselling, into: case }
                next: bye
              rate:
                rate: { prompt: { en: "The line, 1 to 5?", sw: "Laini, 1 hadi 5?" } }
                next: bye
              after-person:
                rate: { prompt: { en: "How did we help, 1 to 5?", sw: "Tulikusaidiaje, 1 hadi 5?" } }
                next: bye
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
              number:
                ask: { prompt: { en: Number?, sw: Namba? }, into: number, longest: 20 }
                private: true
                next: look
              look:
                lookup: { case: "{{ number }}", into: case }
                exits: { found: found, not-found: bye, slow: bye, failed: bye, limited: bye }
              found:
                menu:
                  prompt: { en: "{{ case.number }} is {{ case.status }}", sw: "{{ case.number }} ni {{ case.status }}" }
                  letters: false
                  options:
                    - { label: { en: Add, sw: Ongeza }, next: more }
                    - { label: { en: Close, sw: Funga }, next: close }
                private: true
              more:
                ask: { prompt: { en: What?, sw: Nini? }, into: more, longest: 100 }
                private: true
                next: add
              add:
                case: { add: "{{ case.number }}", words: "{{ more }}" }
                next: bye
              close:
                case: { close: "{{ case.number }}" }
                next: bye
              to-swahili:
                set: { language: sw }
                next: menu
              bye:
                end: { en: Goodbye, sw: Kwaheri }
              lost:
                end: { en: Please dial again., sw: Tafadhali piga tena. }
            {{{SmallRelease.Continue}}}
              understand:
                search: { services: "{{ question }}", into: matches, best: service }
                exits: { none: not-understood, one: fee, many: fee }
              not-understood:
                menu:
                  prompt: { en: Nothing found., sw: Hakuna. }
                  options:
                    - { label: { en: Services, sw: Huduma }, next: services }

            """));
}
