using HudumaContact.Catalogue;
using HudumaContact.Desk.Agents;
using HudumaContact.Desk.Shell;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Quality;
using HudumaContact.Handoff.Queues;
using HudumaContact.Handoff.Supervision;

namespace HudumaContact.Desk.Supervisor;

/// <summary>Every word of the supervisor's pages, in one language.</summary>
/// <param name="Language"><c>sw</c>; everything else is English.</param>
public sealed record SupervisorWords(string Language)
{
    public string Supervisor => In("Supervisor", "Msimamizi");
    public string LivePage => In("Live", "Sasa hivi");
    public string FiguresPage => In("Figures", "Takwimu");
    public string QueuesPage => In("Queues", "Foleni");
    public string QualityPage => In("Quality", "Ubora");

    public string LiveLead => In("Who waits, who helps, and what needs you.", "Nani anasubiri, nani anasaidia, na nini kinakuhitaji.");
    public string AsOf => In("as of", "saa");
    public string Wall => In("Now", "Sasa");
    public string Waiting => In("Waiting", "Wanasubiri");
    public string WithAgents => In("With agents", "Wanahudumiwa");
    public string Late => In("Late", "Zimechelewa");
    public string SoonLate => In("Soon late", "Karibu kuchelewa");
    public string AgentsReady => In("Agents ready", "Wahudumu tayari");
    public string AnsweredPromptly => In("Answered within 30\u00a0s", "Kujibiwa ndani ya sekunde\u00a030");
    public string Today => In("today", "leo");
    public string NobodyWaits => In("nobody waits", "hakuna anayesubiri");
    public string AllInTime => In("all in time", "zote kwa wakati");
    public string NoneYet => In("none yet", "bado");

    public string Cases => In("Open cases", "Kesi zilizo wazi");
    public string Case => In("Case", "Kesi");
    public string Queue => In("Queue", "Foleni");
    public string Way => In("By", "Njia");
    public string State => In("State", "Hali");
    public string Agent => In("Agent", "Mhudumu");
    public string Since => In("Asked", "Aliomba");
    public string Due => In("Due", "Muda");
    public string Show => In("Show", "Onyesha");
    public string AllQueues => In("All queues", "Foleni zote");
    public string All => In("All", "Zote");
    public string NoCases => In("No open case here. New ones come by themselves.", "Hakuna kesi iliyo wazi hapa. Mpya zitaonekana zenyewe.");
    public string Private => In("private", "ya faragha");
    public string PrivateHint => In("Only counsellors read it; it is counted here.", "Washauri pekee huisoma; hapa inahesabiwa tu.");
    public string Distress => In("distress", "dharura");
    public string CitizensTurn => In("Citizen's turn", "Zamu ya mwananchi");
    public string Watch => In("Watch", "Fuatilia");

    public string Agents => In("Agents", "Wahudumu");
    public string AtDesk => In("at the desk", "kazini");
    public string NobodyAtDesk => In("Nobody is at the desk. Cases wait until an agent opens the desk and is ready.", "Hakuna mhudumu kazini. Kesi zinasubiri hadi mhudumu afungue dawati na kuwa tayari.");
    public string Ready => In("ready", "tayari");
    public string OnBreak => In("at a break", "mapumziko");
    public string Idle => In("free", "huru");
    public string Helping => In("helping", "anahudumia");
    public string QueueLoad => In("Queues", "Foleni");
    public string Longest => In("longest", "ndefu zaidi");

