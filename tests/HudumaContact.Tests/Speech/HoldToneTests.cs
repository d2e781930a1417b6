using HudumaContact.Speech.Making;
using HudumaContact.Speech.Recordings;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Speech;

/// <summary>The sound of waiting: heard, quiet, and without a click anywhere, also where it begins again.</summary>
public sealed class HoldToneTests
{
    private static readonly short[] Heard = [.. HoldTone.Samples().Chunk(WaveForm.BytesPerSample).Select(static sample => BitConverter.ToInt16(sample))];

    [Fact]
    public void It_lasts_as_long_as_it_says() => WaveForm.LengthOf(Heard.Length * WaveForm.BytesPerSample).ShouldBe(HoldTone.Length);

    [Fact]
    public void It_is_heard_and_quieter_than_a_voice() => (Heard.Max() / (double)short.MaxValue).ShouldBeInRange(0.05, 0.25);

    [Fact]
    public void It_begins_and_ends_in_silence()
    {
        Heard[..400].ShouldAllBe(sample => sample == 0);
        Heard[^400..].ShouldAllBe(sample => Math.Abs(sample) < 8);
    }

    /// <summary>Between two samples a tone of 784 Hz moves by at most 0.6 of its height.</summary>
    [Fact]
    public void It_clicks_nowhere() => Heard.Zip(Heard.Skip(1), static (one, next) => Math.Abs(one - next)).Max().ShouldBeLessThan((int)(Heard.Max() * 0.7));

    [Theory]
    [InlineData(0.3, 523.25)]
    [InlineData(0.9, 659.26)]
    [InlineData(1.5, 783.99)]
    public void Its_notes_are_those_of_a_chord(double from, double pitch)
    {
        var note = Heard[(int)(from * WaveForm.Rate)..(int)((from + 0.3) * WaveForm.Rate)];
        Strength(note, pitch).ShouldBeGreaterThan(5 * Strength(note, pitch * 1.2));
    }

    /// <summary>How much of a pitch is in what is heard.</summary>
    private static double Strength(short[] heard, double pitch)
    {
        var (sine, cosine) = (0.0, 0.0);
        for (var at = 0; at < heard.Length; at++)
        {
            var turn = 2 * Math.PI * pitch * at / WaveForm.Rate;
            (sine, cosine) = (sine + heard[at] * Math.Sin(turn), cosine + heard[at] * Math.Cos(turn));
        }

        return Math.Sqrt(sine * sine + cosine * cosine);
    }
}
