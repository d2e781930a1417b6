using System.Diagnostics;
using HudumaContact.Content;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Content;

/// <summary>Whatever lies in the folder of flows, reading it ends, and tells what does not belong there.</summary>
public sealed class ContentFolderTests : IDisposable
{
    private const string NoLinks = "This is a link, and links are not followed. Put the file itself here.";

    private readonly string _folder = Directory.CreateTempSubdirectory("huduma-content-").FullName;

    [Fact]
    public void Files_are_read_in_the_order_of_their_paths_and_what_editors_leave_is_not()
    {
        Write("b/b.yaml", "b");
        Write("a.yaml", "\uFEFFone\r\ntwo");
        Write("b/.b.yaml.swp", "x");
        Write("b/b.yaml~", "x");
        Write(".git/config", "x");

        var (content, faults) = Read();

        faults.ShouldBeEmpty();
        content.Files.ShouldBe([new ContentFile("a.yaml", "one\ntwo"), new ContentFile("b/b.yaml", "b")]);
    }

    [Fact]
    public void What_is_no_content_is_a_fault()
    {
        Write("a.txt", "x");
        Write("large.yaml", new string('x', ContentFolder.LargestFile + 1));
        Write("empty.yaml", "");
        File.WriteAllBytes(Path.Combine(_folder, "latin.yaml"), [0xE9, 0x20]);

        var (content, faults) = Read();

        content.Files.ShouldBeEmpty();
        faults.ShouldBe(
        [
            "a.txt: Only .yaml, .chat, .json files belong here. Move it out of the folder or rename it.",
            "empty.yaml: The file is empty, or no file at all. Write it, or take it out of the folder.",
            "large.yaml: The file is over 256 KB. Split it.",
            "latin.yaml: The file is not UTF-8 text. Save it as UTF-8.",
        ]);
    }

    [Fact]
    public void A_link_is_a_fault_wherever_it_leads()
    {
        Write("a.yaml", "a");
        File.CreateSymbolicLink(Path.Combine(_folder, "b.yaml"), Path.Combine(_folder, "a.yaml"));
        File.CreateSymbolicLink(Path.Combine(_folder, "endless.yaml"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(_folder, "nowhere.yaml"), "nowhere");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "ring"), _folder);

        var (content, faults) = Read();

        content.Files.Select(file => file.Path).ShouldBe(["a.yaml"]);
        faults.ShouldBe([$"b.yaml: {NoLinks}", $"endless.yaml: {NoLinks}", $"nowhere.yaml: {NoLinks}", $"ring: {NoLinks}"]);
    }

    [Fact]
    public async Task A_pipe_is_a_fault_and_nobody_waits_for_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such pipes.");
        using (var make = Process.Start("mkfifo", Path.Combine(_folder, "pipe.yaml"))) await make.WaitForExitAsync(TestContext.Current.CancellationToken);

        var (_, faults) = await Task.Run(Read).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        faults.ShouldBe(["pipe.yaml: The file is empty, or no file at all. Write it, or take it out of the folder."]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (ContentSet Content, IReadOnlyList<string> Faults) Read()
    {
        var faults = new List<Fault>();
        var content = ContentFolder.Read(_folder, faults);
        return (content, faults.ConvertAll(fault => $"{fault.File}: {fault.Message}"));
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
