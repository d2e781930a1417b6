using System.Text;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Talking;

/// <summary>Writes a conversation as a golden file.</summary>
public static class ChatWriter
{
    public static string Write(ChatFile chat)
    {
        var text = new StringBuilder();
        foreach (var line in chat.Header) text.Append(line).Append('\n');
        foreach (var turn in chat.Turns)
        {
            foreach (var remark in turn.Remarks) text.Append(remark).Append('\n');
            text.Append("> ").Append(turn.Does).Append('\n');
            if (turn.Sees is not null) text.Append(Write(turn.Sees)).Append('\n');
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    public static string Write(TalkSetting setting)
    {
        var text = new StringBuilder().Append("line: ").Append(LineWords.Of(setting.Line)).Append('\n');
        if (setting.Language is { } language) text.Append("language: ").Append(language).Append('\n');
        text.Append("network: ").Append(setting.Network).Append('\n');
        if (!setting.SendsSms) text.Append("sms: no\n");
        if (setting.HidesNumber) text.Append("number: hidden\n");
        return text.Append($"clock: {setting.Clock.ToOffset(TalkSetting.Nairobi):yyyy-MM-ddTHH:mm}\n").ToString();
    }

    public static string Write(ChatScreen? screen)
    {
        if (screen is null) return "(nothing)";
        var text = new StringBuilder(screen.Ends ? "< END " : "< CON ").Append(screen.Text.Replace("\n", "\n  ", StringComparison.Ordinal));
        if (screen.Node.Length > 0) text.Append("\n  @").Append(screen.Node);
        if (screen.Parts > 0) text.Append(screen.Parts == 1 ? " (1 part)" : $" ({screen.Parts} parts)");
        return text.ToString();
    }
}
