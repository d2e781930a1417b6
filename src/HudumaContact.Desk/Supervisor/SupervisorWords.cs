using HudumaContact.Desk.Shell;
using HudumaContact.Handoff.Quality;
using HudumaContact.Handoff.Supervision;

namespace HudumaContact.Desk.Supervisor;

/// <summary>What the supervisor's pages alone say, in one place and both languages.</summary>
internal sealed class SupervisorWords(Tongue say)
{
    public string Supervisor => say["Supervisor", "Msimamizi"];
    public string LivePage => say["Live", "Sasa hivi"];
    public string FiguresPage => say["Figures", "Takwimu"];
    public string QueuesPage => say["Queues", "Foleni"];
    public string QualityPage => say["Quality", "Ubora"];

    public string LiveLead => say["Who waits, who helps, and what needs you.", "Nani anasubiri, nani anasaidia, na nini kinakuhitaji."];
    public string AsOf => say["as of", "saa"];
    public string Wall => say["Now", "Sasa"];
    public string Waiting => say["Waiting", "Wanasubiri"];
    public string WithAgents => say["With agents", "Wanahudumiwa"];
    public string Late => say["Late", "Zimechelewa"];
    public string SoonLate => say["Soon late", "Karibu kuchelewa"];
    public string AgentsReady => say["Agents ready", "Wahudumu tayari"];
    public string AnsweredPromptly => say["Answered within 30\u00a0s", "Kujibiwa ndani ya sekunde\u00a030"];
    public string Today => say["today", "leo"];
    public string NobodyWaits => say["nobody waits", "hakuna anayesubiri"];
    public string AllInTime => say["all in time", "zote kwa wakati"];
    public string NoneYet => say["none yet", "bado"];

    public string Cases => say["Open cases", "Kesi zilizo wazi"];
    public string Case => say["Case", "Kesi"];
    public string Queue => say["Queue", "Foleni"];
    public string Way => say["By", "Njia"];
    public string State => say["State", "Hali"];
    public string Agent => say["Agent", "Mhudumu"];
    public string Since => say["Asked", "Aliomba"];
    public string Due => say["Due", "Muda"];
    public string Show => say["Show", "Onyesha"];
    public string AllQueues => say["All queues", "Foleni zote"];
    public string All => say["All", "Zote"];
    public string NoCases => say["No open case here. New ones come by themselves.", "Hakuna kesi iliyo wazi hapa. Mpya zitaonekana zenyewe."];
    public string Private => say["private", "ya faragha"];
    public string PrivateHint => say["Only counsellors read it; it is counted here.", "Washauri pekee huisoma; hapa inahesabiwa tu."];
    public string CitizensTurn => say["Citizen's turn", "Zamu ya mwananchi"];
    public string Watch => say["Watch", "Fuatilia"];

    public string Agents => say["Agents", "Wahudumu"];
    public string AtDesk => say["at the desk", "kazini"];
    public string NobodyAtDesk => say["Nobody is at the desk. Cases wait until an agent opens the desk and is ready.", "Hakuna mhudumu kazini. Kesi zinasubiri hadi mhudumu afungue dawati na kuwa tayari."];
    public string Ready => say["ready", "tayari"];
    public string OnBreak => say["at a break", "mapumziko"];
    public string Helping => say["helping", "anahudumia"];
    public string QueueLoad => say["Queues", "Foleni"];

