namespace HudumaContact.Tests.Desk.Simulator.Calls;

/// <summary>A call of which nothing is asked.</summary>
internal sealed class Uncarried : IDisposable
{
    public static readonly Uncarried Instance = new();

    public void Dispose()
    {
    }
}
