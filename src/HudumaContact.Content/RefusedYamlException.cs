using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HudumaContact.Content;

/// <summary>Well-formed, but not what our files may hold. The message is for the clerk.</summary>
internal sealed class RefusedYamlException(ParsingEvent at, string message) : YamlException(at.Start, at.End, message);
