using System.Collections.Concurrent;
using System.Security.Cryptography;
using HudumaContact.FakeTelco.Providers;

namespace HudumaContact.FakeTelco.Calls;

/// <summary>Recordings that a host lets play: fetched, once each as a provider keeps them, and known by what they sound like.</summary>
internal sealed class Recordings(HttpClient client, HostAddress host)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _known = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">It can't be played.</exception>
    public Task<string> HearAsync(string address) => _known.GetOrAdd(address, key => new Lazy<Task<string>>(() => FetchAsync(key))).Value;

    private async Task<string> FetchAsync(string address)
    {
        var where = host.Reach(address) ?? throw new InvalidDataException($"the recording {address} is not the host's own");
        using var response = await client.GetAsync(where);
        if (!response.IsSuccessStatusCode) throw new InvalidDataException($"the recording {address} can't be had: {(int)response.StatusCode}");
        var audio = await response.Content.ReadAsByteArrayAsync();
        if (!Wav.IsOne(audio)) throw new InvalidDataException($"the recording {address} is no WAV of 8 kHz, mono, 16 bit");
        return $"[recording {Convert.ToHexStringLower(SHA256.HashData(audio))[..12]}]";
    }
}
