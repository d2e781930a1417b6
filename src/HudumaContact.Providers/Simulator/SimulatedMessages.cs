using HudumaContact.Content;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Simulator;

/// <summary>The messages of a demo, by number, in memory and bounded.</summary>
internal sealed class SimulatedMessages(TimeProvider time) : ISimulatedMessages
{
    private const int MostNumbers = 1_000;

    private const int MostOfNumber = 200;

    private readonly Lock _lock = new();
    private readonly RecentlyUsed<PhoneNumber, List<Entry>> _numbers = new(MostNumbers);

    public event EventHandler<SimulatedMessagesEventArgs>? Changed;

    public IReadOnlyList<SimulatedMessage> Of(PhoneNumber number)
    {
        lock (_lock) return _numbers.TryGet(number, out var entries) ? [.. entries.Select(entry => entry.Message)] : [];
    }

    /// <summary>What a number sent to a line, once however often it is delivered. What comes from no number has no phone to be shown on.</summary>
    public void AddReceived(ReceivedMessage message)
    {
        if (PhoneNumber.TryParse(message.Sender, out var sender, out _))
            Add(sender, $"{message.Line} {message.ProviderMessage}", "in", message.Line.Value, message.Text, "received");
    }

    public void AddSent(MessageToSend message) => Add(message.To, message.Id.ToString(), "out", message.Line.Id.Value, message.Text, "sent");

    public void Deliver(MessageToSend message)
    {
        lock (_lock)
        {
            if (Find(message.To, message.Id.ToString()) is not { } entry) return;
            entry.Message = entry.Message with { State = "delivered" };
        }

        Changed?.Invoke(this, new SimulatedMessagesEventArgs(message.To));
    }

    private void Add(PhoneNumber number, string name, string direction, string line, string text, string state)
    {
        var message = new SimulatedMessage(direction, line, text, time.GetUtcNow().UtcDateTime, state, SmsParts.Of(text).Count);
        lock (_lock)
        {
            if (Find(number, name) is not null) return;
            if (!_numbers.TryGet(number, out var entries)) _numbers.Keep(number, entries = []);
            entries.Add(new Entry(name, message));
            if (entries.Count > MostOfNumber) entries.RemoveAt(0);
        }

        Changed?.Invoke(this, new SimulatedMessagesEventArgs(number));
    }

    private Entry? Find(PhoneNumber number, string name) => _numbers.TryGet(number, out var entries) ? entries.Find(entry => entry.Name == name) : null;

    private sealed class Entry(string name, SimulatedMessage message)
    {
        public string Name { get; } = name;

        public SimulatedMessage Message { get; set; } = message;
    }
}
