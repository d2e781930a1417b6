using System.CommandLine;
using HudumaContact.Content;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;
using HudumaContact.Flows.Talking;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>huduma flow run: talks to the flows in the terminal, as a phone would.</summary>
internal static class FlowRun
{
    public static Command Create()
    {
        var folder = ContentOnDisk.FolderOption();
        var line = new Option<LineKind>("--line") { Description = "The kind of line: ussd, sms, voice or chat", DefaultValueFactory = _ => LineKind.Ussd };
        line.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. LineWords.All.Select(known => known.Word)]);
        var language = new Option<string?>("--language") { Description = "The language chosen on an earlier call, e.g. sw; without it this is a first call" };
        var network = new Option<string>("--network") { Description = $"The provider's code of the network; {UssdNetworks.Airtel} is Airtel", DefaultValueFactory = _ => UssdNetworks.Safaricom };
        var save = new Option<string?>("--save") { Description = "Write the talk as a golden conversation, e.g. flows/main/first-call.chat" };
        var command = new Command("run", """
            Talks to the flows in the terminal: type what a citizen would. Nothing is stored.
            Also understood: !dial, !dial 1*3, !drop, !redial, !sms (reads the SMS that a call has sent to go on by), !wait 3m, !register slow,
            !form lost-id/number (dials the code of a form), !call, and on a call !silence, !speak 12s, !hangup.
            On an SMS line nobody dials: the first text is a question, or MENU. An empty line is an empty answer; Ctrl+D ends the talk.

            Examples:
              huduma flow run
              huduma flow run --language sw --save flows/main/in-swahili.chat
              huduma flow run --line voice --save flows/main/a-stranger.voice.chat
              printf 'MENU\n1\n' | huduma flow run --line sms
            """) { folder, line, language, network, save };
        command.SetAction(parsed =>
        {
            var setting = new TalkSetting
            {
                Line = parsed.GetValue(line),
                Language = parsed.GetValue(language),
                Network = parsed.GetValue(network)!,
                Clock = new DateTimeOffset(TimeProvider.System.GetUtcNow().ToOffset(TalkSetting.Nairobi).DateTime, TalkSetting.Nairobi),
            };
            return Run(parsed.GetValue(folder)!, setting, parsed.GetValue(save), Console.In, Console.Out);
        });
        return command;
    }

    internal static int Run(string folder, TalkSetting setting, string? save, TextReader input, TextWriter output)
    {
        // Said before the talk: afterwards it would be lost.
        if (save is not null && Unsavable(save) is { } reason)
        {
            output.WriteLine(reason);
            return 1;
        }

        if (ContentOnDisk.Read(folder, output) is not { } release) return 1;
        if (setting.Language is { } language && !release.Flows.Defaults.Languages.Contains(language))
        {
            output.WriteLine($"There is no language '{language}'. There are {string.Join(", ", release.Flows.Defaults.Languages)}.");
            return 1;
        }

        var handset = new Handset(release.Flows, setting, TalkWorlds.Of(release));
        var turns = new List<ChatTurn>();
        for (var does = First(setting.Line, input); does is not null; does = input.ReadLine())
        {
            try
            {
                var seen = handset.Do(does) is { } screen ? ChatScreen.Of(screen, handset.Line) : null;
                turns.Add(new ChatTurn(turns.Count + 1, does, seen));
                output.WriteLine($"> {does}\n{ChatWriter.Write(seen)}{Size(handset.Line, seen, handset.Budget)}\n");
            }
            catch (FormatException misuse)
            {
                output.WriteLine(misuse.Message);
            }
        }

        if (save is not null)
        {
            File.WriteAllText(save, ChatWriter.Write(new ChatFile(save, setting, [.. ChatWriter.Write(setting).Split('\n')], turns)));
            output.WriteLine($"Written to {save}.");
        }

        return 0;
    }

    private static string? First(LineKind line, TextReader input) => line switch
    {
        LineKind.Sms => input.ReadLine(),
        LineKind.Voice => "!call",
        _ => "!dial",
    };

    private static string? Unsavable(string save)
    {
        if (File.Exists(save)) return $"{save} is there already. Choose another name, or take the old conversation away first.";
        var folder = Path.GetDirectoryName(Path.GetFullPath(save))!;
        if (!Directory.Exists(folder)) return $"There is no folder for {save}. A golden conversation lies beside its flow, e.g. flows/main/first-call.chat.";
        if (Path.GetExtension(save) != ".chat") return $"{save} would not be found: a golden conversation ends in .chat, e.g. flows/main/first-call.chat.";
        return File.Exists(Path.Combine(folder, Path.GetFileName(folder) + ".yaml"))
            ? null
            : $"{save} is in no flow's folder. A golden conversation lies beside its flow, e.g. flows/main/first-call.chat.";
    }

    private static string Size(LineKind line, ChatScreen? seen, int budget) =>
        seen is not null && line == LineKind.Ussd ? $"\n  ({Gsm7.Septets(seen.Text)} of {budget} septets)" : "";
}
