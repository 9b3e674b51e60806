using System.Buffers;
using System.Threading.Channels;
using Chancery.Intake;
using Chancery.Json;
using Chancery.Ledger;
using Chancery.Plover;

namespace Chancery.Cli.Reading;

/// <summary>Reads many documents on every core and writes them in the order of the input. What is under way is bounded, so memory is too.</summary>
internal sealed class BatchReading
{
    // Enough for the cores never to wait for a slow document at the head, few enough to hold.
    private const int AheadPerThread = 8;
    private const long MostBytesAhead = 32 * 1024 * 1024;

    private readonly Surroundings surroundings;
    private readonly string? ledgerPath;
    private readonly bool withAttitudes;
    private readonly Examiner examiner;
    private readonly PloverExport? plover;
    private long documents;
    private long failed;
    private long bytesAhead;

    public BatchReading(Surroundings surroundings, string? ledgerPath, bool withAttitudes, bool asPlover)
    {
        this.surroundings = surroundings;
        examiner = Examiner.Load(TablesFolder.Of(surroundings));
        this.ledgerPath = ledgerPath;
        this.withAttitudes = withAttitudes;
        plover = asPlover ? PloverExport.Load(examiner.Book) : null;
    }

    public async Task<int> RunAsync(string input, string output, int threads, CancellationToken cancellation)
    {
        using var files = BatchFiles.Open(surroundings, input, output);
        await using var ledger = ledgerPath is null ? null : await LedgerDatabase.OpenAsync(ledgerPath, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var jobs = Channel.CreateBounded<Job>(threads * AheadPerThread);
        var inOrder = Channel.CreateBounded<Job>(threads * AheadPerThread);
        var progress = new BatchProgress(surroundings, files);
        var feeding = Task.Run(() => FeedAsync(files.Lines, jobs.Writer, inOrder.Writer, stop.Token), stop.Token);
        Task[] working = [.. Enumerable.Range(0, threads).Select(_ => Task.Run(() => WorkAsync(jobs.Reader, stop.Token), stop.Token))];
        try
        {
            await foreach (var job in inOrder.Reader.ReadAllAsync(stop.Token))
            {
                await FinishAsync(await job.Result.Task, job, files.Output, ledger, stop.Token);
                progress.Show(documents);
            }

            await feeding;
            files.Complete();
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll([feeding, .. working]).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        progress.End(documents, failed);
        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private async Task FeedAsync(JsonLines lines, ChannelWriter<Job> jobs, ChannelWriter<Job> inOrder, CancellationToken cancellation)
    {
        try
        {
            while (Next(lines) is { } line)
            {
                while (Interlocked.Read(ref bytesAhead) > MostBytesAhead)
                {
                    await Task.Delay(1, cancellation);
                }

                var job = new Job(line, new TaskCompletionSource<Outcome>(TaskCreationOptions.RunContinuationsAsynchronously));
                Interlocked.Add(ref bytesAhead, line.Utf8.Length);
                await inOrder.WriteAsync(job, cancellation);
                await jobs.WriteAsync(job, cancellation);
            }
        }
        finally
        {
            jobs.Complete();
            inOrder.Complete();
        }
    }

    private JsonLine? Next(JsonLines lines)
    {
        try
        {
            return lines.Next();
        }
        catch (Exception e) when (e is InvalidDataException or IntakeException)
        {
            Interlocked.Increment(ref failed);
            surroundings.Error.WriteLine($"chancery: the input breaks off: {e.Message} What came before was read");
            return null;
        }
    }

    private async Task WorkAsync(ChannelReader<Job> jobs, CancellationToken cancellation)
    {
        await foreach (var job in jobs.ReadAllAsync(cancellation))
        {
            job.Result.SetResult(Read(job.Line));
        }
    }

    // The edge of one document: whatever goes wrong in it stays in it.
    private Outcome Read(JsonLine line)
    {
        if (line.Problem is { } problem)
        {
            return new Outcome(null, null, problem);
        }

        try
        {
            var document = DossierJson.ReadDocument(line.Utf8, $"line-{line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
            var dossier = examiner.Examine(document, withAttitudes);
            var buffer = new ArrayBufferWriter<byte>(line.Utf8.Length + 1024);
            if (plover is null)
            {
                DossierJson.Write(buffer, dossier);
                buffer.Write("\n"u8);
            }
            else
            {
                plover.Write(buffer, dossier);
            }

            return new Outcome(ledgerPath is null ? null : dossier, buffer, null);
        }
        catch (FormatException e)
        {
            return new Outcome(null, null, e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Outcome(null, null, $"reading failed ({e.GetType().Name}: {e.Message}); please report the line");
        }
    }

    private async Task FinishAsync(Outcome outcome, Job job, Stream output, LedgerDatabase? ledger, CancellationToken cancellation)
    {
        Interlocked.Add(ref bytesAhead, -job.Line.Utf8.Length);
        if (outcome.Json is not { } json)
        {
            Interlocked.Increment(ref failed);
            await surroundings.Error.WriteLineAsync($"chancery: line {job.Line.Number}: {outcome.Problem}");
            return;
        }

        documents++;
        try
        {
            await output.WriteAsync(json.WrittenMemory, cancellation);
        }
        catch (IOException e)
        {
            throw new CommandFailure(ExitCode.BadOutput, $"the output cannot be written ({e.Message.TrimEnd('.')}) after {documents} documents. Check the room on the disk", e);
        }

        if (ledger is not null && outcome.Dossier is { } dossier)
        {
            await ledger.StoreAsync(dossier, ReaderVersion.Current, surroundings.Clock.GetUtcNow(), cancellation);
        }
    }

    private sealed record Job(JsonLine Line, TaskCompletionSource<Outcome> Result);

    private sealed record Outcome(Dossier? Dossier, ArrayBufferWriter<byte>? Json, string? Problem);
}
