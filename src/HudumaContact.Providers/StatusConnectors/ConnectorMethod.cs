namespace HudumaContact.Providers.StatusConnectors;

public enum ConnectorMethod
{
    Get,
    Post,
}
