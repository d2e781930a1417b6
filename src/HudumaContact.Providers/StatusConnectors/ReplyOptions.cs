using System.ComponentModel.DataAnnotations;

namespace HudumaContact.Providers.StatusConnectors;

/// <summary>Where in the JSON of a reply things stand: JSON Pointers (RFC 6901), such as <c>/data/0/status</c>.</summary>
public sealed class ReplyOptions
{
    public string Status { get; set; } = "/status";

    /// <summary>Empty: no place is told.</summary>
    public string Place { get; set; } = "";

    /// <summary>A day as 2026-11-20, perhaps with a time behind it. Empty: none is told.</summary>
    public string Date { get; set; } = "";

    /// <summary>Whose application it is: what is told of anybody else is refused.</summary>
    public string SecondFact { get; set; } = "/idNumber";

    /// <summary>The HTTP status by which the register says that it has none. 0: by no status.</summary>
    [Range(0, 599)]
    public int NotFoundStatus { get; set; } = 404;

    /// <summary>Where a reply says that there is none. Empty: nowhere.</summary>
    public string NotFound { get; set; } = "";

    /// <summary>What it says there.</summary>
    public string NotFoundIs { get; set; } = "";
}
