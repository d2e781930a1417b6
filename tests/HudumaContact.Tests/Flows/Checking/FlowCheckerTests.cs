using System.Text.RegularExpressions;
using HudumaContact.Content;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Reading;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Checking;

/// <summary>One thing wrong in a release that reads well, for each rule, and the very message with file, line and node.</summary>
public sealed partial class FlowCheckerTests
{
    [Fact]
    public void The_smallest_release_checks_clean() => Faults(SmallRelease.With()).ShouldBe("");

    [Theory]
    // EveryNodeIsReached
    [InlineData("a: { end: S }\nb: { end: S }", "main/main.yaml:36:1: main/b: Nothing leads to this node. Lead an exit to it, or take it out.")]
    // NoLoopWithoutScreen
    [InlineData("a: { say: S, next: b }\nb: { set: { language: sw }, next: a }", "main/main.yaml:35:1: main/a: A loop without a screen: a -> b -> a. Put a menu or a question in it.")]
    [InlineData("a: { branch: { on: language, cases: { sw: a }, else: bye } }", "main/main.yaml:35:1: main/a: A loop without a screen: a -> a. Put a menu or a question in it.")]
    [InlineData("a: { say: S, next: b }\nb: { set: { x: \"{{ x | default: '-' }}{{ x | default: '-' }}y\" }, next: a }", "main/main.yaml:35:1: main/a: A loop without a screen: a -> b -> a. Put a menu or a question in it.|main/main.yaml:36:1: main/b: 'x' can become longer than 1000 characters here, which is all that is kept. Build it from less, and not from itself.")]
    // ValuesStayShort
    [InlineData("a: { ask: { prompt: S, into: x }, next: b }\nb: { set: { x: \"{{ x }}{{ x }}\" }, next: c }\nc: { end: \"{{ x | truncate: 9 }}\" }", "main/main.yaml:36:1: main/b: 'x' can become longer than 1000 characters here, which is all that is kept. Build it from less, and not from itself.")]
    [InlineData("a: { ask: { prompt: S, into: x, longest: 600 }, next: b }\nb: { set: { y: \"{{ x }}{{ x }}\" }, next: c }\nc: { end: \"{{ y | truncate: 9 }}\" }", "main/main.yaml:36:1: main/b: 'y' can become longer than 1000 characters here, which is all that is kept. Build it from less, and not from itself.")]
    [InlineData("a: { ask: { prompt: S, into: x }, next: b }\nb: { set: { x: \"{{ y | default: '-' }}\", y: \"{{ x }}\" }, next: c }\nc: { end: \"{{ y | truncate: 9 }}\" }", "")]
    // ContinueOnlyAfterDrop
    [InlineData("a: { menu: { prompt: S, options: [ { label: S, next: continue } ] } }", "main/main.yaml:35:1: main/a: Exit '1' leads to continue, which only main/continue may: elsewhere there is no dropped session to go on with.")]
    [InlineData("a: { say: S, next: main/continue }", "main/main.yaml:35:1: main/a: Exit 'next' leads to main/continue, which is shown only after a drop. Lead it to home.")]
    // NamesAreKnown
    [InlineData("a: { menu: { prompt: S, each: { list: popular-service }, label: \"{{ it.short }}\", into: service }, next: told }", "main/main.yaml:35:1: main/a: There is no list 'popular-service'. Known: categories, popular-services, services-in-category. Did you mean 'popular-services'?")]
    [InlineData("a: { menu: { prompt: S, each: { list: popular-services, of: service }, label: \"{{ it.short }}\", into: service }, next: told }", "main/main.yaml:35:1: main/a: The list 'popular-services' is of nothing: take 'of: service' out.")]
    [InlineData("a: { menu: { prompt: S, each: { list: services-in-category }, label: \"{{ it.short }}\", into: service, options: [ { label: S, next: bye } ] }, next: told }", "main/main.yaml:35:1: main/a: The list 'services-in-category' is of a category: add of: and the variable that holds the category.")]
    [InlineData("a: { menu: { prompt: S, each: question, label: \"{{ it.short }}\", into: service }, next: told }", "main/main.yaml:35:1: main/a: 'question' does not hold a list. What a search keeps with into: does.")]
    [InlineData("a: { set: { service: { copy: service } }, next: b }\nb: { answer: { topic: fees, of: service } }", "main/main.yaml:36:1: main/b: There is no topic 'fees'. Known: centre, fee, status, where. Did you mean 'fee'?")]
    [InlineData("a: { set: { wish: \"{{ question | default: '-' }}\" }, next: b }\nb: { ask: { prompt: S, into: question }, next: c }\nc: { search: { services: \"{{ question }}\", into: matches, best: service }, exits: { none: bye, one: d, many: d } }\nd: { answer: { topic: \"{{ wish }}\", of: service } }", "main/main.yaml:38:1: main/d: The topic '{{ wish }}' can be anything. Let it come from a search's topic: or from fixed words.")]
    [InlineData("a: { ask: { prompt: S, into: question }, next: b }\nb: { search: { services: \"{{ question }}\", into: matches, best: found }, exits: { none: bye, one: bye, many: bye, person: c } }\nc: { end: \"{{ found.name }}\" }", "main/main.yaml:37:1: main/c: 'found.name' is printed here, but is not set when a citizen comes by main/b. Set it on every way here, or write what to print instead: {{ found.name | default: '-' }}.")]
    [InlineData("a: { ask: { prompt: S, into: question }, next: b }\nb: { search: { service: \"{{ question }}\", into: matches, best: service }, exits: { none: bye, one: told, many: told } }", "main/main.yaml:36:1: main/b: There is no search 'service'. Known: centres, services. Did you mean 'services'?")]
    [InlineData("a: { menu: { prompt: S, letters: false, options: [ { label: S, next: b } ] }, stop-direct-dial: true }\nb: { case: { open: complain, words: x, into: case }, next: c }\nc: { end: \"{{ case.number }}\", private: true }", "main/main.yaml:36:1: main/b: There is no kind of case 'complain'. Known: complaint, compliment. Did you mean 'complaint'?")]
    [InlineData("a: { ask: { prompt: S, into: number }, next: b, private: true }\nb: { lookup: { passport: \"{{ number }}\", into: found }, exits: { found: bye, not-found: bye, slow: bye, failed: bye, limited: bye } }", "main/main.yaml:36:1: main/b: There is no register 'passport'. Known: case, status.")]
    [InlineData("a: { menu: { prompt: S, each: { list: categories }, label: \"{{ it.name }}\", into: service }, next: b }\nb: { answer: { topic: fee, of: service } }", "main/main.yaml:36:1: main/b: 'service' can hold a category here, and a service is needed.")]
    [InlineData("z: { menu: { prompt: S, each: { list: popular-services }, label: \"{{ it.short }}\", into: service }, next: a }\na: { ask: { prompt: S, into: number }, next: b, private: true }\nb: { ask: { prompt: S, into: proof }, next: c, private: true }\nc: { lookup: { status: \"{{ number }} {{ proof }}\", into: found }, exits: { found: e, not-found: bye, slow: bye, failed: bye, limited: bye } }\ne: { end: \"{{ found.status }}\", private: true }", "main/main.yaml:38:1: main/c: The register 'status' is asked about a service, by who knows a second fact: add of: with the service and proof: with what was typed.")]
    [InlineData("z: { menu: { prompt: S, each: { list: popular-services }, label: \"{{ it.short }}\", into: service }, next: a }\na: { ask: { prompt: S, into: number }, next: b, private: true }\nb: { ask: { prompt: S, into: proof }, next: c, private: true }\nc: { lookup: { case: \"{{ number }}\", of: service, proof: \"{{ proof }}\", into: found }, exits: { found: e, not-found: bye, slow: bye, failed: bye, limited: bye } }\ne: { end: \"{{ found.status }}\", private: true }", "main/main.yaml:38:1: main/c: The register 'case' is asked by its reference alone: take of: and proof: out.")]
    [InlineData("a: { ask: { prompt: S, into: wish }, next: b, private: true }\nb: { set: { queue: \"{{ wish }}\" }, next: m }\nm: { menu: { prompt: S, letters: false, options: [ { label: S, next: c } ] }, stop-direct-dial: true }\nc: { handoff: { reason: x, queue: \"{{ queue }}\", into: case }, next: d }\nd: { end: \"{{ case.number }}\", private: true }", "main/main.yaml:38:1: main/c: 'queue' can be what a citizen typed, and a queue is none of their choosing. Print a field of what was found, such as {{ service.agency-id }}, or set fixed names.")]
    [InlineData("z: { menu: { prompt: S, each: { list: popular-services }, label: \"{{ it.short }}\", into: service }, next: a }\na: { set: { queue: \"{{ service.name }}\" }, next: m }\nm: { menu: { prompt: S, letters: false, options: [ { label: S, next: c } ] }, stop-direct-dial: true }\nc: { handoff: { reason: x, queue: \"{{ queue }}\", into: case }, next: d }\nd: { end: \"{{ case.number }}\", private: true }", "")]
    // EveryVariableIsSet
    [InlineData("a: { end: \"{{ sevice.name }}\" }", "main/main.yaml:35:1: main/a: 'sevice' is used here, but nothing sets it. Did you mean 'service'?")]
    [InlineData("a: { branch: { on: topic, cases: { fee: bye }, else: bye } }", "main/main.yaml:35:1: main/a: 'topic' is used here, but nothing sets it.")]
    [InlineData("a: { end: \"{{ service.shrt }}\" }", "main/main.yaml:35:1: main/a: A service has no 'shrt'. It has name, short. Did you mean 'short'?")]
    [InlineData("a: { end: \"{{ question.text }}\" }", "main/main.yaml:35:1: main/a: 'question' holds a text, which has no 'text'. Print {{ question }}.")]
    [InlineData("a: { end: \"{{ matches }}\" }", "main/main.yaml:35:1: main/a: 'matches' holds a list, which a text cannot print. List it in a menu: each: matches.")]
    [InlineData("a: { end: \"{{ it.short }}\" }", "main/main.yaml:35:1: main/a: 'it' is an item of a list, and known only in the label of a menu with each:.")]
    [InlineData("a: { menu: { prompt: S, each: { list: categories }, label: \"{{ it.short }}\", into: service }, next: bye }", "main/main.yaml:35:1: main/a: A category has no 'short'. It has name.")]
    [InlineData("a: { menu: { prompt: S, letters: false, options: [ { label: S, next: b } ] }, stop-direct-dial: true }\nb: { case: { open: complaint, words: x, into: case }, next: c }\nc: { end: \"{{ case.nmber }}\" }", "main/main.yaml:37:1: main/c: 'case' has no 'nmber'. It has due, number. Did you mean 'number'?")]
    [InlineData("a: { set: { mood: { copy: mood } }, next: b }\nb: { end: \"{{ mood }}\" }", "main/main.yaml:35:1: main/a: 'mood' only ever gets what it holds itself. Set it to something.|main/main.yaml:36:1: main/b: 'mood' only ever gets what it holds itself. Set it to something.")]
    [InlineData("a: { set: { it: x }, next: bye }", "main/main.yaml:35:1: main/a: 'it' is a name of the engine's own. Keep the value under another.")]
    // EveryVariableIsUsed
    [InlineData("a: { ask: { prompt: S, into: story }, next: bye }", "main/main.yaml:35:1: main/a: 'story' is set here and never used. Use it, or take it out.")]
    // ItemsAreThereInTime
    [InlineData("a: { answer: { topic: fee, of: service } }", "main/main.yaml:35:1: main/a: 'service' is not set on every way here, and the answer needs it. Choose it first, by a menu, a search or a set, on all of them.")]
    [InlineData("a: { menu: { prompt: S, each: matches, label: \"{{ it.short }}\", into: service }, next: told }", "main/main.yaml:35:1: main/a: 'matches' is not set on every way here, and the list needs it. Choose it first, by a menu, a search or a set, on all of them.")]
    // TextsHaveNoHoles
    [InlineData("a: { menu: { prompt: S, options: [ O, { label: S, next: b }, { label: S, next: b, set: { need: fee } } ] } }\nb: { end: \"{{ need }}\" }", "main/main.yaml:36:1: main/b: 'need' is printed here, but is not set when a citizen comes by main/a. Set it on every way here, or write what to print instead: {{ need | default: '-' }}.")]
    [InlineData("a: { menu: { prompt: S, options: [ O, { label: S, next: b }, { label: S, next: b, set: { need: fee } } ] } }\nb: { end: \"{{ need | default: 'x' | upcase }}\" }", "")]
    [InlineData("a: { end: \"{{ service.name }}\" }", "main/main.yaml:35:1: main/a: 'service.name' is printed here, but is not set when a citizen comes by main/menu. Set it on every way here, or write what to print instead: {{ service.name | default: '-' }}.")]
    [InlineData("a: { branch: { on: question, cases: { empty: bye }, else: b } }\nb: { end: \"{{ question }}\" }", "")]
    // ComparedValuesCanHappen
    [InlineData("a: { branch: { on: language, cases: { swa: bye }, else: bye } }", "main/main.yaml:35:1: main/a: 'language' is never 'swa'. It can be en, sw or empty. Did you mean 'sw'?")]
    [InlineData("a: { set: { mood: good }, next: b }\nb: { menu: { prompt: S, options: [ { label: S, next: bye, when: { variable: mood, is: [bad] } }, { label: S, next: bye } ] } }", "main/main.yaml:36:1: main/b: 'mood' is never 'bad'. It can be good or empty.")]
    [InlineData("a: { set: { language: swa }, next: bye }", "main/main.yaml:35:1: main/a: 'swa' is not a language of this release: en, sw.")]
    [InlineData("a: { ask: { prompt: S, into: number }, next: b, private: true }\nb: { lookup: { case: \"{{ number }}\", into: case }, exits: { found: c, not-found: bye, slow: bye, failed: bye, limited: bye } }\nc: { branch: { on: case.status, cases: { close: bye, closed: bye }, else: bye } }", "main/main.yaml:37:1: main/c: 'case.status' is never 'close'. It can be closed, open or empty. Did you mean 'closed'?")]
    // NoTwoOptionsAlike
    [InlineData("a: { menu: { prompt: S, options: [ O, { label: { en: Fee, sw: Ada }, next: bye }, { label: { en: fee, sw: Bei }, next: bye } ] } }", "main/main.yaml:35:1: main/a: Two options say 'Fee' in 'en'. Give each words of its own.")]
    [InlineData("a: { menu: { prompt: S, options: [ O, { label: { en: Fee, sw: Ada }, next: bye, when: { variable: language, is: [en] } }, { label: { en: Fee, sw: Ada }, next: bye, when: { variable: language, is-not: [en] } } ] } }", "")]
    // NoMoreOptionsThanKeys
    [InlineData("a: { menu: { prompt: S, options: [ O, O, O, O, O, O, O, O, O, O ] } }", "main/main.yaml:35:1: main/a: 10 options are more than the 9 keys of a phone. Split the menu.")]
    [InlineData("a: { menu: { prompt: S, each: { list: popular-services, most: 2 }, label: \"{{ it.short }}\", into: service }, next: told }", "main/main.yaml:35:1: main/a: The list can hold 3 items, but only 2 are shown and no option leads to the rest. Raise most: to 3, or add an option.")]
    // PrivateMattersArePrivate
    [InlineData("a: { ask: { prompt: S, into: story }, next: b, stop-direct-dial: true }\nb: { case: { open: complaint, words: \"{{ story }}\", into: case }, next: c }\nc: { end: \"{{ case.number }}\", private: true }", "main/main.yaml:35:1: main/a: 'story' goes into a case at main/b (line 36). Use another name there, or make this private: private: true.")]
    [InlineData("a: { ask: { prompt: S, into: number }, next: b, private: true }\nb: { lookup: { case: \"{{ number }}\", into: found }, exits: { found: c, not-found: d, slow: bye, failed: bye, limited: bye } }\nc: { end: \"{{ found.status }}\" }\nd: { end: \"{{ number }}\" }", "main/main.yaml:37:1: main/c: It shows what the look-up main/b found, so it must be private: add private: true.|main/main.yaml:38:1: main/d: 'number' goes into a look-up at main/b (line 36). Use another name there, or make this private: private: true.")]
    [InlineData("a: { menu: { prompt: S, letters: false, options: [ { label: S, next: b } ] }, stop-direct-dial: true }\nb: { case: { open: complaint, words: x, into: case }, next: c }\nc: { end: \"{{ case.number }}\" }", "main/main.yaml:37:1: main/c: 'case.number' is the number of a case, so this node must be private: add private: true.")]
    // TextsRepeatNothingPrivate
    [InlineData("a: { ask: { prompt: S, into: story }, next: b, private: true }\nb: { menu: { prompt: { en: \"{{ story }}\", sw: x, sms: { en: x, sw: \"{{ story }}\" } }, letters: false, options: [ { label: S, next: c } ] }, private: true, stop-direct-dial: true }\nc: { case: { open: complaint, words: \"{{ story }}\", into: case }, next: d }\nd: { end: \"{{ case.number }}\", private: true }", "main/main.yaml:36:1: main/b: An SMS would repeat 'story', which was told in confidence, and stay in the phone. Give this text an sms: wording without it.")]
    [InlineData("a: { ask: { prompt: S, into: story }, next: b, private: true }\nb: { menu: { prompt: { en: \"{{ story }}\", sw: x, sms: { en: x, sw: x } }, letters: false, options: [ { label: S, next: c } ] }, private: true, stop-direct-dial: true }\nc: { handoff: { reason: \"{{ story }}\", into: case }, next: d }\nd: { end: \"{{ case.number }}\", private: true }", "")]
    // DirectDialStops
    [InlineData("a: { menu: { prompt: S, each: { list: popular-services }, label: \"{{ it.short }}\", into: service }, next: b }\nb: { answer: { topic: status, of: service } }", "main/main.yaml:36:1: main/b: It tells a status, so a direct dial must stop here: add stop-direct-dial: true.")]
    [InlineData("a: { set: { topic: status }, next: b }\nb: { menu: { prompt: S, each: { list: popular-services }, label: \"{{ it.short }}\", into: service }, next: c }\nc: { answer: { topic: \"{{ topic }}\", of: service } }", "main/main.yaml:37:1: main/c: It tells a status, so a direct dial must stop here: add stop-direct-dial: true.")]
    [InlineData("a: { menu: { prompt: S, letters: false, options: [ { label: S, next: b } ] } }\nb: { say: S, next: c }\nc: { case: { open: complaint, words: x, into: case }, next: d }\nd: { end: \"{{ case.number }}\", private: true }", "main/main.yaml:35:1: main/a: Its answer leads to main/c, a case, so a direct dial must stop here: add stop-direct-dial: true, or put a menu that confirms it in between.")]
    [InlineData("a: { menu: { prompt: S, letters: false, options: [ { label: S, next: b } ] } }\nb: { sms: { at: c }, next: bye }\nc: { menu: { prompt: S, options: [ { label: S, next: bye } ] } }", "main/main.yaml:35:1: main/a: Its answer leads to main/b, an sms, so a direct dial must stop here: add stop-direct-dial: true, or put a menu that confirms it in between.")]
    // DialoguesBeginWithAQuestion
    [InlineData("a: { menu: { prompt: S, letters: false, options: [ { label: S, next: b } ] }, stop-direct-dial: true }\nb: { sms: { at: c }, next: bye }\nc: { say: S, next: bye }", "main/main.yaml:36:1: main/b: A dialogue by SMS begins with an ask or a menu, and main/c is of kind say.")]
    // PromisesCanBeKept
    [InlineData("z: { menu: { prompt: S, each: { list: popular-services }, label: \"{{ it.short }}\", into: service }, next: a }\na: { ask: { prompt: S, into: number }, next: b, private: true }\nb: { ask: { prompt: S, into: proof }, next: c, private: true }\nc: { lookup: { status: \"{{ number }}\", of: service, proof: \"{{ proof }}\", into: found }, exits: { found: e, not-found: bye, slow: p, failed: bye, limited: bye } }\ne: { end: \"{{ found.status }}\", private: true }\np: { promise: { lookup: lok }, next: bye }", "main/main.yaml:40:1: main/p: 'lok' is no look-up of this flow. Name the look-up whose answer is promised.")]
    [InlineData("a: { ask: { prompt: S, into: number }, next: b, private: true }\nb: { lookup: { case: \"{{ number }}\", into: found }, exits: { found: e, not-found: bye, slow: p, failed: bye, limited: bye } }\np: { promise: { lookup: b }, next: bye }\ne: { end: \"{{ found.status }}\", private: true }", "main/main.yaml:37:1: main/p: The answer of the register 'case' is not sent by SMS. Only that of a register that asks for a second fact is: status.")]
    [InlineData("z: { menu: { prompt: S, each: { list: popular-services }, label: \"{{ it.short }}\", into: service }, next: a }\na: { ask: { prompt: S, into: number }, next: b, private: true }\nb: { ask: { prompt: S, into: proof }, next: c, private: true }\nc: { lookup: { status: \"{{ number }}\", of: service, proof: \"{{ proof }}\", into: found }, exits: { found: e, not-found: a, slow: p, failed: bye, limited: bye } }\ne: { end: \"{{ found.status }}\", private: true }\np: { promise: { lookup: c }, next: bye }", "main/main.yaml:36:1: main/a: A promised answer of main/c leads here, and a node of kind ask cannot be told in an SMS. Lead there from a screen of its own.")]
    [InlineData("y: { set: { mood: good }, next: z }\nz: { menu: { prompt: S, each: { list: popular-services }, label: \"{{ it.short }}\", into: service }, next: a }\na: { ask: { prompt: S, into: number }, next: b, private: true }\nb: { ask: { prompt: S, into: proof }, next: c, private: true }\nc: { lookup: { status: \"{{ number }}\", of: service, proof: \"{{ proof }}\", into: found }, exits: { found: e, not-found: bye, slow: p, failed: bye, limited: bye } }\ne: { end: \"{{ found.status }} {{ mood }}\", private: true }\np: { promise: { lookup: c }, next: bye }", "main/main.yaml:40:1: main/e: A promised answer of main/c is told here when 'mood' is no longer known. Say it without, or let the look-up ask with it.")]
    // PhonesShowEveryCharacter
    [InlineData("a: { end: { en: \"Fee – KSh 50…\", sw: x } }", "main/main.yaml:35:1: main/a: Phones cannot show '–' '…' in the 'en' text. Write it with plain letters and marks.")]
    [InlineData("a: { end: { en: \"KSh\u00A050\", sw: x } }", "main/main.yaml:35:1: main/a: Phones cannot show a no-break space (U+00A0; type a space in its place) in the 'en' text. Write it with plain letters and marks.")]
    // CallsCanBeAnswered
    [InlineData("a: { ask: { prompt: S, into: x, pattern: \"[a-z]+\" }, next: b }\nb: { end: \"{{ x }}\" }", "main/main.yaml:35:1: main/a: On a call this is answered by speaking, since its pattern takes no digits, and no spoken words match it. Let it take digits, or lead calls another way: branch on line.kind.")]
    [InlineData("a: { ask: { prompt: S, into: x, pattern: \"[0-9]+\" }, next: b }\nb: { end: \"{{ x }}\" }", "main/main.yaml:35:1: main/a: On a call 0 leads to a person, so it cannot be an answer. Let the pattern take no 0 alone, or lead calls another way: branch on line.kind.")]
    [InlineData("a: { menu: { prompt: S, options: [ { label: S, next: bye, when: { variable: line.kind, is-not: [voice] } } ] } }", "main/main.yaml:35:1: main/a: On a call nothing can be chosen here. Give calls an option, or lead calls another way: branch on line.kind.")]
    [InlineData("z: { branch: { on: line.kind, cases: { voice: bye }, else: a } }\na: { ask: { prompt: S, into: x, pattern: \"[a-z]+\" }, next: b }\nb: { end: \"{{ x }}\" }", "")]
    // CallsAreSpeakable
    [InlineData("a: { end: { en: \"Dial *647#\", sw: \"Piga *647#\" } }", "main/main.yaml:35:1: main/a: A voice cannot say '*' in the 'en' text. Write it in words, or give the text a voice: wording.|main/main.yaml:35:1: main/a: A voice cannot say '*' in the 'sw' text. Write it in words, or give the text a voice: wording.")]
    [InlineData("a: { end: { en: \"Dial *647#\", sw: \"Piga *647#\", voice: { en: Call again, sw: Piga tena } } }", "")]
    // An answer has fewer keys on a call
    [InlineData("a: { menu: { prompt: S, each: { list: popular-services }, label: \"{{ it.short }}\", into: service }, next: b }\nb: { answer: { topic: fee, of: service, options: [ O, O, O, O, O, O, O ] } }", "main/main.yaml:36:1: main/b: 7 options below an answer are more than the 6 keys that a call has for them. Take some out, or keep them for other lines: when: { variable: line.kind, is-not: [voice] }.")]
    public void A_fault_is_told_with_file_line_and_node(string nodes, string faults) =>
        Faults(SmallRelease.WithNodes(Written(nodes))).ShouldBe(faults);

