using HudumaContact.Catalogue;

namespace HudumaContact.Host.CommandLine.Catalogue;

/// <summary>What was understood, in the words of files and tables.</summary>
internal static class AskNames
{
    public static string Of(Reply reply) => reply.ToString().ToLowerInvariant();

    public static string Of(TextLanguage language) => language.ToString().ToLowerInvariant();
}
