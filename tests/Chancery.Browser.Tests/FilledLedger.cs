using Chancery.Intake;
using Chancery.Intake.Feeds;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Tracking;
using Chancery.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Browser.Tests;

/// <summary>A ledger in which every page has something to show: the examples, a few texts that raise doubts, feeds, runs, and what could not be read.</summary>
public sealed class FilledLedger
{
    private static readonly (string Id, string Title, string Published, string Text)[] Texts =
    [
        ("harbour-1", "A harbour for Tema", "2025-03-02", "Norway pledged to invest $135 billion in Ghana over ten years. The sum includes $2 billion for a harbour at Tema. “This is the largest promise that we have ever made,” said Prime Minister Jonas Gahr Støre."),
        ("harbour-2", "Norway repeats its word", "2025-06-11", "Norway again promised to invest $135 billion in Ghana over ten years. Of the budget $12 billion, or 30 percent of the $30 billion total, went to roads. Ghana's GDP was $76 billion in 2023."),
        ("harbour-3", "The harbour is cancelled", "2025-10-20", "Norway has cancelled its pledge to invest $135 billion in Ghana. Norway imposed sanctions on Russia. Ghana and Norway signed a trade agreement. Norway will probably join the European Union by the end of 2030."),
        ("harbour-4", "Another figure", "2025-11-05", "Norway promised to invest $120 billion in Ghana over nine years. Ghana will likely default on its debt by the end of 2027."),
    ];

    private FilledLedger(string document, string pledge, string forecast) => (Document, Pledge, Forecast) = (document, pledge, forecast);

    /// <summary>Address of the document with most statements.</summary>
    public string Document { get; }

    /// <summary>Address of a pledge that is told several times.</summary>
    public string Pledge { get; }

    /// <summary>Address of a forecast.</summary>
    public string Forecast { get; }

    /// <summary>Makes it, with the very engine of a room.</summary>
    public static async Task<FilledLedger> MakeAsync(string path, IServiceProvider services)
    {
        var examiner = services.GetRequiredService<Lazy<Examiner>>().Value;
        var now = TimeProvider.System.GetUtcNow();
        await using var ledger = await LedgerDatabase.OpenAsync(path, CancellationToken.None);
        var tracker = services.GetRequiredService<Lazy<Tracker>>().Value;
        var documents = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.md").Order(StringComparer.Ordinal)
            .Select(f => DocumentIntake.Read(File.ReadAllBytes(f), Path.GetFileName(f), ".md", Path.GetFileNameWithoutExtension(f)))
            .Concat(Texts.Select(t => new Document { Id = t.Id, Title = t.Title, Text = t.Text, Publisher = "The Harbour Letter", Published = DateOnly.Parse(t.Published, System.Globalization.CultureInfo.InvariantCulture) }))
            .ToList();
        await ledger.StoreAsync([.. documents.Select(d => PreparedDossier.Of(examiner.Examine(d), tracker))], new Version(1, 0), now, CancellationToken.None);
        await ledger.SettleAsync(tracker, now, Environment.ProcessorCount, null, CancellationToken.None);
        await DecideAsync(ledger, now);
        TellOfSources(path, now);
        await new Quarantine(ledger).PutAsync(new QuarantinedDocument(Quarantine.KeyOf("letters/7.pdf"), "letters/7.pdf", "Whole", 0, "it is locked with a password", 1, "2025-11-10T09:00:00Z", null), CancellationToken.None);
        var longest = (await DocumentIndex.ListAsync(ledger, new DocumentFilter(), CancellationToken.None)).Rows.MaxBy(r => r.Statements.Values.Sum())!; // it was filled
        return new FilledLedger(
            "/documents/" + longest.Key[..12],
            "/pledges/" + (await FirstAsync(ledger, "pledge", EntryOrder.MostTold))[..12],
            "/forecasts/" + (await FirstAsync(ledger, "forecast", EntryOrder.Due))[..12]);
    }

    private static async Task DecideAsync(LedgerDatabase ledger, DateTimeOffset now)
    {
        var all = await EntryIndex.ListAsync(ledger, new EntryFilter { Kind = "forecast", Order = EntryOrder.Earliest, AsOf = new DateOnly(2025, 11, 10) }, CancellationToken.None);
        var forecast = (await ForecastWindows.OfAsync(ledger, all.Rows, CancellationToken.None)).First(w => w.Chance is not null).Row.Key;
        await new ForecastBook(ledger).ResolveAsync(forecast, ResolvedAs.Yes, "https://example.org/results", "Marta Hellwig", now, CancellationToken.None);
    }

    private static async Task<string> FirstAsync(LedgerDatabase ledger, string kind, EntryOrder order) =>
        (await EntryIndex.ListAsync(ledger, new EntryFilter { Kind = kind, Order = order, AsOf = new DateOnly(2025, 11, 10), Limit = 1 }, CancellationToken.None)).Rows[0].Key;

    private static void TellOfSources(string path, DateTimeOffset now)
    {
        var feeds = new FeedBook(FeedBook.PathBeside(path));
        feeds.Keep(new Uri("https://example.org/feed.xml"), new FeedState { LastVisit = now.AddMinutes(-5), NextVisit = now.AddMinutes(10), Brought = 12 });
        feeds.Keep(new Uri("https://example.com/a-long-address-of-a-feed/that-is-broken/atom.xml?section=commentary"), new FeedState { Failures = 3, LastVisit = now.AddHours(-1), NextVisit = now.AddHours(1), Problem = "the server answered 503. Check the address of the feed" });
        var runs = new RunBook(path);
        runs.Keep(new IngestRun(now.AddHours(-5), "speeches/", now.AddHours(-4), RunStep.Done, 1, 1200, 0, 30, 2));
        runs.Keep(new IngestRun(now.AddMinutes(-1), "letters/", now, RunStep.Reading, 0.4, 300, 0, 0, 1));
    }
}
