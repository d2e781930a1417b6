using HudumaContact.People.Audit;

namespace HudumaContact.People.Staff;

/// <summary>Where nobody may enter yet: the first admin, and in a demo somebody of each role to try things as.</summary>
public sealed class FirstStaff(IPeopleStore people, AddPerson add, SetVoice voices)
{
    private static readonly IReadOnlyList<(string Name, string FullName, Role Role, string Skills, string Voice)> OfDemo =
    [
        ("agent", "Amina Agent", Role.Agent, "general immigration kra nssf ntsa sha en sw", "client:amina"),
        ("counsellor", "Chebet Counsellor", Role.Counsellor, "counselling en sw", "client:chebet"),
        ("supervisor", "Said Supervisor", Role.Supervisor, "general en sw", "client:said"),
        ("author", "Achieng Author", Role.FlowAuthor, "", ""),
    ];

    /// <returns>Who was made, with passwords to be told once; nobody when there was somebody.</returns>
    public async Task<IReadOnlyList<MadePassword>> MakeAsync(bool isDemo, CancellationToken cancellation)
    {
        if (await people.AnyAsync(cancellation)) return [];
        List<MadePassword> made = [await add.RunAsync(AuditEntry.Server, "admin", "", [Role.Admin], "", cancellation)];
        foreach (var (name, fullName, role, skills, voice) in isDemo ? OfDemo : [])
        {
            var one = await add.RunAsync(AuditEntry.Server, name, fullName, [role], skills, cancellation);
            made.Add(one);
            if (one.Fault is null) await voices.RunAsync(AuditEntry.Server, one.Person!, voice, cancellation);
        }

        // Another host that starts at the same moment may have made some of them: then it tells their passwords.
        return made.FindAll(each => each.Fault is null);
    }
}
