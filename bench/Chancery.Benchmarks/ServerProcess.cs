using System.Globalization;

namespace Chancery.Benchmarks;

/// <summary>What a running server takes of the machine, as Linux tells it; another system tells nothing, and everything is 0.</summary>
internal sealed class ServerProcess(int id)
{
    // Of /proc/PID/stat; counted in hundredths of a second on every Linux that .NET runs on.
    private const int UserField = 13;
    private const int SystemField = 14;
    private const double TicksASecond = 100;

    /// <summary>Processor time so far, in seconds.</summary>
    public double Processor
    {
        get
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat");
            if (!File.Exists(path))
            {
                return 0;
            }

            var stat = File.ReadAllText(path);
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' '); // the name in brackets, the second field, may hold spaces
            return (double.Parse(fields[UserField - 2], CultureInfo.InvariantCulture) + double.Parse(fields[SystemField - 2], CultureInfo.InvariantCulture)) / TicksASecond;
        }
    }

    /// <summary>Memory in MB: all that is resident, and of that what is the process's own and not of a file.</summary>
    public (long All, long Own) Memory
    {
        get
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/status");
            var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
            return (Of("VmRSS:"), Of("RssAnon:"));

            long Of(string name) => lines.FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal)) is { } line
                ? long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024
                : 0;
        }
    }
}
