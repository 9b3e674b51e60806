using System.Globalization;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Tracking.Pledges;

namespace Chancery.Benchmarks;

/// <summary>
/// Asks a ledger what its commands and pages ask, each time over a connection of its own as they do, and prints the time that 95 of 100 questions
/// stay below. Processor time stands beside it: on a busy machine it is the one to compare. Run with <c>-c Release -- ledger PATH [ROUNDS]</c>.
/// </summary>
internal sealed class LedgerQueries(string path, int rounds, TextWriter output)
{
    private const double Share = 0.95;
    private const int Named = 20; // as pages and commands do
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly string[] States = ["KAZ", "USA", "JPN"];
    private static readonly EntryFilter Pledges = new() { Kind = "pledge", AsOf = Today };
    private static readonly EntryFilter Claims = Pledges with { Kind = "claim" };
    private static readonly EntryFilter Quotations = Pledges with { Kind = "quotation" };
    private static readonly EntryFilter Forecasts = Pledges with { Kind = "forecast" };

    /// <summary>Asks everything so many times and prints a line for each kind of question.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await output.WriteLineAsync("question                 asked   p50 ms   p95 ms   most ms   p95 of processor ms   slowest");
        foreach (var (name, questions) in await QuestionsAsync(cancellation))
        {
            var taken = new List<(double Wall, double Processor, int Question)>();
            for (var round = 0; round < rounds; round++)
            {
                for (var i = 0; i < questions.Length; i++)
                {
                    var (started, used) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
                    await using (var ledger = await LedgerDatabase.OpenAsync(path, cancellation))
                    {
                        await ledger.IsSettledAsync(cancellation);
                        await questions[i](ledger);
                    }

                    taken.Add((TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds, i));
                }
            }

            var slowest = taken.GroupBy(t => t.Question).MaxBy(g => g.Min(t => t.Wall))!;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-24} {taken.Count,5} {At(taken.Select(t => t.Wall), 0.5),8:0.0} {At(taken.Select(t => t.Wall), Share),8:0.0} {taken.Max(t => t.Wall),9:0.0} {At(taken.Select(t => t.Processor), Share),21:0.0}   no. {slowest.Key} ({slowest.Min(t => t.Wall):0.0} at best)"));
        }
    }

    private static double At(IEnumerable<double> taken, double share)
    {
        var sorted = taken.Order().ToList();
        return sorted[Math.Min((int)(sorted.Count * share), sorted.Count - 1)];
    }

    private async Task<(string Name, Func<LedgerDatabase, Task>[] Questions)[]> QuestionsAsync(CancellationToken stop)
    {
        await using var open = await LedgerDatabase.OpenAsync(path, stop);
        var deep = await DeepAsync(open, stop);
        var keys = await KeysAsync(open, stop);
        var documents = (await DocumentIndex.ListAsync(open, new DocumentFilter { Limit = 200 }, stop)).Rows;
        return
        [
            ("pledges", [.. Lists(Pledges), .. Ask(EntryIndex.ListAsync,
                Pledges with { Order = EntryOrder.Largest }, Pledges with { Order = EntryOrder.MostTold }, Pledges with { Order = EntryOrder.Due, DueFrom = Today },
                Pledges with { Act = "invest", By = "JPN" }, Pledges with { State = PledgeState.Stalled }, Pledges with { State = PledgeState.Lapsed, Order = EntryOrder.Largest },
                Pledges with { Least = 1e9m, Most = 5e10m, Order = EntryOrder.Largest }, Pledges with { From = new DateOnly(2025, 1, 1), To = "USA" }, Pledges with { After = deep })]),
            ("claims", Lists(Claims)),
            ("quotes", Lists(Quotations)),
            ("forecasts", [.. Lists(Forecasts), .. Ask(EntryIndex.ListAsync, Forecasts with { Grade = "A" }, Forecasts with { Order = EntryOrder.Due, DueFrom = Today })]),
            ("events", Ask(EventIndex.ListAsync,
                new EventFilter(), new EventFilter { By = "USA" }, new EventFilter { With = "KAZ" }, new EventFilter { By = "RUS", To = "UKR" }, new EventFilter { Type = "ASSAULT" },
                new EventFilter { Words = "natural gas" }, new EventFilter { Words = "the" }, new EventFilter { From = new DateOnly(2025, 1, 1), Status = "planned" })),
            ("documents", Ask(DocumentIndex.ListAsync,
                new DocumentFilter(), new DocumentFilter { OldestFirst = true }, new DocumentFilter { Publisher = documents[0].Publisher }, new DocumentFilter { Kind = "forecast" },
                new DocumentFilter { Words = "natural gas" }, new DocumentFilter { Words = "america" }, new DocumentFilter { Limit = 200 },
                new DocumentFilter { After = $"2022-01-01~{documents[0].Key}" })),
            ("actors", Ask(ActorIndex.ListAsync, new ActorFilter(), new ActorFilter { State = "KAZ" }, new ActorFilter { Words = "bank" })),
            ("search", Ask(EntryIndex.ListAsync,
                Pledges with { Words = "semiconductor" }, Pledges with { Words = "\"natural gas\"" }, Quotations with { Words = "president" }, Quotations with { Words = "the" },
                Claims with { Words = "unemployment rate" }, Forecasts with { Words = "inflation" })),
            ("country", [.. States.Select(c => (Func<LedgerDatabase, Task>)(l => ActorDossier.ReadAsync(l, c, Today, 20, stop)))]),
            ("ties", [.. States.Select(c => (Func<LedgerDatabase, Task>)(l => TieIndex.OfAsync(l, c, null, null, stop)))]),
            ("totals", [l => new PledgeTotals(l).OfAsync("JPN", null, null, Named, stop), l => new PledgeTotals(l).OfAsync(null, null, "invest", Named, stop), l => new PledgeTotals(l).OfAsync("USA", null, null, Named, stop)]),
            ("summary", [l => LedgerSummaries.ReadAsync(l, stop)]),
            ("review", [l => OpenProposals.ListAsync(l, null, 100, stop)]),
            ("show of an entry", [.. keys.Select(key => (Func<LedgerDatabase, Task>)(async l =>
            {
                await l.FindAsync(key[..12], stop);
                await EntryStories.ReadAsync(l, (await EntryIndex.FindAsync(l, key[..12], Today, stop))[0], stop);
            }))]),
            ("show of a document", [.. documents.Where((_, i) => i % 10 == 0).Select(d => (Func<LedgerDatabase, Task>)(async l => await l.DossierAsync((await l.FindAsync(d.Id, stop))[^1], stop)))]),
        ];

        Func<LedgerDatabase, Task>[] Ask<TFilter, TRow>(Func<LedgerDatabase, TFilter, CancellationToken, Task<ListPage<TRow>>> list, params TFilter[] filters) =>
            [.. filters.Select(f => (Func<LedgerDatabase, Task>)(l => list(l, f, stop)))];

        Func<LedgerDatabase, Task>[] Lists(EntryFilter all) => Ask(EntryIndex.ListAsync,
            all, all with { By = "USA" }, all with { By = "KAZ" }, all with { With = "china" }, all with { From = new DateOnly(2025, 1, 1), Until = new DateOnly(2025, 6, 30) }, all with { Limit = 200 });
    }

    // A place far into the list.
    private static async Task<string?> DeepAsync(LedgerDatabase ledger, CancellationToken stop)
    {
        string? after = null;
        for (var page = 0; page < 3; page++)
        {
            after = (await EntryIndex.ListAsync(ledger, Pledges with { After = after, Limit = EntryIndex.MostRows }, stop)).Next ?? after;
        }

        return after;
    }

    // What is told most, and what is told last: the longest stories and usual ones.
    private static async Task<string[]> KeysAsync(LedgerDatabase ledger, CancellationToken stop)
    {
        var keys = new List<string>();
        foreach (var all in new[] { Pledges, Claims, Quotations, Forecasts })
        {
            keys.AddRange((await EntryIndex.ListAsync(ledger, all with { Order = EntryOrder.MostTold, Limit = 3 }, stop)).Rows.Select(r => r.Key));
            keys.AddRange((await EntryIndex.ListAsync(ledger, all with { Limit = 10 }, stop)).Rows.Select(r => r.Key));
        }

        return [.. keys];
    }
}
