namespace HudumaContact.Flows.Running;

/// <summary>Something in the catalogue that a variable can hold: a service, a centre, a category. Stored by its id, read when shown.</summary>
public readonly record struct Item(string Kind, string Id)
{
    /// <summary>What was written as <see cref="ToString"/> has it.</summary>
    public static Item Read(string written) =>
        written.Split(':', 2) is [var kind, var id] ? new Item(kind, id) : throw new FormatException($"'{written}' is nothing in the catalogue: it is written as kind:id.");

    public override string ToString() => $"{Kind}:{Id}";
}
