using BenchmarkDotNet.Running;
using Chancery.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(ReadingBenchmarks)]).Run(args);
