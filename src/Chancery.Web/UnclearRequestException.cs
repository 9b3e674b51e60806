using Microsoft.AspNetCore.Http;

namespace Chancery.Web;

/// <summary>A field of a request makes no sense. Its message is meant for whoever asked; a page prints it, the API tells its parts apart.</summary>
public sealed class UnclearRequestException(string where, string found, string expected, int status = StatusCodes.Status400BadRequest)
    : BadHttpRequestException($"{where} is “{found}”, expected {expected}", status)
{
    /// <summary>The field.</summary>
    public string Where { get; } = where;

    /// <summary>What would have made sense.</summary>
    public string Expected { get; } = expected;
}
