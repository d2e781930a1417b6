using HudumaContact.Content;

namespace HudumaContact.Tests.Flows;

/// <summary>The smallest release that reads and checks clean; a test changes or adds what it is about.</summary>
internal static class SmallRelease
{
    public const string Defaults = """
        format: 1
        languages: [en, sw]
        start: main/menu
        home: main/menu
        continue: main/continue
        lost: main/lost
        silent: main/lost
        agent: main/menu
        privacy: main/menu
        reopen: main/menu
        letters: { to: main/understand, into: question }
        words:
          back: { en: Back, sw: Rudi }
          home: { en: Home, sw: Mwanzo }
          more: { en: More, sw: Zaidi }
          by-sms: { en: By SMS, sw: Kwa SMS }
          went-by-sms: { en: We go on by SMS., sw: Tutaendelea kwa SMS. }
          copy-by-sms: { en: By SMS too, sw: Kwa SMS pia }
          copy-sent: { en: Sent., sw: Imetumwa. }
          wrong-choice: { en: Not a choice., sw: Si chaguo. }
          wrong-answer: { en: Not understood., sw: Haijaeleweka. }
          input-limit: { en: Up to 80 letters., sw: Hadi herufi 80. }
          hop-limit: { en: Please dial again., sw: Tafadhali piga tena. }
          apology: { en: Sorry. Please dial again., sw: Samahani. Piga tena. }
          out-of-step: { en: Please dial again., sw: Tafadhali piga tena. }
          press: { en: Press, sw: Bonyeza }
          star: { en: star, sw: nyota }
          hash: { en: hash, sw: reli }
          person: { en: A person, sw: Mhudumu }
          no-input: { en: Nothing heard., sw: Hatujasikia. }
          hear-again: { en: Again, sw: Tena }
          end-with-hash: { en: Then press hash., sw: Kisha bonyeza reli. }
          speak: { en: "Speak, then press hash.", sw: "Ongea, kisha bonyeza reli." }
          recorded: { en: "Recorded, {{ seconds }} s", sw: "Imerekodiwa, sekunde {{ seconds }}" }
          help: { en: "Text what you need.", sw: "Andika unachotaka." }
          stopped: { en: "No more messages. START to undo.", sw: "Hakuna ujumbe tena. ANZA kubatilisha." }
          started: { en: Welcome back., sw: Karibu tena. }
          person-queued: { en: "Wait for a person.", sw: "Subiri mhudumu." }
          person-closed: { en: "We are closed.", sw: "Tumefunga." }
          person-joined: { en: "A person is here.", sw: "Mhudumu yupo." }
          call-queued: { en: "We will call you.", sw: "Tutakupigia." }
          call-missed: { en: "We will call again.", sw: "Tutapiga tena." }
          call-given-up: { en: "We could not reach you.", sw: "Hatukukupata." }
          calls-busy: { en: "All lines are busy.", sw: "Laini zina shughuli." }
          calls-today: { en: "Too many calls today.", sw: "Simu nyingi leo." }
          call-too-long: { en: "The call was long.", sw: "Simu imekuwa ndefu." }
          call-ends: { en: Thank you., sw: Asante. }
          hold-place: { en: "You are number {{ place }}.", sw: "Nafasi {{ place }}." }
          hold-minutes: { en: "{{ minutes }} minutes.", sw: "Dakika {{ minutes }}." }
          hold-unknown: { en: "We cannot say how long.", sw: "Hatujui muda." }
          hold-key: { en: "Called back, press 1.", sw: "Kupigiwa, bonyeza 1." }
          hold-on: { en: Please hold., sw: Subiri. }
          hold-closed: { en: "999. Open {{ opens }}, {{ hours }}.", sw: "999. Tunafungua {{ opens }}, {{ hours }}." }
          hold-closed-no-call: { en: "999. Open {{ opens }}, {{ hours }}. No call.", sw: "999. Tunafungua {{ opens }}, {{ hours }}. Bila simu." }
          hold-missed: { en: Nobody answered., sw: Hakuna aliyepokea. }
          hold-through: { en: You are put through., sw: Unaunganishwa. }
          hold-recorded: { en: It is recorded., sw: Inarekodiwa. }
          hold-callback: { en: "We call you, {{ hours }}.", sw: "Tutakupigia, {{ hours }}." }
          hold-nobody: { en: It is closed., sw: Imefungwa. }
          hold-answered: { en: A person has it., sw: Mhudumu analo. }
          leave-message: { en: Speak after the tone., sw: Ongea baada ya mlio. }
          message-left: { en: A person will hear it., sw: Mhudumu atausikia. }
          calling-citizen: { en: "The citizen of {{ number }}.", sw: "Mwananchi wa {{ number }}." }
          press-to-talk: { en: "Press 1 for the citizen of {{ number }}.", sw: "Bonyeza 1 kwa mwananchi wa {{ number }}." }
          distress: { en: "Call 116, 1195 or 999.", sw: "Piga 116, 1195 au 999." }
          form-by-sms: { en: "{{ form }}. Answer here.", sw: "{{ form }}. Jibu hapa." }
          form-by-dial: { en: "{{ form }}. Dial {{ dial }} until {{ until }}.", sw: "{{ form }}. Piga {{ dial }} hadi {{ until }}." }
          form-left: { en: "Nothing was sent.", sw: "Hakuna kilichotumwa." }
          answer-corrected: { en: "We were wrong about {{ about }}. Right: {{ answer }}", sw: "Tulikosea kuhusu {{ about }}. Sahihi: {{ answer }}" }

        """;

