using System.Text;
using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Records;

namespace HudumaContact.FakeTelco.Calls;

/// <summary>Does what a host answers: until somebody is waited for, the call goes on at another address, or it is over.</summary>
internal sealed class CallFollowing(Recordings recordings)
{
    /// <returns>What was heard, and the address to go on at; null: there is none.</returns>
    public async Task<(CallHeard Heard, string? Next)> FollowAsync(IVoiceGateway gateway, FakeCall call, HookReply reply)
    {
        if (reply.Status != 200)
        {
            call.Take([]);
            await call.GoOnAsync(static _ => Task.CompletedTask);
            return (new CallHeard(reply.Status, reply.Body, null), null);
        }

        try
        {
            call.Take(gateway.Read(reply.Body));
        }
        catch (InvalidDataException fault)
        {
            call.Take([]);
            return (new CallHeard(200, "", fault.Message), null);
        }

        return await GoOnAsync(call);
    }

    public async Task<(CallHeard Heard, string? Next)> GoOnAsync(FakeCall call)
    {
        var heard = new StringBuilder();
        try
        {
            var next = await call.GoOnAsync(async what => heard.AppendLine(what is Instruction.Play play ? await recordings.HearAsync(play.Address) : ((Instruction.Say)what).Text));
            return (new CallHeard(200, heard.ToString().Trim(), null), next);
        }
        catch (InvalidDataException fault)
        {
            return (new CallHeard(200, "", fault.Message), null);
        }
    }

    /// <summary>What would be heard of an answer that comes for the second time: nothing is done with it.</summary>
    public async Task<CallHeard> HearAsync(IVoiceGateway gateway, HookReply reply) =>
        (await FollowAsync(gateway, new FakeCall("", new Person(""), 0), reply)).Heard;
}
