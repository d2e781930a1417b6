using HudumaContact.Desk.Shell;
using HudumaContact.Handoff.Agents;

namespace HudumaContact.Desk.Staff;

/// <summary>Every word of the page about people, in one place and both languages.</summary>
internal sealed class PeopleWords(Tongue say)
{
    public string Title => say["People", "Watu"];
    public string Lead => say["Who may enter, and what as. What you change holds at once and is on record.", "Nani anaweza kuingia, na kama nani. Unachobadilisha kinaanza mara moja na kinaandikwa."];
    public string Name => say["Name to sign in with", "Jina la kuingilia"];
    public string FullName => say["Full name", "Jina kamili"];
    public string RolesAre => say["Roles", "Nyadhifa"];
    public string Skills => say["Skills", "Ujuzi"];
    public string Voice => say["Where calls ring", "Simu inalia wapi"];

    public string VoiceHint => say["A number, an extension (101), sip:amina@example.go.ke or client:amina. Empty: takes no calls.", "Namba, namba ya ndani (101), sip:amina@example.go.ke au client:amina. Tupu: hapokei simu."];

    public string SkillsHint => say[
        $"Words that queues ask for (general, immigration, kra) and languages (en, sw). How many cases at once, where not as usual: texts={Room.Usual.Texts} chats={Room.Usual.Chats} callbacks={Room.Usual.Callbacks}.",
        $"Maneno ambayo foleni huulizia (general, immigration, kra) na lugha (en, sw). Kesi ngapi kwa wakati mmoja, ikiwa si kama kawaida: texts={Room.Usual.Texts} chats={Room.Usual.Chats} callbacks={Room.Usual.Callbacks}."];
    public string SecondFactor => say["Second factor", "Uthibitisho wa pili"];
    public string LastSeen => say["Last signed in", "Aliingia mwisho"];
    public string Never => say["never", "hajawahi"];
    public string On => say["on", "umewashwa"];
    public string Off => say["off", "umezimwa"];
    public string ByDirectory => say["by the directory", "kupitia shirika"];
    public string Disabled => say["disabled", "amezuiwa"];
    public string Keep => say["Keep the changes", "Hifadhi mabadiliko"];
    public string Reset => say["New password", "Nenosiri jipya"];
    public string ResetAll => say["New password, second factor off", "Nenosiri jipya, uthibitisho wa pili uzimwe"];
    public string Disable => say["Disable", "Mzuie"];
    public string Enable => say["Enable again", "Mruhusu tena"];
    public string Everywhere => say["Sign out everywhere", "Mtoe kila mahali"];
    public string AddTitle => say["Add somebody", "Ongeza mtu"];
    public string Add => say["Add", "Ongeza"];
    public string NotThere => say["There is nobody of that name.", "Hakuna mtu wa jina hilo."];
    public string PasswordLead => say["Shown this once. Tell it to them alone; they choose their own when they first sign in.", "Linaonyeshwa mara hii tu. Mwambie yeye pekee; atachagua lake atakapoingia mara ya kwanza."];

    public string Kept(string name) => say[$"{name}: kept.", $"{name}: imehifadhiwa."];

    public string PasswordOf(string name) => say[$"The password of {name}", $"Nenosiri la {name}"];
}
