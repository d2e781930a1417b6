namespace HudumaContact.Catalogue.Answers;

public enum NoticeScopeKind
{
    All,
    Service,
    Centre,
    County,
}