    /// <summary>The menu after a drop, as every small line has it.</summary>
    public const string Continue = """
          continue:
            menu:
              prompt: { en: Welcome back., sw: Karibu tena. }
              letters: false
              options:
                - { label: { en: Continue, sw: Endelea }, next: continue }
                - { label: { en: Start again, sw: Anza upya }, next: home }
        """;

    public const string Main = $$$"""
        format: 1
        flow: main
        nodes:
          menu:
            menu:
              prompt: { en: Huduma, sw: Huduma }
              options:
                - { label: { en: Goodbye, sw: Kwaheri }, next: bye }
          bye:
            end: { en: Goodbye, sw: Kwaheri }
          lost:
            end: { en: Please dial again., sw: Tafadhali piga tena. }
        {{{Continue}}}
          understand:
            search: { services: "{{ question }}", into: matches, best: service }
            exits: { none: not-found, one: told, many: choose }
          choose:
            menu:
              prompt: { en: Did you mean, sw: Ulimaanisha }
              each: matches
              label: "{{ it.short }}"
              into: service
            next: told
          told:
            end: "{{ service.name }}"
          not-found:
            end: { en: Nothing found., sw: Hakuna. }

        """;

    /// <summary>The release with these files added or put in place of its own.</summary>
    public static ContentSet With(params IReadOnlyList<(string Path, string Text)> files)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["defaults.yaml"] = Defaults, ["main/main.yaml"] = Main };
        foreach (var (path, text) in files) all[path] = text;
        return new ContentSet(all.Select(file => new ContentFile(file.Key, file.Value)));
    }

    /// <summary>The release with one text of the flow main replaced; the old text must be there.</summary>
    public static ContentSet WithMain(string old, string replacement) => With(("main/main.yaml", Replace(Main, old, replacement)));

    /// <summary>The release with these nodes at the end of the flow main, from line 35 on, the first of them reached from the menu.</summary>
    public static ContentSet WithNodes(string nodes, params IReadOnlyList<(string Path, string Text)> files)
    {
        const string option = "        - { label: { en: Goodbye, sw: Kwaheri }, next: bye }\n";
        var first = nodes[..nodes.IndexOf(':', StringComparison.Ordinal)];
        var main = Replace(Main, option, $"{option}        - {{ label: {{ en: Next, sw: Endelea }}, next: {first} }}\n");
        var indented = string.Concat(nodes.TrimEnd().Split('\n').Select(line => line.Length == 0 ? "\n" : $"  {line}\n"));
        return With([("main/main.yaml", main + indented), .. files]);
    }

    public static ContentSet WithDefaults(string old, string replacement) => With(("defaults.yaml", Replace(Defaults, old, replacement)));

    public static string Replace(string text, string old, string replacement) =>
        text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, replacement, StringComparison.Ordinal) : throw new ArgumentException($"Not in the file: {old}", nameof(old));
}
