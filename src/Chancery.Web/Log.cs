using Microsoft.Extensions.Logging;

namespace Chancery.Web;

/// <summary>What the reading room logs. Never a document's words.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    public static partial void RequestFailed(ILogger logger, string method, string path, Exception? fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The room cannot keep its jobs")]
    public static partial void JobsFailed(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The room cannot look for what its webhooks are to be sent")]
    public static partial void WebhooksFailed(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} ({Route}) {Status} in {Milliseconds} ms for {Visitor} from {Address}, trace {Trace}")]
    public static partial void Answered(ILogger logger, string method, string path, string? route, int status, double milliseconds, string? visitor, string? address, string? trace);
}
