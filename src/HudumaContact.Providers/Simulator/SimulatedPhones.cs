using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Simulator;

/// <summary>Which phones are off; bounded, the one switched longest ago is on again.</summary>
internal sealed class SimulatedPhones : ISimulatedPhones
{
    private const int MostNumbers = 1_000;

    private readonly RecentlyUsed<PhoneNumber, bool> _off = new(MostNumbers);

    public bool IsOff(PhoneNumber number) => _off.TryGet(number, out var off) && off;

    public void Switch(PhoneNumber number, bool off) => _off.Keep(number, off);
}
