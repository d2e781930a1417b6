using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Running;

/// <summary>What a hop needs to know that is not in the session.</summary>
/// <param name="Budget">Septets of a screen on this line and network; only USSD has one.</param>
/// <param name="ContactLanguage">The language that the contact chose before, or null.</param>
/// <param name="OffersSms">The network's time for this session is nearly over and there is an SMS line, so that going on by SMS is offered.</param>
/// <param name="SendsSms">There is an SMS line, so that an answer can be sent to be kept.</param>
public sealed record HopContext(IWorld World, LineKind Line, int Budget, string? ContactLanguage, bool OffersSms = false, bool SendsSms = false)
{
    /// <summary>The language is what the contact once chose, and not only what was written in.</summary>
    public bool IsLanguageChosen { get; init; }

    /// <summary>The citizen can be written to later: by SMS, or in the chat.</summary>
    public bool ReachesLater { get; init; }

    /// <summary>The citizen has a number that is not hidden, and so can be called.</summary>
    public bool IsNumberKnown { get; init; }

    /// <summary>What the citizen was told about lately: words that ask and name nothing are about it.</summary>
    public Item? LastTold { get; init; }

    /// <summary>Marks are still waited for, so a digit below an answer is one: the answer shows no choices.</summary>
    public bool AwaitsMarks { get; init; }

    /// <summary>156 septets: Safaricom's 160 with the provider's own prefix counted (protocols 1.4).</summary>
    public const int SmallestUssdBudget = 156;
}
