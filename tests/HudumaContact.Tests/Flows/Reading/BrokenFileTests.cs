using HudumaContact.Content;
using HudumaContact.Flows.Reading;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Reading;

/// <summary>One thing wrong in a file, and the very message that the clerk gets, with file, line and column.</summary>
public sealed class BrokenFileTests
{
    [Theory]
    // The file as a whole
    [InlineData("format: 1", "format: 2", "main/main.yaml:1:9: The format '2' is not known. Write format: 1.")]
    [InlineData("format: 1\n", "", "main/main.yaml:1:1: 'format' is missing: write format: 1 on the first line.")]
    [InlineData("flow: main", "flow: mian", "main/main.yaml:2:7: The flow is called 'mian' but its folder 'main'. Make them the same.")]
    [InlineData("nodes:", "steps:", "main/main.yaml:1:1: 'nodes' is missing: the screens and steps of the flow, the first where it begins.|main/main.yaml:3:1: 'steps' is not known here. Known: flow, form, format, keys, keywords, nodes, words.")]
    [InlineData("nodes:", "node:", "main/main.yaml:3:1: 'node' is not known here. Known: flow, form, format, keys, keywords, nodes, words. Did you mean 'nodes'?")]
    [InlineData("flow: main\n", "flow: main\nfrom: { en: A card, sw: Kadi }\n", "main/main.yaml:3:1: 'from' is not known here. Known: flow, form, format, keys, keywords, nodes, words. Did you mean 'form'?")]
    [InlineData("flow: main", "flow: main\nflow: main", "main/main.yaml:3:1: 'flow' is written a second time. Keep one, or give this one a name of its own.")]
    [InlineData("  bye:\n", "  menu:\n", "main/main.yaml:9:3: 'menu' is written a second time. Keep one, or give this one a name of its own.")]
    [InlineData("flow: main", "flow: main\nkeys: { more: 9a }", "main/main.yaml:3:15: '9a' is not a key. A key is one or two digits in quotes, such as \"0\" or \"98\": every phone has those.")]
    [InlineData("    end: { en: Goodbye", "\t  end: { en: Goodbye", "main/main.yaml:10:1: A tab stands before the text. Put spaces in its place: two for each step to the right.")]
    [InlineData("    end: { en: Goodbye, sw", "    end: { en: \"Goodbye, sw", "main/main.yaml:10:16: This is not well-formed YAML: a quote is opened here and not closed. Close it, or look for one that is missing further up.")]
    [InlineData("    end: { en: Goodbye,", "    end: { en: Good: bye,", "main/main.yaml:10:20: This is not well-formed YAML: a comma or a closing } is missing here, or a text that holds : , or \" is not in quotes. Write a quote inside a text as '.")]
    [InlineData("flow: main\n", "flow: main\nkeywords: { en: [Complain!] }\n", "main/main.yaml:3:18: A keyword is small letters and digits, a letter first, with one blank between words and at most 20 characters: keywords: { en: [complaint, my case] }.")]
    [InlineData("flow: main\n", "flow: main\nkeywords: { de: [klage] }\n", "main/main.yaml:3:13: 'de' is not known here. Known: en, sw.")]
    [InlineData("flow: main\n", "flow: main\nkeywords: { en: complain }\n", "main/main.yaml:3:17: 'en' must be a list: one '- item' a line.")]
    // Nodes
    [InlineData("  bye:\n", "  Bye:\n", "main/main.yaml:8:56: main/menu: There is no node 'bye' in flow 'main'. Did you mean 'Bye'?|main/main.yaml:9:3: 'Bye' is not a name. A name is small letters, digits and hyphens, a letter first, at most 40 characters.")]
    [InlineData("  bye:\n", "  home:\n    end: { en: x, sw: x }\n  bye:\n", "main/main.yaml:9:3: No node can be called 'home': as a destination it means something else. Choose another name.")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    endd: { en: Goodbye, sw: Kwaheri }", "main/main.yaml:9:3: main/bye: A node is of one kind, and this has none: menu, answer, ask, rate, say, end, branch, set, search, lookup, call, return, case, handoff, sms, promise. Did you mean 'end'?")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end: { en: x, sw: x }\n    say: { en: x, sw: x }", "main/main.yaml:9:3: main/bye: A node is of one kind, and this has 2: say, end. Make a node of each.")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end: { en: x, sw: x }\n    next: menu", "main/main.yaml:11:5: main/bye: 'next' is not known here. Known: end, private, stop-direct-dial.")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end: { en: x, sw: x }\n    private: maybe", "main/main.yaml:11:14: main/bye: 'private' must be true or false, not 'maybe'.")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    - end", "main/main.yaml:10:5: main/bye: Expected a node: its kind and where it leads, each on its own line as key: value.")]
    [InlineData("    next: told", "    next: told\n    tries: 0", "main/main.yaml:30:12: main/choose: 'tries' must be a whole number from 1 to 9, not '0'.")]
    // Destinations
    [InlineData("next: bye", "next: by", "main/main.yaml:8:56: main/menu: There is no node 'by' in flow 'main'. Did you mean 'bye'?")]
    [InlineData("next: bye", "next: mani/bye", "main/main.yaml:8:56: main/menu: There is no flow 'mani', which 'mani/bye' leads to. Did you mean 'main'?")]
    [InlineData("next: bye", "next: \"to bye\"", "main/main.yaml:8:56: main/menu: 'to bye' is not a destination. Write a node of this flow, flow/node, home or back.")]
    [InlineData(", next: bye", "", "main/main.yaml:8:11: main/menu: 'next' is missing: next: and the node it leads to, such as next: menu.")]
    [InlineData("many: choose", "may: choose", "main/main.yaml:22:42: main/understand: 'may' is not known here. Known: case-number, complaint, many, none, one, person. Did you mean 'many'?")]
    [InlineData("    exits: { none: not-found, one: told, many: choose }\n", "", "main/main.yaml:21:5: main/understand: 'exits' is missing: exits: { none: .., one: .., many: .. }.")]
    [InlineData("next: bye", "next: hom", "main/main.yaml:8:56: main/menu: There is no node 'hom' in flow 'main'. Did you mean 'home'?")]
    // Wordings
    [InlineData("      prompt: { en: Huduma, sw: Huduma }", "      promt: { en: Huduma, sw: Huduma }", "main/main.yaml:6:7: main/menu: 'promt' is not known here. Known: into, label, letters, options, prompt. Did you mean 'prompt'?")]
    [InlineData("    end: \"{{ service.name }}\"", "    end: {{ service.name }}", "main/main.yaml:31:10: main/told: A text with {{ }} stands in double quotes: \"{{ name }}\".")]
    [InlineData("en: Goodbye, sw: Kwaheri }\n", "en: Goodbye }\n", "main/main.yaml:10:10: main/bye: The text in 'sw' is missing: every text is said in en and sw.")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end: { en: x, sw: \" \" }", "main/main.yaml:10:23: main/bye: The text in 'sw' is empty.")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end: { en: x, sw: x, de: x }", "main/main.yaml:10:26: main/bye: 'de' is not known here. Known: chat, en, sms, sw, ussd, voice.")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end: { en: x, sw: x, sms: { en: x } }", "main/main.yaml:10:31: main/bye: The text in 'sw' is missing: every text is said in en and sw.")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end: Goodbye", "main/main.yaml:10:10: main/bye: Say it in every language: end: { en: \"..\", sw: \"..\" }. Only a text that does nothing but print values, such as \"{{ it.short }}\", may be the same in all.")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end:", "main/main.yaml:10:9: main/bye: 'end' is missing. It is a text in every language: end: { en: \"..\", sw: \"..\" }.")]
    [InlineData("    end: { en: Goodbye, sw: Kwaheri }", "    end: { en: {{ question }}, sw: Kwaheri }", "main/main.yaml:10:16: main/bye: A text with {{ }} stands in double quotes: \"{{ name }}\".")]
    // Templates
    [InlineData("    end: \"{{ service.name }}\"", "    end: \"{{ service.name | trunkate: 4 }}\"", "main/main.yaml:31:10: main/told: The filter 'trunkate' is not known. Those of use: truncate: 40, upcase, downcase, capitalize, strip, default: '-'. Did you mean 'truncate'?")]
    [InlineData("    end: \"{{ service.name }}\"", "    end: \"{ service.name }\"", "main/main.yaml:31:10: main/told: '{ service.name }' has one brace where two belong. Write {{ service.name }}.")]
    [InlineData("    end: \"{{ service.name }}\"", "    end: \"{{ service.name }\"", "main/main.yaml:31:10: main/told: '{{ service.name }' has one brace where two belong. Write {{ service.name }}.")]
    [InlineData("    end: \"{{ service.name }}\"", "    end: \"{{ service.name\"", "main/main.yaml:31:10: main/told: An output is written {{ name }} or {{ name | filter }}: a variable, then filters with fixed words or numbers.")]
    [InlineData("    end: \"{{ service.name }}\"", "    end: \"{% if x %}{% endif %}\"", "main/main.yaml:31:10: main/told: Tags ({% ... %}) are not used in texts. Use a branch node for choices and a menu node for lists.")]
    public void A_fault_in_a_flow_is_told_with_its_place(string old, string broken, string faults) =>
        Faults(SmallRelease.WithMain(old, broken)).ShouldBe(faults);

    [Theory]
    [InlineData("start: main/menu", "start: menu", "defaults.yaml:3:8: 'menu' is not a place. Write the flow and the node: main/menu.")]
    [InlineData("lost: main/lost", "lost: main/lots", "defaults.yaml:6:7: There is no node 'lots' in flow 'main'. Did you mean 'lost'?")]
    [InlineData("languages: [en, sw]", "languages: [en, swa]", "defaults.yaml:2:17: A language is two small letters, such as en or sw.")]
    [InlineData("languages: [en, sw]", "languages: [en, en]", "defaults.yaml:2:17: The language 'en' is listed twice.")]
    [InlineData("  apology: { en: Sorry. Please dial again., sw: Samahani. Piga tena. }\n", "", "defaults.yaml:13:3: 'apology' is missing. It is a text in every language: apology: { en: \"..\", sw: \"..\" }.")]
    [InlineData("letters: { to: main/understand, into: question }\n", "", "defaults.yaml:1:1: 'letters' is missing: letters: { to: find/understand, into: question }. It says which search node gets letters typed at a menu.")]
    [InlineData("format: 1\n", "format: 1\nlimits: { pages: 12 }\n", "defaults.yaml:2:18: 'pages' must be a whole number from 1 to 9, not '12'.")]
    [InlineData("format: 1\n", "format: 1\nlimit: { pages: 2 }\n", "defaults.yaml:2:1: 'limit' is not known here. Known: after-person, agent, call-language, continue, format, home, keys, languages, letters, limits, lost, privacy, reopen, silent, start, words. Did you mean 'limits'?")]
    public void A_fault_in_the_defaults_is_told_with_its_place(string old, string broken, string faults) =>
        Faults(SmallRelease.WithDefaults(old, broken)).ShouldBe(faults);

    [Theory]
    // One of each kind of node
    [InlineData("x: { menu: }", "main/main.yaml:35:8: main/x: 'menu' is empty: write what belongs to it, menu: { .. }.")]
    [InlineData("x: { menu: { prompt: { en: x, sw: x } } }", "main/main.yaml:35:14: main/x: The menu offers nothing: give it options, or a list with each.")]
    [InlineData("x: { menu: { prompt: { en: x, sw: x }, each: matches, label: \"{{ it.short }}\" }, next: menu }", "main/main.yaml:35:42: main/x: A menu of a list keeps what was chosen: into: service.")]
    [InlineData("x: { menu: { prompt: { en: x, sw: x }, each: { list: popular-services, mots: 3 }, label: \"{{ it.short }}\", into: service }, next: menu }", "main/main.yaml:35:74: main/x: 'mots' is not known here. Known: list, most, of. Did you mean 'most'?")]
    [InlineData("x: { menu: { prompt: { en: x, sw: x }, into: y, options: [ { label: { en: x, sw: x }, next: menu } ] } }", "main/main.yaml:35:42: main/x: 'into' keeps the chosen item of a list; this menu has no list (each).")]
    [InlineData("x: { menu: { prompt: { en: x, sw: x }, label: \"{{ y }}\", options: [ { label: { en: x, sw: x }, next: menu } ] } }", "main/main.yaml:35:42: main/x: 'label' says how the items of a list (each) are shown; this menu has no list. An option has a label of its own.")]
    [InlineData("x: { menu: { prompt: { en: x, sw: x }, options: [ { label: { en: x, sw: x }, next: menu, when: { variable: y } } ] } }", "main/main.yaml:35:98: main/x: A condition has either is or is-not: when: { variable: topic, is: [fee] }.|main/main.yaml:35:98: main/x: A condition needs at least one value: is: [fee]. The word empty stands for not known.")]
    [InlineData("x: { answer: { of: service } }", "main/main.yaml:35:16: main/x: 'topic' is missing.")]
    [InlineData("x: { ask: { prompt: { en: x, sw: x }, into: y, pattern: \"[0-9\" }, next: menu }", "main/main.yaml:35:59: main/x: The pattern '[0-9' cannot be used: Invalid pattern '[0-9' at offset 4. Unterminated [] set. Write it like [0-9]{7,8}, without look-around.")]
    [InlineData("x: { ask: { prompt: { en: x, sw: x }, into: y, longest: 5000 }, next: menu }", "main/main.yaml:35:59: main/x: 'longest' must be a whole number from 1 to 1000, not '5000'.")]
    [InlineData("x: { ask: { prompt: { en: x, sw: x }, into: Big Words }, next: menu }", "main/main.yaml:35:47: main/x: 'Big Words' is not a name. A name is small letters, digits and hyphens, a letter first, at most 40 characters.")]
    [InlineData("x: { ask: { prompt: { en: x, sw: x }, into: y } }", "main/main.yaml:35:6: main/x: 'next' is missing: next: and the node it leads to, such as next: menu.")]
    [InlineData("x: { rate: { }, next: menu }", "main/main.yaml:35:14: main/x: 'prompt' is missing. It is a text in every language: prompt: { en: \"..\", sw: \"..\" }.")]
    [InlineData("x: { branch: { on: language, else: menu } }", "main/main.yaml:35:16: main/x: A branch needs at least one case: cases: { sw: in-swahili, empty: choose-language }.")]
    [InlineData("x: { branch: { on: language, cases: { sw: menu } } }", "main/main.yaml:35:16: main/x: 'else' is missing: else: and the node it leads to, such as else: menu.")]
    [InlineData("x: { branch: { on: \"{{ language }}\", cases: { sw: menu }, else: menu } }", "main/main.yaml:35:22: main/x: '{{ language }}' is not a variable. Write its name, without braces: topic or case.number.")]
    [InlineData("x: { set: { }, next: menu }", "main/main.yaml:35:8: main/x: 'set' is empty: set: { topic: fee }.")]
    [InlineData("x: { search: { services: a, centres: b, into: y }, exits: { none: menu, one: menu, many: menu } }", "main/main.yaml:35:31: main/x: 'centres' is one too many beside 'services'. Here stands what is searched and the words: services: \"{{ question }}\"; then into, best, topic, most.")]
    [InlineData("x: { sms: { at: home }, next: menu }", "main/main.yaml:35:19: main/x: 'home' is no question that a dialogue by SMS can begin with. Write a node: at: words.")]
    [InlineData("x: { lookup: { into: y }, exits: { found: menu, not-found: menu, slow: menu, failed: menu, limited: menu } }", "main/main.yaml:35:16: main/x: Missing here: the register and the reference: case: \"{{ number }}\".")]
    [InlineData("x: { call: { flow: send_report }, exits: { done: menu } }", "main/main.yaml:35:22: main/x: 'send_report' is not a name. A name is small letters, digits and hyphens, a letter first, at most 40 characters.")]
    [InlineData("x: { ask: { prompt: { en: x, sw: x }, into: y, longest: \"1,000\" }, next: menu }", "main/main.yaml:35:59: main/x: 'longest' must be a whole number from 1 to 1000, not '1,000'. Write 1000, without a comma.")]
    [InlineData("x: { call: { flow: pick }, exits: { done: menu } }", "main/main.yaml:35:22: main/x: There is no flow 'pick'.")]
    [InlineData("x: { return: }", "main/main.yaml:35:16: main/x: 'return' is missing.")]
    [InlineData("x: { case: { open: complaint, close: y }, next: menu }", "main/main.yaml:35:14: main/x: A case node does one thing: open a case (open: complaint), add to one (add: \"{{ case.number }}\") or close one (close: \"{{ case.number }}\").")]
    [InlineData("x: { handoff: { reason: y }, next: menu }", "main/main.yaml:35:17: main/x: 'into' is missing.")]
    [InlineData("x: { handoff: { priority: urgent, into: y }, next: menu }", "main/main.yaml:35:29: main/x: A request is of normal or of high priority: priority: high.")]
    [InlineData("x: { handoff: { reason: y, way: phone, into: z }, next: menu }", "main/main.yaml:35:35: main/x: A person answers by text, by callback, or on the call itself: way: callback.")]
    [InlineData("x: { handoff: { reason: y, queue: \"\", into: z }, next: menu }", "main/main.yaml:35:37: main/x: 'queue' is empty: queue: counselling, or take it out.")]
    [InlineData("x: { handoff: { reason: y, queue: Tax people, into: z }, next: menu }", "main/main.yaml:35:37: main/x: 'Tax people' is not a name. A name is small letters, digits and hyphens, a letter first, at most 40 characters.")]
    public void A_fault_in_a_kind_of_node_is_told_with_its_place(string node, string faults) =>
        Faults(SmallRelease.WithNodes(node)).ShouldBe(faults);

    [Theory]
    [InlineData("main/other.yaml", "A flow file has the name of its folder. Rename it to main/main.yaml or move it to other/other.yaml.")]
    [InlineData("mian/dial.chat", "A golden conversation lies beside its flow, but there is no mian/mian.yaml. Move it to the folder of its flow.")]
    [InlineData("readme.json", "This file has no place in a release. A flow is <flow>/<flow>.yaml, a golden conversation <flow>/<case>.chat.")]
    public void A_file_that_is_nothing_is_a_fault(string path, string fault) =>
        Faults(SmallRelease.With((path, ""))).ShouldBe($"{path}:0:0: {fault}");

    [Fact]
    public void All_faults_of_all_files_are_told_at_once()
    {
        var faults = Faults(SmallRelease.With(
            ("main/main.yaml", SmallRelease.Main.Replace("next: bye", "next: by", StringComparison.Ordinal).Replace("flow: main", "flow: mian", StringComparison.Ordinal)),
            ("other/other.yaml", "format: 1\nflow: other\nnodes:\n  x: { say: { en: x }, next: y }\n")));

        faults.Split('|').Length.ShouldBe(4);
        faults.ShouldContain("other/other.yaml:4:13: other/x: The text in 'sw' is missing");
        faults.ShouldContain("other/other.yaml:4:30: other/x: There is no node 'y' in flow 'other'.");
    }

    private static string Faults(ContentSet content)
    {
        var faults = new List<Fault>();
        FlowReader.Read(content, faults).ShouldBeNull();
        return string.Join('|', Fault.InOrder(faults));
    }
}