    public string Period => say["Time", "Kipindi"];
    public string PeriodToday => say["Today", "Leo"];
    public string PeriodYesterday => say["Yesterday", "Jana"];
    public string PeriodWeek => say["7 days", "Siku 7"];
    public string PeriodMonth => say["30 days", "Siku 30"];
    public string FiguresLead => say["How the lines and the people did.", "Jinsi laini na wahudumu walivyofanya."];
    public string Contacts => say["Contacts", "Mawasiliano"];
    public string ContactsHint => say["sessions begun and texts received", "vipindi vilivyoanza na SMS zilizopokelewa"];
    public string AskedPerson => say["Asked for a person", "Waliomba mhudumu"];
    public string CallbacksApart => say["callbacks are not in it", "bila maombi ya kupigiwa"];
    public string MedianWait => say["Half waited at most", "Nusu walisubiri hadi"];
    public string NineOfTen => say["nine of ten", "tisa kati ya kumi"];
    public string Satisfaction => say["Satisfaction", "Kuridhika"];
    public string OfFive => say["of 5", "kati ya 5"];
    public string Volume => say["Contacts by line and hour", "Mawasiliano kwa laini na saa"];
    public string VolumeMany => say["By the hour of the day, all days together.", "Kwa saa ya siku, siku zote pamoja."];
    public string Hour => say["Hour", "Saa"];
    public string WaitsByHour => say["Wait for a person by hour", "Muda wa kusubiri mhudumu kwa saa"];
    public string WaitsHint => say["From asking to the first words of a person, in the hours we are open. The bar: half waited no longer. The line: nine of ten waited no longer.", "Tangu kuomba hadi maneno ya kwanza ya mhudumu, saa za kazi. Mhimili: nusu hawakusubiri zaidi. Mstari: tisa kati ya kumi hawakusubiri zaidi."];
    public string Containment => say["Helped without a person", "Waliosaidiwa bila mhudumu"];
    public string ContainmentHint => say["Sessions that ended without anybody asking for a person.", "Vipindi vilivyoisha bila mtu kuomba mhudumu."];
    public string Marks => say["Marks", "Alama"];
    public string MarksHint => say["1 (bad) to 5 (very good), by SMS or USSD.", "1 (mbaya) hadi 5 (nzuri sana), kwa SMS au USSD."];
    public string PerAgent => say["By agent", "Kwa mhudumu"];
    public string Closed => say["Closed", "Zilizofungwa"];
    public string Scored => say["Quality", "Ubora"];
    public string Unanswered => say["Asked most and not answered", "Yaliyoulizwa zaidi bila jibu"];
    public string People => say["People", "Watu"];
    public string NoFigures => say["Nothing is on record for this time.", "Hakuna kumbukumbu za kipindi hiki."];
    public string AsTable => say["As a table", "Kama jedwali"];
    public string HalfWaited => say["Half waited", "Nusu walisubiri"];
    public string NineWaited => say["Nine of ten", "Tisa kati ya kumi"];
    public string Take => say["Take out as a file (CSV)", "Toa kama faili (CSV)"];
    public string TakeHint => say["No phone number is in them. Each file that is taken out is on record under your name.", "Hakuna namba ya simu ndani yake. Kila faili inayotolewa inawekwa kwenye kumbukumbu kwa jina lako."];
    public string TakeCases => say["Cases", "Kesi"];
    public string TakeVolume => say["Contacts by hour", "Mawasiliano kwa saa"];
    public string TakeAgents => say["Agents", "Wahudumu"];
    public string TakeQuestions => say["Unanswered questions", "Maswali bila jibu"];

