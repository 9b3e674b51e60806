using System.Globalization;

namespace Chancery.Cli.Reading;

/// <summary>Tells how far a batch is: a line that renews itself on a terminal, a summary at the end everywhere.</summary>
internal sealed class BatchProgress(Surroundings surroundings, BatchFiles files)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly long started = surroundings.Clock.GetTimestamp();
    private TimeSpan shown;

    public void Show(long documents)
    {
        if (!surroundings.ErrorIsTerminal)
        {
            return;
        }

        var passed = surroundings.Clock.GetElapsedTime(started);
        if (passed - shown < Interval)
        {
            return;
        }

        shown = passed;
        var left = files.Share is > 0 and var share ? string.Create(CultureInfo.InvariantCulture, $", {share:P0}, {TimeSpan.FromSeconds(passed.TotalSeconds * (1 - share) / share):h\\:mm\\:ss} left") : "";
        surroundings.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{documents} documents, {documents / passed.TotalSeconds:0} a second{left}   "));
    }

    public void End(long documents, long failed)
    {
        var seconds = surroundings.Clock.GetElapsedTime(started).TotalSeconds;
        var broken = failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {failed} could not be read (named above)") : "";
        surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(surroundings.ErrorIsTerminal ? "\r" : "")}{documents} documents in {seconds:0.0} s{broken}          ").TrimEnd());
    }
}
