using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Providers.Simulator;

/// <summary>Stands in for a provider in a demo, where nobody's voice is recorded.</summary>
internal sealed class SimulatedRecordings(string provider) : IProviderRecordings
{
    public string Provider => provider;

    public bool Deletes => true;

    public ValueTask<FetchedRecording> FetchAsync(Line line, Uri where, CancellationToken cancellation) =>
        ValueTask.FromResult<FetchedRecording>(new FetchedRecording.Missed("The simulator records nobody.", MayTryAgain: false));

    public ValueTask<bool> DeleteAsync(Line line, Uri where, CancellationToken cancellation) => ValueTask.FromResult(true);
}
