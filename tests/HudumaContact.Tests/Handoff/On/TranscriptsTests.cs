using HudumaContact.Handoff.Hubs;
using HudumaContact.Handoff.On;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Handoff.On;

public sealed class TranscriptsTests
{
    [Fact]
    public void A_transcript_is_taken_apart_into_who_said_what() => Transcripts.Read("> \nHuduma\n1. Services\n> 1\nWhich?\n> my ID\n> is lost").ShouldBe(
    [
        new TranscriptLine(false, "Huduma\n1. Services", null),
        new TranscriptLine(true, "1", null),
        new TranscriptLine(false, "Which?", null),
        new TranscriptLine(true, "my ID\nis lost", null),
    ]);

    [Fact]
    public void An_empty_one_has_no_lines() => Transcripts.Read("").ShouldBeEmpty();
}
