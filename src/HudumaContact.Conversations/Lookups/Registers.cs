using System.Collections.Frozen;
using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Lookups;

/// <summary>
/// Asks a register within its budget of time and of attempts, and says by which exit the flow goes on. Nothing is locked and no
/// transaction is open meanwhile.
/// </summary>
public sealed partial class Registers(
    IEnumerable<ILookupRegister> registers, ILookupAttempts attempts, HopOptions options, TimeProvider time, ILogger<Registers> logger)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private static readonly FrozenDictionary<string, string> NoFields = FrozenDictionary<string, string>.Empty;

    private readonly FrozenDictionary<string, ILookupRegister> _registers = registers.ToFrozenDictionary(register => register.Name);

    public async ValueTask<Resume.LookedUp> AskAsync(LookupRequest request, HopScene scene)
    {
        if (!_registers.TryGetValue(request.Register, out var register))
        {
            Log.Unknown(logger, request.Register, request.Node.Value);
            return By(LookupNode.Failed);
        }

        var reference = request.Reference.Trim();
        var counted = register.Canonical(reference);
        var (byContact, ofReference) = await attempts.CountAsync(
            scene.Session.Contact.Id, register.Name, counted, time.GetUtcNow().UtcDateTime - Day, CancellationToken.None);
        if (byContact >= options.LookupAttemptsPerContact) return By(LookupNode.Limited);

        LookupEntry? entry;
        try
        {
            entry = await AskAsync(register, new LookupQuestion(reference, scene.Session.Contact, scene.State.Language, scene.World), scene.Deadline);
        }
        catch (TimeoutException)
        {
            return By(LookupNode.Slow);
        }
        catch (Exception failure) when (failure is not StorageUnavailableException)
        {
            // Whatever a register throws, the citizen is told that it could not be asked, and how else to find out.
            Log.Failed(logger, failure, register.Name);
            return By(LookupNode.Failed);
        }

        if (entry is null)
        {
            scene.Add(new FailedLookup(register.Name, counted));
            // Only for what was not found: nobody who may see an entry is shut out of it by others who tried its reference.
            return By(ofReference >= options.LookupAttemptsPerReference ? LookupNode.Limited : LookupNode.NotFound);
        }

        if (entry.IsAnonymous) scene.Seal();
        return new Resume.LookedUp(LookupNode.Found, entry.Fields);
    }

    private async Task<LookupEntry?> AskAsync(ILookupRegister register, LookupQuestion question, HopDeadline deadline)
    {
        // Half of what is left at most: the answer must still be written and told.
        var half = deadline.Left / 2;
        using var stop = new CancellationTokenSource();
        var asking = register.FindAsync(question, stop.Token).AsTask();
        try
        {
            return await asking.WaitAsync(half < options.LookupBudget ? half : options.LookupBudget, time);
        }
        catch (TimeoutException)
        {
            await stop.CancelAsync();
            // The register may fail later, when nobody waits any more.
            _ = asking.ContinueWith(
                static (late, state) => Log.FailedLate((ILogger)state!, late.Exception!.InnerException!),
                logger, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    private static Resume.LookedUp By(Exit exit) => new(exit, NoFields);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "There is no register {Register}, but {Node} asks it.")]
        public static partial void Unknown(ILogger logger, string register, string node);

        [LoggerMessage(2, LogLevel.Error, "The register {Register} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string register);

        [LoggerMessage(3, LogLevel.Warning, "A register failed after nobody waited for it any more.")]
        public static partial void FailedLate(ILogger logger, Exception failure);
    }
}
