using Chancery.Checks;
using Chancery.Quantities;
using Chancery.Statements;
using Xunit;

namespace Chancery.Tests.Checks;

public sealed class FactsCheckTests
{
    [Fact]
    public void A_border_is_compared_with_the_table_in_percent()
    {
        var draft = new Draft("Kazakhstan shares a 7,000 km border with Russia.");
        draft.Claim("Kazakhstan shares a 7,000 km border with Russia", "KAZ", "border_length", 7000, "km", Draft.State("RUS"));
        var finding = Assert.Single(draft.Findings());
        Assert.Equal(Verdict.Notice, finding.Verdict);
        Assert.Contains("7,644 km", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("8.4% less", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_border_that_does_not_exist_is_named_as_missing()
    {
        var draft = new Draft("Sweden shares a 900 km border with Russia.");
        draft.Claim("Sweden shares a 900 km border with Russia", "SWE", "border_length", 900, "km", Draft.State("RUS"));
        var finding = Assert.Single(draft.Findings());
        Assert.Equal(Verdict.CannotTell, finding.Verdict);
        Assert.Contains("no land border between Sweden and Russia", finding.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SWE", "2025-11-10", Polarity.Positive, Verdict.Ok, "since 7 March 2024")]
    [InlineData("FIN", "2025-11-10", Polarity.Positive, Verdict.Ok, "since 4 April 2023")]
    [InlineData("SWE", "2022-01-10", Polarity.Positive, Verdict.Notice, "from 7 March 2024")]
    [InlineData("SWE", "2022-01-10", Polarity.Negative, Verdict.Ok, "from 7 March 2024")]
    [InlineData("RUS", "2025-11-10", Polarity.Positive, Verdict.Doubtful, "does not have Russia in NATO")]
    public void A_membership_is_asked_for_at_the_day(string state, string day, Polarity polarity, Verdict verdict, string words)
    {
        var draft = new Draft("It is in NATO.", day);
        draft.Claim("It is in NATO", state, "member_of", other: Draft.Organisation("NATO"), polarity: polarity);
        var finding = Assert.Single(draft.Findings());
        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(words, finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_day_a_membership_cannot_be_told()
    {
        var draft = new Draft("Sweden is in NATO.", published: null);
        draft.Claim("Sweden is in NATO", "SWE", "member_of", other: Draft.Organisation("NATO"));
        Assert.Equal(Verdict.CannotTell, Assert.Single(draft.Findings()).Verdict);
    }

    [Theory]
    [InlineData(101.6, Verdict.Ok)]
    [InlineData(109, Verdict.Notice)]
    [InlineData(150, Verdict.Doubtful)]
    public void A_figure_is_compared_with_the_nearest_edition_of_its_year(double billions, Verdict verdict)
    {
        var draft = new Draft("The GDP in 2023.");
        draft.Claim("The GDP in 2023", "UZB", "gdp", (decimal)billions * 1_000_000_000m, "USD", asOf: new PartialDate(2023));
        Assert.Equal(verdict, Assert.Single(draft.Findings()).Verdict);
    }

    [Fact]
    public void A_claim_that_no_table_answers_has_no_finding()
    {
        var draft = new Draft("The issue remains unresolved.");
        draft.Claim("The issue remains unresolved", "MDA", "other:status");
        Assert.Empty(draft.Findings());
    }
}
