namespace HudumaContact.Desk.Simulator;

/// <summary>Letters on a keypad: the same key again within a second goes on to its next letter.</summary>
public sealed class KeyTaps(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private char _key;
    private int _at;
    private DateTimeOffset _tapped;

    public static string LettersOn(char key) => key switch
    {
        '2' => "abc",
        '3' => "def",
        '4' => "ghi",
        '5' => "jkl",
        '6' => "mno",
        '7' => "pqrs",
        '8' => "tuv",
        '9' => "wxyz",
        '0' => " ",
        '1' => ".,'?!",
        _ => "",
    };

    /// <summary>The text after a key was tapped in letters.</summary>
    public string Tap(char key, string text)
    {
        var now = time.GetUtcNow();
        var cycle = LettersOn(key) + key;
        var again = cycle.Length > 1 && key == _key && text.Length > 0 && now - _tapped <= Patience && text[^1] == cycle[_at];
        _at = again ? (_at + 1) % cycle.Length : 0;
        _key = key;
        _tapped = now;
        return (again ? text[..^1] : text) + cycle[_at];
    }
}
