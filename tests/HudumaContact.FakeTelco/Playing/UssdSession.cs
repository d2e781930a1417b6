using HudumaContact.FakeTelco.Providers.AfricasTalking;

namespace HudumaContact.FakeTelco.Playing;

/// <summary>A session as its provider counts it: the text grows by every answer.</summary>
internal sealed class UssdSession(string dialled, TimeProvider clock)
{
    private readonly List<string> _typed = dialled.Length == 0 ? [] : [dialled];
    private readonly long _began = clock.GetTimestamp();

    public string Id { get; } = UssdGateway.NewSession();

    public string Typed => string.Join('*', _typed);

    public int Hops { get; set; }

    public string LastScreen { get; set; } = "";

    public void Type(string answer) => _typed.Add(answer);

    public UssdEnding End(string status) => new(status, Typed, Hops, clock.GetElapsedTime(_began), LastScreen);
}
