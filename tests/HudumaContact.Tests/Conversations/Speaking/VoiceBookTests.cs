using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Tests.Speech;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Speaking;

public sealed class VoiceBookTests
{
    private const string Index = """
        format: 1
        en:
          menu.wav: "Huduma"
          old.wav: "Complaints"
          gone.wav: "Something nobody ever said in this place"
          broken.wav: "Person"
        sw:
          eleven.wav: "kumi na moja"
        """;

    [Fact]
    public void A_studio_recording_wins_and_one_of_a_changed_text_is_told_with_what_it_is_now()
    {
        using var line = new VoicedLine(("recordings/index.yaml", Index));
        foreach (var file in (string[])["en/menu", "en/old", "en/gone", "sw/eleven"]) Waves.Write(Path.Combine(line.Flows, "recordings", file + ".wav"));
        File.WriteAllText(Path.Combine(line.Flows, "recordings/en/broken.wav"), "RIFF, or so");

        var voice = line.Record();

        voice.Texts.Where(text => text.State is RecordingState.Studio).Select(text => text.Spoken.Text).ShouldBe(["Huduma", "kumi na moja"], ignoreOrder: true);
        voice.Texts.Single(text => text.Spoken is { Text: "Person", Language: "en" }).State.ShouldBe(RecordingState.Made);
        voice.Changed.Select(changed => (changed.Recording.File, changed.Now)).ShouldBe([("old.wav", "Complaint"), ("gone.wav", null)]);
        voice.Missing.ShouldAllBe(text => text.Spoken.Where.StartsWith("catalogue/"));
    }

    [Fact]
    public void A_notice_that_stands_is_part_of_what_is_said()
    {
        using var line = new VoicedLine();
        var notice = new Notice("n", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), new Words("The moon is closed until 30 Nov 2026.", "Mwezi umefungwa hadi 30 Nov 2026."), NoticeScope.All);
        var voice = VoiceBook.Read(line.Release, line.Flows, line.Made, notice);
        voice.Read("NOTICE: The moon is closed until 30 Nov 2026.", "en")!.IsKnown.ShouldBeTrue();
        voice.Read("Mwezi umefungwa hadi 30 Nov 2026.", "sw")!.IsKnown.ShouldBeTrue();
        line.Read().Read("Mwezi umefungwa", "sw")!.IsKnown.ShouldBeFalse();
    }

    [Fact]
    public void Each_text_tells_where_it_is_from()
    {
        using var line = new VoicedLine();
        var texts = line.Read().Texts.ToDictionary(text => (text.Spoken.Language, text.Spoken.Text), text => text.Spoken.Where);
        texts[("sw", "Malalamiko")].ShouldBe("main/menu");
        texts[("en", "Press")].ShouldBe("words: press");
        texts[("sw", "kumi na moja")].ShouldBe("values");
    }
}
