namespace HudumaContact.Catalogue.Answers;

/// <summary>Dates as they are told: <c>30 Oct 2026</c>, <c>30 Okt 2026</c>.</summary>
public static class SaidDate
{
    private static readonly string[] En = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] Sw = ["Jan", "Feb", "Mac", "Apr", "Mei", "Jun", "Jul", "Ago", "Sep", "Okt", "Nov", "Des"];

    public static string In(string language, DateOnly date) => $"{date.Day} {(language == "sw" ? Sw : En)[date.Month - 1]} {date.Year:0000}";
}
