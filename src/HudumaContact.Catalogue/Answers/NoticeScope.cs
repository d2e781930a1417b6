namespace HudumaContact.Catalogue.Answers;

/// <summary>What a notice is about. Written as <c>all</c>, <c>service:passport-new</c>, <c>centre:kisumu</c> or <c>county:kisumu</c>.</summary>
public sealed record NoticeScope(NoticeScopeKind Kind, string? Id)
{
    public static readonly NoticeScope All = new(NoticeScopeKind.All, null);

    public static NoticeScope OfService(string id) => new(NoticeScopeKind.Service, id);

    public static NoticeScope OfCentre(string id) => new(NoticeScopeKind.Centre, id);

    /// <summary>Every centre of the county.</summary>
    public static NoticeScope OfCounty(string id) => new(NoticeScopeKind.County, id);

    /// <summary>Null when the text is no scope. Whether the id exists is for the caller to ask the catalogue.</summary>
    public static NoticeScope? Parse(string text) => text.Split(':') switch
    {
        ["all"] => All,
        ["service", { Length: > 0 } id] => OfService(id),
        ["centre", { Length: > 0 } id] => OfCentre(id),
        ["county", { Length: > 0 } id] => OfCounty(id),
        _ => null,
    };

    public bool Concerns(Service service) => Kind is NoticeScopeKind.All || (Kind is NoticeScopeKind.Service && Id == service.Id);

    public bool Concerns(Centre centre) => Kind switch
    {
        NoticeScopeKind.All => true,
        NoticeScopeKind.Centre => Id == centre.Id,
        NoticeScopeKind.County => Id == centre.County.Id,
        _ => false,
    };

    public override string ToString() => Id is null ? "all" : $"{Kind.ToString().ToLowerInvariant()}:{Id}";
}
