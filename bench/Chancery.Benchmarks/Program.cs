using System.Globalization;
using BenchmarkDotNet.Running;
using Chancery.Benchmarks;

if (args is ["ledger", var path, .. var rest])
{
    await new LedgerQueries(path, rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5, Console.Out).RunAsync(CancellationToken.None);
}
else
{
    BenchmarkSwitcher.FromTypes([typeof(ReadingBenchmarks)]).Run(args);
}