    [Theory]
    [InlineData("home: main/menu", "home: main/bye", "defaults.yaml:1:1: 'home' must be a menu, and main/bye is an end.")]
    [InlineData("continue: main/continue", "continue: main/menu", "defaults.yaml:1:1: 'continue' must be a menu with an option that leads to continue, and main/menu is not.|main/main.yaml:13:1: main/continue: Nothing leads to this node. Lead an exit to it, or take it out.|main/main.yaml:13:1: main/continue: Exit '1' leads to continue, which only main/menu may: elsewhere there is no dropped session to go on with.")]
    [InlineData("to: main/understand", "to: main/lost", "defaults.yaml:1:1: 'letters' must lead to a search node, and main/lost is an end.|main/main.yaml:20:1: main/understand: Nothing leads to this node. Lead an exit to it, or take it out.|main/main.yaml:23:1: main/choose: Nothing leads to this node. Lead an exit to it, or take it out.|main/main.yaml:30:1: main/told: Nothing leads to this node. Lead an exit to it, or take it out.|main/main.yaml:32:1: main/not-found: Nothing leads to this node. Lead an exit to it, or take it out.")]
    [InlineData("silent: main/lost", "silent: main/menu", "defaults.yaml:1:1: 'silent' leads to main/menu, which asks too: who stays silent there would never get out. Give it an exit of its own: exits: { silent: .. }.")]
    [InlineData("  press: { en: Press, sw: Bonyeza }", "  press: { en: \"->/\", sw: Bonyeza }", "defaults.yaml:26:1: The word 'press': A voice cannot say '>' in the 'en' text. Write it in words, or give the text a voice: wording.")]
    [InlineData("into: question", "into: words", "defaults.yaml:1:1: 'letters' keeps what was typed in 'words', but main/understand searches for '{{ question }}'. Make them the same.|main/main.yaml:20:1: main/understand: 'question' is used here, but nothing sets it.")]
    [InlineData("lost: main/lost\n", "lost: main/lost\nkeys: { more: \"00\" }\n", "defaults.yaml:1:1: The key 00 means home and more. Give each its own.")]
    public void A_fault_of_the_defaults_is_told(string old, string broken, string faults) =>
        Faults(SmallRelease.WithDefaults(old, broken)).ShouldBe(faults);

