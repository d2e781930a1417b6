using HudumaContact.Conversations.Messages;
using HudumaContact.Desk.Shell;

namespace HudumaContact.Desk.Lines;

/// <summary>What happens on a line, in the words of the page.</summary>
internal static class LineSaid
{
    /// <summary>Why messages were not sent, and what to do; null where the network itself could not deliver.</summary>
    public static string Why(SendError? error, Tongue say) => error is null
        ? say["The network reported that it could not deliver, or the person had said STOP.", "Mtandao umesema haukuweza kuwasilisha, au mhusika alikuwa amesema ACHA."]
        : say[error.Advice, InSwahili(error)];

    public static string Class(MessageClass of, Tongue say) => of switch
    {
        MessageClass.Answer => say["answer", "majibu"],
        MessageClass.Service => say["service", "huduma"],
        MessageClass.Notice => say["notice", "taarifa"],
        _ => say["bulk", "kwa wengi"],
    };

    public static string Purpose(MessagePurpose purpose, Tongue say) => purpose switch
    {
        MessagePurpose.Reply => say["reply", "jibu"],
        MessagePurpose.Help => say["help", "msaada"],
        MessagePurpose.Confirmation => say["confirmation", "uthibitisho"],
        MessagePurpose.Copy => say["copy", "nakala"],
        MessagePurpose.Continuation => say["continuation", "muendelezo"],
        MessagePurpose.Reminder => say["reminder", "ukumbusho"],
        MessagePurpose.LateResult => say["late result", "jibu lililochelewa"],
        MessagePurpose.Bulk => say["bulk", "kwa wengi"],
        _ => say["person", "mhudumu"],
    };

    private static string InSwahili(SendError error) => error.Name switch
    {
        "unreachable" => "Mtoa huduma hakupatikana.",
        "throttled" => "Mtoa huduma anatuomba tupunguze kasi.",
        "unavailable" => "Mtoa huduma ana hitilafu yake mwenyewe.",
        "credentials" => "Mtoa huduma hatambui utambulisho wetu: angalia jina na ufunguo wa laini.",
        "sender" => "Mtoa huduma haturuhusu kutuma kutoka anwani hii: angalia anwani ya laini na mtumaji wa upande mmoja.",
        "balance" => "Akaunti haina pesa tena: iongeze.",
        "recipient" => "Namba haiwezi kupokea ujumbe.",
        "opted-out" => "Mhusika amemwambia mtoa huduma asitume chochote.",
        "content" => "Mtoa huduma hakubali ujumbe ulivyo.",
        "unreadable" => "Jibu la mtoa huduma halisomeki: je, anwani yake ni sahihi?",
        _ => error.Advice,
    };
}
