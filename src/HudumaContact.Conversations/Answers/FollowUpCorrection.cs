using System.Security.Cryptography;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Answers;

/// <summary>
/// Who was told a wrong answer lately, and the right one to them by SMS. Nobody asked for that message: quiet hours and STOP hold, whatever
/// else a line has to send goes first, and nobody gets it twice, however often it is sent.
/// </summary>
public sealed class FollowUpCorrection(IWrongAnswers items, TodaysAnswers today, IMessageQueue queue, ReleaseShelf releases, LineBook lines, MessageOptions options, TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    /// <summary>How many were told something on its topic in the last seven days.</summary>
    public async Task<int> CountAsync(WrongAnswer item, CancellationToken cancellation) =>
        (await items.ToldAsync(item.About, item.Topic, Now - Lately, cancellation)).Count;

    /// <summary>Those who were last told, in the last seven days, something else than what is told today.</summary>
    public async Task<IReadOnlyList<ToldWrongly>> ListAsync(WrongAnswer item, CancellationToken cancellation)
    {
        var told = (await items.ToldAsync(item.About, item.Topic, Now - Lately, cancellation))
            .Where(person => !today.IsStillTold(item.About, item.Topic, person.Language, person.Wording, person.Catalogue))
            .ToList();
        var queued = await items.QueuedAsync([.. told.Select(person => MessageTo(person.Contact, item.Id))], cancellation);
        return [.. told.Select(person => new ToldWrongly(person, queued.Contains(MessageTo(person.Contact, item.Id))))];
    }

    /// <summary>What they would get; null when there is nothing right to tell, or no line to tell it on.</summary>
    public string? Text(WrongAnswer item, string language)
    {
        if (lines.Sms is null || today.InWriting(item.About, item.Topic, language) is not { } answer) return null;
        var defaults = releases.Current.Flows.Defaults;
        return defaults.Words[Word.AnswerCorrected].In(language, LineKind.Sms, defaults.Fallback).Render(path => path switch
        {
            "about" => today.NameOf(item.About, language),
            "answer" => answer,
            _ => null,
        });
    }

    /// <summary>To all of them who have not got it and can be written to.</summary>
    /// <returns>How many were queued.</returns>
    /// <exception cref="StorageUnavailableException">Some may be queued: send again, nobody gets it twice.</exception>
    public async Task<int> SendAsync(WrongAnswer item, CancellationToken cancellation)
    {
        if (item.Verdict is not { IsCorrected: true }) throw new InvalidOperationException($"{item} is not corrected, so there is nothing right to tell.");
        var notBefore = QuietHours.NotBefore(Now, options);
        var sent = 0;
        foreach (var (person, _) in (await ListAsync(item, cancellation)).Where(one => !one.IsSent))
        {
            if (person.WrittenTo is not { } number || Text(item, person.Language) is not { } text) continue;
            var message = new QueuedText(lines.Sms!.Id, MessageClass.Bulk, MessagePurpose.Bulk, text, WantsAnswer: false, notBefore) { Id = MessageTo(person.Contact, item.Id) };
            if (await queue.QueueAsync(message, number, cancellation) is QueueOutcome.Queued) sent++;
        }

        return sent;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>One for each person and item, the same each time: by it a message is queued once. It sorts with the item.</summary>
    private static MessageId MessageTo(ContactId contact, WrongAnswerId item)
    {
        const int Size = 16;
        const int Time = 6;
        Span<byte> both = stackalloc byte[2 * Size];
        item.Value.TryWriteBytes(both, bigEndian: true, out _);
        contact.Value.TryWriteBytes(both[Size..], bigEndian: true, out _);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(both, hash);
        both[..Time].CopyTo(hash);
        hash[Time] = (byte)((hash[Time] & 0x0F) | 0x70);
        hash[Time + 2] = (byte)((hash[Time + 2] & 0x3F) | 0x80);
        return new MessageId(new Guid(hash[..Size], bigEndian: true));
    }
}

/// <param name="IsSent">The right answer was sent to them, or waits to be.</param>
public sealed record ToldWrongly(PersonTold Person, bool IsSent);
