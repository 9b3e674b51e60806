using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Web.Access;
using Chancery.Web.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Chancery.Web.Keeping;

/// <summary>
/// Keeps what pages answer, by address, rights and day, as long as the ledger is what it was (<see cref="Memory"/>). As many answers are worked out at once as the
/// machine has use for; each is worked out once, however many ask. Who has an answer already is told so (ETag). Safe for all threads.
/// </summary>
internal sealed class KeptAnswers(Desk desk) : IDisposable
{
    private const long MostBytes = 32 * 1024 * 1024;
    private const int Doors = 256;

    private readonly Memory memory = new(MostBytes, desk.Clock);
    private readonly SemaphoreSlim places = new(Math.Max(2, Environment.ProcessorCount * 2));
    private readonly SemaphoreSlim[] doors = [.. Enumerable.Range(0, Doors).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Answers out of what is kept, else by what follows, and keeps that.</summary>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return await next(invocation).ConfigureAwait(false);
        }

        var question = string.Create(CultureInfo.InvariantCulture, $"{desk.Today:O} {Visitor.Of(context.User)?.Role} {context.Request.Path}{context.Request.QueryString}");
        if (memory.Recall(question, StateNow()) is { } known)
        {
            return new AnswerResult(known);
        }

        var door = doors[(uint)question.GetHashCode(StringComparison.Ordinal) % Doors];
        await door.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            // The state before the question: what changes while it is answered makes it old at once.
            var state = StateNow();
            if (memory.Recall(question, state) is { } meanwhile)
            {
                return new AnswerResult(meanwhile);
            }

            await places.WaitAsync(context.RequestAborted).ConfigureAwait(false);
            try
            {
                var started = Stopwatch.GetTimestamp();
                var answer = await WrittenForAllAsync(context, await next(invocation).ConfigureAwait(false)).ConfigureAwait(false);
                if (context.Response.StatusCode == StatusCodes.Status200OK)
                {
                    memory.Keep(question, answer, state, Stopwatch.GetElapsedTime(started));
                }

                return new AnswerResult(answer);
            }
            finally
            {
                places.Release();
            }
        }
        finally
        {
            door.Release();
        }
    }

    /// <summary>Whether the page is rendered for all who look at it.</summary>
    public static bool IsForAll(HttpContext context) => context.Items.ContainsKey(typeof(KeptAnswers));

    /// <inheritdoc/>
    public void Dispose()
    {
        places.Dispose();
        foreach (var door in doors)
        {
            door.Dispose();
        }
    }

    private LedgerState StateNow() => new(desk.Watch.Version(), desk.Watch.Writes, desk.Watch.IsIngesting);

    // The page leaves out who looks.
    private static async Task<Answer> WrittenForAllAsync(HttpContext context, object? result)
    {
        context.Items[typeof(KeptAnswers)] = true;
        try
        {
            return await WrittenAsync(context, result).ConfigureAwait(false);
        }
        finally
        {
            context.Items.Remove(typeof(KeptAnswers));
        }
    }

    // As it would be sent, into memory.
    private static async Task<Answer> WrittenAsync(HttpContext context, object? result)
    {
        var sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await ((IResult)result!).ExecuteAsync(context).ConfigureAwait(false); // every route that is kept gives one
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            context.Features.Set(sent);
        }

        return new Answer(body.ToArray(), context.Response.ContentType);
    }

    /// <summary>Sends an answer, with who looks where the page tells it.</summary>
    private sealed class AnswerResult(Answer answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = answer.ContentType;
            var cancellation = httpContext.RequestAborted;
            if (answer.Badge >= 0)
            {
                var badge = Encoding.UTF8.GetBytes(Badge.Of(httpContext));
                response.ContentLength = answer.Body.Length - Badge.Place.Length + badge.Length;
                if (badge.Length > 0 || !IsKnown(httpContext))
                {
                    await response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Badge), cancellation).ConfigureAwait(false);
                    await response.Body.WriteAsync(badge, cancellation).ConfigureAwait(false);
                    await response.Body.WriteAsync(answer.Body.AsMemory(answer.Badge + Badge.Place.Length), cancellation).ConfigureAwait(false);
                }
            }
            else if (!IsKnown(httpContext))
            {
                response.ContentLength = answer.Body.Length;
                await response.Body.WriteAsync(answer.Body, cancellation).ConfigureAwait(false);
            }
        }

        // What tells who looks is theirs alone, and is made anew each time.
        private bool IsKnown(HttpContext context)
        {
            var response = context.Response;
            if (response.StatusCode != StatusCodes.Status200OK)
            {
                return false;
            }

            response.Headers.CacheControl = "private, no-cache";
            response.Headers.ETag = answer.Tag;
            if (!context.Request.Headers.IfNoneMatch.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries)).Any(v => v == "*" || v == answer.Tag || v == "W/" + answer.Tag))
            {
                return false;
            }

            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            response.ContentLength = null;
            return true;
        }
    }
}