    [Theory]
    [InlineData("main/main.yaml:5:1: main/menu: The key 1 (more) is also the number of a choice here. Give more another key, such as \"98\".")]
    public void An_own_key_is_not_the_number_of_a_choice(string fault) =>
        Faults(SmallRelease.WithMain("nodes:\n  menu:", "keys: { more: \"1\" }\nnodes:\n  menu:")).ShouldContain(fault);

    [Theory]
    [InlineData("other/other.yaml:4:1: other/a: Nothing leads to this flow. Lead an exit to other/a, or take it out.")]
    public void A_flow_that_nothing_leads_to_is_one_fault(string fault) =>
        Faults(SmallRelease.With(("other/other.yaml", Written("format: 1\nflow: other\nnodes:\n  a: { say: S, next: b }\n  b: { end: S }\n")))).ShouldBe(fault);

    [Fact]
    public void Own_keys_are_different() =>
        Faults(SmallRelease.WithMain("nodes:\n  menu:", "keys: { more: \"77\", home: \"77\" }\nnodes:\n  menu:")).ShouldBe("main/main.yaml:1:1: main: The key 77 means home and more. Give each its own.");

    [Theory]
    [InlineData("a: { call: { flow: pick }, exits: { done: bye, more: bye } }", "done: { return: done }", "main/main.yaml:35:1: main/a: Exit 'more' is never taken: flow 'pick' returns done.")]
    [InlineData("a: { call: { flow: pick }, exits: { done: bye } }", "done: { menu: { prompt: S, options: [ { label: S, next: yes }, { label: S, next: no } ] } }\n  yes: { return: done }\n  no: { return: given-up }", "main/main.yaml:35:1: main/a: Flow 'pick' returns 'given-up', but this call has no such exit. Add given-up: to exits.")]
    [InlineData("a: { call: { flow: pick } }", "done: { end: S }", "main/main.yaml:35:1: main/a: Flow 'pick' has no return node, so this call never comes back. Lead there instead: next: pick/done.")]
    [InlineData("a: { say: S, next: pick/done }", "done: { return: done }", "main/main.yaml:35:1: main/a: Exit 'next' jumps to pick/done, but flow 'pick' ends in a return and would not know where to. Call it: call: { flow: pick }.")]
    public void A_call_and_what_it_calls_agree(string node, string called, string faults) =>
        Faults(SmallRelease.WithNodes(Written(node), ("pick/pick.yaml", Written($"format: 1\nflow: pick\nnodes:\n  {called}\n")))).ShouldBe(faults);

