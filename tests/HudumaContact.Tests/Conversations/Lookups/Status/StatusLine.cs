using HudumaContact.Content;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Tests.Flows;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HudumaContact.Tests.Conversations.Lookups.Status;

/// <summary>A line that asks a register of applications, and may promise its answer.</summary>
internal static class StatusLine
{
    public static readonly StatusRecord Ready = new(ApplicationStatus.Ready, "Nyayo House", new DateOnly(2026, 11, 20));

    private static readonly ContentSet Content = SmallRelease.WithNodes("""
        story:
          ask: { prompt: { en: Story?, sw: Hadithi? }, into: story }
          private: true
          next: opened
        opened:
          case: { open: complaint, words: "{{ story }}", into: case }
          next: which
        which:
          menu:
            prompt: { en: Which?, sw: Gani? }
            each: { list: popular-services }
            label: "{{ it.short }}"
            into: service
          next: reference
        reference:
          ask: { prompt: { en: Number?, sw: Namba? }, into: reference }
          private: true
          next: proof
        proof:
          ask: { prompt: { en: ID?, sw: Kitambulisho? }, into: proof }
          private: true
          next: look
        look:
          lookup: { status: "{{ reference }}", of: service, proof: "{{ proof }}", into: found }
          exits: { found: found, not-found: nothing, slow: too-slow, failed: failed, limited: limited }
        found:
          say: { en: "Good news.", sw: "Habari njema." }
          next: state
        state:
          menu:
            prompt: { en: "{{ service.short }} is {{ found.status }} at {{ found.place }}.", sw: "{{ service.short }} {{ found.status }} {{ found.place }}." }
            letters: false
            options:
              - { label: { en: Person, sw: Mhudumu }, next: person }
          private: true
        person:
          handoff: { reason: "status", into: case }
          next: number
        number:
          end: { en: "Case {{ case.number }}", sw: "Kesi {{ case.number }}" }
        nothing:
          end: { en: "Nothing found.", sw: "Hatukupata." }
        failed:
          end: { en: "No answer.", sw: "Hakuna jibu." }
        limited:
          end: { en: "Too many.", sw: "Nyingi mno." }
        too-slow:
          branch: { on: contact.sms, cases: { empty: failed }, else: slow }
        slow:
          menu:
            prompt: { en: "By SMS?", sw: "Kwa SMS?" }
            letters: false
            options:
              - { label: { en: Yes, sw: Ndiyo }, next: later }
              - { label: { en: No, sw: Hapana }, next: home }
          private: true
        later:
          promise: { lookup: look }
          next: promised
        promised:
          end: { en: "Promised.", sw: "Tumeahidi." }
        """);

    /// <summary>To the register's answer.</summary>
    public static readonly string[] Asking = ["2", "they took it", "1", "PA 1111111", "11111111"];

    /// <summary>What a hop comes to; one that waits for its register for ever fails the test.</summary>
    public static Task<HopReply> SoonAsync(Task<HopReply> asking) => asking.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    public static async Task<Switchboard> OpenAsync(HeldConnector? connector = null, SentMessages? sent = null, Action<HopOptions>? options = null, Action<IServiceCollection>? change = null)
    {
        var board = await Switchboard.OpenAsync(content: Content, change: With(connector, sent) + change, options: options);
        await board.Get<StatusBoard>().RefreshAsync(CancellationToken.None);
        return board;
    }

    public static Action<IServiceCollection> With(HeldConnector? connector, SentMessages? sent) => services =>
    {
        if (connector is not null) services.AddSingleton<IStatusConnector>(connector);
        if (sent is not null) services.AddSingleton<IPromisedMessages>(sent);
    };
}
