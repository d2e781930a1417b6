using System.Net;
using System.Text;

namespace HudumaContact.Benchmarks.Loads;

/// <summary>
/// The sessions of the load: five hops each, from dialling to the fee of a service. Several walks to different services, with the screens
/// that a lone caller gets: under load, a screen of another walk is somebody else's answer.
/// </summary>
internal sealed class Walks
{
    /// <summary>Typed after dialling: popular services, the service, its fee, back.</summary>
    private static readonly string[][] Typed =
    [
        ["1", "1", "2", "0"], ["1", "2", "2", "0"], ["1", "3", "2", "0"], ["1", "4", "2", "0"], ["1", "5", "2", "0"], ["1", "6", "2", "0"],
    ];

    public const int HopsEach = 5;

    private Walks(IReadOnlyList<Walk> all) => All = all;

    public IReadOnlyList<Walk> All { get; }

    /// <summary>Walks each one alone and keeps what comes.</summary>
    public static async Task<Walks> LearnAsync(IPEndPoint address, string path)
    {
        var all = new List<Walk>();
        using var connection = new HttpConnection(address, path);
        await connection.OpenAsync();
        foreach (var typed in Typed)
        {
            var caller = await RegisterAsync(connection);
            var walk = new Walk(typed);
            for (var hop = 0; hop < HopsEach; hop++) walk.Screens[hop] = (await connection.PostAsync(caller.Form(walk.Texts[hop]))).ToArray();
            all.Add(walk);
        }

        return new Walks(all);
    }

    /// <summary>A caller who has chosen a language on an earlier call.</summary>
    public static async Task<Caller> RegisterAsync(HttpConnection connection)
    {
        var caller = Caller.New();
        await connection.PostAsync(caller.Form(""));
        await connection.PostAsync(caller.Form("1"));
        return caller.Again();
    }
}

/// <param name="Typed">Answers after dialling.</param>
internal sealed record Walk(string[] Typed)
{
    /// <summary>What the provider sends at each hop: all answers so far.</summary>
    public string[] Texts { get; } = [.. Enumerable.Range(0, Typed.Length + 1).Select(hop => string.Join('*', Typed.Take(hop)))];

    public byte[][] Screens { get; } = new byte[Typed.Length + 1][];

    public string Screen(int hop) => Encoding.UTF8.GetString(Screens[hop]);
}
