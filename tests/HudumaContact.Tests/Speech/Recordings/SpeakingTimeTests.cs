using HudumaContact.Content;
using HudumaContact.Speech.Recordings;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Speech.Recordings;

public sealed class SpeakingTimeTests
{
    [Fact]
    public void What_nobody_recorded_takes_as_long_as_it_is_made_with_values_in_words()
    {
        Seconds("a hundred letters or so, of words that nobody has ever said in a studio, though somebody well might", "en").ShouldBe(7.8, 0.6);
        Seconds("KSh 7,550", "sw").ShouldBeGreaterThan(Seconds("KSh 50", "sw") + 1.5);
        Seconds("Pasipoti", "sw").ShouldBeGreaterThan(Seconds("Pasipoti", "en"));
        Seconds("Bonjour", "fr").ShouldBe(0);
    }

    [Fact]
    public void What_a_studio_recorded_takes_as_long_as_its_recording()
    {
        var flows = Directory.CreateTempSubdirectory("huduma-time-").FullName;
        Waves.Write(Path.Combine(flows, "recordings/en/welcome.wav"), seconds: 9);
        var content = new ContentSet([new ContentFile(StudioIndex.Path, "format: 1\nen: { welcome.wav: \"Welcome\", gone.wav: \"Gone\" }")]);
        SpeakingTime.Of(flows, content).Of("Welcome", "en").TotalSeconds.ShouldBe(9.4, 0.1);
        SpeakingTime.Of(flows, content).Of("Gone", "en").ShouldBe(SpeakingTime.Estimated.Of("Gone", "en"));
        Directory.Delete(flows, recursive: true);
    }

    private static double Seconds(string text, string language) => SpeakingTime.Estimated.Of(text, language).TotalSeconds;
}
