namespace HudumaContact.Benchmarks.Questions;

/// <summary>Types a text with one wrong letter in it, so that words come that nobody has seen.</summary>
internal sealed class Typist(int seed)
{
    private readonly Random _random = new(seed);

    public string Type(string text)
    {
        var letters = text.ToCharArray();
        if (letters.Length > 0) letters[_random.Next(letters.Length)] = (char)('a' + _random.Next(26));
        return new string(letters);
    }
}
