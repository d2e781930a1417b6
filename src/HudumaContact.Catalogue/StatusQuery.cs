using System.Text.RegularExpressions;

namespace HudumaContact.Catalogue;

/// <summary>
/// How a citizen finds out whether it is ready. The pattern is the loose shape of a reference, made to catch typing errors
/// (agencies publish none, except KRA): ask again, never turn a citizen away by it.
/// </summary>
public sealed record StatusQuery(bool Trackable, Regex? Pattern, ConfidenceLevel PatternConfidence, Words? Reference, Words? Check);
