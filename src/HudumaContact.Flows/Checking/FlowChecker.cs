using HudumaContact.Content;
using HudumaContact.Flows.Checking.Rules;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Checking;

/// <summary>
/// Proves before anything runs that a book of flows cannot strand a citizen: every rule is a file of the folder Rules, and each
/// fault names file, line and node. What the reader refuses (shape, languages, destinations) is proved by there being a book at all.
/// </summary>
public static class FlowChecker
{
    public static void Check(FlowBook book, IWorldExtent extent, TextedLines lines, ICollection<Fault> faults)
    {
        var check = new Check(book, extent, lines, faults);
        PlacesOfDefaults.Prove(check);
        EveryNodeIsReached.Prove(check);
        EveryNodeLeadsOut.Prove(check);
        CallsMatchReturns.Prove(check);
        FormsAskAndEnd.Prove(check);
        KeywordsStartOneThing.Prove(check);
        NamesAreKnown.Prove(check);
        EveryVariableIsSet.Prove(check);
        EveryVariableIsUsed.Prove(check);
        ComparedValuesCanHappen.Prove(check);
        ValuesStayShort.Prove(check);
        TextsHaveNoHoles.Prove(check);
        ProveOfParts(check);
    }

    /// <summary>
    /// The rules whose faults stay, whatever is added: they can be told of what is left when some nodes could not be read. All
    /// others would blame sound nodes for what the broken ones do.
    /// </summary>
    public static void CheckParts(FlowBook book, IWorldExtent extent, TextedLines lines, ICollection<Fault> faults) => ProveOfParts(new Check(book, extent, lines, faults));

    private static void ProveOfParts(Check check)
    {
        NoLoopWithoutScreen.Prove(check);
        ContinueOnlyAfterDrop.Prove(check);
        ItemsAreThereInTime.Prove(check);
        KeysDoNotCollide.Prove(check);
        NoMoreOptionsThanKeys.Prove(check);
        NoTwoOptionsAlike.Prove(check);
        PrivateMattersArePrivate.Prove(check);
        TextsRepeatNothingPrivate.Prove(check);
        DirectDialStops.Prove(check);
        DialoguesBeginWithAQuestion.Prove(check);
        TextsCanBeAnswered.Prove(check);
        PromisesCanBeKept.Prove(check);
        CallsCanBeAnswered.Prove(check);
        CallsAreSpeakable.Prove(check);
        PhonesShowEveryCharacter.Prove(check);
        RepliesCanBeSent.Prove(check);
        EveryScreenFits.Prove(check);
        PromptsAreShort.Prove(check);
    }
}
