using HudumaContact.Conversations;
using HudumaContact.Desk.Simulator;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Simulator;

public sealed class FeaturePhoneTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_was_typed_grows_as_the_provider_sends_it()
    {
        var wire = new ScriptedWire("CON a", "CON b", "CON c", "END d");
        var phone = Phone(wire);
        await phone.DialAsync("*647#");
        await phone.AnswerAsync("1");
        await phone.AnswerAsync("12*34");
        await phone.AnswerAsync("");
        wire.Hops.Select(hop => hop.Form.Text).ShouldBe(["", "1", "1*12*34", "1*12*34*"]);
        wire.Hops.Select(hop => hop.Form.SessionId).Distinct().Count().ShouldBe(1);
        wire.Hops[0].Form.SessionId.ShouldMatch("^ATUid_[0-9a-f]{32}$");
        phone.Display.ShouldBe("d");
        phone.State.ShouldBe(PhoneState.Over);
    }

    [Fact]
    public async Task Answers_dialled_behind_the_code_come_with_the_first_hop()
    {
        var wire = new ScriptedWire("CON a", "CON b");
        var phone = Phone(wire);
        await phone.DialAsync("*647*1*3#");
        await phone.AnswerAsync("2");
        wire.Hops.Select(hop => (hop.Form.ServiceCode, hop.Form.Text)).ShouldBe([("*647#", "1*3"), ("*647#", "1*3*2")]);
    }

    [Fact]
    public async Task The_node_of_the_last_reply_goes_back_with_the_next_hop()
    {
        var wire = new ScriptedWire("CON a", "CON b");
        var phone = Phone(wire);
        await phone.DialAsync("*647#");
        await phone.AnswerAsync("1");
        wire.Hops.Select(hop => hop.Node).ShouldBe(["", "node/1"]);
    }

    [Fact]
    public async Task A_hop_delivered_again_has_the_same_form_and_the_phone_stays_where_it_was()
    {
        var wire = new ScriptedWire("CON a", "CON b", "CON b", "CON other", "CON c");
        var phone = Phone(wire);
        await phone.DialAsync("*647#");
        await phone.AnswerAsync("1");
        await phone.DeliverAgainAsync(phone.Call!.Last!);
        phone.Latest!.CameBackTheSame.ShouldBe(true);
        await phone.DeliverAgainAsync(phone.Call.Last!);
        phone.Latest!.CameBackTheSame.ShouldBe(false);
        phone.Display.ShouldBe("b");

        await phone.AnswerAsync("2");
        wire.Hops.Select(hop => hop.Form.Text).ShouldBe(["", "1", "1", "1", "1*2"]);
        phone.Call.Hops.Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_dropped_call_is_told_as_incomplete_and_a_redial_is_another_session()
    {
        var wire = new ScriptedWire("CON a", "CON b", "CON again");
        var phone = Phone(wire);
        await phone.DialAsync("*647#");
        await phone.AnswerAsync("1");
        _time.Advance(TimeSpan.FromSeconds(61));
        await phone.HangUpAsync();
        phone.State.ShouldBe(PhoneState.Idle);

        var end = wire.Ends.ShouldHaveSingleItem();
        end["status"].ShouldBe("Incomplete");
        end["hopsCount"].ShouldBe("2");
        end["durationInMillis"].ShouldBe("61000");
        end["hopsMetadata"].ShouldBe("node/1|node/2");
        end["input"].ShouldBe("1");
        end["lastAppResponse"].ShouldBe("CON b");
        end["date"].ShouldBe("2026-11-23 07:01:01");

        await phone.DialAsync("*647#");
        wire.Hops[2].Form.SessionId.ShouldNotBe(wire.Hops[0].Form.SessionId);
        wire.Hops[2].Form.PhoneNumber.ShouldBe(wire.Hops[0].Form.PhoneNumber);
    }

    [Fact]
    public async Task A_last_screen_is_told_as_a_success_once()
    {
        var wire = new ScriptedWire("END a");
        var phone = Phone(wire);
        await phone.DialAsync("*647#");
        await phone.HangUpAsync();
        wire.Ends.ShouldHaveSingleItem()["status"].ShouldBe("Success");
    }

    [Fact]
    public async Task A_network_that_does_not_tell_tells_nothing()
    {
        var wire = new ScriptedWire("CON a");
        var phone = Phone(wire);
        phone.TellsEnd = false;
        await phone.DialAsync("*647#");
        await phone.HangUpAsync();
        wire.Ends.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("con a")]
    [InlineData(" CON a")]
    [InlineData("\uFEFFCON a")]
    [InlineData("<html>")]
    public async Task A_reply_that_no_provider_takes_ends_the_call_with_the_networks_own_message(string body)
    {
        var wire = new ScriptedWire(body);
        var phone = Phone(wire);
        await phone.DialAsync("*647#");
        phone.Display.ShouldBe("Connection problem or invalid MMI code.");
        wire.Ends.ShouldHaveSingleItem()["status"].ShouldBe("Failed");
    }

    [Theory]
    [InlineData("*648#")]
    [InlineData("*6471#")]
    [InlineData("647")]
    [InlineData("*647")]
    [InlineData("")]
    public async Task Another_code_never_reaches_the_line(string code)
    {
        var wire = new ScriptedWire();
        var phone = Phone(wire);
        await phone.DialAsync(code);
        wire.Hops.ShouldBeEmpty();
        phone.State.ShouldBe(PhoneState.Over);
    }

    [Fact]
    public async Task A_network_cuts_an_answer_at_its_limit()
    {
        var wire = new ScriptedWire("CON a", "CON b");
        var phone = Phone(wire);
        await phone.DialAsync("*647#");
        await phone.AnswerAsync(new string('x', 81));
        wire.Hops[1].Form.Text.Length.ShouldBe(80);
    }

    private FeaturePhone Phone(IProviderWire wire) => new(wire, new TimedIds(_time), _time, "*647#") { Number = "+254712345678" };
}
