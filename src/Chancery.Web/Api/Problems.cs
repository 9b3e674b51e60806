using System.Globalization;
using System.Text.Json;
using Chancery.Intake;
using Chancery.Ledger;
using Chancery.Ledger.Access;
using Chancery.Ledger.Views;
using Chancery.Web.Api.Jobs;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Api;

/// <summary>Exceptions of a request as problems.</summary>
internal static class Problems
{
    /// <summary>The problem of an exception; null where the fault is ours.</summary>
    public static Problem? Of(Exception? fault) => fault switch
    {
        UnclearRequestException e => Unclear(e.StatusCode, e.Message) with { Where = e.Where, Expected = e.Expected, Remedy = "Correct the field or leave it out" },
        BadHttpRequestException { InnerException: JsonException json } => Json(json),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } e => new Problem(e.StatusCode, "The request is too large", e.Message.TrimEnd('.'))
        {
            Where = "body",
            Expected = string.Create(CultureInfo.InvariantCulture, $"at most {ReadingDesk.MostBytes / (1024 * 1024)} MB; at {ApiRoutes.Root}/jobs {JobRoutes.MostBytes / (1024 * 1024)} MB"),
            Remedy = $"Send many documents as JSON lines to {ApiRoutes.Root}/jobs, or in several requests",
        },
        BadHttpRequestException e => Unclear(e.StatusCode, e.Message.TrimEnd('.')) with { Where = e.Message.Contains("body", StringComparison.Ordinal) ? "body" : null, Expected = $"a request as {ApiRoutes.Documentation} shows it" },
        LedgerException { InnerException: FormatException place } => Unclear(StatusCodes.Status400BadRequest, place.Message),
        IntakeException e => new Problem(StatusCodes.Status422UnprocessableEntity, "The document cannot be read", e.Problem.What) { Remedy = e.Problem.Remedy },
        DecisionException e => new Problem(StatusCodes.Status422UnprocessableEntity, "It cannot be decided so", e.Message) { Remedy = "Nothing was written: correct the request" },
        AccessException e => new Problem(StatusCodes.Status422UnprocessableEntity, "It cannot be so", e.Message) { Remedy = "Nothing was changed: correct the request" },
        FactException { IsUnknown: true } e => new Problem(StatusCodes.Status404NotFound, "The tables do not know", e.Message) { Remedy = $"{ApiRoutes.Root}/reference lists the facts" },
        FactException e => Unclear(StatusCodes.Status400BadRequest, e.Message),
        LedgerException e => new Problem(StatusCodes.Status503ServiceUnavailable, "The ledger cannot be used", e.Message) { Remedy = "Try again later; what was in the ledger is still there" },
        _ => null,
    };

    /// <summary>A fault of ours.</summary>
    public static Problem Ours { get; } = new(StatusCodes.Status500InternalServerError, "Something failed here", "The fault is ours and has been logged") { Remedy = "Try again; what was in the ledger is still there" };

    /// <summary>What a status says where nobody said more.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new Problem(status, "Who are you?", "This needs a key or a session") { Where = "Authorization", Remedy = "Send a key, or log in" },
        StatusCodes.Status403Forbidden => new Problem(status, "You may not do that", "Your role does not allow it") { Remedy = "Ask an administrator" },
        StatusCodes.Status404NotFound => Problem.NotFound("There is nothing at this address", $"{ApiRoutes.Documentation} lists the addresses"),
        StatusCodes.Status405MethodNotAllowed => new Problem(status, "That cannot be done here", "The address exists, but not for this method") { Where = "method", Remedy = $"{ApiRoutes.Documentation} lists the methods" },
        StatusCodes.Status415UnsupportedMediaType => new Problem(status, "The body is of a kind that is not read here", "Its content type is not accepted") { Where = "Content-Type", Expected = "application/json", Remedy = "Say what the body is in the header Content-Type" },
        StatusCodes.Status429TooManyRequests => new Problem(status, "Too many requests", "The limit for now is reached") { Remedy = "Wait as long as Retry-After says" },
        _ => Unclear(status, string.Create(CultureInfo.InvariantCulture, $"The request was answered with {status}")),
    };

    private static Problem Unclear(int status, string detail) => new(status, "The request cannot be understood", detail);

    private static Problem Json(JsonException e) => Unclear(StatusCodes.Status400BadRequest, Cut(e.Message)) with
    {
        Where = string.Create(CultureInfo.InvariantCulture, $"{e.Path ?? "$"}, line {(e.LineNumber ?? 0) + 1}"),
        Expected = $"JSON as {ApiRoutes.Documentation} shows it",
        Remedy = "Correct the body",
    };

    // The parser tells path and line behind its sentence; they are told apart here. Of our own types nobody outside knows.
    private static string Cut(string message) => message.Contains("could not be converted", StringComparison.Ordinal) ? "A value is of another kind than is read there"
        : message.Contains("could not be mapped", StringComparison.Ordinal) ? "There is a field that is not known here"
        : message.Contains("allow null", StringComparison.Ordinal) ? "A value is null that must be there"
        : message.Contains("missing required", StringComparison.Ordinal) ? "A field is missing that must be there"
        : message.IndexOf(" Path:", StringComparison.Ordinal) is > 0 and var cut ? message[..cut].TrimEnd('.') : message.TrimEnd('.');
}
