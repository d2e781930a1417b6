using HudumaContact.Desk.Shell;

namespace HudumaContact.Desk.SignIn;

/// <summary>Every word of the pages about entering, in one place and both languages.</summary>
internal sealed class SignInWords(Tongue say)
{
    public string SignIn => say["Sign in", "Ingia"];
    public string SignInLead => say["For those who work here. Citizens need no sign-in: they dial, text or call.", "Kwa wanaofanya kazi hapa. Wananchi hawahitaji kuingia: wanabonyeza namba ya huduma, wanaandika SMS au wanapiga simu."];
    public string Name => say["Name", "Jina"];
    public string Password => say["Password", "Nenosiri"];
    public string Wrong => say["That did not work. The name or the password is wrong, or there were too many wrong ones: then wait 15 minutes, or ask an admin.", "Haikufaulu. Jina au nenosiri si sahihi, au umekosea mara nyingi: basi subiri dakika 15, au muulize msimamizi wa mfumo."];
    public string Busy => say["Too many people sign in at this moment. Try again.", "Watu wengi wanaingia kwa sasa. Jaribu tena."];
    public string DirectoryTrouble => say["Your organisation did not let you in here. Try again; if it comes back, ask an admin whether you have a role.", "Shirika lako halikukuruhusu kuingia hapa. Jaribu tena; ikijirudia, muulize msimamizi wa mfumo kama una wadhifa."];

    public string CodeTitle => say["One more step", "Hatua moja zaidi"];
    public string CodeLead => say["Type the six digits that your authenticator app shows now. Without the phone, type one of your recovery codes.", "Andika tarakimu sita zinazoonyeshwa na programu yako ya uthibitisho sasa. Bila simu, andika moja ya namba zako za dharura."];
    public string Code => say["Code", "Namba"];
    public string Continue => say["Go on", "Endelea"];
    public string WrongCode => say["That did not work. Each code is good once: wait for the next one. After too many wrong ones wait 15 minutes, or ask an admin.", "Haikufaulu. Kila namba hutumika mara moja: subiri inayofuata. Ukikosea mara nyingi subiri dakika 15, au muulize msimamizi wa mfumo."];
    public string CodeTooLate => say["That took too long. Begin anew.", "Muda umepita. Anza upya."];

    public string SignOut => say["Sign out", "Toka"];
    public string SignOutLead => say["You will need your password to come back.", "Utahitaji nenosiri lako kurudi."];

    public string RefusedTitle => say["This page is not for you", "Ukurasa huu si wako"];
    public string SignedOut => say["You are not signed in any more, or what you may do has changed. Sign in to go on.", "Umetoka, au unachoruhusiwa kimebadilika. Ingia ili uendelee."];
    public string ToFront => say["Go to the front page", "Nenda kwenye ukurasa wa mwanzo"];

    public string AccountTitle => say["Your account", "Akaunti yako"];
    public string MustChangePassword => say["Your password was made by somebody else. Choose one of your own; then you can go on.", "Nenosiri lako liliundwa na mtu mwingine. Chagua lako mwenyewe; kisha utaweza kuendelea."];
    public string MustSetSecondFactor => say["Your role opens much, so a password alone is not enough. Set up an authenticator app; then you can go on.", "Wadhifa wako unafungua mengi, hivyo nenosiri pekee halitoshi. Weka programu ya uthibitisho; kisha utaweza kuendelea."];
    public string ByDirectory => say["You sign in by your organisation. Your password and your role are changed there.", "Unaingia kupitia shirika lako. Nenosiri na wadhifa wako hubadilishwa huko."];
    public string PasswordTitle => say["Change your password", "Badilisha nenosiri lako"];
    public string PasswordLead => say["At least 12 characters. A few words that belong to nobody but you are better than signs and numbers.", "Angalau herufi 12. Maneno machache unayoyajua wewe pekee ni bora kuliko alama na namba."];
    public string CurrentPassword => say["Current password", "Nenosiri la sasa"];
    public string NewPassword => say["New password", "Nenosiri jipya"];
    public string NewPasswordAgain => say["New password again", "Nenosiri jipya tena"];
    public string NotTheSame => say["The two new passwords are not the same.", "Manenosiri mapya mawili hayafanani."];
    public string PasswordChanged => say["Your password is changed. You are signed out everywhere else.", "Nenosiri lako limebadilishwa. Umetolewa kwingine kote."];
    public string ChangePassword => say["Change the password", "Badilisha nenosiri"];

    public string SecondFactorTitle => say["Second factor", "Uthibitisho wa pili"];
    public string SecondFactorIsOn => say["Is on: after your password you are asked for a code.", "Umewashwa: baada ya nenosiri unaulizwa namba."];
    public string SecondFactorIsOff => say["Is off: your password alone opens everything you may.", "Umezimwa: nenosiri lako pekee linafungua yote unayoruhusiwa."];
    public string SecondFactorLead => say["Scan the square with an authenticator app on your phone, or type the secret into it. Then type the six digits it shows.", "Piga picha mraba huu kwa programu ya uthibitisho kwenye simu yako, au andika siri ndani yake. Kisha andika tarakimu sita inazoonyesha."];
    public string SecondFactorAgain => say["To move to another phone, set it up anew: the old one is then good for nothing.", "Ukihamia simu nyingine, uweke upya: ule wa zamani hautafanya kazi tena."];
    public string QrCode => say["The secret as a square of dots for an authenticator app", "Siri kama mraba wa nukta kwa programu ya uthibitisho"];
    public string Secret => say["Secret", "Siri"];
    public string SetSecondFactor => say["Set it up", "Weka"];
    public string SetUpTooLate => say["That took too long. Here is a new secret; take the old one out of the app.", "Muda umepita. Hii ni siri mpya; iondoe ya zamani kwenye programu."];
    public string RecoveryCodesTitle => say["Your recovery codes", "Namba zako za dharura"];
    public string RecoveryCodesLead => say["Shown this once. Print them or write them down: each stands in once for the phone.", "Zinaonyeshwa mara hii tu. Zichapishe au ziandike: kila moja hutumika mara moja badala ya simu."];
    public string RenewCodes => say["Make new recovery codes", "Tengeneza namba mpya za dharura"];
    public string RemoveSecondFactor => say["Remove it", "Ondoa"];
    public string SecondFactorRemoved => say["The second factor is removed.", "Uthibitisho wa pili umeondolewa."];

    public string EverywhereTitle => say["Elsewhere", "Kwingine"];
    public string EverywhereLead => say["Ends every other sign-in of yours, on whatever machine.", "Hukutoa kwenye mashine nyingine zote ulikoingia."];
    public string Everywhere => say["Sign out everywhere else", "Toka kwingine kote"];
    public string EverywhereDone => say["You are signed out everywhere else.", "Umetolewa kwingine kote."];

    public string SignInBy(string directory) => say[$"Sign in by {directory}", $"Ingia kupitia {directory}"];

    public string Refused(string name) => say[
        $"You are signed in as {name}, and your role does not open it. If you need it, ask an admin for the role. That you asked is on record.",
        $"Umeingia kama {name}, na wadhifa wako haufungui ukurasa huu. Ukiuhitaji, muombe msimamizi wa mfumo wadhifa huo. Ombi lako limeandikwa."];

    public string CodesLeft(int codes) => say[codes == 1 ? "1 recovery code left." : $"{codes} recovery codes left.", $"Namba za dharura zilizobaki: {codes}."];
}
