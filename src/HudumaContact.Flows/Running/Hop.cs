using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Events;

namespace HudumaContact.Flows.Running;

/// <summary>One hop at work: the session, what it knows of the world, and what has come of it so far.</summary>
internal sealed class Hop(FlowBook book, Session session, HopContext context)
{
    // Every text of a screen is read through it: made once.
    private Func<string, string?>? _read;

    public FlowBook Book => book;

    public Session Session => session;

    public HopContext Context => context;

    public IWorld World => context.World;

    public List<FlowEvent> Events { get; } = [];

    public List<Step> Steps { get; } = [];

    /// <summary>Told before the next screen.</summary>
    public List<string> Said { get; } = [];

    /// <summary>Tells it at the top of the page that the session stands on, in place of what else was told there.</summary>
    public void SayOnPage(string text)
    {
        if (session.Page == 0)
        {
            session.SaidOnPage.Clear();
            Said.Add(text);
            return;
        }

        foreach (var later in session.SaidOnPage.Keys.Where(page => page > session.Page).ToList()) session.SaidOnPage.Remove(later);
        session.SaidOnPage[session.Page] = text;
        Said.AddRange(session.Said);
    }

    public bool IsOnCall => context.Line == LineKind.Voice;

    /// <summary>On a call, told in this hop alone before what can be done: that a key was wrong, that nothing was heard.</summary>
    public string? Aside { get; set; }

    /// <summary>What was told on the way here is kept for hearing it again.</summary>
    public void TellAside(string text)
    {
        Aside = text;
        Said.AddRange(session.Said);
    }

    /// <summary>The node was reached by this hop, not shown again after a wrong key or as another page.</summary>
    public bool HasArrived { get; set; }

    /// <summary>Words of distress were typed in this hop: nothing is searched for with them.</summary>
    public bool HeardDistress { get; set; }

    /// <summary>A direct dial is being replayed, or an answer told later: nothing may be recorded or asked for.</summary>
    public bool IsUnseen { get; init; }

    private Func<string, string?> Reading => _read ??= Read;

    public string Word(string word) => book.WordAt(session.At, word).In(session.Language, context.Line, book.Defaults.Fallback).Render(Reading);

    /// <summary>A word that prints what only its user knows.</summary>
    public string Word(string word, params IReadOnlyList<(string Name, string Value)> values) =>
        book.WordAt(session.At, word).In(session.Language, context.Line, book.Defaults.Fallback)
            .Render(path => values.FirstOrDefault(value => value.Name == path).Value ?? Read(path));

    public string Text(Wording wording) => wording.In(session.Language, context.Line, book.Defaults.Fallback).Render(Reading);

    /// <summary>Of the form that a node belongs to.</summary>
    public string FormTitle(NodeId at) => book.Find(at.Flow)?.Form is { } title ? Text(title) : "";

    public string Text(Template template) => template.Render(Reading);

    /// <summary>The labels of listed items, where <c>it</c> is the item.</summary>
    public IReadOnlyList<string> Texts(Wording wording, IReadOnlyList<Item> items)
    {
        var template = wording.In(session.Language, context.Line, book.Defaults.Fallback);
        var texts = new string[items.Count];
        var it = 0;
        Func<string, string?> read = path =>
            path == "it" ? items[it].Id : path.StartsWith("it.", StringComparison.Ordinal) ? World.Field(items[it], path[3..], session.Language, context.Line) : Read(path);
        for (; it < texts.Length; it++) texts[it] = template.Render(read);
        return texts;
    }

    /// <summary>What a variable path prints; null when it is not known.</summary>
    public string? Read(string path)
    {
        switch (path)
        {
            case "language": return session.Language;
            case "contact.language": return context.ContactLanguage;
            case "contact.sms": return context.ReachesLater ? "yes" : "";
            case "contact.phone": return context.IsNumberKnown ? "yes" : "";
            case "line.kind": return LineWords.Of(context.Line);
        }

        if (session.Variables.TryGetValue(path, out var stored)) return Value.FromStored(stored).Compared;
        var dot = path.IndexOf('.');
        if (dot < 0 || !session.Variables.TryGetValue(path[..dot], out var root)) return null;
        return Value.FromStored(root).Item is { } item ? World.Field(item, path[(dot + 1)..], session.Language, context.Line) : null;
    }

    public Value Variable(string name) => session.Variables.TryGetValue(name, out var stored) ? Value.FromStored(stored) : Value.None;

    public void Keep(string name, Value value) => session.Variables[name] = value.Stored;

    public void Keep(string name, string text) => Keep(name, Value.Of(text));

    public void Assign(IReadOnlyList<Assignment> assignments)
    {
        foreach (var (variable, value, copied) in assignments)
        {
            if (variable == Definition.Nodes.SetNode.Language) ChooseLanguage(Text(value));
            else Keep(variable, copied is null ? Value.Of(Text(value)) : Variable(copied));
        }
    }

    public bool Holds(Condition? condition) =>
        condition is null || condition.Values.Contains(Read(condition.Variable) ?? "") != condition.Negated;

    private void ChooseLanguage(string language)
    {
        if (!book.Defaults.Languages.Contains(language)) throw new InvalidOperationException($"'{language}' is not a language of this release.");
        session.Language = language;
        Events.Add(new LanguageChosen(language));
    }
}
