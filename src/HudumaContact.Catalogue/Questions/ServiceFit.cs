namespace HudumaContact.Catalogue.Questions;

/// <summary>How a question fits a service.</summary>
/// <param name="Service">Its place in the catalogue.</param>
/// <param name="Coverage">How much of its best phrase is there, 1 for all of it.</param>
/// <param name="Phrase">That phrase.</param>
internal sealed record ServiceFit(int Service, double Score, double Coverage, int Phrase);
