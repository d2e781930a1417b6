using HudumaContact.Desk.Simulator.Calls.Networks;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>The earpiece.</summary>
public interface ICallAudio
{
    /// <summary>Heard to its end, or until <see cref="StopAsync"/>.</summary>
    /// <returns>False when there was nothing to hear: the address has no audio.</returns>
    ValueTask<bool> HearAsync(Sound sound);

    ValueTask StopAsync();
}