    [Fact]
    public void A_direct_dial_stops_at_a_confirmation_in_a_flow_that_is_called() =>
        Faults(SmallRelease.WithNodes(
            "a: { call: { flow: sure }, exits: { yes: b } }\nb: { handoff: { reason: x, into: case }, next: c }\nc: { end: \"{{ case.number }}\", private: true }",
            ("sure/sure.yaml", Written("format: 1\nflow: sure\nnodes:\n  ask: { menu: { prompt: S, letters: false, options: [ { label: S, next: yes } ] } }\n  yes: { return: yes }\n"))))
            .ShouldBe("sure/sure.yaml:4:1: sure/ask: Its answer leads to main/b, a handoff, so a direct dial must stop here: add stop-direct-dial: true, or put a menu that confirms it in between.");

    [Theory]
    [InlineData("en: [complain, my case], sw: [kesi]", "")]
    [InlineData("en: [menu]", "other/other.yaml:3:1: 'menu' is a control word, which is answered before any keyword. Choose another word.")]
    [InlineData("en: [complain], sw: [mhudumu]", "other/other.yaml:3:1: 'mhudumu' is a control word, which is answered before any keyword. Choose another word.")]
    [InlineData("en: [huduma]", "other/other.yaml:3:1: 'huduma' routes the shared code to us and is taken off what arrives, so it never comes as a keyword. Choose another word.")]
    [InlineData("en: [same], sw: [same]", "other/other.yaml:3:1: 'same' is a keyword of flow 'other' already (line 3). Take one out.")]
    [InlineData("en: [bye now]", "other/other.yaml:3:1: 'bye now' is a keyword of flow 'main' already (line 3). Take one out.")]
    public void A_keyword_starts_one_flow_and_nothing_else_takes_it(string keywords, string fault) => Faults(WithKeywords(keywords, "a: { end: S }")).ShouldBe(fault);

