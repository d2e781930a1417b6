using System.Runtime.CompilerServices;
using HudumaContact.Content;

namespace HudumaContact.Flows.Rendering;

/// <summary>
/// Lays a screen out in pages that each fit the network's budget, so that the provider's own paging never cuts in.
/// Text is cut between words, an option never; numbers stay the same over pages. What is told on a later page pushes on what has no room
/// beside it: that page begins where it began, and the pages before stay as they were.
/// </summary>
public static class UssdPager
{
    /// <summary>Characters that a page seldom passes; it may.</summary>
    private const int Usual = 256;

    /// <summary>The pages, at least one. <paramref name="budget"/> in GSM-7 septets.</summary>
    public static IReadOnlyList<string> Pages(ScreenContent content, int budget)
    {
        var text = Gsm7.ToGsm(content.Text);
        var options = new string[content.Options.Count];
        for (var i = 0; i < options.Length; i++) options[i] = Gsm7.ToGsm($"{content.Options[i].Key}. {content.Options[i].Label}");

        var moves = Moves(content, page: 0, more: false);
        return Septets(text, options, moves) <= budget ? [WithSms(Join(text, options, moves), content, budget)] : Cut(content, text, options, budget);
    }

    private static List<string> Cut(ScreenContent content, string text, string[] options, int budget)
    {
        Span<char> buffer = stackalloc char[Usual];
        var pages = new List<string>();
        var rest = text.AsSpan();
        var next = 0;
        while (true)
        {
            if (content.SaidOnPage.TryGetValue(pages.Count, out var said)) rest = rest.Length == 0 ? Gsm7.ToGsm(said) : $"{Gsm7.ToGsm(said)}\n{rest}";

            // Is the rest the last page? Only that page goes without "more".
            var last = Moves(content, pages.Count, more: false);
            if (Septets(rest, options.AsSpan(next), last) <= budget)
            {
                pages.Add(WithSms(Join(rest, options.AsSpan(next), last), content, budget));
                return pages;
            }

            var moves = Moves(content, pages.Count, more: true);
            var room = budget - Gsm7.Septets(moves) - 1;
            var page = new DefaultInterpolatedStringHandler(0, 0, provider: null, buffer);
            var taken = 0;
            var isEmpty = true;
            if (rest.Length > 0)
            {
                var cut = CutBetweenWords(rest, room);
                var told = rest[..cut].TrimEnd();
                page.AppendFormatted(told);
                isEmpty = told.Length == 0;
                taken = Gsm7.Septets(told);
                rest = rest[cut..].TrimStart();
            }

            for (; rest.Length == 0 && next < options.Length; next++)
            {
                var cost = Gsm7.Septets(options[next]) + (isEmpty ? 0 : 1);
                // An option longer than a page is refused by the check; here it would make an endless book, so it gets a page and is cut.
                if (taken + cost > room && !isEmpty) break;
                if (!isEmpty) page.AppendLiteral("\n");
                page.AppendFormatted(cost > room ? options[next].AsSpan(0, CutBetweenWords(options[next], room)) : options[next]);
                isEmpty = false;
                taken += cost;
            }

            page.AppendLiteral("\n");
            page.AppendLiteral(moves);
            pages.Add(page.ToStringAndClear());
        }
    }

    /// <summary>
    /// Where to cut so that at most <paramref name="room"/> septets stand before: after a line, where that leaves little of the page empty;
    /// otherwise after a space, or, in a word longer than the page, inside it.
    /// </summary>
    private static int CutBetweenWords(ReadOnlySpan<char> text, int room)
    {
        var septets = 0;
        var afterSpace = 0;
        var afterLine = 0;
        for (var i = 0; i < text.Length; i++)
        {
            septets += Gsm7.Septets(text.Slice(i, 1));
            var isSpace = text[i] is ' ' or '\n';
            if (septets > room && text[i] == '\n') return i + 1;
            if (septets > room && afterLine > 0) return afterLine;
            if (septets > room && isSpace && !FollowsLabel(text, i)) return i + 1;
            if (septets > room) return afterSpace > 0 ? afterSpace : Math.Max(1, i);
            if (isSpace && !FollowsBullet(text, i) && !FollowsLabel(text, i)) afterSpace = i + 1;
            if (text[i] == '\n' && septets * 5 >= room * 4) afterLine = i + 1;
        }

        return text.Length;
    }

    /// <summary>A "- " never stays behind on the page without its words.</summary>
    private static bool FollowsBullet(ReadOnlySpan<char> text, int space) =>
        space > 0 && text[space - 1] == '-' && (space == 1 || text[space - 2] == '\n');

    /// <summary>"KSh" never stays behind without its amount, nor "paybill" without its number: it would read as if there were none.</summary>
    private static bool FollowsLabel(ReadOnlySpan<char> text, int space) =>
        text[space] == ' ' && (text[..space].EndsWith("KSh", StringComparison.Ordinal) || text[..space].EndsWith("paybill", StringComparison.OrdinalIgnoreCase));

    private static string Moves(ScreenContent content, int page, bool more)
    {
        var moves = new DefaultInterpolatedStringHandler(0, 0, provider: null, stackalloc char[Usual]);
        var isEmpty = true;
        Add(ref moves, ref isEmpty, page > 0 ? content.PageBack : content.Back);
        Add(ref moves, ref isEmpty, content.Home);
        if (more) Add(ref moves, ref isEmpty, content.More);
        return moves.ToStringAndClear();

        static void Add(ref DefaultInterpolatedStringHandler moves, ref bool isEmpty, (string Key, string Label)? move)
        {
            if (move is not var (key, label)) return;
            if (!isEmpty) moves.AppendLiteral(" ");
            moves.AppendLiteral(key);
            moves.AppendLiteral(" ");
            moves.AppendLiteral(label);
            isEmpty = false;
        }
    }

    /// <summary>Of the page that <see cref="Join"/> makes.</summary>
    private static int Septets(ReadOnlySpan<char> text, ReadOnlySpan<string> options, string moves)
    {
        var (septets, lines) = (Gsm7.Septets(text), text.Length > 0 ? 1 : 0);
        foreach (var option in options) (septets, lines) = (septets + Gsm7.Septets(option), lines + 1);
        if (moves.Length > 0) (septets, lines) = (septets + Gsm7.Septets(moves), lines + 1);
        return septets + Math.Max(0, lines - 1);
    }

    private static string Join(ReadOnlySpan<char> text, ReadOnlySpan<string> options, string moves)
    {
        var page = new DefaultInterpolatedStringHandler(0, 0, provider: null, stackalloc char[Usual]);
        page.AppendFormatted(text);
        var isEmpty = text.Length == 0;
        foreach (var option in options)
        {
            if (!isEmpty) page.AppendLiteral("\n");
            page.AppendLiteral(option);
            isEmpty = false;
        }

        if (!isEmpty && moves.Length > 0) page.AppendLiteral("\n");
        page.AppendLiteral(moves);
        return page.ToStringAndClear();
    }

    private static string WithSms(string page, ScreenContent content, int budget)
    {
        if (content.BySms is not var (key, label)) return page;
        var longer = $"{page}\n{key} {label}";
        return Gsm7.Septets(longer) <= budget ? longer : page;
    }
}
