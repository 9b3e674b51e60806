using System.Globalization;
using Chancery.Intake;
using Chancery.Ledger;

namespace Chancery.Cli.Ingesting;

/// <summary>Tells how far an ingest is: a line that renews itself on a terminal, a summary at the end everywhere.</summary>
internal sealed class IngestProgress(Surroundings surroundings, IngestCount count, SourceProgress sources, IngestLog log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly long started = surroundings.Clock.GetTimestamp();
    private TimeSpan shown;
    private TimeSpan read;

    private TimeSpan Passed => surroundings.Clock.GetElapsedTime(started);

    public void Show()
    {
        log.Tell(count, RunStep.Reading, sources.Share);
        var passed = Passed;
        if (!surroundings.ErrorIsTerminal || passed - shown < Interval)
        {
            return;
        }

        shown = passed;
        var left = sources.Share is > 0 and var share
            ? string.Create(CultureInfo.InvariantCulture, $", {share:P0}, {TimeSpan.FromSeconds(passed.TotalSeconds * (1 - share) / share):h\\:mm\\:ss} left")
            : "";
        var failed = count.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {count.Failed} not read") : "";
        surroundings.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{count.All} documents, {count.All / passed.TotalSeconds:0} a second{left}{failed}   "));
    }

    /// <summary>All is read; what is left is settling.</summary>
    public void Reading() => read = Passed;

    public void Settling(long blocks)
    {
        log.Tell(count, RunStep.Tracking, null);
        if (surroundings.ErrorIsTerminal)
        {
            surroundings.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rtracking, {blocks} blocks left                                        "));
        }
    }

    public void End()
    {
        log.End(count);
        var parts = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{count.Added} added"),
            string.Create(CultureInfo.InvariantCulture, $"{count.Known} known"),
        };
        if (count.Replaced > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count.Replaced} read anew"));
        }

        if (count.Failed > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count.Failed} not read (chancery quarantine)"));
        }

        surroundings.Error.WriteLine((surroundings.ErrorIsTerminal ? "\r" : "") + string.Create(
            CultureInfo.InvariantCulture,
            $"{count.All} documents in {Passed.TotalSeconds:0.0} s ({read.TotalSeconds:0.0} s reading, {(Passed - read).TotalSeconds:0.0} s tracking): {string.Join(", ", parts)}                ").TrimEnd());
    }
}