    public string Period => In("Time", "Kipindi");
    public string PeriodToday => In("Today", "Leo");
    public string PeriodYesterday => In("Yesterday", "Jana");
    public string PeriodWeek => In("7 days", "Siku 7");
    public string PeriodMonth => In("30 days", "Siku 30");
    public string FiguresLead => In("How the lines and the people did.", "Jinsi laini na wahudumu walivyofanya.");
    public string Contacts => In("Contacts", "Mawasiliano");
    public string ContactsHint => In("sessions begun and texts received", "vipindi vilivyoanza na SMS zilizopokelewa");
    public string AskedPerson => In("Asked for a person", "Waliomba mhudumu");
    public string CallbacksApart => In("callbacks are not in it", "bila maombi ya kupigiwa");
    public string MedianWait => In("Half waited at most", "Nusu walisubiri hadi");
    public string NineOfTen => In("nine of ten", "tisa kati ya kumi");
    public string Satisfaction => In("Satisfaction", "Kuridhika");
    public string OfFive => In("of 5", "kati ya 5");
    public string Volume => In("Contacts by line and hour", "Mawasiliano kwa laini na saa");
    public string VolumeMany => In("By the hour of the day, all days together.", "Kwa saa ya siku, siku zote pamoja.");
    public string Hour => In("Hour", "Saa");
    public string WaitsByHour => In("Wait for a person by hour", "Muda wa kusubiri mhudumu kwa saa");
    public string WaitsHint => In("From asking to the first words of a person, in the hours we are open. The bar: half waited no longer. The line: nine of ten waited no longer.", "Tangu kuomba hadi maneno ya kwanza ya mhudumu, saa za kazi. Mhimili: nusu hawakusubiri zaidi. Mstari: tisa kati ya kumi hawakusubiri zaidi.");
    public string Containment => In("Helped without a person", "Waliosaidiwa bila mhudumu");
    public string ContainmentHint => In("Sessions that ended without anybody asking for a person.", "Vipindi vilivyoisha bila mtu kuomba mhudumu.");
    public string Line => In("Line", "Laini");
    public string Sessions => In("Sessions", "Vipindi");
    public string Share => In("Share", "Sehemu");
    public string Marks => In("Marks", "Alama");
    public string MarksHint => In("1 (bad) to 5 (very good), by SMS or USSD.", "1 (mbaya) hadi 5 (nzuri sana), kwa SMS au USSD.");
    public string HowOften => In("How often", "Mara ngapi");
    public string PerAgent => In("By agent", "Kwa mhudumu");
    public string Closed => In("Closed", "Zilizofungwa");
    public string Scored => In("Quality", "Ubora");
    public string Unanswered => In("Asked most and not answered", "Yaliyoulizwa zaidi bila jibu");
    public string Question => In("Question", "Swali");
    public string People => In("People", "Watu");
    public string Times => In("Times", "Mara");
    public string NoFigures => In("Nothing is on record for this time.", "Hakuna kumbukumbu za kipindi hiki.");
    public string AsTable => In("As a table", "Kama jedwali");
    public string HalfWaited => In("Half waited", "Nusu walisubiri");
    public string NineWaited => In("Nine of ten", "Tisa kati ya kumi");
    public string Take => In("Take out as a file (CSV)", "Toa kama faili (CSV)");
    public string TakeHint => In("No phone number is in them. Each file that is taken out is on record under your name.", "Hakuna namba ya simu ndani yake. Kila faili inayotolewa inawekwa kwenye kumbukumbu kwa jina lako.");
    public string TakeCases => In("Cases", "Kesi");
    public string TakeVolume => In("Contacts by hour", "Mawasiliano kwa saa");
    public string TakeAgents => In("Agents", "Wahudumu");
    public string TakeQuestions => In("Unanswered questions", "Maswali bila jibu");

    public string Back => In("Back to the queue", "Rudi kwenye foleni");
    public string Conversation => In("Conversation", "Mazungumzo");
    public string Reveal => In("Show numbers", "Onyesha namba");
    public string AskedAbout => In("asked for a person about", "aliomba mhudumu kuhusu");
    public string Before => In("Before a person was asked for", "Kabla ya kuomba mhudumu");
    public string NothingSaid => In("Nothing was said yet.", "Hakuna kilichosemwa bado.");
    public string Citizen => In("Citizen", "Mwananchi");
    public string TheLine => In("The line", "Laini");
    public string Note => In("Note", "Dokezo");
    public string Erased => In("(erased)", "(imefutwa)");
    public string PrivateTitle => In("This case is private", "Kesi hii ni ya faragha");
    public string PrivateLead => In("Only those with the right to counselling read it. It is counted on your page with the others.", "Wenye haki ya ushauri nasaha pekee huisoma. Inahesabiwa kwenye ukurasa wako na nyingine.");
    public string NoCaseTitle => In("There is no such case", "Hakuna kesi kama hiyo");
    public string StepIn => In("Step in", "Ingilia kati");
    public string Whisper => In("Whisper to the agent", "Mnong'oneze mhudumu");
    public string WhisperHint => In("The citizen never sees it.", "Mwananchi haoni kamwe.");
    public string Send => In("Whisper", "Nong'oneza");
    public string TakeOver => In("Take it over", "Ichukue wewe");
    public string TakeOverHint => In("It becomes yours, and you answer from your desk.", "Inakuwa yako, na unajibu kutoka dawati lako.");
    public string Reassign => In("Give it to somebody else", "Mpe mwingine");
    public string To => In("To", "Kwa");
    public string Choose => In("Choose", "Chagua");
    public string WhyNote => In("Note for who takes it", "Dokezo kwa atakayeichukua");
    public string Give => In("Give it", "Mpe");
    public string NotWritten => In("It could not be written down just now. Try again.", "Haikuweza kuandikwa kwa sasa. Jaribu tena.");
    public string IsOver => In("The talk is over.", "Mazungumzo yameisha.");
    public string Score => In("Score this conversation", "Pima mazungumzo haya");
    public string ScoreOf => In("Whose part", "Ya nani");
    public string Yes => In("Yes", "Ndiyo");
    public string Partly => In("Partly", "Kiasi");
    public string No => In("No", "Hapana");
    public string NotApply => In("Does not apply", "Haihusiki");
    public string ScoreNote => In("For the agent", "Kwa mhudumu");
    public string KeepScore => In("Keep the score", "Hifadhi alama");
    public string ScoredBefore => In("Scored before", "Ilipimwa awali");
    public string NobodySpoke => In("No agent has said anything yet, so there is nothing to score.", "Hakuna mhudumu aliyesema kitu bado, hivyo hakuna cha kupima.");

