using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

internal static class CategoriesFile
{
    /// <summary>Septets: 25 names must fit three USSD pages.</summary>
    private const int LongestName = 18;

    public static IReadOnlyList<Category> Read(CatalogueFile file)
    {
        var categories = new List<Category>();
        foreach (var (id, entry) in file.Records("categories", "category"))
        {
            if (entry.Words("name") is { } name)
            {
                entry.RefuseLonger("name", name, LongestName);
                categories.Add(new Category(id, name));
            }

            entry.RefuseOthers();
        }

        file.Root.RefuseOthers();
        return categories;
    }
}
