namespace HudumaContact.Providers;

/// <summary>
/// The address that providers reach us by: signatures are checked against it and callbacks are built from it, never from what
/// a request claims about its host.
/// </summary>
/// <param name="configured">As the settings have it; empty in a demo alone.</param>
/// <param name="listenedOn">Where the server listens, which is what a demo without an address of its own goes by. Known once it has started.</param>
public sealed class PublicAddress(string configured, Func<string> listenedOn)
{
    // Asked once: the server looks it up under a lock, and each answer to a call holds some addresses.
    private string? _base = configured.Length > 0 ? configured.TrimEnd('/') : null;

    /// <param name="pathAndQuery">Begins with a slash.</param>
    public string Of(string pathAndQuery) => (_base ??= listenedOn().TrimEnd('/')) + pathAndQuery;
}