    public string QueuesLead => In("Cases wait here for people of one skill.", "Kesi husubiri hapa wahudumu wenye ujuzi mmoja.");
    public string AddQueue => In("Add a queue", "Ongeza foleni");
    public string QueueId => In("Short name", "Jina fupi");
    public string QueueIdHint => In("Lower case, as flows name it: kra, immigration", "Herufi ndogo, kama flow inavyoitaja: kra, immigration");
    public string English => In("In English", "Kwa Kiingereza");
    public string Swahili => In("In Swahili", "Kwa Kiswahili");
    public string Skill => In("Skill an agent must have", "Ujuzi anaohitaji mhudumu");
    public string IsPrivate => In("Private: only those with the skill see its cases", "Ya faragha: wenye ujuzi huo pekee huona kesi zake");
    public string Relax => In("Ask universal agents too after (minutes; 0 is never)", "Waulize wahudumu wote baada ya (dakika; 0 ni kamwe)");
    public string FirstAnswer => In("First answer within (minutes)", "Jibu la kwanza ndani ya (dakika)");
    public string NextAnswer => In("Next answers within (minutes)", "Majibu yanayofuata ndani ya (dakika)");
    public string Resolution => In("Solved within (hours we are open)", "Kutatuliwa ndani ya (saa za kazi)");
    public string Keep => In("Keep the changes", "Hifadhi mabadiliko");
    public string Delete => In("Delete", "Futa");
    public string ReallyDelete => In("Really delete", "Futa kweli");
    public string Cancel => In("Leave it", "Iache");
    public string Add => In("Add", "Ongeza");
    public string QueueExists => In("There is a queue of that short name already. Change that one, or choose another name.", "Kuna foleni yenye jina hilo fupi tayari. Ibadilishe hiyo, au chagua jina jingine.");
    public string QueueFields => In("Write the short name in lower case (a-z, 0-9, -), the names in both languages, the skill, and times above zero.", "Andika jina fupi kwa herufi ndogo (a-z, 0-9, -), majina kwa lugha zote mbili, ujuzi, na muda ulio zaidi ya sifuri.");

    public string QualityLead => In("How well conversations go, by your own form.", "Jinsi mazungumzo yanavyoenda, kwa fomu yenu wenyewe.");
    public string LatestScores => In("Latest scores", "Alama za karibuni");
    public string NoScores => In("Nothing is scored yet. Watch a conversation and score it there.", "Hakuna kilichopimwa bado. Fuatilia mazungumzo na uyapime hapo.");
    public string Last30Days => In("Last 30 days", "Siku 30 zilizopita");
    public string Form => In("The form", "Fomu");
    public string FormHint => In("A changed form holds for what is scored from now on; scores that were given stay as they are.", "Fomu iliyobadilishwa hutumika kuanzia sasa; alama zilizotolewa hubaki zilivyo.");
    public string Weight => In("Weight", "Uzito");
    public string AddQuestion => In("Add a question", "Ongeza swali");
    public string TakeOut => In("Take out", "Ondoa");
    public string KeepForm => In("Use this form from now on", "Tumia fomu hii kuanzia sasa");
    public string FormKept => In("The form is kept.", "Fomu imehifadhiwa.");
    public string FormFaulty => In("Each question needs words in both languages, at most 160 letters, and there must be 1 to 12 questions.", "Kila swali linahitaji maneno kwa lugha zote mbili, herufi 160 au chini, na maswali yawe 1 hadi 12.");
    public string By => In("by", "na");

    public string Said(Words words) => words.In(Language);

    public string Kept(string name) => In($"{name}: kept.", $"{name}: imehifadhiwa.");

    public string Deleted(string name) => In($"{name}: deleted.", $"{name}: imefutwa.");

    public string Added(string name) => In($"{name}: added.", $"{name}: imeongezwa.");

    public string More(int more) => In($"and {more:N0} more: narrow it down above", $"na nyingine {more:N0}: punguza hapo juu");

    public string OfAll(int part, int all) => In($"{part:N0} of {all:N0}", $"{part:N0} kati ya {all:N0}");

    public string LongestWait(string span) => In($"longest {span}", $"ndefu zaidi {span}");

