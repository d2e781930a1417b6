namespace HudumaContact.Tests.Host;

/// <summary>What a house must set that starts from the sample: an address, a key, and credentials of each line.</summary>
internal static class RealSettings
{
    public const string Secret = "9f3c8a17d2e64b05a1c7";

    public static IReadOnlyList<(string Name, string Value)> All { get; } =
    [
        ("PublicBaseUrl", "https://contact.example.go.ke"),
        ("Storage:MasterKey", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
        ("Lines:0:Secret", Secret),
        ("Lines:1:Secret", Secret), ("Lines:1:Account", "huduma"), ("Lines:1:ApiKey", "atsk_0123456789"),
        ("Lines:2:Secret", Secret), ("Lines:2:Account", "AC00000000000000000000000000000001"),
        ("Lines:3:Secret", Secret), ("Lines:3:Account", "AC00000000000000000000000000000001"),
        ("Lines:4:Secret", Secret), ("Lines:4:ApiKey", "send-test-pw"),
        ("Lines:5:Secret", Secret),
        ("Lines:6:Secret", Secret), ("Lines:6:Account", "huduma"), ("Lines:6:ApiKey", "atsk_0123456789"),
        ("Lines:7:Secret", Secret), ("Lines:7:Account", "AC00000000000000000000000000000001"),
    ];
}
