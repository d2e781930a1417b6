using System.Text;
using HudumaContact.Providers;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers;

public sealed class SmallBodyTests
{
    public static TheoryData<Exception, int, string> Troubles => new()
    {
        { new ConnectionResetException("Connection reset by peer"), 400, "The body did not arrive whole.\n" },
        { new IOException("Bad chunk size data."), 400, "The body did not arrive whole.\n" },
        { new BadHttpRequestException("Too slow.", 408), 408, "The body did not arrive whole.\n" },
        { new BadHttpRequestException("Request body too large.", 413), 413, "The body is over 100 bytes.\n" },
    };

    [Theory]
    [MemberData(nameof(Troubles), DisableDiscoveryEnumeration = true)]
    public async Task A_sender_in_trouble_gets_an_answer_and_is_no_error_of_ours(Exception trouble, int status, string reason)
    {
        var (context, answer) = Request(new BrokenStream(trouble));

        (await SmallBody.ReadOrRefuseAsync(context, 100)).ShouldBeNull();

        context.Response.StatusCode.ShouldBe(status);
        Encoding.UTF8.GetString(answer.ToArray()).ShouldBe(reason);
    }

    [Fact]
    public async Task A_sender_that_went_away_gets_no_answer()
    {
        var (context, answer) = Request(new BrokenStream(new OperationCanceledException()));
        context.RequestAborted = new CancellationToken(canceled: true);

        (await SmallBody.ReadOrRefuseAsync(context, 100)).ShouldBeNull();

        answer.Length.ShouldBe(0);
    }

    private static (HttpContext Context, MemoryStream Answer) Request(Stream body)
    {
        var answer = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Request.Body = body;
        context.Response.Body = answer;
        return (context, answer);
    }

    /// <summary>A connection that fails on the first read.</summary>
    private sealed class BrokenStream(Exception trouble) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromException<int>(trouble);
    }
}