    public string Back => say["Back to the queue", "Rudi kwenye foleni"];
    public string Conversation => say["Conversation", "Mazungumzo"];
    public string Reveal => say["Show numbers", "Onyesha namba"];
    public string AskedAbout => say["asked for a person about", "aliomba mhudumu kuhusu"];
    public string AnswersToForm => say["answers to the form", "majibu ya fomu"];
    public string Before => say["Before a person was asked for", "Kabla ya kuomba mhudumu"];
    public string NothingSaid => say["Nothing was said yet.", "Hakuna kilichosemwa bado."];
    public string Citizen => say["Citizen", "Mwananchi"];
    public string TheLine => say["The line", "Laini"];
    public string Note => say["Note", "Dokezo"];
    public string Erased => say["(erased)", "(imefutwa)"];
    public string PrivateTitle => say["This case is private", "Kesi hii ni ya faragha"];
    public string PrivateLead => say["Only those with the right to counselling read it. It is counted on your page with the others.", "Wenye haki ya ushauri nasaha pekee huisoma. Inahesabiwa kwenye ukurasa wako na nyingine."];
    public string NoCaseTitle => say["There is no such case", "Hakuna kesi kama hiyo"];
    public string StepIn => say["Step in", "Ingilia kati"];
    public string Whisper => say["Whisper to the agent", "Mnong'oneze mhudumu"];
    public string WhisperHint => say["The citizen never sees it.", "Mwananchi haoni kamwe."];
    public string Send => say["Whisper", "Nong'oneza"];
    public string Join => say["Join the call", "Jiunge na simu"];
    public string JoinHint => say["Your phone rings. All hear you.", "Simu yako italia. Wote wanakusikia."];
    public string YourPhoneRings => say["Your phone rings: pick up, and you are in.", "Simu yako inalia: pokea, na utaingia."];
    public string Coach => say["Coach the agent", "Mwelekeze mhudumu"];
    public string CoachHint => say["Your phone rings. You hear all, and the agent alone hears you.", "Simu yako italia. Unasikia yote, na mhudumu pekee anakusikia."];
    public string TakeOver => say["Take it over", "Ichukue wewe"];
    public string TakeOverHint => say["It becomes yours, and you answer from your desk.", "Inakuwa yako, na unajibu kutoka dawati lako."];
    public string Raise => say["Raise to high priority", "Ipe kipaumbele"];
    public string RaiseHint => say["It goes before all that are not in distress.", "Inatangulia zote zisizo za dharura."];
    public string Reassign => say["Give it to somebody else", "Mpe mwingine"];
    public string Choose => say["Choose", "Chagua"];
    public string WhyNote => say["Note for who takes it", "Dokezo kwa atakayeichukua"];
    public string Give => say["Give it", "Mpe"];
    public string NotWritten => say["It could not be written down just now. Try again.", "Haikuweza kuandikwa kwa sasa. Jaribu tena."];
    public string IsOver => say["The talk is over.", "Mazungumzo yameisha."];
    public string Score => say["Score this conversation", "Pima mazungumzo haya"];
    public string ScoreOf => say["Whose part", "Ya nani"];
    public string Yes => say["Yes", "Ndiyo"];
    public string Partly => say["Partly", "Kiasi"];
    public string No => say["No", "Hapana"];
    public string NotApply => say["Does not apply", "Haihusiki"];
    public string ScoreNote => say["For the agent", "Kwa mhudumu"];
    public string KeepScore => say["Keep the score", "Hifadhi alama"];
    public string ScoredBefore => say["Scored before", "Ilipimwa awali"];
    public string NobodySpoke => say["No agent has said anything yet, so there is nothing to score.", "Hakuna mhudumu aliyesema kitu bado, hivyo hakuna cha kupima."];

    public string QueuesLead => say["Cases wait here for people of one skill.", "Kesi husubiri hapa wahudumu wenye ujuzi mmoja."];
    public string AddQueue => say["Add a queue", "Ongeza foleni"];
    public string QueueId => say["Short name", "Jina fupi"];
    public string QueueIdHint => say["Lower case, as flows name it: kra, immigration", "Herufi ndogo, kama flow inavyoitaja: kra, immigration"];
    public string English => say["In English", "Kwa Kiingereza"];
    public string Swahili => say["In Swahili", "Kwa Kiswahili"];
    public string Skill => say["Skill an agent must have", "Ujuzi anaohitaji mhudumu"];
    public string IsPrivate => say["Private: only those with the skill see its cases", "Ya faragha: wenye ujuzi huo pekee huona kesi zake"];
    public string Relax => say["Ask universal agents too after (minutes; 0 is never)", "Waulize wahudumu wote baada ya (dakika; 0 ni kamwe)"];
    public string FirstAnswer => say["First answer within (minutes)", "Jibu la kwanza ndani ya (dakika)"];
    public string NextAnswer => say["Next answers within (minutes)", "Majibu yanayofuata ndani ya (dakika)"];
    public string Resolution => say["Solved within (hours we are open)", "Kutatuliwa ndani ya (saa za kazi)"];
    public string Keep => say["Keep the changes", "Hifadhi mabadiliko"];
    public string Delete => say["Delete", "Futa"];
    public string ReallyDelete => say["Really delete", "Futa kweli"];
    public string Cancel => say["Leave it", "Iache"];
    public string Add => say["Add", "Ongeza"];
    public string QueueExists => say["There is a queue of that short name already. Change that one, or choose another name.", "Kuna foleni yenye jina hilo fupi tayari. Ibadilishe hiyo, au chagua jina jingine."];
    public string QueueFields => say["Write the short name in lower case (a-z, 0-9, -), the names in both languages, the skill, and times above zero.", "Andika jina fupi kwa herufi ndogo (a-z, 0-9, -), majina kwa lugha zote mbili, ujuzi, na muda ulio zaidi ya sifuri."];

