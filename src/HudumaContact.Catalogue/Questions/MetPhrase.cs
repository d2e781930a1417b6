using System.Runtime.InteropServices;

namespace HudumaContact.Catalogue.Questions;

/// <summary>A phrase that shares senses with a question.</summary>
/// <param name="Weight">Of the senses that they share.</param>
/// <param name="Count">How many these are.</param>
/// <param name="Strong">How many of these are strong.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MetPhrase(int Phrase, double Weight, int Count, int Strong);
