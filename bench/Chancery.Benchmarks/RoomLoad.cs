using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Chancery.Benchmarks;

/// <summary>
/// Asks a reading room what many readers ask: each page alone, each page as the first after a change of the ledger, and all of them together at a steady pace
/// whether or not answers come, so that a slow answer delays no other. Prints latencies, the server's processor time for each request, and its memory.
/// Run with <c>-c Release -- load ADDRESS LEDGER PID [SECONDS [A_SECOND]]</c>.
/// </summary>
internal sealed class RoomLoad(Uri address, string ledger, ServerProcess server, TextWriter output) : IDisposable
{
    private const int Alone = 20;
    private const int Changes = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private static readonly string[] Pages =
    [
        "/", "/pledges", "/pledges?by=USA&sort=largest", "/pledges?state=Lapsed", "/quotations", "/claims?by=CHN", "/forecasts?sort=due", "/events?with=UKR", "/actors/USA", "/actors/JPN",
        "/ties/USA", "/totals?by=JPN", "/documents", "/documents?text=gas", "/search?text=nuclear", "/review", "/sources", "/pledges.json?limit=100", "/events.csv?by=RUS",
    ];

    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
    private readonly ConcurrentBag<string> errors = [];

    /// <summary>Does all of it.</summary>
    /// <param name="seconds">How long to ask all together.</param>
    /// <param name="pace">Requests a second.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task RunAsync(int seconds, int pace, CancellationToken cancellation)
    {
        await AloneAsync(cancellation);
        await AfterChangesAsync(cancellation);
        var links = await LinksAsync(cancellation);
        var (started, used, times) = (Stopwatch.GetTimestamp(), server.Processor, new ConcurrentBag<double>());
        var asked = new List<Task>();
        var draw = new Random(7);
        for (var i = 0; i < seconds * pace; i++)
        {
            var due = started + (long)(Stopwatch.Frequency * ((double)i / pace));
            var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellation);
            }

            asked.Add(AskDueAsync(i % 2 == 0 ? links[draw.Next(links.Count)] : Pages[draw.Next(Pages.Length)], due, times, cancellation));
        }

        await Task.WhenAll(asked);
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await WriteAsync($"{times.Count} answers in {took:0.0} s, {errors.Count} errors; {Share(times, 0.5):0} ms half, {Share(times, 0.95):0} ms 95%, {Share(times, 0.99):0} ms 99%; {(server.Processor - used) * 1000 / times.Count:0.00} ms of the server's processor each");
        foreach (var error in errors.Take(5))
        {
            await WriteAsync($"  {error}");
        }

        await Task.Delay(Rest, cancellation);
        var (all, own) = server.Memory;
        await WriteAsync($"memory of the idle server: {all} MB, {own} of them its own");
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task AloneAsync(CancellationToken cancellation)
    {
        foreach (var page in Pages)
        {
            var times = new List<double> { await AskAsync(page, cancellation) };
            var used = server.Processor;
            for (var i = 1; i < Alone; i++)
            {
                times.Add(await AskAsync(page, cancellation));
            }

            await WriteAsync($"{page,-32} {times[0],7:0} ms first, {Share(times, 0.5),7:0.0} ms half, {(server.Processor - used) * 1000 / (Alone - 1),7:0.0} ms of processor each");
        }
    }

    // The program is warm by now: what counts is what the ledger's change makes it do anew.
    private async Task AfterChangesAsync(CancellationToken cancellation)
    {
        var all = new List<double>();
        foreach (var page in Pages)
        {
            var (times, used) = (new List<double>(), server.Processor);
            for (var i = 0; i < Changes; i++)
            {
                Change();
                times.Add(await AskAsync(page, cancellation));
            }

            all.AddRange(times);
            await WriteAsync($"{page,-32} {Share(times, 0.5),7:0} ms half after a change, {times.Max(),7:0} ms most, {(server.Processor - used) * 1000 / Changes,7:0.0} ms of processor each");
        }

        await WriteAsync($"first answers after a change: {Share(all, 0.5):0} ms half, {Share(all, 0.95):0} ms 95%");
    }

    // As when a document is stored, without the document.
    private void Change()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = ledger, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE ledger_facts SET value = CAST(value AS INTEGER) + 1 WHERE name = 'changed'";
        command.ExecuteNonQuery();
    }

    private async Task<List<string>> LinksAsync(CancellationToken cancellation)
    {
        var links = new List<string>();
        foreach (var kind in (string[])["pledges", "quotations", "claims", "forecasts"])
        {
            using var page = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri($"/{kind}.json?limit=50&sort=most-told", UriKind.Relative), cancellation));
            links.AddRange(page.RootElement.GetProperty("rows").EnumerateArray().Select(row => $"/{kind}/{row.GetProperty("key").GetString()![..12]}")); // every row has its key
        }

        return links;
    }

    private async Task AskDueAsync(string page, long due, ConcurrentBag<double> times, CancellationToken cancellation)
    {
        await AskAsync(page, cancellation);
        times.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
    }

    private async Task<double> AskAsync(string page, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), HttpCompletionOption.ResponseContentRead, cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                errors.Add($"{page}: {answer.StatusCode}");
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            errors.Add($"{page}: {e.Message}");
        }

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));

    private static double Share(IEnumerable<double> times, double part)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Min((int)(sorted.Count * part), sorted.Count - 1)];
    }
}
