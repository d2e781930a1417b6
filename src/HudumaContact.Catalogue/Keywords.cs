namespace HudumaContact.Catalogue;

/// <summary>What people type when they mean a service. Keywords of two services may overlap: the longest match wins.</summary>
public sealed record Keywords(IReadOnlyList<string> En, IReadOnlyList<string> Sw, IReadOnlyList<string> Sheng)
{
    public static readonly Keywords None = new([], [], []);

    public IEnumerable<string> All => [.. En, .. Sw, .. Sheng];
}
