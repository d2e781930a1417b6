using System.Diagnostics.CodeAnalysis;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>Look-ups that were not back in time and still run, so that a register that is slow already need not be asked twice. Only a help: after a restart it is asked again.</summary>
public sealed class LateLookups
{
    private const int MostKept = 1000;

    private readonly RecentlyUsed<(SessionId, LookupRequest), Task<LookupEntry?>> _running = new(MostKept);

    public void Keep(SessionId session, LookupRequest request, Task<LookupEntry?> asking) => _running.Keep((session, request), asking);

    /// <summary>The look-up of this session, once; false when there is none.</summary>
    public bool TryTake(SessionId session, LookupRequest request, [NotNullWhen(true)] out Task<LookupEntry?>? asking)
    {
        if (!_running.TryGet((session, request), out asking)) return false;
        _running.Forget((session, request));
        return true;
    }
}
