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
        var counted = Counted(register, request);
        var (byContact, ofReference) = await attempts.CountAsync(
            question.Contact.Id, register.Name, counted, time.GetUtcNow().UtcDateTime - Day, CancellationToken.None);
        if (byContact >= options.LookupAttemptsPerContact) return By(LookupNode.Limited);
        // Before it is asked: from however many phones, nobody finds out the second fact of one reference by trying.
        if (question.Of is not null && ofReference >= options.LookupAttemptsPerReference) return By(LookupNode.Limited);

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
        catch (Exception failure) when (failure is not StorageUnavailableException)
        {
            return Failed(register, failure);
        }

        if (entry is null)
        {
            scene.Add(new FailedLookup(register.Name, counted));
            // Only for what was not found: nobody who may see an entry by its reference alone is shut out of it by others who tried it.
            return By(ofReference >= options.LookupAttemptsPerReference ? LookupNode.Limited : LookupNode.NotFound);
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
        catch (Exception failure) when (failure is not StorageUnavailableException)
        {
            return Failed(register, failure);
        }
    }

    /// <summary>The reference by which attempts at what is asked are counted: the same number at two agencies is two references.</summary>
    /// <exception cref="InvalidOperationException">There is no such register.</exception>
    public string Counted(LookupRequest request) =>
        Counted(Find(request) ?? throw new InvalidOperationException($"There is no register {request.Register}."), request);

    private static string Counted(ILookupRegister register, LookupRequest request)
    {
        var reference = register.Canonical(request.Reference.Trim());
        return request.Of is { } of ? $"{of.Id} {reference}" : reference;
    }

    private ILookupRegister? Find(LookupRequest request)
    {
        if (_registers.TryGetValue(request.Register, out var register)) return register;
        Log.Unknown(logger, request.Register, request.Node.Value);
        return null;
    }

    private static LookupQuestion Question(LookupRequest request, Contact contact, string language, IWorld world) =>
        new(request.Reference.Trim(), request.Of, request.Proof.Trim(), contact, language, world);

    private async Task<LookupEntry?> FindAsync(ILookupRegister register, LookupQuestion question)
    {
        using var stop = new CancellationTokenSource(promises.GiveUpAfter, time);
        try
        {
            return await register.FindAsync(question, stop.Token);
        }
        catch (OperationCanceledException givenUp) when (stop.IsCancellationRequested)
        {
            throw new RegisterUnavailableException($"It did not answer within {promises.GiveUpAfter.TotalSeconds} s.", givenUp);
        }
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
        _ = asking.ContinueWith(
            failed =>
            {
                // Who took it over to keep a promise sees to it. For anybody later it is better asked anew.
                if (late.TryTake(session, request, out _)) Log.FailedLate(logger, request.Register, failed.Exception!.InnerException!.Message);
            },
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    // Whatever a register throws, the citizen is told that it could not be asked, and how else to find out.
    private Resume.LookedUp Failed(ILookupRegister register, Exception failure)
    {
        if (failure is not RegisterUnavailableException unavailable) Log.Failed(logger, failure, register.Name);
        else if (!unavailable.IsTold) Log.Unavailable(logger, register.Name, unavailable.Message);
        return By(LookupNode.Failed);
    }

    private static Resume.LookedUp By(Exit exit) => new(exit, NoFields);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "There is no register {Register}, but {Node} asks it.")]
        public static partial void Unknown(ILogger logger, string register, string node);

        [LoggerMessage(2, LogLevel.Error, "The register {Register} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string register);

        [LoggerMessage(3, LogLevel.Warning, "The register {Register} failed after nobody waited for it any more: {Reason}")]
        public static partial void FailedLate(ILogger logger, string register, string reason);

        [LoggerMessage(4, LogLevel.Warning, "The register {Register} could not be asked: {Reason}")]
        public static partial void Unavailable(ILogger logger, string register, string reason);
    }
}
