namespace HudumaContact.Benchmarks.Desk;

/// <summary>As much of a live page as a hand needs that works with it: which buttons and boxes there are, each by its name for tests.</summary>
internal sealed class LivePage
{
    private const string NameForTests = "data-testid";

    private readonly Lock _lock = new();
    private readonly Dictionary<int, List<Control>> _controls = [];

    /// <param name="name">The element's name for tests, else its class, and the event: <c>accept:click</c>.</param>
    /// <returns>The handler; null when there is no such element.</returns>
    public long? Find(string name)
    {
        lock (_lock) return _controls.Values.SelectMany(controls => controls).LastOrDefault(control => control.Name == name)?.Handler;
    }

    public void Draw(RenderBatch batch)
    {
        lock (_lock)
        {
            var gone = batch.Gone;
            foreach (var (component, edits) in batch.Diffs)
            {
                if (!_controls.TryGetValue(component, out var controls)) _controls[component] = controls = [];
                // Handlers are replaced in the order in which they stand on the page.
                var replaced = new Queue<Control>(controls.Where(control => gone.Contains(control.Handler)));
                foreach (var edit in edits)
                {
                    if (edit.Kind is EditKind.PutIn) PutIn(batch, edit.Frame, controls);
                    else if (edit.Kind is EditKind.SetAttribute && batch.FrameAt(edit.Frame) is { Handler: not 0 } handler && replaced.TryDequeue(out var control)) control.Handler = handler.Handler;
                }
            }

            foreach (var controls in _controls.Values) controls.RemoveAll(control => gone.Contains(control.Handler));
        }
    }

    private static void PutIn(RenderBatch batch, int first, List<Control> controls)
    {
        var end = first + batch.FrameAt(first).Length;
        for (var index = first; index < end; index++)
        {
            if (batch.FrameAt(index) is not { Kind: FrameKind.Element } element) continue;
            var attributes = Enumerable.Range(index + 1, element.Length - 1).Select(batch.FrameAt).TakeWhile(frame => frame.Kind is FrameKind.Attribute).ToList();
            var name = Value(NameForTests) ?? Value("class") ?? element.Name;
            controls.AddRange(attributes.Where(attribute => attribute.Handler != 0).Select(attribute => new Control($"{name}:{attribute.Name[2..]}", attribute.Handler)));

            string? Value(string attribute) => attributes.Find(one => one.Name == attribute).Value;
        }
    }

    private sealed class Control(string name, long handler)
    {
        public string Name => name;

        public long Handler { get; set; } = handler;
    }
}
