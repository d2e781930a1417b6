using HudumaContact.Conversations.Speaking;
using HudumaContact.Host.CommandLine.Flow;
using HudumaContact.Host.CommandLine.Prompts;
using HudumaContact.Tests.Speech;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.CommandLine;

public sealed class PromptsCommandTests : IDisposable
{
    private readonly FlowsCopy _flows = new();
    private readonly StringWriter _output = new();
    private readonly SpeechOptions _options = new() { Folder = Directory.CreateTempSubdirectory("huduma-audio-").FullName };

    [Fact]
    public void List_names_every_text_with_its_state_and_where_it_is_from()
    {
        Studio("sw: { menyu.wav: \"Huduma zote\" }", "sw/menyu.wav");
        PromptsList.Run(_flows.Path, _options, "sw", onlyMissing: false, _output).ShouldBe(0);
        Lines().ShouldContain(line => line.StartsWith("sw\tstudio\tHuduma zote\t"));
        Lines().ShouldContain(line => line == "sw\tmissing\tbonyeza\twords: press");
        Lines()[^1].ShouldContain("1 by the studio");
    }

    [Fact]
    public void List_names_the_hold_sound()
    {
        PromptsList.Run(_flows.Path, _options, language: null, onlyMissing: true, _output).ShouldBe(0);
        Lines().ShouldContain("-\tmissing\t(hold sound)\twhile a person is waited for");

        Studio("hold: hold.wav", "hold.wav");
        PromptsList.Run(_flows.Path, _options, language: null, onlyMissing: false, _output).ShouldBe(0);
        Lines().ShouldContain("-\tstudio\t(hold sound)\twhile a person is waited for");
    }

    [Fact]
    public void List_names_a_studio_recording_whose_text_was_changed_since()
    {
        Studio("en: { all.wav: \"All the services\" }", "en/all.wav");
        PromptsList.Run(_flows.Path, _options, "en", onlyMissing: true, _output).ShouldBe(0);
        Lines().ShouldContain(line => line == "en\tTEXT CHANGED\tAll the services\tall.wav is not played any more. It is now 'All services': record it anew");
    }

    [Fact]
    public void Check_refuses_a_recording_that_is_no_audio_with_its_name()
    {
        Studio("sw: { menyu.wav: \"Huduma zote\" }", "sw/menyu.wav");
        _flows.Write("recordings/sw/menyu.wav", "MP3, perhaps");
        FlowCheck.Run(_flows.Path, _output).ShouldBe(1);
        _output.ToString().ShouldContain("recordings/sw/menyu.wav:0:0: This recording can't be played: it is no WAV file.");
    }

    [Fact]
    public void Check_takes_a_sound_recording()
    {
        Studio("sw: { menyu.wav: \"Huduma zote\" }", "sw/menyu.wav");
        FlowCheck.Run(_flows.Path, _output).ShouldBe(0, _output.ToString());
    }

    public void Dispose()
    {
        _flows.Dispose();
        Directory.Delete(_options.Folder, recursive: true);
    }

    private string[] Lines() => _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Studio(string index, string file)
    {
        Waves.Write(Path.Combine(_flows.Path, "recordings", file));
        _flows.Write("recordings/index.yaml", "format: 1\n" + index + "\n");
    }
}
