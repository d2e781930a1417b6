using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>On disk legs are told by the number of their purpose.</summary>
public sealed class LegsOnDiskTests
{
    public static TheoryData<CallPurpose> Purposes => [.. Enum.GetValues<CallPurpose>()];

    [Theory]
    [MemberData(nameof(Purposes))]
    public async Task What_is_a_leg_is_one_on_disk(CallPurpose purpose)
    {
        await using var line = await CallLine.OpenAsync();
        var store = line.Board.Get<ICallStore>();
        var citizen = new Contact(new ContactId(Guid.CreateVersion7()), Wanjiku, Language: null);
        var now = line.Board.Time.GetUtcNow().UtcDateTime;
        var call = Call.Callback(new CallId(Guid.CreateVersion7()), CallLine.Voice, citizen.Id, Guid.CreateVersion7(), now) with { Purpose = purpose };

        await store.CommitAsync(CallChange.New(call) with { NewContact = citizen }, HopDeadline.After(TimeSpan.FromSeconds(5), line.Board.Time));

        (await store.LegsOfAsync(call.Request!.Value, TestContext.Current.CancellationToken)).Count.ShouldBe(call.IsLeg ? 1 : 0);
        (await store.OfRequestAsync(call.Request.Value, TestContext.Current.CancellationToken) is null).ShouldBe(call.IsLeg);
    }
}
