namespace HudumaContact.Catalogue.Questions;

/// <param name="Word">As it is spelled when it is known, else as typed.</param>
/// <param name="Meanings">Best first; empty when nobody knows the word.</param>
internal sealed record Token(string Word, List<(int Meaning, double Nearness)> Meanings)
{
    public bool SaysNothing => Meanings is [{ Meaning: Vocabulary.PassedOver }, ..];
}