    [Fact]
    public void A_flow_that_a_keyword_starts_is_reached_and_cannot_count_on_what_others_set() =>
        Faults(WithKeywords("en: [fee]", "a: { answer: { topic: fee, of: service } }"))
            .ShouldBe("other/other.yaml:5:1: other/a: 'service' is not set on every way here, and the answer needs it. Choose it first, by a menu, a search or a set, on all of them.");

    [Theory]
    [InlineData("pick/pick.yaml:3:1: 'choose' starts flow 'pick', which ends in a return: it can only be called. Take the keywords out.")]
    public void No_keyword_starts_a_flow_that_is_called(string fault) =>
        Faults(SmallRelease.WithNodes("a: { call: { flow: pick }, exits: { done: bye } }", ("pick/pick.yaml", "format: 1\nflow: pick\nkeywords: { en: [choose] }\nnodes:\n  done: { return: done }\n")))
            .ShouldBe(fault);

    [Theory]
    [InlineData("'lost' leads to pick/lost, but flow 'pick' ends in a return: it can only be called.")]
    public void A_session_does_not_begin_in_a_flow_that_is_called(string message)
    {
        var faults = new List<Fault>();
        var pick = ("pick/pick.yaml", Written("format: 1\nflow: pick\nnodes:\n  lost: { say: S, next: done }\n  done: { return: done }\n"));
        var content = SmallRelease.WithNodes("a: { call: { flow: pick }, exits: { done: bye } }", pick, ("defaults.yaml", SmallRelease.Defaults.Replace("lost: main/lost", "lost: pick/lost", StringComparison.Ordinal)));

        FlowChecker.Check(FlowReader.Read(content, faults)!, new SmallExtent(), TextedLines.Usual, faults);

        faults.ShouldContain(fault => fault.Message == message);
    }

