using System.Globalization;
using Chancery.Checks;
using Xunit;

namespace Chancery.Tests.Checks;

public sealed class CheckListTests
{
    [Fact]
    public void Every_check_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "checks.md"));
        Assert.All(Draft.Checks.Checks, check =>
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"## {check.Number}. {check.Name}\n"), page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_bound_that_is_no_number_is_named_with_its_line()
    {
        var failure = Assert.Throws<InvalidDataException>(() => LoadWith("8\tlow\tmuch\tbecause\n"));
        Assert.Contains("thresholds.tsv, line 2: expected a number, not \"much\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_without_a_reason_is_refused()
    {
        var failure = Assert.Throws<InvalidDataException>(() => LoadWith("8\tlow\t0.9\t\n"));
        Assert.Contains("thresholds.tsv, line 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_bound_is_named()
    {
        var failure = Assert.Throws<InvalidDataException>(() => LoadWith("8\tlow\t0.9\tbecause\n"));
        Assert.Contains("expected a row for check 24, ok", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_statements_has_no_findings() => Assert.Empty(new Draft("Nothing.").Findings());

    private static CheckList LoadWith(string rows)
    {
        var folder = Directory.CreateTempSubdirectory("chancery-checks");
        try
        {
            var tables = folder.CreateSubdirectory("checks").FullName;
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "checks"), "*.tsv"))
            {
                File.Copy(file, Path.Combine(tables, Path.GetFileName(file)));
            }

            File.WriteAllText(Path.Combine(tables, "thresholds.tsv"), "check\tname\tvalue\treason\n" + rows);
            return CheckList.Load(folder.FullName, Draft.Book);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
