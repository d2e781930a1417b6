namespace HudumaContact.Flows.Rendering;

/// <summary>About how long a voice takes: unhurried, as on a bad line.</summary>
public static class SpeechTime
{
    private const double CharactersPerSecond = 14;

    public static TimeSpan Of(string text) => TimeSpan.FromSeconds(text.Length / CharactersPerSecond);
}
