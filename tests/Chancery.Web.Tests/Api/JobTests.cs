using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Chancery.Ledger.Room;
using Xunit;

namespace Chancery.Web.Tests.Api;

public sealed class JobTests(OpenRoom room)
{
    private const string Lines = """
        {"id":"job-a","published":"2025-11-10","text":"Belgium pledged to invest $4 billion in Ghana."}
        {"id":"job-b","published":"2025-11-11","text":"Ghana will lend Togo $2 billion by 2030."}
        {"id":"job-c","words":"there is no text in this one"}

        {"id":"job-d","published":
        """;

    [Fact]
    public async Task Documents_are_taken_read_and_told_line_by_line()
    {
        var id = await AddedAsync(Encoding.UTF8.GetBytes(Lines), "application/jsonl");

        var events = await WatchAsync(id);

        Assert.Equal(["queued", "started"], events.Take(2).Select(e => e.Kind));
        var problems = events.Where(e => e.Kind == "problem").Select(e => (string?)e.Body["where"]).Order(StringComparer.Ordinal);
        Assert.Equal(["line 3", "line 5"], problems);
        Assert.Equal("ended", events[^1].Kind);
        Assert.Equal(("Done", 2, 2), ((string?)events[^1].Body["state"], (int)events[^1].Body["added"]!, (int)events[^1].Body["failed"]!));
        var job = await room.GetAsync("/jobs/" + id);
        Assert.Equal("Done", (string?)job["state"]);
        Assert.Equal(1, (int)(await room.GetAsync("/pledges?by=Belgium&to=GHA"))["total"]!);
        Assert.Contains((await room.GetAsync("/jobs"))["rows"]!.AsArray(), j => (string?)j!["id"] == id);
    }

