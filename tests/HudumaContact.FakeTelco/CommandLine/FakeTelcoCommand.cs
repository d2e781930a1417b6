using System.CommandLine;
using System.CommandLine.Invocation;

namespace HudumaContact.FakeTelco.CommandLine;

/// <summary>The program: plays against a host and says whether it kept its promises.</summary>
internal static class FakeTelcoCommand
{
    private const int Kept = 0;
    private const int Broken = 1;
    private const int NotPlayed = 2;

    /// <summary>Exit codes: 0 every promise was kept; 1 one was broken; 2 nothing could be played.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var options = new PlayArguments();
        var command = options.Command("""
            Plays the providers against a running host: sends what citizens send, takes what the host sends, and judges: lost,
            doubled, crossed, late. Exit code 1 when a promise was broken, 2 when nothing could be played. The last line is JSON.

            The host sends to this program when it is started with
              Providers__AfricasTalking__BaseAddress=http://127.0.0.1:5090
              Providers__Twilio__BaseAddress=http://127.0.0.1:5090
              Providers__Kannel__BaseAddress=http://127.0.0.1:5090

            A script is a text file:
              talk: the fee of a passport
              line: at-sms, kannel-sms        (or at-ussd, at-voice, twilio-sms, twilio-whatsapp, twilio-voice)
              > pasport ni how much           (said; > !dial, > !hangup, > !opt-out, and on calls > !silence, > !speak, > !answer are done)
              < 7,500                         (must be in the answer; ? is what a lone person is told; {id} the digits of who asks)

            Examples (faketelco is: dotnet run --project tests/HudumaContact.FakeTelco -c Release --):
              faketelco --line at-ussd
              faketelco --line at-ussd --at-random 500 --seed 7 --duplicates 0.3 --drops 0.05
              faketelco --line at-voice twilio-voice --at-random 500 --thinking 2 --duplicates 0.2 --drops 0.05
              faketelco --line at-sms --at-random 2000 --rate 100 --duplicates 0.3 --reorders 0.2
              faketelco --line at-sms --at-random 200 --api-troubles 429=0.1,500=0.05,timeout=0.02 --ask-host
              faketelco --script my.talk --host http://127.0.0.1:5080
            """);
        command.SetAction((parsed, cancellation) => PlayAsync(options, parsed, cancellation));
        var result = command.Parse(args);
        // One line says what is wrong; a page of help would push it out of sight.
        if (result.Action is ParseErrorAction wrong) wrong.ShowHelp = false;
        var code = await result.InvokeAsync();
        return result.Errors.Count > 0 ? NotPlayed : code;
    }

    private static async Task<int> PlayAsync(PlayArguments arguments, ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var options = arguments.Options(parsed);
            var talks = arguments.Talks(parsed);
            await using var telco = await Telco.StartAsync(options, TimeProvider.System);
            await Console.Error.WriteLineAsync($"{talks.Count} talks, seed {options.Seed}, against {options.Host.Base}; the providers' APIs are {telco.ApiAddress}");
            var verdict = await telco.RunAsync(talks, cancellation);
            RunReport.Print(verdict, telco, options.Seed, Console.Out);
            return verdict.IsKept ? Kept : Broken;
        }
        catch (Exception unplayable) when (unplayable is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync(unplayable.Message);
            return NotPlayed;
        }
    }
}
