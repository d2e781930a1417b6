using HudumaContact.Content;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Reading;

/// <summary>A text with outputs such as <c>{{ question }}</c> under a key.</summary>
internal static class TemplateReader
{
    /// <summary>Characters of one text. More than six screens hold; a longer one is a mistake of the editor.</summary>
    public const int Longest = 1000;

    public static Template Read(YamlMapping yaml, string key, bool required = false)
    {
        if (yaml.Text(key, required) is not { } text) return Template.Nothing;
        if (text.Length > Longest)
        {
            yaml.Refuse(yaml.Take(key)!, $"The text has {text.Length} characters, over {Longest}. Shorten it or make two screens of it.");
            return Template.Nothing;
        }

        if (Template.Parse(text, out var fault) is { } template) return template;
        yaml.Refuse(yaml.Take(key)!, fault!);
        return Template.Nothing;
    }
}
