using System.Runtime.InteropServices;

namespace HudumaContact.Catalogue.Questions;

/// <summary>How a question fits a service.</summary>
/// <param name="Service">Its place in the catalogue.</param>
/// <param name="Coverage">How much of one of its phrases is there, 1 for all of it.</param>
/// <param name="Phrase">The phrase that gives the score, or <see cref="NoPhrase"/>.</param>
/// <param name="Spoken">What part of the score is from words that only speak for it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ServiceFit(int Service, double Score, double Coverage, int Phrase, double Spoken = 0)
{
    /// <summary>For a service that only what was taught speaks for.</summary>
    public const int NoPhrase = -1;

    /// <summary>The score without what words speak for it.</summary>
    public double ByKeyword => Score - Spoken;

    /// <summary>All of a phrase is there, each word right or nearly so.</summary>
    public bool IsWhole => Coverage > 0.99;
}
