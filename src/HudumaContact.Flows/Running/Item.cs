namespace HudumaContact.Flows.Running;

/// <summary>Something in the catalogue that a variable can hold: a service, a centre, a category. Stored by its id, read when shown.</summary>
public readonly record struct Item(string Kind, string Id)
{
    public override string ToString() => $"{Kind}:{Id}";
}