    [Theory]
    [InlineData("main/main.yaml:36:1: main/first: Dead end: from here a citizen never comes to an end or to the main menu. Lead an exit to an end node, home or back.")]
    public void A_first_screen_that_only_leads_to_itself_is_a_dead_end(string fault)
    {
        var content = SmallRelease.WithNodes(Written("a: { menu: { prompt: S, letters: false, options: [ { label: S, next: a } ] } }"));
        var start = ("defaults.yaml", SmallRelease.Defaults.Replace("start: main/menu", "start: main/first", StringComparison.Ordinal));
        var main = ("main/main.yaml", content.Find("main/main.yaml")!.Text + Written("  first: { menu: { prompt: S, letters: false, options: [ { label: S, next: second } ] } }\n  second: { say: S, next: first }\n"));

        // Two screens on, the caller can at least go back; the first cannot be left but by a wrong answer.
        Faults(SmallRelease.With(start, main)).ShouldBe(fault);
    }

    [Theory]
    // FormsAskAndEnd
    [InlineData("a: { ask: { prompt: S, into: x }, next: b }\nb: { end: S }", "")]
    [InlineData("a: { say: S, next: b }\nb: { ask: { prompt: S, into: x }, next: c }\nc: { end: S }", "extra/extra.yaml:5:1: extra/a: A form begins with an ask or a menu, and this is of kind say: its first text must ask something.")]
    [InlineData("a: { ask: { prompt: S, into: x }, next: b }\nb: { search: { services: \"{{ x }}\", into: matches, best: service }, exits: { none: c, one: c, many: c } }\nc: { end: S }", "extra/extra.yaml:6:1: extra/b: A form only asks: a node of kind search has no place in it.")]
    [InlineData("a: { menu: { prompt: S, options: [ { label: S, next: b } ] } }\nb: { end: S }", "extra/extra.yaml:5:1: extra/a: Letters typed here would be searched for, and a form is no search: add letters: false.")]
    [InlineData("a: { menu: { prompt: S, letters: false, options: [ { label: S, next: b }, { label: { en: Two, sw: Mbili }, next: main/bye } ] } }\nb: { end: S }", "extra/extra.yaml:5:1: extra/a: Exit '2' leads out of the form to main/bye. A form leads to its own nodes, home or back.")]
    [InlineData("a: { menu: { prompt: S, letters: false, options: [ { label: S, next: b }, { label: { en: Two, sw: Mbili }, next: c } ] } }\nb: { end: S }\nc: { ask: { prompt: S, into: x }, next: home }", "extra/extra.yaml:7:1: extra/c: From here the form never comes to an end node of its own, where its answers are sent. Lead an exit to one.")]
    public void A_form_asks_and_ends(string nodes, string fault) => Faults(SmallRelease.With(("extra/extra.yaml", Form("", nodes)))).ShouldBe(fault);

