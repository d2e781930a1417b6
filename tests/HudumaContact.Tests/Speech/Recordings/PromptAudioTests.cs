using System.Diagnostics;
using HudumaContact.Speech.Reading;
using HudumaContact.Speech.Recordings;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Speech.Recordings;

public sealed class PromptAudioTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Pieces_follow_each_other_with_their_pauses()
    {
        File.WriteAllBytes(_file, PromptAudio.Join([(Waves.Samples(80, 1), Pause.None), (Waves.Samples(80, 2), Pause.Breath), (Waves.Samples(80, 3), Pause.Stop)]));
        var samples = WaveForm.Read(_file, out _).ShouldNotBeNull();
        WaveForm.LengthOf(samples.Length).ShouldBe(TimeSpan.FromMilliseconds(30) + PromptAudio.Of(Pause.Breath) + PromptAudio.Of(Pause.Stop), TimeSpan.FromMilliseconds(1));
        samples.Where(value => value != 0).Distinct().ShouldBe([(byte)1, (byte)2, (byte)3]);
    }

    [Fact]
    public void Twelve_pieces_of_two_seconds_are_joined_well_within_five_milliseconds()
    {
        var pieces = Enumerable.Repeat((Waves.Samples(2 * WaveForm.Rate), Pause.Breath), 12).ToList();
        PromptAudio.Join(pieces);
        // The best of many: others are at work on this machine.
        Enumerable.Range(0, 20).Min(_ =>
        {
            var began = Stopwatch.GetTimestamp();
            PromptAudio.Join(pieces);
            return Stopwatch.GetElapsedTime(began);
        }).ShouldBeLessThan(TimeSpan.FromMilliseconds(5));
    }

    public void Dispose() => File.Delete(_file);
}
