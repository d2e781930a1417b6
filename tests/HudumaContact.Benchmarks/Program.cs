using HudumaContact.Benchmarks.Desk;
using HudumaContact.Benchmarks.Runs;
using HudumaContact.Benchmarks.Servers;

return args switch
{
    _ when args.Contains("--help") => Usage(),
    ["hop", .. var rest] => await HopRun.RunAsync(rest),
    ["stored", .. var rest] => await StoredRun.RunAsync(rest),
    ["answers", .. var rest] => AnswersRun.Run(rest),
    ["sms", .. var rest] => await SmsRun.RunAsync(rest),
    ["voice", .. var rest] => await VoiceRun.RunAsync(rest),
    ["desk", .. var rest] => await DeskRun.RunAsync(rest),
    ["start", .. var rest] => await StartRun.RunAsync(rest),
    ["serve-bare", var address] => await BareServer.ServeAsync(address),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("""
        Benchmarks of HudumaContact. Each prints a table and, last, one JSON line.

          scripts/bench hop      whole durable hops over HTTP, against a bare endpoint and against ussd-menu-builder
          scripts/bench stored   a hop with 1,000,000 sessions stored, against 1,000
          scripts/bench answers  held-out questions understood; understanding and answering with 22,000 services on one core
          scripts/bench sms      texts answered over HTTP, durable, against a bare endpoint; behind 100,000 bulk messages; killed three times
          scripts/bench voice    hops of calls, durable, against a bare endpoint; 500 calls at once for five minutes, hang-ups and repeats among them
          scripts/bench desk     a text to an agent's screen and an answer to the provider; with 200 agents and 5,000 open cases
          scripts/bench start    from process start to ready; flow check over the whole line

        Options of hop, stored, sms and voice: --seconds 3 (of each part), --rounds 5, --connections 64; of sms: --texts 50000, --bulk 100000;
        of voice: --calls 500 (at once), --calling 300 (seconds; 0: leave it out)
        Options of desk: --agents 200, --cases 5000, --seconds 40 (measured with all), --samples 300 (with one agent alone), --per-second 10 (texts)
        """);
    return 2;
}
