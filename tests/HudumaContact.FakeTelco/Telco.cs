using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Playing;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Providers.AfricasTalking;
using HudumaContact.FakeTelco.Providers.Kannel;
using HudumaContact.FakeTelco.Providers.Twilio;
using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;
using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.FakeTelco;

/// <summary>
/// All providers round one host: sends what citizens send, takes what the host sends, and judges. One run each; point the host at
/// <see cref="ApiAddress"/>.
/// </summary>
internal sealed class Telco : IAsyncDisposable
{
    private readonly TelcoOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly Webhooks _webhooks;
    private readonly Chance _chance;
    private readonly ApiTroubles _troubles;
    private readonly Newcomers _newcomers;
    private ProviderApis? _apis;

    private Telco(TelcoOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _client = new HttpClient(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(15) };
        _webhooks = new Webhooks(_client);
        _chance = new Chance(options.Seed);
        _troubles = new ApiTroubles(_chance, options.ApiTroubles);
        _newcomers = new Newcomers(options.Seed);
        Phones = new RungPhones(Following(), Orders, clock);
        Up = new CallUpApi(Orders);
        Reports = new DeliveryReports(options.Play.Troubles, _chance, Notices, options.SendsReports);
    }

    /// <summary>Of the providers' APIs.</summary>
    public Uri ApiAddress => _apis!.Address;

    public SmsThreads Threads { get; } = new();

    public Hops Hops { get; } = new();

    public Notices Notices { get; } = new();

    /// <summary>Whom the host has rung.</summary>
    public RungPhones Phones { get; }

    /// <summary>What becomes of calls that are up.</summary>
    public CallOrders Orders { get; } = new();

    /// <summary>What the host does with calls that are up.</summary>
    public CallUpApi Up { get; }

    public RecordingsApi Recordings { get; } = new();

    private DeliveryReports Reports { get; }

    public static async Task<Telco> StartAsync(TelcoOptions options, TimeProvider clock)
    {
        var telco = new Telco(options, clock);
        var calls = new SendCalls(new SmsCentre(telco.Threads, telco.Reports, clock), telco._troubles, clock);
        telco._apis = await ProviderApis.StartAsync(options.ApiPort, calls, telco.Phones, telco.Up, telco.Recordings, options.Host, telco._webhooks, clock);
        return telco;
    }

    /// <summary>Learns what has to be learned, plays, and judges.</summary>
    public async Task<Verdict> RunAsync(IReadOnlyList<Talk> talks, CancellationToken cancellation)
    {
        var learned = await LearnAsync(talks, cancellation);
        _troubles.HaveBegun = true;
        var late = new LateRepeats(_chance);
        await new Play(Players(_options.Play, late), _newcomers, late, Threads, _chance, _options.Play, _clock).RunAsync(learned, cancellation);
        await Reports.FinishAsync();
        return await JudgeAsync(new Expectations(learned), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Reports.FinishAsync();
        await Phones.FinishAsync();
        await _apis!.DisposeAsync();
        _client.Dispose();
    }

    /// <summary>What is to be learned, as a lone person is told it; without any trouble.</summary>
    public async Task<IReadOnlyList<Talk>> LearnAsync(IReadOnlyList<Talk> talks, CancellationToken cancellation)
    {
        try
        {
            return await new Learner(Players(new PlayOptions { Patience = _options.Play.Patience }), _newcomers).LearnAsync(talks, cancellation);
        }
        catch (InvalidDataException nothing)
        {
            var verdict = await JudgeAsync(new Expectations(talks), cancellation);
            throw new InvalidDataException($"{nothing.Message} {verdict.Findings.FirstOrDefault()}", nothing);
        }
    }

    private Dictionary<string, ITalkPlayer> Players(PlayOptions play, LateRepeats? repeats = null)
    {
        var late = repeats ?? new LateRepeats(_chance);
        var twilio = new TwilioWebhooks(_options.Host, _webhooks);
        ISmsGateway[] gateways =
        [
            new AtSmsGateway(_options.Host, _webhooks), new TwilioSmsGateway(LineNames.TwilioSms, twilio), new TwilioSmsGateway(LineNames.TwilioWhatsApp, twilio),
            new KannelSmsGateway(_options.Host, _webhooks),
        ];
        var players = gateways.ToDictionary(gateway => gateway.Line, gateway => (ITalkPlayer)new SmsTalk(gateway, Threads, Notices, late, _chance, play, _clock));
        players[LineNames.AtUssd] = new UssdTalk(new UssdGateway(_options.Host, _webhooks, _clock), Hops, Notices, late, _chance, play, _clock);
        var following = Following();
        foreach (var gateway in new IVoiceGateway[] { new AtVoiceGateway(_options.Host, _webhooks, () => ApiAddress), new TwilioVoiceGateway(twilio, () => ApiAddress) })
            players[gateway.Line] = new VoiceTalk(gateway, following, Hops, Notices, late, _chance, play, _clock);
        return players;
    }

    private CallFollowing Following() => new(new Recordings(_client, _options.Host));

    /// <summary>All that was sent and told so far.</summary>
    public async Task<Verdict> JudgeAsync(Expectations expectations, CancellationToken cancellation)
    {
        var verdict = new Verdict();
        var dialled = new HopJudge(expectations, _options.Budgets, verdict);
        foreach (var hop in Hops.All) dialled.Judge(hop);
        var sms = new SmsJudge(expectations, _options.Budgets, verdict);
        var account = _options.AsksTheHost ? new HostAccount(_client, _options.Host.Base) : null;
        foreach (var thread in Threads.All) sms.Judge(thread, account is null ? [] : await account.SentToAsync(thread.Person, cancellation));
        foreach (var (number, text) in Threads.Others) sms.JudgeOther(number, text);
        foreach (var (what, reply) in Notices.Refused) verdict.Findings.Add(new Finding(Promise.Refused, "notice", "", $"{what} got {reply.Status}: {reply.Body}"));
        return verdict;
    }
}
