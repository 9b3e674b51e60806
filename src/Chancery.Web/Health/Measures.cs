using System.Diagnostics;
using System.Diagnostics.Metrics;
using Chancery.Ledger.Asking;

namespace Chancery.Web.Health;

/// <summary>What the room counts of itself. Durations in seconds; what the ledger holds is counted anew at most every quarter of a minute. Safe for all threads.</summary>
internal sealed class Measures : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Meter = "Chancery";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    private readonly Meter meter;
    private readonly Counter<long> words;
    private readonly Histogram<double> reading;
    private readonly UpDownCounter<long> waiting;
    private readonly TimeProvider clock;
    private readonly Lock writing = new();
    private LedgerSummary? held;
    private DateTimeOffset heldSince;

    public Measures(IMeterFactory meters, ReadingRoomOptions options)
    {
        clock = options.Clock;
        meter = meters.Create(Meter);
        words = meter.CreateCounter<long>("chancery.reading.words", "{word}", "Words of texts read here");
        reading = meter.CreateHistogram<double>("chancery.reading.duration", "s", "Time that reading a text took");
        waiting = meter.CreateUpDownCounter<long>("chancery.reading.queue", "{text}", "Texts that wait to be read or are being read");
        meter.CreateObservableGauge("chancery.ledger.documents", () => Held(s => s.Documents), "{document}", "Documents in the ledger");
        meter.CreateObservableGauge("chancery.ledger.events", () => Held(s => s.Events), "{event}", "Events in the ledger");
        meter.CreateObservableGauge("chancery.ledger.proposals", () => Held(s => s.Proposals), "{proposal}", "What waits for a person");
        meter.CreateObservableGauge("chancery.ledger.quarantined", () => Held(s => s.Quarantined), "{document}", "Documents that could not be read");
        meter.CreateObservableGauge("chancery.ledger.entries", Entries, "{entry}", "Entries in the ledger, by kind");
    }

    /// <summary>Times the reading of a text; call <see cref="IDisposable.Dispose"/> when it is done.</summary>
    /// <param name="text">What is read.</param>
    public IDisposable Reading(string text) => new Timing(this, text, Stopwatch.GetTimestamp());

    /// <summary>Counts a text that waits to be read, until it was.</summary>
    public IDisposable Queued()
    {
        waiting.Add(1);
        return new Place(this);
    }

    /// <summary>Counts the ledger, unless that was done a moment ago.</summary>
    public async Task RefreshAsync(Desk desk, CancellationToken cancellation)
    {
        lock (writing)
        {
            if (held is not null && clock.GetUtcNow() - heldSince < Fresh)
            {
                return;
            }

            heldSince = clock.GetUtcNow();
        }

        var counted = await desk.AskAsync(ledger => LedgerSummaries.ReadAsync(ledger, cancellation), cancellation).ConfigureAwait(false);
        lock (writing)
        {
            held = counted;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> Held(Func<LedgerSummary, long> count)
    {
        lock (writing)
        {
            return held is { } summary ? [new Measurement<long>(count(summary))] : [];
        }
    }

    private IEnumerable<Measurement<long>> Entries()
    {
        lock (writing)
        {
            return held is { } summary ? [.. summary.Entries.Select(e => new Measurement<long>(e.Value, new KeyValuePair<string, object?>("kind", e.Key)))] : [];
        }
    }

    private static int Words(string text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            count += !isSpace && !inside ? 1 : 0;
            inside = !isSpace;
        }

        return count;
    }

    private sealed class Place(Measures measures) : IDisposable
    {
        public void Dispose() => measures.waiting.Add(-1);
    }

    private sealed class Timing(Measures measures, string text, long since) : IDisposable
    {
        public void Dispose()
        {
            measures.words.Add(Words(text));
            measures.reading.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
        }
    }
}
