namespace HudumaContact.Catalogue.Reading;

internal static class LanguagesFile
{
    public static LanguageFacts Read(CatalogueFile file)
    {
        var root = file.Root;
        var facts = new LanguageFacts(root.Required("english"), root.Required("swahili"), root.Required("sheng"));
        root.RefuseOthers();
        return facts;
    }
}
