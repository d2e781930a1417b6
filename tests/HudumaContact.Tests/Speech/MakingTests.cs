using HudumaContact.Speech.Making;
using HudumaContact.Speech.Recordings;
using HudumaContact.Tests.Conversations.Speaking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Speech;

/// <summary>With the real program that speaks.</summary>
public sealed class MakingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_missing_is_made_in_the_one_form_and_not_made_again()
    {
        await NeedEspeakAsync();
        using var line = new VoicedLine();
        var missing = line.Read().Missing.Where(text => text.Spoken.Text.Length > 6).Take(12).Select(text => (text.Spoken.Text, text.Spoken.Language)).ToList();
        var told = new List<int>();

        var made = await new MakeRecordings(line.Made, Espeak.Installed).RunAsync(missing, 2, count => { lock (told) told.Add(count); }, Stop);

        (made.CanSpeak, made.Texts, made.Failed.Count).ShouldBe((true, missing.Count, 0));

        told.Order().ShouldBe(Enumerable.Range(1, missing.Count));
        foreach (var (text, language) in missing)
        {
            var samples = WaveForm.Read(line.Made.PathOf(text, language), out var fault).ShouldNotBeNull(fault);
            WaveForm.LengthOf(samples.Length).ShouldBeInRange(TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(20), text);
        }

        line.Read().Missing.Select(text => (text.Spoken.Text, text.Spoken.Language)).ShouldNotContain(text => missing.Contains(text));
        Directory.EnumerateFiles(line.Options.Made, "*", SearchOption.AllDirectories).ShouldAllBe(file => file.EndsWith(".wav"));
    }

    [Fact]
    public async Task Whatever_stands_in_a_text_is_only_spoken()
    {
        await NeedEspeakAsync();
        var folder = Directory.CreateTempSubdirectory("huduma-said-");
        var made = new MadeFolder(folder.FullName);
        var text = $"--version; touch {folder.FullName}/touched $(touch {folder.FullName}/touched) <break/> & \"'";
        (await new MakeRecordings(made, Espeak.Installed).RunAsync([(text, "en")], 1, static _ => { }, Stop)).Failed.ShouldBeEmpty();
        WaveForm.LengthOf(WaveForm.Read(made.PathOf(text, "en"), out _)!.Length).ShouldBeGreaterThan(TimeSpan.FromSeconds(2));
        File.Exists(Path.Combine(folder.FullName, "touched")).ShouldBeFalse();
        folder.Delete(recursive: true);
    }

    /// <summary>With any program that knows its version, and waits for ever.</summary>
    [Fact]
    public async Task A_text_that_comes_to_no_end_is_ended_and_told_and_the_others_are_made()
    {
        var folder = Directory.CreateTempSubdirectory("huduma-stuck-");
        var script = Path.Combine(folder.FullName, "speaks");
        await File.WriteAllTextAsync(script, "#!/bin/sh\n[ \"$1\" = --version ] || exec tail -f /dev/null\n", Stop);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var made = await new MakeRecordings(new MadeFolder(folder.FullName), new Espeak(script, TimeSpan.FromMilliseconds(300))).RunAsync([("one", "en"), ("two", "en")], 2, static _ => { }, Stop);
        made.Texts.ShouldBe(0);
        made.Failed.Select(text => text.Text).ShouldBe(["one", "two"], ignoreOrder: true);
        made.Failed.ShouldAllBe(text => text.Reason.Contains("came to no end"));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_hold_sound_is_made_once_and_kept_also_where_nothing_speaks()
    {
        var folder = Directory.CreateTempSubdirectory("huduma-hold-");
        var made = new MadeFolder(folder.FullName);

        var first = await WithoutSpeech(made).RunAsync([("one", "en")], 1, static _ => { }, Stop);

        (first.CanSpeak, first.Texts, first.Failed.Count).ShouldBe((false, 0, 0));
        WaveForm.Read(made.Hold, out _).ShouldBe(HoldTone.Samples());
        await File.WriteAllTextAsync(made.Hold, "kept", Stop);
        await WithoutSpeech(made).RunAsync([], 1, static _ => { }, Stop);
        (await File.ReadAllTextAsync(made.Hold, Stop)).ShouldBe("kept");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_folder_that_takes_nothing_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("huduma-hold-");
        var file = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(file, "", Stop);

        var made = await WithoutSpeech(new MadeFolder(file)).RunAsync([], 1, static _ => { }, Stop);

        made.Failed.ShouldHaveSingleItem().Text.ShouldBe(HoldTone.Name);
        folder.Delete(recursive: true);
    }

    private static MakeRecordings WithoutSpeech(MadeFolder made) => new(made, new Espeak("no-program-of-this-name", TimeSpan.FromSeconds(1)));

    private static async Task NeedEspeakAsync() => Assert.SkipUnless(await Espeak.Installed.IsThereAsync(Stop), "Needs the program that speaks (apt-get install espeak-ng).");
}
