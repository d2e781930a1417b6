using HudumaContact.Content;
using HudumaContact.Speech.Recordings;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Speech.Recordings;

public sealed class StudioTests : IDisposable
{
    private readonly string _flows = Directory.CreateTempSubdirectory("huduma-studio-").FullName;

    [Theory]
    [InlineData("en: { ../../data/master.wav: Huduma }", "is no name of a recording")]
    [InlineData("en: { /etc/passwd: Huduma }", "is no name of a recording")]
    [InlineData("en: { Welcome.WAV: Huduma }", "is no name of a recording")]
    [InlineData("hold: ../hold.wav", "is no name of a recording")]
    [InlineData("fr: { a.wav: Bonjour }", "'fr' is not known here")]
    [InlineData("en: { a.wav: }", "the text that is said in it")]
    public void An_index_that_leads_elsewhere_or_says_nothing_is_refused(string line, string fault)
    {
        var faults = new List<Fault>();
        StudioIndex.Read(Index("format: 1\n" + line), faults).ShouldBeEmpty();
        faults.ShouldHaveSingleItem().Message.ShouldContain(fault);
    }

    [Fact]
    public void An_index_says_which_format_it_has()
    {
        var faults = new List<Fault>();
        StudioIndex.Read(Index("en: { a.wav: Huduma }"), faults).ShouldBe([new StudioRecording("a.wav", "en", "Huduma")]);
        faults.ShouldHaveSingleItem().Message.ShouldContain("format");
    }

    [Fact]
    public void A_recording_in_the_one_form_is_taken()
    {
        Waves.Write(PathOf("a.wav"));
        Faults("a.wav").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(16000, 16, 1, "16000 Hz")]
    [InlineData(8000, 16, 2, "2 channels")]
    [InlineData(8000, 8, 1, "8 bit")]
    public void A_recording_in_another_form_is_refused_with_its_name(int rate, int bits, int channels, string told)
    {
        Waves.Write(PathOf("a.wav"), rate: rate, bits: bits, channels: channels);
        var fault = Faults("a.wav").ShouldHaveSingleItem();
        fault.File.ShouldBe("recordings/en/a.wav");
        fault.Message.ShouldContain(told);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not audio at all")]
    [InlineData("RIFF\u0010\0\0\0WAVE")]
    [InlineData("RIFF\u0010\0\0\0WAVEfmt \u0010\0\0\0")]
    [InlineData("RIFF\u0010\0\0\0WAVEdata\u7fff\u7fff")]
    public void Audio_that_is_no_audio_is_refused_with_its_name(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf("a.wav"))!);
        File.WriteAllText(PathOf("a.wav"), content);
        var fault = Faults("a.wav").ShouldHaveSingleItem();
        fault.File.ShouldBe("recordings/en/a.wav");
        fault.Message.ShouldContain("can't be played");
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused_or_read_and_never_stops_the_check()
    {
        Waves.Write(PathOf("a.wav"));
        var whole = File.ReadAllBytes(PathOf("a.wav"));
        for (var length = 0; length < 60; length++)
        {
            File.WriteAllBytes(PathOf("a.wav"), whole[..length]);
            Faults("a.wav").Count.ShouldBe(1, $"{length} bytes");
        }
    }

    [Fact]
    public void What_is_not_there_and_what_is_not_named_is_told()
    {
        Waves.Write(PathOf("b.wav"));
        var faults = Faults("a.wav");
        faults.Select(fault => fault.File).ShouldBe(["recordings/en/a.wav", "recordings/en/b.wav"]);
        faults[0].Message.ShouldContain("it is not there");
        faults[1].Message.ShouldContain("does not name it");
    }

    [Fact]
    public void The_hold_sound_is_named_beside_the_texts_and_is_short()
    {
        var path = Path.Combine(_flows, "recordings", "hold.wav");
        var faults = new List<Fault>();
        StudioIndex.Read(Index("format: 1\nhold: hold.wav"), faults).ShouldBe([StudioRecording.OfHold("hold.wav")]);
        Waves.Write(path, 15);
        HoldFaults().ShouldBeEmpty();

        Waves.Write(path, 16);
        var fault = HoldFaults().ShouldHaveSingleItem();
        (fault.File, fault.Message[..35]).ShouldBe(("recordings/hold.wav", "The hold sound takes 16 seconds, ov"));
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        Waves.Write(PathOf("real.wav"));
        File.CreateSymbolicLink(PathOf("a.wav"), PathOf("real.wav"));
        Faults("a.wav", "real.wav").ShouldHaveSingleItem().Message.ShouldContain("link");
    }

    /// <summary>What is told of recordings, one of each kind, as the guide explains it.</summary>
    public static IEnumerable<string> Messages()
    {
        using var tests = new StudioTests();
        Waves.Write(tests.PathOf("unnamed.wav"));
        File.WriteAllText(tests.PathOf("none.wav"), "no audio");
        File.CreateSymbolicLink(tests.PathOf("link.wav"), tests.PathOf("unnamed.wav"));
        var faults = tests.Faults("missing.wav", "none.wav", "link.wav");
        StudioIndex.Read(Index("format: 1\nen: { ../a.wav: Huduma }"), faults);
        Waves.Write(Path.Combine(tests._flows, "recordings", "hold.wav"), 16);
        faults.AddRange(tests.HoldFaults());
        return faults.Select(fault => fault.Message);
    }

    public void Dispose() => Directory.Delete(_flows, recursive: true);

    private List<Fault> Faults(params string[] files)
    {
        var faults = new List<Fault>();
        StudioFolder.Check(_flows, [.. files.Select(file => new StudioRecording(file, "en", "Huduma"))], faults);
        return faults;
    }

    private List<Fault> HoldFaults()
    {
        var faults = new List<Fault>();
        StudioFolder.Check(_flows, [StudioRecording.OfHold("hold.wav")], faults);
        faults.RemoveAll(fault => fault.Message.Contains("does not name it", StringComparison.Ordinal));
        return faults;
    }

    private string PathOf(string file) => Path.Combine(_flows, "recordings", "en", file);

    private static ContentSet Index(string text) => new([new ContentFile(StudioIndex.Path, text)]);
}
