using HudumaContact.FakeTelco.People;

namespace HudumaContact.FakeTelco.Providers;

/// <summary>Hands what citizens send to the host, in one provider's form.</summary>
internal interface ISmsGateway
{
    string Line { get; }

    /// <summary>Delivers it once; a repeat is the same delivery again.</summary>
    Task<Handed> HandAsync(SmsDelivery delivery, CancellationToken cancellation);
}

/// <summary>A provider that tells the host when somebody asked it, not the host, for silence.</summary>
internal interface IOptOutNotices
{
    Task<HookReply> OptOutAsync(Person person, CancellationToken cancellation);
}

/// <param name="Id">The provider's id of the message: the same in every repeat.</param>
internal sealed record SmsDelivery(string Id, Person From, string Text, DateTimeOffset At);

/// <param name="Told">Messages that the host sent as the webhook's own answer, where a provider allows it.</param>
internal sealed record Handed(HookReply Reply, IReadOnlyList<string> Told);
