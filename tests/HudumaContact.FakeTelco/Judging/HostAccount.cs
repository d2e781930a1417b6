using System.Net.Http.Json;
using HudumaContact.FakeTelco.People;

namespace HudumaContact.FakeTelco.Judging;

/// <summary>What a demo host has on record of somebody's messages (GET /simulator/messages): the other side of what a provider saw.</summary>
internal sealed class HostAccount(HttpClient client, Uri host)
{
    private const string DoubtfulState = "indoubt";

    public async Task<IReadOnlyList<HostMessage>> SentToAsync(Person person, CancellationToken cancellation)
    {
        var messages = await client.GetFromJsonAsync<List<HostMessage>>(new Uri(host, $"/simulator/messages?number={Uri.EscapeDataString(person.Number)}"), cancellation) ?? [];
        return [.. messages.Where(message => message.Direction == "out")];
    }

    /// <param name="State">However it is spelled: <c>in doubt</c>, <c>in-doubt</c>, <c>InDoubt</c>.</param>
    internal sealed record HostMessage(string Direction, string Text, string State)
    {
        public bool IsInDoubt => string.Concat((State ?? "").Where(char.IsLetter)).Equals(DoubtfulState, StringComparison.OrdinalIgnoreCase);
    }
}