    public string QualityLead => say["How well conversations go, by your own form.", "Jinsi mazungumzo yanavyoenda, kwa fomu yenu wenyewe."];
    public string LatestScores => say["Latest scores", "Alama za karibuni"];
    public string NoScores => say["Nothing is scored yet. Watch a conversation and score it there.", "Hakuna kilichopimwa bado. Fuatilia mazungumzo na uyapime hapo."];
    public string Last30Days => say["Last 30 days", "Siku 30 zilizopita"];
    public string Form => say["The form", "Fomu"];
    public string FormHint => say["A changed form holds for what is scored from now on; scores that were given stay as they are.", "Fomu iliyobadilishwa hutumika kuanzia sasa; alama zilizotolewa hubaki zilivyo."];
    public string Weight => say["Weight", "Uzito"];
    public string AddQuestion => say["Add a question", "Ongeza swali"];
    public string TakeOut => say["Take out", "Ondoa"];
    public string KeepForm => say["Use this form from now on", "Tumia fomu hii kuanzia sasa"];
    public string FormKept => say["The form is kept.", "Fomu imehifadhiwa."];
    public string FormFaulty => say["Each question needs words in both languages, at most 160 letters, and there must be 1 to 12 questions.", "Kila swali linahitaji maneno kwa lugha zote mbili, herufi 160 au chini, na maswali yawe 1 hadi 12."];
    public string By => say["by", "na"];

    public string Kept(string name) => say[$"{name}: kept.", $"{name}: imehifadhiwa."];

    public string Deleted(string name) => say[$"{name}: deleted.", $"{name}: imefutwa."];

    public string Added(string name) => say[$"{name}: added.", $"{name}: imeongezwa."];

    public string More(int more) => say[$"and {more:N0} more: narrow it down above", $"na nyingine {more:N0}: punguza hapo juu"];

    public string OfAll(int part, int all) => say[$"{part:N0} of {all:N0}", $"{part:N0} kati ya {all:N0}"];

    public string LongestWait(string span) => say[$"longest {span}", $"ndefu zaidi {span}"];

    public string ThereWaits(int count) => say[$"{count:N0} waiting", $"{count:N0} wanasubiri"];

    public string ReadyOf(int ready) => say[$"{ready} ready", $"{ready} tayari"];

    public string CaseCount(int count) => say[count == 1 ? "1 case" : $"{count:N0} cases", count == 1 ? "kesi 1" : $"kesi {count:N0}"];

    public string AnswersGiven(int count) => say[count == 1 ? "1 answer" : $"{count:N0} answers", count == 1 ? "jibu 1" : $"majibu {count:N0}"];

    public string Scores(int count) => say[count == 1 ? "1 score" : $"{count:N0} scores", count == 1 ? "alama 1" : $"alama {count:N0}"];

    public string Free(string span) => say[$"free for {span}", $"huru kwa {span}"];

