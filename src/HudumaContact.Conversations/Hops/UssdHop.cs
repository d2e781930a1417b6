using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Hops;

/// <summary>What a USSD provider delivers for one hop.</summary>
/// <param name="ProviderSession">The provider's own id of the session; with the line it names one session.</param>
/// <param name="Text">All answers of the session so far, joined by <c>*</c>; empty on the first hop of a plain dial.</param>
/// <param name="Network">The provider's code of the network, e.g. 63902; it may be unknown or empty.</param>
/// <param name="ServiceCode">What was dialled.</param>
public sealed record UssdHop(LineId Line, string ProviderSession, PhoneNumber Caller, string Text, string Network, string ServiceCode)
{
    /// <summary>Neither the text nor the session's id is for a log.</summary>
    public override string ToString() => $"{Line} {Caller}";
}
