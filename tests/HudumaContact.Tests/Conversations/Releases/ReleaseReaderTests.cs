using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Releases;

public sealed class ReleaseReaderTests
{
    [Fact]
    public void The_line_that_citizens_meet_checks_clean()
    {
        var faults = new List<Fault>();
        var release = ReleaseReader.Read(TheHudumaLine.Content(faults), faults);

        string.Join('\n', faults).ShouldBe("");
        release.ShouldNotBeNull();
    }
}
