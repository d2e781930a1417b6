using System.Text;
using HudumaContact.Catalogue.Editing;
using HudumaContact.Content;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Releases;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Desk.Catalogue;

/// <summary>Adds a keyword to the catalogue in the flows folder, once the whole folder has passed all checks with it; otherwise nothing is written.</summary>
public sealed class KeywordAddition(DeskOptions options, LineBook lines) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Two clerks at once would each write over the other's word.
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The folder and all checks take a while; the page need not wait on its own thread.</summary>
    /// <returns>The faults; none when the word is in the file.</returns>
    public async Task<IReadOnlyList<Fault>> RunAsync(string service, string language, string word)
    {
        await _one.WaitAsync();
        try
        {
            return await Task.Run(() => Add(service, language, word));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private List<Fault> Add(string service, string language, string word)
    {
        var faults = new List<Fault>();
        var content = ContentFolder.Read(options.FlowsFolder, faults);
        if (faults.Count > 0) return faults;
        if (content.Find(KeywordText.File) is not { } before)
        {
            faults.Add(new Fault(KeywordText.File, 0, 0, "The catalogue needs this file and it is not there. Put it back."));
            return faults;
        }

        if (KeywordText.Add(before, service, language, word, faults) is not { } after) return faults;
        var changed = new ContentSet(content.Files.Select(file => file == before ? after : file));
        if (ReleaseReader.Read(changed, lines.Texted, faults, SpeakingTime.Of(options.FlowsFolder, changed)) is not null) Write(before, after, faults);
        return faults;
    }

    private void Write(ContentFile before, ContentFile after, List<Fault> faults)
    {
        var path = Path.Combine(options.FlowsFolder, after.Path);
        // Somebody may have saved it in an editor while it was checked.
        if (ContentFolder.Read(options.FlowsFolder, faults).Find(after.Path) != before)
        {
            faults.Add(new Fault(after.Path, 0, 0, "The file was changed by somebody else meanwhile. Try again."));
            return;
        }

        // Whole or not at all: whoever reads the folder never meets half a file.
        var beside = Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetFileName(path));
        try
        {
            File.WriteAllText(beside, after.Text, Utf8);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            faults.Add(new Fault(after.Path, 0, 0, $"The file can't be written: {refused.Message}"));
        }
    }
}
