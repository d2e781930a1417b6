using Microsoft.Extensions.Logging;

namespace HudumaContact.Desk.Shell;

/// <summary>The log lines of the pages. A path is logged without its query: a number could stand there.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Path} failed.")]
    public static partial void PageFailed(ILogger logger, Exception exception, string path);
}
