using System.Globalization;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Running.Gathers;

/// <summary>
/// The keys of options in their order. Typed, they are numbers that skip what moves about (0, 00, 98) and stay the same over pages; on a
/// call each page begins anew, and only what stands on the page that was heard can be chosen.
/// </summary>
internal struct OptionKeys
{
    private readonly Keys? _typed;
    private readonly int _onPage;
    private readonly int _page;
    private int _number;

    private OptionKeys(Keys? typed, int onPage, int page) => (_typed, _onPage, _page) = (typed, onPage, page);

    public static OptionKeys At(Hop hop, Node node) => hop.IsOnCall
        ? new OptionKeys(typed: null, node is AnswerNode ? CallKeys.OptionsOfAnswer : CallKeys.Options, hop.Session.Page)
        : new OptionKeys(hop.Book.KeysAt(node.Id), onPage: 0, page: 0);

    public string Next() => _typed is { } keys ? Choices.Key(keys, ref _number) : ((_number++ % _onPage) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the next option is the one that a key chooses.</summary>
    public bool NextIs(string typed) => Next() == typed && (_typed is not null || (_number - 1) / _onPage == _page);
}
