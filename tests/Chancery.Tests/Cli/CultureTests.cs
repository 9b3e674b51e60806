using System.Globalization;
using Xunit;

namespace Chancery.Tests.Cli;

[Collection(nameof(WholeProcess))]
public sealed class CultureTests
{
    [Fact]
    public async Task The_bytes_are_the_same_in_every_culture_and_on_any_number_of_threads()
    {
        using var run = new CommandLineRun();
        var lines = run.Write("in.jsonl", string.Concat(Enumerable.Range(0, 200).Select(i => $"{{\"id\":\"d{i.ToString(CultureInfo.InvariantCulture)}\",\"published\":\"2025-11-10\",\"text\":\"Istanbul pledged $1.5 billion.\"}}\n")));
        var before = CultureInfo.DefaultThreadCurrentCulture;
        var outputs = new List<string>();
        try
        {
            foreach (var (culture, threads) in new[] { ("en-US", "1"), ("tr-TR", "1"), ("de-DE", "4"), ("ar-SA", "2") })
            {
                CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(0, await run.RunAsync(["read", "--jsonl", lines, "--out", "-", "--no-store", "--threads", threads]));
                outputs.Add(run.Out);
            }
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
        }

        Assert.Single(outputs.Distinct());
        Assert.StartsWith("{\"id\":\"d0\"", outputs[0], StringComparison.Ordinal);
    }
}
