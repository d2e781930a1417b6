using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>When a session that is dialled would be worth a reminder, should this have been its last hop. Set with each hop, since nobody tells us of a drop.</summary>
public sealed class ReminderTimes(LineBook lines, MessageOptions options)
{
    /// <summary>Null when nothing would be lost, when what was shown is private on a phone that others look at, or when nothing can be sent. Quiet hours are reckoned in.</summary>
    public DateTime? After(HopScene scene) =>
        lines.HasSms && scene.Session is { WasPrivate: false, IsSealed: false } && scene.Release.Runner.WorthReminding(scene.State)
            ? QuietHours.NotBefore(scene.Now + options.RemindAfter, options)
            : null;
}
