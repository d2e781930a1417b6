using System.Globalization;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Talking;
using HudumaContact.Speech;
using HudumaContact.Speech.Reading;
using HudumaContact.Speech.Recordings;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.Speech;

/// <summary>
/// How long who calls for the first time listens until the fee of a service is told, by the recordings that are really joined: to the choice that is pressed, with its key,
/// three times, and of the answer to its first amount.
/// </summary>
[Collection(SpokenCollection.Name)]
public sealed class FromCallToFeeAsHeardTests(AllRecordings recordings, ITestOutputHelper output)
{
    private static readonly TimeSpan MostListened = TimeSpan.FromSeconds(45);

    /// <summary>Of the services asked most; those of the second page take one key more.</summary>
    private const int Listed = 15;

    private static readonly string[] Amounts = ["shilingi", "shillings", "free", "bure", "No fixed", "Hakuna kiasi"];

    [Fact]
    public void Three_keys_and_45_seconds_lead_to_the_fee_of_the_services_asked_most_in_both_languages()
    {
        recordings.SkipWithoutTheProgram();
        recordings.Made.Code.ShouldBe(0, recordings.Made.Said);
        var release = ReleaseReader.Open(ReleaseFolder.Read(recordings.Flows, []), []).ShouldNotBeNull();
        var voice = VoiceBook.Read(release, recordings.Flows, new MadeFolder(recordings.Options.Made));

        var longest = new Dictionary<string, TimeSpan>();
        foreach (var language in Tongue.All)
        {
            for (var place = 1; place <= Listed; place++)
            {
                var (name, listened) = Listened(release, voice, language, place);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language} {place} {name}: {listened.TotalSeconds:0.0} s"));
                if (place <= CallKeys.Options) longest[$"{language} {place} {name}"] = listened;
            }
        }

        longest.ShouldAllBe(one => one.Value <= MostListened);
    }

    /// <summary>A stranger hears Swahili; who has chosen English is greeted in it.</summary>
    private static (string Name, TimeSpan Listened) Listened(Release release, VoiceBook voice, string language, int place)
    {
        var phone = new Handset(release.Flows, new TalkSetting { Line = LineKind.Voice, Language = language == "sw" ? null : language }, TalkWorlds.Of(release));
        var screen = phone.Call();
        var (listened, name) = (TimeSpan.Zero, "");
        var chosen = ((place - 1) % CallKeys.Options + 1).ToString(CultureInfo.InvariantCulture);
        string[] keys = place <= CallKeys.Options ? ["1", chosen, "1"] : ["1", CallKeys.More, chosen, "1"];
        foreach (var key in keys)
        {
            var lines = screen.Text.Split('\n');
            var told = Array.FindIndex(lines, line => line.EndsWith($" {key}.", StringComparison.Ordinal));
            if (screen.Node.Value == "services/popular") name = lines[told].Split(',')[0];
            listened += Length(voice, lines[..(told + 1)], language);
            screen = phone.Type(key);
        }

        screen.Node.Value.ShouldBe("service/fee");
        var answer = screen.Text.Split('\n');
        var amount = Array.FindIndex(answer, line => Amounts.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
        amount.ShouldBeGreaterThanOrEqualTo(0, screen.Text);
        return (name, listened + Length(voice, answer[..(amount + 1)], language));
    }

    /// <summary>Of the file that is joined of them.</summary>
    private static TimeSpan Length(VoiceBook voice, string[] lines, string language)
    {
        var said = voice.Say(lines, language);
        said.IsWhole.ShouldBeTrue(string.Join(" / ", lines));
        var joined = PromptAudio.Join([.. said.Pieces.Select(piece => (WaveForm.Read(piece.Recording.File!, out _)!, piece.After))]);
        return WaveForm.LengthOf(joined.Length);
    }
}
