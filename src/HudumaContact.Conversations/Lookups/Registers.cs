using System.Collections.Frozen;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Lookups;

/// <summary>
/// Asks a register within its budget of time and of attempts, and says by which exit the flow goes on. Nothing is locked and no
/// transaction is open meanwhile. What was not back in time goes on for a while: its answer may be promised.
/// </summary>
public sealed partial class Registers(
    IEnumerable<ILookupRegister> registers, ILookupAttempts attempts, LateLookups late, HopOptions options, PromiseOptions promises, TimeProvider time, ILogger<Registers> logger)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private static readonly FrozenDictionary<string, string> NoFields = FrozenDictionary<string, string>.Empty;

    private readonly FrozenDictionary<string, ILookupRegister> _registers = registers.ToFrozenDictionary(register => register.Name);

    public async ValueTask<Resume.LookedUp> AskAsync(LookupRequest request, HopScene scene)
    {
        if (Find(request) is not { } register) return By(LookupNode.Failed);
        var question = Question(request, scene.Session.Contact, scene.State.Language, scene.World);
        if (await IsLimitedAsync(register.Name, question)) return By(LookupNode.Limited);

        LookupEntry? entry;
        try
        {
            using var isBack = new CancellationTokenSource();
            // It runs from before the register is asked.
            var budget = Task.Delay(Budget(register, question, scene.Deadline), time, isBack.Token);
            var asking = FindAsync(register, question);
            await Task.WhenAny(asking, budget);
            await isBack.CancelAsync();
            if (!asking.IsCompleted)
            {
                GoOn(asking, scene.Session.Id, request);
                return By(LookupNode.Slow);
            }

            entry = await asking;
        }
        catch (RegisterUnavailableException unavailable)
        {
            if (!unavailable.IsTold) Log.Unavailable(logger, register.Name, unavailable.Message);
            return By(LookupNode.Failed);
        }
        catch (Exception failure) when (failure is not StorageUnavailableException)
        {
            // Whatever a register throws, the citizen is told that it could not be asked, and how else to find out.
            Log.Failed(logger, failure, register.Name);
            return By(LookupNode.Failed);
        }

        if (entry is null)
        {
            scene.Add(new FailedLookup(register.Name, question.Counted));
            return By(LookupNode.NotFound);
        }

        if (entry.IsAnonymous) scene.Seal();
        return new Resume.LookedUp(LookupNode.Found, entry.Fields);
    }

    /// <summary>Asks for an answer that was promised: nobody waits on a line. A look-up that still runs since then is waited for, not asked a second time.</summary>
    public async Task<Resume.LookedUp> AskLaterAsync(LookupRequest request, SessionId session, Contact contact, string language, IWorld world)
    {
        if (Find(request) is not { } register) return By(LookupNode.Failed);
        try
        {
            var entry = await (late.TryTake(session, request, out var asking) ? asking : FindAsync(register, Question(request, contact, language, world)));
            return entry is null ? By(LookupNode.NotFound) : new Resume.LookedUp(LookupNode.Found, entry.Fields);
        }
        catch (RegisterUnavailableException unavailable)
        {
            if (!unavailable.IsTold) Log.Unavailable(logger, register.Name, unavailable.Message);
            return By(LookupNode.Failed);
        }
        catch (Exception failure) when (failure is not StorageUnavailableException)
        {
            Log.Failed(logger, failure, register.Name);
            return By(LookupNode.Failed);
        }
    }

    private ILookupRegister? Find(LookupRequest request)
    {
        if (_registers.TryGetValue(request.Register, out var register)) return register;
        Log.Unknown(logger, request.Register, request.Node.Value);
        return null;
    }

    private static LookupQuestion Question(LookupRequest request, Contact contact, string language, IWorld world) =>
        new(request.Reference.Trim(), request.Of, request.Proof.Trim(), contact, language, world);

    private async ValueTask<bool> IsLimitedAsync(string register, LookupQuestion question)
    {
        var (byContact, ofReference) = await attempts.CountAsync(
            question.Contact.Id, register, question.Counted, time.GetUtcNow().UtcDateTime - Day, CancellationToken.None);
        return byContact >= options.LookupAttemptsPerContact || ofReference >= options.LookupAttemptsPerReference;
    }

    private async Task<LookupEntry?> FindAsync(ILookupRegister register, LookupQuestion question)
    {
        using var stop = new CancellationTokenSource(promises.GiveUpAfter, time);
        return await register.FindAsync(question, stop.Token);
    }

    private TimeSpan Budget(ILookupRegister register, LookupQuestion question, HopDeadline deadline)
    {
        var budget = register.BudgetFor(question) is { } own && own < options.LookupBudget ? own : options.LookupBudget;
        // Half of what is left at most: the answer must still be written and told.
        var half = deadline.Left / 2;
        return half < budget ? half : budget;
    }

    private void GoOn(Task<LookupEntry?> asking, SessionId session, LookupRequest request)
    {
        late.Keep(session, request, asking);
        // The register may fail later, when nobody waits any more.
        _ = asking.ContinueWith(
            static (late, state) => Log.FailedLate((ILogger)state!, late.Exception!.InnerException!.Message),
            logger, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    private static Resume.LookedUp By(Exit exit) => new(exit, NoFields);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "There is no register {Register}, but {Node} asks it.")]
        public static partial void Unknown(ILogger logger, string register, string node);

        [LoggerMessage(2, LogLevel.Error, "The register {Register} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string register);

        [LoggerMessage(3, LogLevel.Warning, "A register failed after nobody waited for it any more: {Reason}")]
        public static partial void FailedLate(ILogger logger, string reason);

        [LoggerMessage(4, LogLevel.Warning, "The register {Register} could not be asked: {Reason}")]
        public static partial void Unavailable(ILogger logger, string register, string reason);
    }
}
