using HudumaContact.Conversations.Calls;

namespace HudumaContact.Providers.Voice;

/// <summary>How large a recording can be, by how long it may last: what is larger is none that we asked for.</summary>
internal sealed class RecordingSizes(CallOptions options)
{
    /// <summary>Bytes: twice the five minutes that somebody may speak for at most, as a provider's WAV.</summary>
    public const int OfSpoken = 10 * 1024 * 1024;

    /// <summary>Bytes a second: 32 kbit/s, as Twilio makes an MP3 (docs: Recordings resource, "fetch a recording's media file").</summary>
    private const int Mp3 = 4_000;

    /// <summary>Heads and tails, and a provider that counts its seconds later than we do.</summary>
    private const int Slack = 1024 * 1024;

    /// <summary>Of a talk, as an MP3.</summary>
    public int OfTalk => (Mp3 * (int)options.LongestCall.TotalSeconds) + Slack;
}
