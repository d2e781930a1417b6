namespace HudumaContact.Flows.Definition;

/// <summary>A word, or a few, that start a flow as a dialogue by text when they are a whole text: <c>keywords: { en: [complaint] }</c>.</summary>
/// <param name="Language">The language that it is a word of, in which who has chosen none is answered.</param>
/// <param name="Line">Line of the file, 1-based, for faults.</param>
public sealed record FlowKeyword(string Text, string Language, int Line);
