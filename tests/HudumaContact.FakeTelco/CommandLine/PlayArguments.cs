using System.CommandLine;
using System.CommandLine.Parsing;
using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.Playing;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Talks;
using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.FakeTelco.CommandLine;

/// <summary>What can be asked for, and how it is read.</summary>
internal sealed class PlayArguments
{
    private readonly Option<Uri> _host = new("--host") { Description = "Where the host is", DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"), CustomParser = Address };
    private readonly Option<Uri?> _publicBase = new("--public-base") { Description = "The host's PublicBaseUrl, over which Twilio signs; without it --host", CustomParser = Address };
    private readonly Option<string> _key = new("--key") { Description = "The key in the webhooks' addresses", DefaultValueFactory = _ => "demo" };
    private readonly Option<string> _token = new("--twilio-token") { Description = "The auth token that signs", DefaultValueFactory = _ => "demo-twilio-token" };
    private readonly Option<int> _apiPort = new("--api-port") { Description = "Port of the providers' APIs on this machine", DefaultValueFactory = _ => 5090 };
    private readonly Option<string[]> _scripts = new("--script") { Description = "A file of talks; again for more. Without it those that come with the program" };
    private readonly Option<string[]> _lines = new("--line") { Description = "Only talks on this line; again for more", AllowMultipleArgumentsPerToken = true };
    private readonly Option<int> _atRandom = new("--at-random") { Description = "So many talks, picked by chance; 0: the script, each talk once" };
    private readonly Option<int> _seed = new("--seed") { Description = "People and their luck are the same again for the same seed; without it a new one", DefaultValueFactory = _ => Random.Shared.Next(100_000) };
    private readonly Option<double> _rate = new("--rate") { Description = "Talks begun per second; 0: as fast as the host answers" };
    private readonly Option<int> _atOnce = new("--at-once") { Description = "Talks under way at the same time", DefaultValueFactory = _ => 64 };
    private readonly Option<double> _atMost = Seconds("--at-most", "After that no talk begins", 600);
    private readonly Option<double> _patience = Seconds("--patience", "How long an answer is waited for before it is lost", 60);
    private readonly Option<double> _settle = Seconds("--settle", "How long it has to be quiet before the run is judged", 3);
    private readonly Option<double> _thinking = Seconds("--thinking", "The longest that somebody on a call thinks before a key", 0);
    private readonly Option<double> _duplicates = Share("--duplicates", "Delivered again, at once or late");
    private readonly Option<double> _delays = Share("--delays", "Held up to 3 s before they are delivered");
    private readonly Option<double> _drops = Share("--drops", "Sessions dropped at a screen, calls at a prompt");
    private readonly Option<double> _reorders = Share("--reorders", "Delivery reports in the wrong order, or before the send is answered");
    private readonly Option<double> _undelivered = Share("--undelivered", "Messages whose report says failed");
    private readonly Option<string> _apiTroubles = new("--api-troubles") { Description = $"Shares of the calls to the APIs that fail, e.g. 429=0.05,timeout=0.01: {string.Join(", ", ApiTroubles.Names.Keys)}", DefaultValueFactory = _ => "" };
    private readonly Option<double> _ussdBudget = Seconds("--ussd-budget", "A screen after that is late", Budgets.Usual.Ussd.TotalSeconds);
    private readonly Option<double> _smsBudget = Seconds("--sms-budget", "An answer after that is late", Budgets.Usual.Sms.TotalSeconds);
    private readonly Option<double> _voiceBudget = Seconds("--voice-budget", "An answer to a call after that is late", Budgets.Usual.Voice.TotalSeconds);
    private readonly Option<bool> _noReports = new("--no-reports") { Description = "Send no delivery reports" };
    private readonly Option<bool> _askHost = new("--ask-host") { Description = "Read a demo host's own record at the end: what it holds in doubt is not lost" };

    public RootCommand Command(string description) => new(description)
    {
        _host, _publicBase, _key, _token, _apiPort, _scripts, _lines, _atRandom, _seed, _rate, _atOnce, _atMost, _patience, _settle, _thinking,
        _duplicates, _delays, _drops, _reorders, _undelivered, _apiTroubles, _ussdBudget, _smsBudget, _voiceBudget, _noReports, _askHost,
    };

    public TelcoOptions Options(ParseResult parsed)
    {
        var host = parsed.GetValue(_host)!;
        return new TelcoOptions(new HostAddress(host, parsed.GetValue(_publicBase) ?? host, parsed.GetValue(_key)!, parsed.GetValue(_token)!))
        {
            ApiPort = parsed.GetValue(_apiPort),
            Seed = parsed.GetValue(_seed),
            SendsReports = !parsed.GetValue(_noReports),
            AsksTheHost = parsed.GetValue(_askHost),
            ApiTroubles = ApiTroubles.Read(parsed.GetValue(_apiTroubles)!),
            Budgets = new Budgets(Time(parsed, _ussdBudget), Time(parsed, _smsBudget), Time(parsed, _voiceBudget)),
            Play = new PlayOptions
            {
                AtRandom = parsed.GetValue(_atRandom),
                PerSecond = parsed.GetValue(_rate),
                AtOnce = Math.Max(1, parsed.GetValue(_atOnce)),
                AtMost = Time(parsed, _atMost),
                Patience = Time(parsed, _patience),
                Settle = Time(parsed, _settle),
                Thinking = Time(parsed, _thinking),
                Troubles = new GatewayTroubles(parsed.GetValue(_duplicates), parsed.GetValue(_delays), parsed.GetValue(_drops), parsed.GetValue(_reorders), parsed.GetValue(_undelivered)),
            },
        };
    }

    public IReadOnlyList<Talk> Talks(ParseResult parsed)
    {
        IEnumerable<string> files = parsed.GetValue(_scripts) is { Length: > 0 } asked ? asked : Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.talk").Order(StringComparer.Ordinal);
        IReadOnlyList<string> lines = parsed.GetValue(_lines) is { Length: > 0 } named ? named : LineNames.All;
        List<Talk> talks = [.. files.SelectMany(TalkFile.Read).Where(talk => lines.Contains(talk.Line))];
        return talks.Count > 0 ? talks : throw new InvalidDataException($"No talk is on {string.Join(" or ", lines)}; lines are {string.Join(", ", LineNames.All)}.");
    }

    private static Uri? Address(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        argument.AddError($"'{text}' is no address; write http://127.0.0.1:5080");
        return null;
    }

    private static TimeSpan Time(ParseResult parsed, Option<double> option) => TimeSpan.FromSeconds(parsed.GetValue(option));

    private static Option<double> Seconds(string name, string description, double usual) => new(name) { Description = $"{description}, in seconds", DefaultValueFactory = _ => usual };

    private static Option<double> Share(string name, string description) => new(name) { Description = $"{description}: a share from 0 to 1" };
}
