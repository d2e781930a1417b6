namespace HudumaContact.Desk.Gate;

/// <summary>A page that somebody was refused, as the trail names it: nothing is ever taken out of the trail, and an address is as long as its asker likes.</summary>
internal static class AskedPage
{
    private const int Longest = 200;

    /// <param name="path">As it stands in the address, so that it is one line.</param>
    public static string Of(string path) => $"page:{(path.Length <= Longest ? path : path[..Longest])}";
}
