namespace HudumaContact.FakeTelco.Judging;

/// <summary>What a host can break.</summary>
internal enum Promise
{
    /// <summary>An input that it accepted was never answered.</summary>
    Lost,

    /// <summary>An input was answered twice, or a repeated hop in other words.</summary>
    Doubled,

    /// <summary>Somebody was told what is another's.</summary>
    Crossed,

    /// <summary>The answer came, and too late.</summary>
    Late,

    /// <summary>Somebody was told what they did not ask for.</summary>
    Unexpected,

    /// <summary>An input was not taken.</summary>
    Refused,
}

/// <summary>A promise broken, and how.</summary>
internal sealed record Finding(Promise Promise, string Line, string Number, string What)
{
    public override string ToString() => $"{Promise.ToString().ToLowerInvariant()}: {Line}, {Number}: {What.ReplaceLineEndings(" / ")}";
}
