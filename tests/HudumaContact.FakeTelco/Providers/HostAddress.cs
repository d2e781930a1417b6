namespace HudumaContact.FakeTelco.Providers;

/// <summary>Where the host is, and what its lines share with their providers.</summary>
/// <param name="Base">Where it is reached, e.g. http://127.0.0.1:5080.</param>
/// <param name="PublicBase">What it calls itself (its PublicBaseUrl): signatures are made over it, and callbacks begin with it.</param>
/// <param name="Key">In the webhooks' addresses of providers that sign nothing.</param>
internal sealed record HostAddress(Uri Base, Uri PublicBase, string Key, string TwilioToken)
{
    public static HostAddress OfDemo(Uri at) => new(at, at, "demo", "demo-twilio-token");

    public Uri Hook(string path) => new(Base, $"/hooks/{path}");

    public Uri KeyedHook(string path) => new(Base, $"/hooks/{path}?key={Uri.EscapeDataString(Key)}");

    public Uri PublicHook(string path) => new(PublicBase, $"/hooks/{path}");

    /// <summary>A callback that the host gave, where it can be reached. Null: it is not the host's own, and nothing is sent there.</summary>
    public Uri? Reach(string callback) =>
        Uri.TryCreate(callback, UriKind.Absolute, out var address) && (IsBelow(PublicBase, address) || IsBelow(Base, address)) ? new Uri(Base, address.PathAndQuery) : null;

    private static bool IsBelow(Uri top, Uri address) => top.Scheme == address.Scheme && top.Authority == address.Authority;
}
