namespace HudumaContact.Conversations.Cases;

/// <summary>Numbers drawn by chance: knowing one leads to no other. The storage refuses one that it has.</summary>
public sealed class DrawnCaseNumbers : ICaseNumbers
{
    public string Next() => CaseNumber.Draw();
}
