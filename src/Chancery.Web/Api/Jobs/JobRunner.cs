using System.Globalization;
using Chancery.Intake;
using Chancery.Json;
using Chancery.Ledger;
using Chancery.Ledger.Room;
using Chancery.Ledger.Tracking;
using Chancery.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chancery.Web.Api.Jobs;

/// <summary>Reads jobs, one after the other, while the room is open. A core is left for people who look something up meanwhile.</summary>
internal sealed class JobRunner(RoomDatabase room, Desk desk, ReadingDesk reading, Lazy<Tracker> tracker, ILogger<JobRunner> logger) : BackgroundService
{
    // A job that another program handed in, or a bell that was not heard.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly JobBook book = new(room);
    private readonly SemaphoreSlim bell = new(0, 1);
    private readonly Lock under = new();
    private (string Id, CancellationTokenSource Stop)? current;

    /// <summary>A job was handed in.</summary>
    public void Ring()
    {
        if (bell.CurrentCount == 0)
        {
            try
            {
                bell.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another rang at the same moment.
            }
        }
    }

    /// <summary>Stops a job. What it stored stays.</summary>
    public async Task CancelAsync(string id, CancellationToken cancellation)
    {
        if (await book.CancelQueuedAsync(id, desk.Now, cancellation).ConfigureAwait(false))
        {
            if (JobRoutes.WaitingFile(room, id) is var file && File.Exists(file))
            {
                File.Delete(file);
            }

            return;
        }

        lock (under)
        {
            if (current is { } running && running.Id == id)
            {
                running.Stop.Cancel();
            }
        }
    }

    public override void Dispose()
    {
        bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WorkAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The room closes.
        }
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await Guarded(() => book.RecoverAsync(stoppingToken)).ConfigureAwait(false);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Guarded(async () =>
            {
                while (await book.TakeAsync(desk.Now, stoppingToken).ConfigureAwait(false) is { } work)
                {
                    await RunAsync(work, stoppingToken).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
            await bell.WaitAsync(LongestWait, stoppingToken).ConfigureAwait(false);
        }
    }

    // The room goes on whatever happens to its jobs.
    private async Task Guarded(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.JobsFailed(logger, e);
        }
    }

    private async Task RunAsync(JobWork work, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        lock (under)
        {
            current = (work.Job.Id, stop);
        }

        var progress = new JobProgress(book, work.Job, desk);
        try
        {
            await ReadAsync(work, progress, stop.Token).ConfigureAwait(false);
            await progress.EndAsync(JobState.Done, null).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return; // the room closes: the job is still running as far as the book says, and is taken up again
        }
        catch (OperationCanceledException)
        {
            await progress.EndAsync(JobState.Cancelled, null).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // The edge of one job: whatever goes wrong in it stays in it.
            Log.JobsFailed(logger, e);
            await progress.EndAsync(JobState.Failed, e.Message).ConfigureAwait(false);
        }
        finally
        {
            lock (under)
            {
                current = null;
            }
        }

        if (work.File is { } file)
        {
            File.Delete(file);
        }
    }

    private Task<bool> ReadAsync(JobWork work, JobProgress progress, CancellationToken stop) => desk.OpenAsync(
        async ledger =>
        {
            var known = await ledger.ReadersAsync(stop).ConfigureAwait(false);
            using var writing = new SemaphoreSlim(1);
            var found = new DocumentSources(Stream.Null).FindAsync(work.File is { } file ? [file] : work.Addresses, stop);
            var few = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - 1), CancellationToken = stop };
            await Parallel.ForEachAsync(found, few, async (pending, cancel) =>
            {
                var outcome = pending.Read();
                await ReadAsync(outcome, known, ledger, writing, progress, cancel).ConfigureAwait(false);
                await progress.ShowAsync().ConfigureAwait(false);
            }).ConfigureAwait(false);
            await desk.SettleAsync(ledger, stop).ConfigureAwait(false);
            return true;
        },
        stop);

    private async Task ReadAsync(IntakeOutcome outcome, IReadOnlyDictionary<string, Version> known, LedgerDatabase ledger, SemaphoreSlim writing, JobProgress progress, CancellationToken stop)
    {
        if (outcome.Document is not { } document)
        {
            await progress.FailedAsync(Where(outcome.Origin), outcome.Problem!).ConfigureAwait(false); // one of the two is there
            return;
        }

        if (known.TryGetValue(PreparedDossier.KeyOf(document), out var version) && version >= desk.ReaderVersion)
        {
            progress.AddKnown();
            return;
        }

        try
        {
            var prepared = PreparedDossier.Of(await reading.ExamineAsync(document, stop).ConfigureAwait(false), tracker.Value);
            await WriteAsync(writing, async () => progress.Add((await ledger.StoreAsync([prepared], desk.ReaderVersion, desk.Now, stop).ConfigureAwait(false))[0]), stop).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or LedgerException))
        {
            var problem = (e as IntakeException)?.Problem ?? new IntakeProblem($"reading failed ({e.GetType().Name})", "It is in quarantine: chancery quarantine");
            await progress.FailedAsync(Where(outcome.Origin), problem).ConfigureAwait(false);
            await WriteAsync(writing, () => QuarantineAsync(ledger, document, outcome.Origin, progress.Id, problem, stop), stop).ConfigureAwait(false);
        }
    }

    // One connection is for one thread at a time.
    private static async Task WriteAsync(SemaphoreSlim writing, Func<Task> write, CancellationToken stop)
    {
        await writing.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            await write().ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }

    private Task QuarantineAsync(LedgerDatabase ledger, Document document, DocumentOrigin origin, string job, IntakeProblem problem, CancellationToken stop) => new Quarantine(ledger).PutAsync(
        new QuarantinedDocument(
            PreparedDossier.KeyOf(document),
            origin.Part == OriginPart.Line ? $"job {job}" : origin.Source,
            origin.Part.ToString(),
            origin.Number,
            problem.ToString(),
            1,
            desk.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            DossierJson.Of(document)),
        stop);

    // Where the documents waited is nobody's business.
    private static string Where(DocumentOrigin origin) => origin.Part == OriginPart.Line || !origin.Source.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        ? string.Create(CultureInfo.InvariantCulture, $"line {Math.Max(1, origin.Number)}")
        : origin.ToString();
}
