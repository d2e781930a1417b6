namespace HudumaContact.Desk.Staff;

/// <summary>Every word of the page about people, in one place.</summary>
internal static class PeopleWords
{
    public const string Title = "People";
    public const string Lead = "Who may enter, and what as. What you change holds at once and is on record.";
    public const string Name = "Name to sign in with";
    public const string FullName = "Full name";
    public const string RolesAre = "Roles";
    public const string Skills = "Skills";
    public const string SkillsHint = "Words that the queue matches: universal, immigration, kra, counselling, en, sw";
    public const string SecondFactor = "Second factor";
    public const string LastSeen = "Last signed in";
    public const string Never = "never";
    public const string On = "on";
    public const string Off = "off";
    public const string ByDirectory = "by the directory";
    public const string Disabled = "disabled";
    public const string Change = "Change";
    public const string Keep = "Keep the changes";
    public const string Reset = "New password";
    public const string ResetAll = "New password, second factor off";
    public const string Disable = "Disable";
    public const string Enable = "Enable again";
    public const string Everywhere = "Sign out everywhere";
    public const string AddTitle = "Add somebody";
    public const string Add = "Add";
    public const string NotThere = "There is nobody of that name.";
    public const string PasswordLead = "Shown this once. Tell it to them alone; they choose their own when they first sign in.";

    public static string Kept(string name) => $"{name}: kept.";

    public static string PasswordOf(string name) => $"The password of {name}";
}
