namespace HudumaContact.Catalogue;

/// <param name="Number">1 to 47, the order of the First Schedule to the Constitution.</param>
/// <param name="Aliases">Other spellings and short forms that people type.</param>
/// <param name="Towns">Places that lie in it.</param>
public sealed record County(
    int Number, string Id, string Name, string FormerProvince, string Headquarters, IReadOnlyList<string> Aliases, IReadOnlyList<string> Towns);
