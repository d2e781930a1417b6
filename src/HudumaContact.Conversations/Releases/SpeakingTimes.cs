using HudumaContact.Content;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Conversations.Releases;

/// <summary>How long the texts of some content take to say, with the studio's recordings that lie beside it: whoever publishes counts them as <c>flow check</c> does.</summary>
public delegate SpeakingTime SpeakingTimes(ContentSet content);
