namespace HudumaContact.Catalogue.Answers;

/// <summary>The fixed words of answers. {0}, {1} are filled in.</summary>
internal static class AnswerWords
{
    public static readonly Words Requirements = new("{0}: you need", "{0}: mahitaji");
    public static readonly Words Fee = new("{0}: fee", "{0}: ada");
    public static readonly Words Turnaround = new("{0}: time", "{0}: muda");
    public static readonly Words Where = new("{0}: where", "{0}: mahali");
    public static readonly Words Status = new("{0}: status", "{0}: hali ya ombi");

    public static readonly Words Notice = new("NOTICE: {0}", "TANGAZO: {0}");
    public static readonly Words Unconfirmed = new("Not confirmed:", "Haijathibitishwa:");
    public static readonly Words UnconfirmedBrief = new(", not confirmed:", ", haijathibitishwa:");
    public static readonly Words AsOf = new("As of {0}.", "Taarifa za {0}.");
    public static readonly Words AsOfConfirm = new("As of {0}. Confirm with {1}.", "Taarifa za {0}. Thibitisha na {1}.");
    public static readonly Words NotFixed = new("No fixed amount.", "Hakuna kiasi maalum.");
    public static readonly Words NoneFixed = new("no fixed amount", "hakuna kiasi maalum");
    public static readonly Words NoFeeToday = new("The fee for today is not established.", "Ada ya leo haijulikani.");
    public static readonly Words Free = new("free", "bure");
    public static readonly Words From = new("from", "kuanzia");
    public static readonly Words UpTo = new("up to", "hadi");
    public static readonly Words UntilDate = new("until {0}", "hadi {0}");
    public static readonly Words PayECitizen = new("Pay only on eCitizen or paybill 222222.", "Lipa eCitizen au paybill 222222 pekee.");
    public static readonly Words NoPin = new("We never ask for your PIN.", "Hatuombi PIN yako.");
    public static readonly Words OneFee = new("{0}: {1}", "{0}: {1}");
    public static readonly Words OneFeeUnconfirmed = new("{0}, not confirmed: {1}", "{0}, haijathibitishwa: {1}");
    public static readonly Words AsOfConfirmBrief = new("As of {0}, confirm: {1}.", "Taarifa za {0}, thibitisha: {1}.");
    public static readonly Words PayECitizenBrief = new("Pay only on eCitizen/222222.", "Lipa eCitizen/222222 pekee.");
    public static readonly Words NoPinBrief = new("We ask no PIN.", "Hatuombi PIN.");
    public static readonly Words DialUssd = new("Dial {0}.", "Piga {0}.");
    public static readonly Words Reference = new("Have ready: {0}", "Uwe na: {0}");
    public static readonly Words Check = new("Check: {0}", "Angalia: {0}");
    public static readonly Words NotTracked = new("There is no public way to track it. Ask {0}.", "Hakuna njia ya kufuatilia. Uliza {0}.");

    public static readonly Words CentreIn = new("{0}, {1} county.", "{0}, kaunti ya {1}.");
    public static readonly Words CentreCounty = new("{0} county.", "Kaunti ya {0}.");
    public static readonly Words CentrePlanned = new("Not open yet as far as we know (planned).", "Kwa tunavyojua bado hakijafunguliwa (kimepangwa).");
    public static readonly Words CentreUncertain = new("We could not confirm that it is open.", "Hatujathibitisha kama kiko wazi.");
    public static readonly Words AskBuilding = new("For the building, {0}.", "Kujua jengo, {0}.");
    public static readonly Words AskTown = new("For the exact place, {0}.", "Kujua mahali hasa, {0}.");
    public static readonly Words AskBefore = new("Before you go, {0}.", "Kabla ya kwenda, {0}.");
    public static readonly Words Questions = new("Questions? {0}.", "Una swali? {0}.");
    public static readonly Words OpenInCounty = new("Open in {0}: {1}.", "Vituo vilivyo wazi {0}: {1}.");
    public static readonly Words Hours = new("Hours: {0}.", "Saa: {0}.");
    public static readonly Words Closed = new("Closed weekends, holidays.", "Hufungwa wikendi na sikukuu.");
    public static readonly Words Desks = new("Desks: {0}.", "Madawati: {0}.");

    /// <summary>How to reach a person on each kind of line.</summary>
    public static Words Person(AnswerLine line) => line switch
    {
        AnswerLine.Ussd => new Words("choose Talk to a person in the menu", "chagua Mhudumu kwenye menyu"),
        AnswerLine.Sms => new Words("reply AGENT", "jibu MHUDUMU"),
        AnswerLine.Voice => new Words("press 0", "bonyeza 0"),
        AnswerLine.Chat => new Words("type AGENT", "andika MHUDUMU"),
        _ => throw new ArgumentOutOfRangeException(nameof(line), line, "There is no such line."),
    };

    public static string Of(Words words, string language, params ReadOnlySpan<object?> values) => string.Format(null, words.In(language), values);
}
