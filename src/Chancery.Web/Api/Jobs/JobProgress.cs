using System.Text;
using Chancery.Intake;
using Chancery.Ledger;
using Chancery.Ledger.Room;

namespace Chancery.Web.Api.Jobs;

/// <summary>Counts what a job comes to and tells it to whoever watches, now and then. Threads may add at once.</summary>
internal sealed class JobProgress(JobBook book, Job job, Desk desk)
{
    private const int MostProblems = 1000;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly DateTimeOffset started = desk.Now;
    private long added;
    private long known;
    private long failed;
    private long shownAt;

    public string Id => job.Id;

    public void AddKnown() => Interlocked.Increment(ref known);

    public void Add(StoreOutcome outcome)
    {
        if (outcome is StoreOutcome.Added or StoreOutcome.Replaced)
        {
            Interlocked.Increment(ref added);
        }
        else
        {
            AddKnown();
        }
    }

    /// <summary>A document could not be read. Beyond the first thousand only their number is told.</summary>
    public async Task FailedAsync(string where, IntakeProblem problem)
    {
        if (Interlocked.Increment(ref failed) <= MostProblems)
        {
            await TellAsync("problem", json =>
            {
                json.WriteString("where", where);
                json.WriteString("problem", problem.What);
                json.WriteString("remedy", problem.Remedy.Length > 0 ? problem.Remedy : null);
            }).ConfigureAwait(false);
        }
    }

    /// <summary>Tells how far it is, unless that was told a moment ago.</summary>
    public async Task ShowAsync()
    {
        var passed = (desk.Now - started).Ticks;
        var last = Interlocked.Read(ref shownAt);
        if (passed - last >= Interval.Ticks && Interlocked.CompareExchange(ref shownAt, passed, last) == last)
        {
            await TellAsync("progress", WriteCounts).ConfigureAwait(false);
        }
    }

    /// <summary>Tells how it ended.</summary>
    public Task EndAsync(JobState state, string? problem) => book.TellAsync(
        Now(state) with { EndedAt = desk.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture), Problem = problem },
        "ended",
        Encoding.UTF8.GetString(ApiJson.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("state", state.ToString());
            WriteCounts(json);
            json.WriteString("problem", problem);
            json.WriteEndObject();
        })),
        CancellationToken.None);

    private Job Now(JobState state) => job with { State = state, Added = Interlocked.Read(ref added), Known = Interlocked.Read(ref known), Failed = Interlocked.Read(ref failed) };

    private Task TellAsync(string kind, Action<System.Text.Json.Utf8JsonWriter> fields) => book.TellAsync(
        Now(JobState.Running),
        kind,
        Encoding.UTF8.GetString(ApiJson.Bytes(json =>
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        })),
        CancellationToken.None);

    private void WriteCounts(System.Text.Json.Utf8JsonWriter json)
    {
        var now = Now(JobState.Running);
        var seconds = Math.Max(0.001, (desk.Now - started).TotalSeconds);
        json.WriteNumber("added", now.Added);
        json.WriteNumber("known", now.Known);
        json.WriteNumber("failed", now.Failed);
        json.WriteNumber("documents_per_second", Math.Round((now.Added + now.Known + now.Failed) / seconds, 1));
    }
}
