using System.Reflection;
using System.Text.RegularExpressions;
using HudumaContact.Content;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Reading;
using HudumaContact.Flows.Talking;
using HudumaContact.Speech.Recordings;
using HudumaContact.Tests.Catalogue;
using HudumaContact.Tests.Flows.Checking;
using HudumaContact.Tests.Flows.Reading;
using HudumaContact.Tests.Speech.Recordings;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows;

/// <summary>docs/flows.md is what a clerk learns from: its examples work, and it tells of everything that there is.</summary>
public sealed partial class TheGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(RealCatalogue.Root(), "docs", "flows.md"));

    /// <summary>The examples by the line that they begin on.</summary>
    public static TheoryData<int> Examples => [.. Blocks("yaml").Select(block => block.Line)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_reads_and_checks_clean(int line)
    {
        var example = Blocks("yaml").Single(block => block.Line == line).Text;
        var faults = new List<Fault>();

        if (FlowReader.Read(Assembled(example), faults) is { } book) FlowChecker.Check(book, new CatalogueExtent(RealCatalogue.Value), TextedLines.Usual, faults);

        string.Join('\n', faults).ShouldBe("");
    }

    [Fact]
    public void Every_kind_of_node_has_an_example()
    {
        var examples = string.Concat(Blocks("yaml").Select(block => block.Text));
        NodeKinds.All.ShouldAllBe(kind => Regex.IsMatch(examples, $"^ +{kind.Word}:", RegexOptions.Multiline, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Everything_that_flows_may_name_is_in_it()
    {
        var names = CatalogueNames.All;
        IEnumerable<string> all =
        [
            .. names.Lists.Keys, .. names.Fields.Keys, .. names.Fields.Values.SelectMany(fields => fields), .. names.Topics.Keys, .. names.Searches.Keys,
            .. names.Registers.Keys, .. names.Registers.Values.SelectMany(fields => fields), .. names.CaseKinds,
        ];
        all.Distinct().Where(name => !Guide.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_of_the_engine_is_in_its_defaults() =>
        Word.All.Where(word => !Guide.Contains($"\n  {word}: {{ en:", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_fault_that_is_under_test_is_explained()
    {
        var explained = Explained();
        Messages().Where(message => !explained.Any(row => row.IsMatch(message))).ShouldBeEmpty();
    }

    [Fact]
    public void No_fault_is_explained_that_never_comes()
    {
        var messages = Messages();
        Explained().Where(row => !messages.Any(row.IsMatch)).ShouldBeEmpty();
    }

    [Fact]
    public void Its_golden_conversation_plays()
    {
        var faults = new List<Fault>();
        var chat = ChatFile.Parse(new ContentFile("main/guide.chat", Blocks("chat").Single().Text), faults).ShouldNotBeNull(string.Join('\n', faults));
        var book = FlowReader.Read(SmallRelease.With(), faults).ShouldNotBeNull();
        var world = new CatalogueWorld(RealCatalogue.Value, [], new DateOnly(2026, 11, 23), new CountedCaseNumbers(), StatusBoard.Nobody);

        ChatPlayer.Play(chat, book, _ => world).Differences.ShouldBeEmpty();
    }

    /// <summary>An example is the defaults, a whole flow, or some nodes, which are put into the smallest release.</summary>
    private static ContentSet Assembled(string example)
    {
        if (example.Contains("\nlanguages:", StringComparison.Ordinal)) return SmallRelease.With(("defaults.yaml", example));
        if (example.Contains(".wav:", StringComparison.Ordinal)) return SmallRelease.With((StudioIndex.Path, example));
        if (example.Contains("\nreplies:", StringComparison.Ordinal)) return SmallRelease.With(("replies.yaml", example));
        if (!example.Contains("\nflow: ", StringComparison.Ordinal)) return SmallRelease.WithNodes(example, [.. Called(example)]);
        var name = FlowName().Match(example).Groups["name"].Value;
        // Nothing leads into a form.
        if (example.Contains("\nform:", StringComparison.Ordinal)) return SmallRelease.With((name + $"/{name}.yaml", example));
        // A flow that is called brings the example that calls it.
        return example.Contains("return:", StringComparison.Ordinal)
            ? Assembled(Blocks("yaml").Single(block => block.Text.Contains($"flow: {name},", StringComparison.Ordinal)).Text)
            : SmallRelease.WithNodes($"begin:\n  say: {{ en: x, sw: x }}\n  next: {name}/{First().Match(example).Groups["name"].Value}\n", (name + $"/{name}.yaml", example));
    }

    private static IEnumerable<(string, string)> Called(string nodes) =>
        from call in CallOf().Matches(nodes)
        let name = call.Groups["name"].Value
        select ($"{name}/{name}.yaml", Blocks("yaml").Single(block => block.Text.Contains($"\nflow: {name}\n", StringComparison.Ordinal)).Text);

    private static IEnumerable<(int Line, string Text)> Blocks(string language) =>
        from Match block in Block().Matches(Guide)
        where block.Groups["language"].Value == language
        select (Guide.AsSpan(0, block.Index).Count('\n') + 1, block.Groups["text"].Value);

    /// <summary>First cells of the tables of faults; … stands for anything.</summary>
    private static List<Regex> Explained() =>
    [
        .. from Match row in Row().Matches(Guide[Guide.IndexOf("## What a fault means", StringComparison.Ordinal)..])
           let text = row.Groups["fault"].Value.Trim().Replace("\\|", "|", StringComparison.Ordinal)
           where text != "the fault says" && !text.StartsWith("---", StringComparison.Ordinal)
           select new Regex("^" + Regex.Escape(text).Replace("…", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
    ];

    /// <summary>Every message that the tests of the reader and of the check expect.</summary>
    private static HashSet<string> Messages() =>
    [
        .. from type in new[] { typeof(BrokenFileTests), typeof(FlowCheckerTests), typeof(EveryScreenFitsTests), typeof(PromptsAreShortTests), typeof(RepliesTests) }
           from method in type.GetMethods()
           from data in method.GetCustomAttributes<InlineDataAttribute>()
           from message in Between().Split(data.Data.OfType<string>().LastOrDefault(""))
           where message.Contains(' ')
           select Place().Replace(message, ""),
        .. StudioTests.Messages(),
    ];

    [GeneratedRegex(@"```(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| (?<fault>(\\\||[^|])+)\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\|(?=\S+:\d+:\d+: |In ')", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\S+:\d+:\d+: ([a-z-]+(/[A-Za-z-]+)?: )?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^flow: (?<name>\S+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FlowName();

    [GeneratedRegex(@"^nodes:\n  (?<name>\S+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex First();

    [GeneratedRegex(@"call: \{ flow: (?<name>[a-z-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CallOf();
}