    public string ThereWaits(int count) => In($"{count:N0} waiting", $"{count:N0} wanasubiri");

    public string ReadyOf(int ready) => In($"{ready} ready", $"{ready} tayari");

    public string CaseCount(int count) => In(count == 1 ? "1 case" : $"{count:N0} cases", count == 1 ? "kesi 1" : $"kesi {count:N0}");

    public string AnswersGiven(int count) => In(count == 1 ? "1 answer" : $"{count:N0} answers", count == 1 ? "jibu 1" : $"majibu {count:N0}");

    public string Scores(int count) => In(count == 1 ? "1 score" : $"{count:N0} scores", count == 1 ? "alama 1" : $"alama {count:N0}");

    public string Free(string span) => In($"free for {span}", $"huru kwa {span}");

    public string WayOf(Way way) => HandoffSaid.Way(way, Tongue);

    public string StateOf(HandoffState state) => HandoffSaid.State(state, Tongue);

    public string ClockOf(ClockKind kind) => HandoffSaid.Clock(kind, Tongue);

    public string Happened(HandoffEntry entry, string by) => HandoffSaid.Entry(entry, by, isOwn: false, Tongue);

    public string LateBy(string span) => In($"{span} late", $"imechelewa {span}");

    public string DueIn(string span) => In($"in {span}", $"baada ya {span}");

    public string Refused(SuperviseOutcome outcome) => outcome switch
    {
        SuperviseOutcome.Private => PrivateLead,
        SuperviseOutcome.Over => In("The talk is over, so nothing was changed. Look at the page again.", "Mazungumzo yameisha, hakuna kilichobadilika. Tazama ukurasa tena."),
        SuperviseOutcome.NobodyHasIt => In("No agent has the case, so nobody would hear it. Take it over, or give it to an agent.", "Hakuna mhudumu mwenye kesi, hakuna atakayesikia. Ichukue wewe, au mpe mhudumu."),
        SuperviseOutcome.TheirsAlready => In("It is with them already. Nothing was changed.", "Tayari iko kwake. Hakuna kilichobadilika."),
        SuperviseOutcome.NotAtDesk => In("That agent is no longer at the desk. Choose another one.", "Mhudumu huyo hayupo kazini tena. Chagua mwingine."),
        SuperviseOutcome.LacksSkill => In("The queue is private: only who has its skill can have the case. Choose somebody who does.", "Foleni ni ya faragha: kesi ni ya mwenye ujuzi wake pekee. Chagua aliye nao."),
        SuperviseOutcome.StaysPrivate => In("The case is private, and others read that queue too. Choose a private queue of the same skill.", "Kesi ni ya faragha, na foleni hiyo husomwa na wengine pia. Chagua foleni ya faragha ya ujuzi uleule."),
        SuperviseOutcome.NoSuchQueue => In("That queue was deleted meanwhile. Choose another one.", "Foleni hiyo imefutwa. Chagua nyingine."),
        SuperviseOutcome.NoAgent => In("You may not answer citizens. Ask an admin for the role of an agent.", "Huruhusiwi kujibu wananchi. Muombe msimamizi wa mfumo jukumu la mhudumu."),
        _ => NoCaseTitle,
    };

    public string Refused(ScoreOutcome outcome) => outcome switch
    {
        ScoreOutcome.Private => PrivateLead,
        ScoreOutcome.OwnTalk => In("It is your own part of the talk: somebody else must score it.", "Ni sehemu yako mwenyewe ya mazungumzo: mtu mwingine aipime."),
        ScoreOutcome.NothingMarked => In("Mark at least one question.", "Jibu angalau swali moja."),
        ScoreOutcome.NoteTooLong => In($"Write at most {QualityScore.LongestNote} letters to the agent.", $"Mwandikie mhudumu herufi {QualityScore.LongestNote} au chini."),
        ScoreOutcome.SaidNothing => NobodySpoke,
        _ => NoCaseTitle,
    };

    /// <summary>A length of time in its largest units: <c>45 s</c>, <c>6 min</c>, <c>2 h 05</c>, <c>3 d</c>.</summary>
    public string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => In($"{Math.Max(0, (int)span.TotalSeconds)} s", $"sek {Math.Max(0, (int)span.TotalSeconds)}"),
        { TotalMinutes: < 60 } => In($"{(int)span.TotalMinutes} min", $"dak {(int)span.TotalMinutes}"),
        { TotalHours: < 24 } => In($"{(int)span.TotalHours} h {span.Minutes:00}", $"saa {(int)span.TotalHours}:{span.Minutes:00}"),
        _ => In($"{(int)span.TotalDays} d", $"siku {(int)span.TotalDays}"),
    };

    private Tongue Tongue => new(Language);

    private string In(string english, string swahili) => Tongue[english, swahili];
}
