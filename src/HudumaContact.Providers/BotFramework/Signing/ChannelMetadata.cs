using System.Text.Json.Serialization;

namespace HudumaContact.Providers.BotFramework.Signing;

/// <summary>What a channel publishes of itself, in the words of OpenID Connect Discovery.</summary>
internal sealed record ChannelMetadata(
    string Issuer,
    [property: JsonPropertyName("jwks_uri")] string JwksUri,
    [property: JsonPropertyName("id_token_signing_alg_values_supported")] IReadOnlyList<string> Algorithms);

internal sealed record PublishedKeys(IReadOnlyList<PublishedKey> Keys);

/// <param name="N">The modulus; with the exponent it is all of a key that anybody gets to see.</param>
/// <param name="Endorsements">The channels that it may speak for.</param>
internal sealed record PublishedKey(string Kty, string Use, string Alg, string Kid, string N, string E, IReadOnlyList<string> Endorsements);
