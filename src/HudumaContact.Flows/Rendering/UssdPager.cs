using System.Text;
using HudumaContact.Content;

namespace HudumaContact.Flows.Rendering;

/// <summary>
/// Lays a screen out in pages that each fit the network's budget, so that the provider's own paging never cuts in.
/// Text is cut between words, an option never; numbers stay the same over pages.
/// </summary>
public static class UssdPager
{
    /// <summary>The pages, at least one. <paramref name="budget"/> in GSM-7 septets.</summary>
    public static IReadOnlyList<string> Pages(ScreenContent content, int budget)
    {
        var text = Gsm7.ToGsm(content.Text);
        var options = new string[content.Options.Count];
        for (var i = 0; i < options.Length; i++) options[i] = Gsm7.ToGsm($"{content.Options[i].Key}. {content.Options[i].Label}");

        var whole = Join(text, options, Moves(content, page: 0, more: false));
        if (Gsm7.Septets(whole) <= budget) return [WithSms(whole, content, budget)];
        return Cut(content, text, options, budget);
    }

    private static List<string> Cut(ScreenContent content, string text, string[] options, int budget)
    {
        var pages = new List<string>();
        var rest = text.AsSpan();
        var next = 0;
        while (true)
        {
            // Is the rest the last page? Only that page goes without "more".
            var last = Join(rest.ToString(), options.AsSpan(next), Moves(content, pages.Count, more: false));
            if (Gsm7.Septets(last) <= budget)
            {
                pages.Add(WithSms(last, content, budget));
                return pages;
            }

            var moves = Moves(content, pages.Count, more: true);
            var room = budget - Gsm7.Septets(moves) - 1;
            var page = new StringBuilder();
            var taken = 0;
            if (rest.Length > 0)
            {
                var cut = CutBetweenWords(rest, room);
                page.Append(rest[..cut].TrimEnd());
                taken = Gsm7.Septets(page.ToString());
                rest = rest[cut..].TrimStart();
            }

            for (; rest.Length == 0 && next < options.Length; next++)
            {
                var cost = Gsm7.Septets(options[next]) + (page.Length > 0 ? 1 : 0);
                // An option longer than a page is refused by the check; here it would make an endless book, so it gets a page and is cut.
                if (taken + cost > room && page.Length > 0) break;
                if (page.Length > 0) page.Append('\n');
                page.Append(cost > room ? options[next][..CutBetweenWords(options[next], room)] : options[next]);
                taken += cost;
            }

            pages.Add(page.Append('\n').Append(moves).ToString());
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
        var moves = new StringBuilder();
        Add(moves, page > 0 ? content.PageBack : content.Back);
        Add(moves, content.Home);
        if (more) Add(moves, content.More);
        return moves.ToString();

        static void Add(StringBuilder moves, (string Key, string Label)? move)
        {
            if (move is not var (key, label)) return;
            if (moves.Length > 0) moves.Append(' ');
            moves.Append(key).Append(' ').Append(label);
        }
    }

    private static string Join(string text, ReadOnlySpan<string> options, string moves)
    {
        var page = new StringBuilder(text, 192);
        foreach (var option in options)
        {
            if (page.Length > 0) page.Append('\n');
            page.Append(option);
        }

        if (moves.Length == 0) return page.ToString();
        if (page.Length > 0) page.Append('\n');
        return page.Append(moves).ToString();
    }

    private static string WithSms(string page, ScreenContent content, int budget)
    {
        if (content.BySms is not var (key, label)) return page;
        var longer = $"{page}\n{key} {label}";
        return Gsm7.Septets(longer) <= budget ? longer : page;
    }
}
