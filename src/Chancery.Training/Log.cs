using System.Diagnostics;
using System.Globalization;

namespace Chancery.Training;

/// <summary>Progress on the error stream, with seconds since the start.</summary>
internal static class Log
{
    private static readonly Stopwatch Clock = Stopwatch.StartNew();

    public static void Line(FormattableString message) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Clock.Elapsed.TotalSeconds,7:f1}s {FormattableString.Invariant(message)}"));
}
