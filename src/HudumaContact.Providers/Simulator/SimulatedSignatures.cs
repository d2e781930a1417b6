using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Twilio;

namespace HudumaContact.Providers.Simulator;

/// <summary>Only Twilio signs.</summary>
internal sealed class SimulatedSignatures(PublicAddress address) : ISimulatedSignatures
{
    public (string Header, string Value)? Of(Line line, string pathAndQuery, IReadOnlyDictionary<string, string> fields) => line.Provider == ProviderNames.Twilio
        ? (SignedForms.SignatureHeader, TwilioSignature.Of(line.Secret, address.Of(pathAndQuery), new FormParameters(fields.Select(field => (field.Key, field.Value)))))
        : null;
}
