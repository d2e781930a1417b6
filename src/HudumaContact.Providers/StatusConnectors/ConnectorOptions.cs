using System.ComponentModel.DataAnnotations;
using HudumaContact.Conversations.Lookups.Status;

namespace HudumaContact.Providers.StatusConnectors;

/// <summary>How an agency's register is asked: an entry of the section <c>Status:Connectors</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>Its name in logs.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>The services it is asked about, by their ids in the catalogue. None: it is not asked.</summary>
    public List<string> Services { get; set; } = [];

    /// <summary>What a citizen must know beside the reference.</summary>
    public SecondFactKind SecondFact { get; set; }

    public ConnectorMethod Method { get; set; }

    /// <summary>The address, with <c>{reference}</c> and <c>{fact}</c> where they belong in its path or query.</summary>
    [Required]
    public string Address { get; set; } = "";

    /// <summary>Sent with each request; secrets among them.</summary>
    public Dictionary<string, string> Headers { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fields of the JSON object that a Post sends; <c>{reference}</c> and <c>{fact}</c> stand for what was typed.</summary>
    public Dictionary<string, string> Body { get; set; } = new(StringComparer.Ordinal);

    public ReplyOptions Reply { get; set; } = new();

    /// <summary>The agency's words for how an application stands, each with ours: received, processing, ready, collected, action-needed, rejected.</summary>
    public Dictionary<string, string> Statuses { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long a caller waits; never longer than <c>Hops:LookupBudget</c>. Default 4 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:00:20")]
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long one request may take. Default 40 s: nobody waits for it on a line then, but an answer may be promised.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan AttemptTime { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>How often a request that failed in passing is made again. Default 2.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;

    /// <summary>Requests within 30 s of which half must fail before the register is left alone for a while. Default 10.</summary>
    [Range(2, 1000)]
    public int BreakAfter { get; set; } = 10;

    /// <summary>For how long it is left alone. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:10:00")]
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(30);
}
