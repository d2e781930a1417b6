using HudumaContact.Conversations.Speaking;
using HudumaContact.Host.CommandLine.Prompts;
using HudumaContact.Speech.Making;
using Xunit;

namespace HudumaContact.EndToEnd.Speech;

/// <summary>The recordings of all that calls can say, really made by the command; once, since it takes both cores a minute.</summary>
public sealed class AllRecordings : IAsyncLifetime
{
    private bool _isThere;

    public string Flows { get; } = Path.Combine(TopFolder.Path, "flows");

    public SpeechOptions Options { get; } = new() { Folder = Directory.CreateTempSubdirectory("huduma-spoken-").FullName };

    /// <summary>What the command ended with, and said.</summary>
    public (int Code, string Said) Made { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _isThere = await Espeak.Installed.IsThereAsync(CancellationToken.None);
        if (_isThere) Made = await MakeAsync();
    }

    /// <summary>The command once more.</summary>
    public async Task<(int Code, string Said)> MakeAsync()
    {
        using var output = new StringWriter();
        var code = await PromptsMake.RunAsync(Flows, Options, output, CancellationToken.None);
        return (code, output.ToString());
    }

    public void SkipWithoutTheProgram() => Assert.SkipUnless(_isThere, "Needs the program that speaks (apt-get install espeak-ng).");

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Options.Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

[CollectionDefinition(Name)]
public sealed class SpokenCollection : ICollectionFixture<AllRecordings>
{
    public const string Name = "all that is spoken";
}
