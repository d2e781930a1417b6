using HudumaContact.Content;

namespace HudumaContact.Flows.Reading;

/// <summary>What the readers of one file share.</summary>
/// <param name="Languages">Those of the release; empty while defaults.yaml could not be read, and then none is asked for.</param>
internal sealed record FileScope(string Flow, IReadOnlyList<string> Languages, Links Links, ICollection<Fault> Faults);
