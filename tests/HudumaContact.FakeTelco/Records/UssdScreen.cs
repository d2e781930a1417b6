namespace HudumaContact.FakeTelco.Records;

internal sealed record UssdScreen(int Status, string Body) : HopAnswer(Status, Body)
{
    public bool Ends => Status == 200 && Body.StartsWith("END ", StringComparison.Ordinal);

    public override bool IsShown => Ends || (Status == 200 && Body.StartsWith("CON ", StringComparison.Ordinal));
}
