using System.Globalization;
using BenchmarkDotNet.Running;
using Chancery.Benchmarks;

if (args is ["ledger", var path, .. var rest])
{
    await new LedgerQueries(path, rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5, Console.Out).RunAsync(CancellationToken.None);
}
else if (args is ["load", var address, var room, var process, .. var pace])
{
    using var load = new RoomLoad(new Uri(address), room, new ServerProcess(int.Parse(process, CultureInfo.InvariantCulture)), Console.Out);
    var figures = pace.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
    await load.RunAsync(figures is [var seconds, ..] ? seconds : 30, figures is [_, var aSecond] ? aSecond : 200, CancellationToken.None);
}
else
{
    BenchmarkSwitcher.FromTypes([typeof(ReadingBenchmarks)]).Run(args);
}
