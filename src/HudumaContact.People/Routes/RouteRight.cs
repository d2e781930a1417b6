namespace HudumaContact.People.Routes;

/// <summary>A route and who may take it.</summary>
/// <param name="Route">As it is mapped; the id of a line stands as <c>{line}</c>. One that ends in <c>/**</c> stands for all files below.</param>
/// <param name="Needs">The right it takes, where <paramref name="Who"/> is <see cref="Who.Having"/>.</param>
/// <param name="IsOpenInDemo">Whether a demo shows it to everybody, signed in or not.</param>
/// <param name="Note">Why, or by which check of its own.</param>
public sealed record RouteRight(string Route, Who Who, string Note, Right? Needs = null, bool IsOpenInDemo = false);