    [Fact]
    public async Task The_same_documents_again_add_nothing_also_when_packed()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes("""{"id":"job-z","published":"2025-11-12","text":"Denmark pledged to give Benin $3 million."}"""), TestContext.Current.CancellationToken);
        }

        await WatchAsync(await AddedAsync(packed.ToArray(), "application/x-ndjson"));
        var last = (await WatchAsync(await AddedAsync(packed.ToArray(), "application/x-ndjson")))[^1].Body;

        Assert.Equal((0, 1), ((int)last["added"]!, (int)last["known"]!));
    }

    [Fact]
    public async Task A_watcher_goes_on_behind_the_event_that_came_last()
    {
        var id = await AddedAsync(Encoding.UTF8.GetBytes("""{"id":"job-y","text":"Latvia joined the talks."}"""), "application/jsonl");
        var all = await WatchAsync(id);

        var rest = await WatchAsync(id, all[0].Id);

        Assert.Equal(all.Skip(1).Select(e => e.Id), rest.Select(e => e.Id));
        Assert.Empty(await WatchAsync(id, all[^1].Id));
    }

    [Fact]
    public async Task Addresses_are_fetched_only_from_the_public_internet()
    {
        using var answer = await room.PostAsync("/jobs", """{"addresses":["http://127.0.0.1:9/secret"]}""", "application/json");
        var job = await Caller.JsonAsync(answer, HttpStatusCode.Accepted);
        Assert.Equal($"/api/v1/jobs/{job["id"]}", answer.Headers.Location!.ToString());

        var problem = (await WatchAsync((string)job["id"]!)).Single(e => e.Kind == "problem").Body;

        Assert.Contains("only from the public internet", (string?)problem["problem"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"addresses":["/etc/passwd"]}""", "application/json", HttpStatusCode.BadRequest, "addresses[0]")]
    [InlineData("""{"addresses":["https://example.org","file:///etc/passwd"]}""", "application/json", HttpStatusCode.BadRequest, "addresses[1]")]
    [InlineData("""{"addresses":[]}""", "application/json", HttpStatusCode.BadRequest, "addresses")]
    [InlineData("""{"addresses":[null]}""", "application/json", HttpStatusCode.BadRequest, null)]
    [InlineData("""{"adresses":["https://example.org"]}""", "application/json", HttpStatusCode.BadRequest, "$.adresses, line 1")]
    [InlineData("", "application/jsonl", HttpStatusCode.BadRequest, "body")]
    [InlineData("a,b", "text/csv", HttpStatusCode.UnsupportedMediaType, "Content-Type")]
    public async Task What_is_no_job_is_refused(string body, string type, HttpStatusCode status, string? where)
    {
        using var answer = await room.PostAsync("/jobs", body, type);
        var problem = await Caller.ProblemAsync(answer, status);
        Assert.Equal(where ?? (string?)problem["where"], (string?)problem["where"]);
    }

    [Fact]
    public async Task A_job_that_has_ended_cannot_be_stopped_and_one_that_never_was_is_not_there()
    {
        var id = await AddedAsync(Encoding.UTF8.GetBytes("""{"id":"job-x","text":"Malta hosted the talks."}"""), "application/jsonl");
        await WatchAsync(id);
        using var ended = await room.PostAsync($"/jobs/{id}/cancel", "", null);
        await Caller.ProblemAsync(ended, HttpStatusCode.Conflict);
        using var never = await room.PostAsync("/jobs/0000/cancel", "", null);
        await Caller.ProblemAsync(never, HttpStatusCode.NotFound);
        using var mark = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/jobs/{id}/events", UriKind.Relative));
        mark.Headers.Add("Last-Event-ID", "x");
        using var wrong = await room.Visitor.SendAsync(mark, TestContext.Current.CancellationToken);
        await Caller.ProblemAsync(wrong, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_job_is_stopped_where_it_is_and_keeps_what_it_stored()
    {
        const int Lines = 50_000; // far more than are read while this test waits, however busy the machine
        var lines = Enumerable.Range(0, Lines).Select(i => $"{{\"id\":\"stop-{i}\",\"text\":\"Cyprus will lend Qatar ${i + 2} million. Cyprus and Qatar met in {1900 + (i % 100)}.\"}}");
        var id = await AddedAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)), "application/jsonl");
        while ((string?)(await room.GetAsync("/jobs/" + id))["state"] != "Running" || (int)(await room.GetAsync("/jobs/" + id))["added"]! == 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        using var answer = await room.PostAsync($"/jobs/{id}/cancel", "", null);
        await Caller.JsonAsync(answer, HttpStatusCode.Accepted);

        var last = (await WatchAsync(id))[^1].Body;
        Assert.Equal("Cancelled", (string?)last["state"]);
        Assert.InRange((int)last["added"]!, 1, Lines - 1);
    }

    [Fact]
    public async Task A_job_that_a_killed_program_left_is_taken_up_again()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-jobs-").FullName;
        try
        {
            var ledger = Path.Combine(folder, "ledger.db");
            var kept = new RoomDatabase(ledger);
            var lines = Path.Combine(folder, "left.jsonl");
            await File.WriteAllTextAsync(lines, """{"id":"left","published":"2025-11-10","text":"Serbia will lend Chad $1 billion."}""", TestContext.Current.CancellationToken);
            var book = new JobBook(kept);
            await book.AddAsync("left", [], lines, "", DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
            await book.AddAsync("never", [], Path.Combine(folder, "gone.jsonl"), "", DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
            Assert.True(await book.CancelQueuedAsync("never", DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken));
            Assert.Equal("left", (await book.TakeAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken))?.Job.Id);

            await using var reopened = ReadingRoom.Build(new ReadingRoomOptions(ledger, new Uri("http://127.0.0.1:0"), new Version(1, 0), TimeProvider.System));
            await reopened.StartAsync(TestContext.Current.CancellationToken);
            Job? job;
            while ((job = await book.FindAsync("left", TestContext.Current.CancellationToken)) is { HasEnded: false })
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }

            Assert.Equal((JobState.Done, 1L), (job!.State, job.Added));
            Assert.Contains("restarted", (await book.EventsAsync("left", 0, TestContext.Current.CancellationToken)).Select(e => e.Kind));
            Assert.False(File.Exists(lines));
            Assert.Equal(JobState.Cancelled, (await book.FindAsync("never", TestContext.Current.CancellationToken))!.State);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> AddedAsync(byte[] body, string type)
    {
        using var answer = await room.SendAsync(HttpMethod.Post, "/jobs", body, type);
        return (string)(await Caller.JsonAsync(answer, HttpStatusCode.Accepted))["id"]!;
    }

    private async Task<List<(string Id, string Kind, JsonNode Body)>> WatchAsync(string id, string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/jobs/{id}/events", UriKind.Relative));
        if (after is not null)
        {
            request.Headers.Add("Last-Event-ID", after);
        }

        using var answer = await room.Visitor.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var events = new List<(string, string, JsonNode)>();
        await foreach (var told in System.Net.ServerSentEvents.SseParser.Create(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).EnumerateAsync(TestContext.Current.CancellationToken))
        {
            events.Add((told.EventId!, told.EventType, JsonNode.Parse(told.Data)!));
        }

        return events;
    }
}
