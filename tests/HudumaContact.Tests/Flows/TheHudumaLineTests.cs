using HudumaContact.Content;
using HudumaContact.Flows.Reading;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows;

public sealed class TheHudumaLineTests
{
    [Fact]
    public void Its_files_read_without_a_fault()
    {
        var faults = new List<Fault>();

        FlowReader.Read(TheHudumaLine.Content(faults), faults);

        faults.ShouldBeEmpty();
    }
}