    public string Refused(SuperviseOutcome outcome) => outcome switch
    {
        SuperviseOutcome.Private => PrivateLead,
        SuperviseOutcome.Over => say["The talk is over, so nothing was changed. Look at the page again.", "Mazungumzo yameisha, hakuna kilichobadilika. Tazama ukurasa tena."],
        SuperviseOutcome.NobodyHasIt => say["No agent has the case, so nobody would hear it. Take it over, or give it to an agent.", "Hakuna mhudumu mwenye kesi, hakuna atakayesikia. Ichukue wewe, au mpe mhudumu."],
        SuperviseOutcome.TheirsAlready => say["It is with them already. Nothing was changed.", "Tayari iko kwake. Hakuna kilichobadilika."],
        SuperviseOutcome.NotAtDesk => say["That agent is no longer at the desk. Choose another one.", "Mhudumu huyo hayupo kazini tena. Chagua mwingine."],
        SuperviseOutcome.LacksSkill => say["The queue is private: only who has its skill can have the case. Choose somebody who does.", "Foleni ni ya faragha: kesi ni ya mwenye ujuzi wake pekee. Chagua aliye nao."],
        SuperviseOutcome.StaysPrivate => say["The case is private, and others read that queue too. Choose a private queue of the same skill.", "Kesi ni ya faragha, na foleni hiyo husomwa na wengine pia. Chagua foleni ya faragha ya ujuzi uleule."],
        SuperviseOutcome.NoSuchQueue => say["That queue was deleted meanwhile. Choose another one.", "Foleni hiyo imefutwa. Chagua nyingine."],
        SuperviseOutcome.NoAgent => say["You may not answer citizens. Ask an admin for the role of an agent.", "Huruhusiwi kujibu wananchi. Muombe msimamizi wa mfumo jukumu la mhudumu."],
        SuperviseOutcome.NoPhone => say["The citizen is on the line, and no phone is written down of who would have it. Choose somebody who has one.", "Mwananchi yuko kwenye simu, na mhudumu huyo hana simu iliyoandikwa. Chagua aliye nayo."],
        SuperviseOutcome.NotTalking => say["Nobody talks on the phone about it just now, or the line lets nobody join. Whisper in writing instead.", "Hakuna anayeongea kwa simu sasa, au laini hairuhusu kujiunga. Nong'oneza kwa maandishi."],
        SuperviseOutcome.JoinedAlready => say["You are in the talk, or your phone rings for it. To join in the other way, hang up first.", "Tayari umo kwenye mazungumzo, au simu yako inalia. Kujiunga kwa njia nyingine, kata kwanza."],
        SuperviseOutcome.NotRung => say["Your phone could not be rung. Ask an admin to write down where your calls ring.", "Simu yako haikuweza kupigwa. Muombe msimamizi wa mfumo aandike mahali simu zako zinapolia."],
        SuperviseOutcome.NoRoom => say["That agent has no room for one more. Choose another one, or a queue.", "Mhudumu huyo hana nafasi ya kesi nyingine. Chagua mwingine, au foleni."],
        SuperviseOutcome.RaisedAlready => say["It goes before the others already. Nothing was changed.", "Tayari iko mbele ya nyingine. Hakuna kilichobadilika."],
        _ => NoCaseTitle,
    };

    public string Refused(ScoreOutcome outcome) => outcome switch
    {
        ScoreOutcome.Private => PrivateLead,
        ScoreOutcome.OwnTalk => say["It is your own part of the talk: somebody else must score it.", "Ni sehemu yako mwenyewe ya mazungumzo: mtu mwingine aipime."],
        ScoreOutcome.NothingMarked => say["Mark at least one question.", "Jibu angalau swali moja."],
        ScoreOutcome.NoteTooLong => say[$"Write at most {QualityScore.LongestNote} letters to the agent.", $"Mwandikie mhudumu herufi {QualityScore.LongestNote} au chini."],
        ScoreOutcome.SaidNothing => NobodySpoke,
        _ => NoCaseTitle,
    };
}
