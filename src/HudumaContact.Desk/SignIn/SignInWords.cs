namespace HudumaContact.Desk.SignIn;

/// <summary>Every word of the pages about entering, in one place.</summary>
internal static class SignInWords
{
    public const string SignIn = "Sign in";
    public const string SignInLead = "For those who work here. Citizens need no sign-in: they dial, text or call.";
    public const string Name = "Name";
    public const string Password = "Password";
    public const string Wrong = "That did not work. The name or the password is wrong, or there were too many wrong ones: then wait 15 minutes, or ask an admin.";
    public const string Busy = "Too many people sign in at this moment. Try again.";
    public const string DirectoryTrouble = "Your organisation did not let you in here. Try again; if it comes back, ask an admin whether you have a role.";

    public const string CodeTitle = "One more step";
    public const string CodeLead = "Type the six digits that your authenticator app shows now. Without the phone, type one of your recovery codes.";
    public const string Code = "Code";
    public const string Continue = "Go on";
    public const string WrongCode = "That did not work. Each code is good once: wait for the next one. After too many wrong ones wait 15 minutes, or ask an admin.";
    public const string CodeTooLate = "That took too long. Begin anew.";

    public const string SignOut = "Sign out";
    public const string SignOutLead = "You will need your password to come back.";

    public const string RefusedTitle = "This page is not for you";
    public const string SignedOut = "You are not signed in any more, or what you may do has changed. Sign in to go on.";
    public const string ToFront = "Go to the front page";

    public const string AccountTitle = "Your account";
    public const string MustChangePassword = "Your password was made by somebody else. Choose one of your own; then you can go on.";
    public const string MustSetSecondFactor = "Your role opens much, so a password alone is not enough. Set up an authenticator app; then you can go on.";
    public const string ByDirectory = "You sign in by your organisation. Your password and your role are changed there.";
    public const string PasswordTitle = "Change your password";
    public const string PasswordLead = "At least 12 characters. A few words that belong to nobody but you are better than signs and numbers.";
    public const string CurrentPassword = "Current password";
    public const string NewPassword = "New password";
    public const string NewPasswordAgain = "New password again";
    public const string NotTheSame = "The two new passwords are not the same.";
    public const string PasswordChanged = "Your password is changed. You are signed out everywhere else.";
    public const string ChangePassword = "Change the password";

    public const string SecondFactorTitle = "Second factor";
    public const string SecondFactorIsOn = "Is on: after your password you are asked for a code.";
    public const string SecondFactorIsOff = "Is off: your password alone opens everything you may.";
    public const string SecondFactorLead = "Scan the square with an authenticator app on your phone, or type the secret into it. Then type the six digits it shows.";
    public const string SecondFactorAgain = "To move to another phone, set it up anew: the old one is then good for nothing.";
    public const string QrCode = "The secret as a square of dots for an authenticator app";
    public const string Secret = "Secret";
    public const string SetSecondFactor = "Set it up";
    public const string SetUpTooLate = "That took too long. Here is a new secret; take the old one out of the app.";
    public const string RecoveryCodesTitle = "Your recovery codes";
    public const string RecoveryCodesLead = "Shown this once. Print them or write them down: each stands in once for the phone.";
    public const string RenewCodes = "Make new recovery codes";
    public const string RemoveSecondFactor = "Remove it";
    public const string SecondFactorRemoved = "The second factor is removed.";

    public const string EverywhereTitle = "Elsewhere";
    public const string EverywhereLead = "Ends every other sign-in of yours, on whatever machine.";
    public const string Everywhere = "Sign out everywhere else";
    public const string EverywhereDone = "You are signed out everywhere else.";

    public static string SignInBy(string directory) => $"Sign in by {directory}";

    public static string Refused(string name) => $"You are signed in as {name}, and your role does not open it. If you need it, ask an admin for the role. That you asked is on record.";

    public static string CodesLeft(int codes) => codes == 1 ? "1 recovery code left." : $"{codes} recovery codes left.";
}