    [Theory]
    [InlineData("main/main.yaml:35:1: main/a: This leads into 'extra', which is a form: an agent sends it, and gets its answers. Lead elsewhere.")]
    public void Nothing_leads_into_a_form(string fault) =>
        Faults(SmallRelease.WithNodes("a: { say: { en: x, sw: x }, next: extra/a }", ("extra/extra.yaml", Form("", "a: { ask: { prompt: S, into: x }, next: b }\nb: { end: S }")))).ShouldBe(fault);

    [Theory]
    [InlineData("extra/extra.yaml:4:1: 'lost card' would start a form, of which nobody would get the answers: an agent sends it. Take the keywords out.")]
    public void No_keyword_starts_a_form(string fault) =>
        Faults(SmallRelease.With(("extra/extra.yaml", Form("keywords: { en: [lost card] }\n", "a: { ask: { prompt: S, into: x }, next: b }\nb: { end: S }")))).ShouldBe(fault);

    private static string Form(string head, string nodes) =>
        Written($"format: 1\nflow: extra\nform: {{ en: Lost card, sw: Kadi }}\n{head}nodes:\n  {nodes.Replace("\n", "\n  ", StringComparison.Ordinal)}\n");

    private static ContentSet WithKeywords(string keywords, string node) => SmallRelease.With(
        ("main/main.yaml", SmallRelease.Main.Replace("flow: main\n", "flow: main\nkeywords: { en: [bye now] }\n", StringComparison.Ordinal)),
        ("other/other.yaml", Written($"format: 1\nflow: other\nkeywords: {{ {keywords} }}\nnodes:\n  {node}\n")));

