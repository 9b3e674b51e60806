using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Chancery.Ledger.Room;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Chancery.Web.Api.Jobs;

/// <summary>Many documents at once: handed in, watched, stopped.</summary>
internal static class JobRoutes
{
    /// <summary>The most bytes of documents in one job.</summary>
    public const long MostBytes = 1024L * 1024 * 1024;

    private const int MostAddresses = 10_000;
    private static readonly string[] LineTypes = ["application/jsonl", "application/x-ndjson", "application/x-jsonlines"];
    private static readonly BodyTypes Body = new(IsRequired: true, LineTypes.Select(t => (t, "Words")).Prepend(("application/json", "Addresses")).ToDictionary(t => t.Item1, t => t.Item2, StringComparer.Ordinal));
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(300);

    public static void Map(ApiGroups groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        groups.Editing.MapPost("/jobs", AddAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes), Body)
            .Describe("addJob", "Read many documents into the ledger: JSON lines, one document a line (also gzipped), or addresses. The job's address comes back at once", "Job", StatusCodes.Status202Accepted);
        groups.Editing.MapPost("/jobs/{id}/cancel", CancelAsync).Describe("cancelJob", "Stop a job; what it stored stays", "Job", StatusCodes.Status202Accepted);
        groups.Reading.MapGet("/jobs", async (RoomDatabase room, CancellationToken cancellation) => ApiJson.OfAll(await new JobBook(room).ListAsync(cancellation).ConfigureAwait(false)))
            .Describe("listJobs", "The last jobs, the newest first", "JobPage");
        groups.Reading.MapGet("/jobs/{id}", async (string id, RoomDatabase room, CancellationToken cancellation) =>
            await new JobBook(room).FindAsync(id, cancellation).ConfigureAwait(false) is { } job ? (IResult)ApiJson.Of(job) : NoJob(id))
            .Describe("getJob", "How far a job is", "Job");
        groups.Reading.MapGet("/jobs/{id}/events", WatchAsync).Describe(
            "watchJob", "What happens in a job as server-sent events: started, progress, problem, ended. Resumes behind Last-Event-ID", null, StatusCodes.Status200OK, "text/event-stream");
    }

    /// <summary>Where the documents of a job wait.</summary>
    public static string WaitingFile(RoomDatabase room, string id) => Path.Combine(room.WaitingFolder, id + ".jsonl");

    private static Problem NoJob(string id) => Problem.NotFound($"There is no job {id}", $"{ApiRoutes.Root}/jobs lists them");

    private static async Task<IResult> AddAsync(HttpContext context, RoomDatabase room, JobRunner runner, Desk desk, CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var said) ? said.MediaType.Value ?? "" : "";
        var who = context.User.Identity?.Name ?? "";
        Job job;
        if (LineTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            job = await new JobBook(room).AddAsync(id, [], await SpoolAsync(room, id, context.Request.Body, cancellation).ConfigureAwait(false), who, desk.Now, cancellation).ConfigureAwait(false);
        }
        else if (type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            job = await new JobBook(room).AddAsync(id, Checked(await BodyAsync(context.Request, cancellation).ConfigureAwait(false)), null, who, desk.Now, cancellation).ConfigureAwait(false);
        }
        else
        {
            throw new UnclearRequestException("Content-Type", context.Request.ContentType ?? "nothing", $"{string.Join(", ", LineTypes)} for documents, application/json for addresses", StatusCodes.Status415UnsupportedMediaType);
        }

        runner.Ring();
        return Accepted(context, job);
    }

    private static async Task<IResult> CancelAsync(string id, HttpContext context, RoomDatabase room, JobRunner runner, CancellationToken cancellation)
    {
        if (await new JobBook(room).FindAsync(id, cancellation).ConfigureAwait(false) is not { } job)
        {
            return NoJob(id);
        }

        if (job.HasEnded)
        {
            return new Problem(StatusCodes.Status409Conflict, "It has ended already", $"The job is {job.State}") { Remedy = "There is nothing to stop" };
        }

        await runner.CancelAsync(id, cancellation).ConfigureAwait(false);
        return Accepted(context, await new JobBook(room).FindAsync(id, cancellation).ConfigureAwait(false) ?? job);
    }

    private static TaggedJson Accepted(HttpContext context, Job job)
    {
        context.Response.Headers.Location = $"{ApiRoutes.Root}/jobs/{job.Id}";
        return new TaggedJson(JsonSerializer.SerializeToUtf8Bytes(job, ApiJson.Options), StatusCodes.Status202Accepted);
    }

    // Written whole before the job is there, so that a job never waits for a body that broke off.
    private static async Task<string> SpoolAsync(RoomDatabase room, string id, Stream body, CancellationToken cancellation)
    {
        Directory.CreateDirectory(room.WaitingFolder);
        var path = WaitingFile(room, id);
        try
        {
            var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await using (file.ConfigureAwait(false))
            {
                await body.CopyToAsync(file, cancellation).ConfigureAwait(false);
                return file.Length > 0 ? path : throw new UnclearRequestException("body", "empty", "one document a line, as a JSON object");
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static async Task<AddressesBody> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<AddressesBody>(request.Body, ApiJson.Options, cancellation).ConfigureAwait(false) ?? throw new JsonException("expected an object");
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException(e.Message, e);
        }
    }

    // Never a path of this machine: only what is an address of a page is looked for.
    private static IReadOnlyList<string> Checked(AddressesBody body)
    {
        if (body.Addresses.Count is 0 or > MostAddresses)
        {
            throw new UnclearRequestException("addresses", string.Create(CultureInfo.InvariantCulture, $"{body.Addresses.Count} addresses"), string.Create(CultureInfo.InvariantCulture, $"1 to {MostAddresses}"));
        }

        for (var i = 0; i < body.Addresses.Count; i++)
        {
            if (!Uri.TryCreate(body.Addresses[i], UriKind.Absolute, out var uri) || !(uri.Scheme is "http" or "https"))
            {
                throw new UnclearRequestException(string.Create(CultureInfo.InvariantCulture, $"addresses[{i}]"), body.Addresses[i], "an address that starts with http:// or https://");
            }
        }

        return [.. body.Addresses.Select(a => new Uri(a).AbsoluteUri)];
    }

    private static async Task<IResult> WatchAsync(string id, [FromHeader(Name = "Last-Event-ID")] string? lastEventId, HttpContext context, RoomDatabase room, CancellationToken cancellation)
    {
        if (await new JobBook(room).FindAsync(id, cancellation).ConfigureAwait(false) is null)
        {
            return NoJob(id);
        }

        var after = 0L;
        if (!string.IsNullOrEmpty(lastEventId) && !long.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            throw new UnclearRequestException("Last-Event-ID", lastEventId, "the id of an event of this job");
        }

        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(EventsAsync(id, after, new JobBook(room), cancellation));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(string id, long after, JobBook book, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            foreach (var told in await book.EventsAsync(id, after, cancellation).ConfigureAwait(false))
            {
                yield return new SseItem<string>(told.Body, told.Kind) { EventId = told.Number.ToString(CultureInfo.InvariantCulture) };
                after = told.Number;
                if (told.Kind == "ended")
                {
                    yield break;
                }
            }

            if (await book.FindAsync(id, cancellation).ConfigureAwait(false) is not { HasEnded: false } && (await book.EventsAsync(id, after, cancellation).ConfigureAwait(false)).Count == 0)
            {
                yield break;
            }

            await Task.Delay(Glance, cancellation).ConfigureAwait(false);
        }
    }
}
