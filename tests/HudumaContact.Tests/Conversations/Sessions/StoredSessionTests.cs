using CsCheck;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Sessions;

public sealed class StoredSessionTests
{
    // What people type on a keypad, stars and hashes among it.
    private static readonly Gen<string> Answer = Gen.String[Gen.Char["0123456789*#a "], 0, 12];

    [Fact]
    public void Whatever_is_typed_the_answer_is_what_came_after_the_last_text() =>
        Answer.List[1, 8].Sample(answers =>
        {
            var session = After("");
            var text = "";
            foreach (var answer in answers)
            {
                // An empty answer to an empty text cannot be told from the dial, delivered again.
                if (text.Length == 0 && answer.Length == 0) continue;
                text = text.Length == 0 ? answer : $"{text}*{answer}";
                session.AnsweredTo(text).ShouldBeNull();
                session.TypedSince(text).ShouldBe(answer);
                Show(session, text);
            }

            session.Hops.ForEach(hop => session.AnsweredTo(text[..hop.Text.Length])!.Number.ShouldBe(hop.Number));
        });

    [Fact]
    public void A_text_that_changes_anything_before_follows_nothing() =>
        Gen.Select(Answer.Where(answer => answer.Length > 0), Gen.Int[0, 11], Answer).Sample((last, at, next) =>
        {
            var session = After(last);
            var changed = $"{last.Remove(at % last.Length, 1).Insert(at % last.Length, "x")}*{next}";

            session.AnsweredTo(changed).ShouldBeNull();
            session.TypedSince(changed).ShouldBeNull();
        });

    [Fact]
    public void Nothing_follows_an_end()
    {
        var session = After("1");
        session.Hops.Add(new AnsweredHop(2, TextMark.Of("1*2"), "Bye", Ends: true, "main/bye"));

        session.TypedSince("1*2*3").ShouldBeNull();
        session.AnsweredTo("1*2")!.Number.ShouldBe(2);
    }

    private static StoredSession After(string text)
    {
        var session = new StoredSession
        {
            Id = new SessionId(Guid.CreateVersion7()),
            Line = Line,
            ProviderSession = "s",
            Contact = new Contact(new ContactId(Guid.CreateVersion7()), Wanjiku, null),
            Release = "",
            Network = "",
            ServiceCode = "",
            StartedAt = default,
            State = new Session(),
            Hops = [],
        };
        Show(session, text);
        return session;
    }

    private static void Show(StoredSession session, string text) =>
        session.Hops.Add(new AnsweredHop(session.Hops.Count + 1, TextMark.Of(text), "screen", Ends: false, "main/menu"));
}
