using System.Runtime.CompilerServices;
using Chancery.Intake.Web;

namespace Chancery.Intake.Feeds;

/// <summary>
/// Watches feeds: looks at each when it is due, asks only for what has changed, and gives the entries that are new. A feed that fails is
/// asked less and less often, down to once a day, and never given up. What robots.txt forbids is not fetched.
/// <code>
/// using var watch = new FeedWatch(TimeProvider.System);
/// await foreach (var visit in watch.RunAsync([(address, state)], TimeSpan.FromMinutes(15), cancellation))
/// {
///     // read and keep visit.Documents, then keep visit.State
/// }
/// </code>
/// </summary>
public sealed class FeedWatch : IDisposable
{
    /// <summary>The longest pause between two visits, whatever happened.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    /// <summary>The shortest interval that can be asked for.</summary>
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);

    private const int MostSeen = 5000;

    // What the pages of one visit may hold together; what comes after is given as the feed has it.
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly WebReader web;
    private readonly RobotsBook robots;
    private readonly TimeProvider clock;

    /// <summary>A watch over feeds on the public internet.</summary>
    public FeedWatch(TimeProvider clock)
        : this(new WebReader(), clock)
    {
    }

    internal FeedWatch(WebReader web, TimeProvider clock)
    {
        this.web = web;
        this.clock = clock;
        robots = new RobotsBook(web, clock);
    }

    /// <summary>Looks at each feed whenever it is due, without end, until cancelled. One visit at a time, so that a caller who keeps documents is never overrun.</summary>
    /// <param name="feeds">Each with what is remembered of it; a new <see cref="FeedState"/> for a feed never visited.</param>
    /// <param name="interval">Between two visits of one feed; at least <see cref="ShortestInterval"/>.</param>
    /// <param name="cancellation">Ends the watch.</param>
    public async IAsyncEnumerable<FeedVisit> RunAsync(
        IReadOnlyList<(Uri Address, FeedState State)> feeds, TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        var due = new PriorityQueue<(Uri Address, FeedState State), DateTimeOffset>(feeds.Select(f => (f, f.State.NextVisit)));
        while (due.TryDequeue(out var feed, out var at))
        {
            if (at - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
            {
                // A state from the future (a clock set wrong) must not stop a feed for longer than any pause.
                await Task.Delay(wait < LongestPause ? wait : LongestPause, clock, cancellation).ConfigureAwait(false);
            }

            var visit = await VisitAsync(feed.Address, feed.State, interval, cancellation).ConfigureAwait(false);
            yield return visit;
            due.Enqueue((feed.Address, visit.State), visit.State.NextVisit);
        }
    }

    /// <summary>Looks at a feed now.</summary>
    /// <param name="address">The feed.</param>
    /// <param name="state">What is remembered of it.</param>
    /// <param name="interval">Until the next visit, where all goes well.</param>
    /// <param name="cancellation">Stops the visit.</param>
    public async Task<FeedVisit> VisitAsync(Uri address, FeedState state, TimeSpan interval, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(state);
        interval = interval < ShortestInterval ? ShortestInterval : interval;
        if (await robots.RefusalAsync(address, cancellation).ConfigureAwait(false) is { } forbidden)
        {
            return new FeedVisit(address, FeedOutcome.NotAllowed, [], forbidden, Later(state, interval, null));
        }

        try
        {
            var answer = await web.GetAsync(address, state.ETag, state.LastModified, cancellation).ConfigureAwait(false);
            return answer switch
            {
                { Status: 304 } => new FeedVisit(address, FeedOutcome.Unchanged, [], null, Soon(state, interval)),
                { IsGood: true } => await NewEntriesAsync(address, answer, state, interval, cancellation).ConfigureAwait(false),
                _ => Failed(address, state, interval, new IntakeProblem($"the server answered {answer.Status}", "Check the address of the feed", MayPass: true), answer.RetryAfter),
            };
        }
        catch (IntakeException e)
        {
            return Failed(address, state, interval, e.Problem, null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => web.Dispose();

    private async Task<FeedVisit> NewEntriesAsync(Uri address, WebAnswer answer, FeedState state, TimeSpan interval, CancellationToken cancellation)
    {
        var feed = FeedReader.Read(answer.Body, address.ToString(), answer.Charset);
        var known = state.Seen.ToHashSet(StringComparer.Ordinal);
        var fresh = feed.Items.Select((item, i) => (Item: item, Number: i + 1, Mark: FeedMark.Of(item))).Where(e => known.Add(e.Mark)).Reverse().ToList();
        var documents = new List<PendingDocument>(fresh.Count);
        long held = 0;
        foreach (var (item, number, _) in fresh)
        {
            var entry = Entry(feed, item, new DocumentOrigin(address.ToString(), OriginPart.Item, number));
            entry = held < MostBytes ? await PageBehindAsync(feed, item, entry, cancellation).ConfigureAwait(false) : entry;
            held += entry.ByteCount;
            documents.Add(entry);
        }

        var after = Soon(state, feed.Pause is { } pause && pause > interval ? pause : interval) with
        {
            ETag = answer.ETag,
            LastModified = answer.LastModified,
            Seen = [.. state.Seen.Concat(fresh.Select(e => e.Mark)).TakeLast(MostSeen)],
        };
        return new FeedVisit(address, FeedOutcome.Read, documents, null, after);
    }

    private static PendingDocument Entry(Feed feed, FeedItem item, DocumentOrigin origin) =>
        new(origin, item.Content.Length * sizeof(char), () => FeedDocuments.Read(feed, item, item.Link ?? item.Key ?? origin.ToString()));

    // The page behind an entry that holds a summary only; the entry itself where the page may not or cannot be had.
    private async Task<PendingDocument> PageBehindAsync(Feed feed, FeedItem item, PendingDocument entry, CancellationToken cancellation)
    {
        if (item.IsWhole || item.Link is not { } link || !PageAddress.TryParse(link, out var address) || await robots.RefusalAsync(address, cancellation).ConfigureAwait(false) is not null)
        {
            return entry;
        }

        try
        {
            var answer = await web.PageAsync(address, cancellation).ConfigureAwait(false);
            return SourceSplitter.Split(answer.Content(link)).Take(2).ToList() is [{ Origin.Part: OriginPart.Whole } page]
                ? new PendingDocument(new DocumentOrigin(link), page.ByteCount, () => FeedDocuments.Described(feed, item, page.Read().Document ?? entry.Read().OrThrow()))
                : entry;
        }
        catch (IntakeException)
        {
            return entry;
        }
    }

    private FeedVisit Failed(Uri address, FeedState state, TimeSpan interval, IntakeProblem problem, TimeSpan? asked) =>
        new(address, FeedOutcome.Failed, [], problem, Later(state, interval, asked));

    private FeedState Soon(FeedState state, TimeSpan interval) =>
        state with { Failures = 0, NextVisit = clock.GetUtcNow() + (interval < LongestPause ? interval : LongestPause) };

    // Twice as long after each failure in a row, at least what the server asks for, at most a day.
    private FeedState Later(FeedState state, TimeSpan interval, TimeSpan? asked)
    {
        const int MostDoublings = 12;
        var pause = interval * Math.Pow(2, Math.Min(state.Failures + 1, MostDoublings));
        pause = asked > pause ? asked.Value : pause;
        return state with { Failures = state.Failures + 1, NextVisit = clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause) };
    }
}
