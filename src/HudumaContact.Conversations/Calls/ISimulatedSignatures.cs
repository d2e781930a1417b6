using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Signs forms of the simulator as the provider of a line would: in a demo its secret is no secret.</summary>
public interface ISimulatedSignatures
{
    /// <param name="pathAndQuery">Of the webhook that the form is posted to.</param>
    /// <returns>The header; null where the provider signs nothing.</returns>
    (string Header, string Value)? Of(Line line, string pathAndQuery, IReadOnlyDictionary<string, string> fields);
}
