using HudumaContact.FakeTelco.Providers;

namespace HudumaContact.FakeTelco.Calls;

/// <summary>One provider's side of calls: what it posts, and how it reads what it is answered.</summary>
internal interface IVoiceGateway
{
    string Line { get; }

    string NewCall();

    /// <summary>Somebody calls the line.</summary>
    Task<HookReply> RingAsync(FakeCall call, CancellationToken cancellation);

    /// <summary>Whom the host has us ring has picked up.</summary>
    Task<HookReply> PickUpAsync(FakeCall call, CancellationToken cancellation);

    /// <param name="address">As the host gave it.</param>
    Task<HookReply> TellAsync(FakeCall call, string address, CallTold told, CancellationToken cancellation);

    /// <summary>The call is over.</summary>
    /// <param name="seconds">Null: nobody picked up.</param>
    Task<HookReply> EndAsync(FakeCall call, int? seconds, CancellationToken cancellation);

    /// <summary>Where a recording of this call is kept.</summary>
    string RecordingOf(FakeCall call);

    /// <exception cref="InvalidDataException">It is not what the provider takes.</exception>
    IReadOnlyList<Instruction> Read(string xml);
}