    private const string AnswerableAddress = "but no SMS line has an address that can be answered. Give one in the settings a short code or a number (Lines: Address), or take this out.";

    private const string Asks = "z: { menu: { prompt: S, letters: false, options: [ { label: S, next: a } ] }, stop-direct-dial: true }\na: { sms: { at: b }, next: c }\nb: { ask: { prompt: S, into: question }, next: main/understand }\nc: { rate: { prompt: S }, next: bye }";

    [Theory]
    [InlineData("main/main.yaml:14:1: main/continue: This offers by SMS to go on, " + AnswerableAddress
        + "|main/main.yaml:36:1: main/a: This begins a dialogue by SMS, " + AnswerableAddress
        + "|main/main.yaml:38:1: main/c: This asks for marks, by SMS too, " + AnswerableAddress)]
    public void What_wants_an_answer_by_text_needs_a_line_that_takes_one(string faults) =>
        Faults(SmallRelease.WithNodes(Written(Asks)), lines: TextedLines.Usual with { TakeAnswers = false }).ShouldBe(faults);

    [Fact]
    public void Where_no_line_texts_nothing_is_asked_by_text() =>
        Faults(SmallRelease.WithNodes(Written(Asks)), lines: new TextedLines(SendTexts: false, TakeAnswers: false, [])).ShouldBe("");

    /// <summary>S stands for a short text in both languages, O for an option.</summary>
    private static string Written(string nodes)
    {
        // Each label of its own: options that say the same have a fault of their own.
        var label = 0;
        return Short().Replace(nodes.Replace(" O", " { label: S, next: bye }", StringComparison.Ordinal), match =>
            match.Groups["key"].Value == "label" ? $"label: {{ en: x{++label}, sw: x{label} }}" : $"{match.Groups["key"].Value}: {{ en: x, sw: x }}");
    }

    [GeneratedRegex("(?<key>prompt|label|say|end): S", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Short();

    private static string Faults(ContentSet content, SmallExtent? extent = null, TextedLines? lines = null)
    {
        var faults = new List<Fault>();
        var book = FlowReader.Read(content, faults);
        if (book is null) throw new ArgumentException(string.Join('|', faults), nameof(content));
        FlowChecker.Check(book, extent ?? new SmallExtent(), lines ?? TextedLines.Usual with { SharedWords = ["HUDUMA"] }, faults);
        return string.Join('|', Fault.InOrder(faults));
    }
}
