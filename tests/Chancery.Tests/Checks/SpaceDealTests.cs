using Chancery.Checks;
using Chancery.Quantities;
using Chancery.Statements;
using Xunit;

namespace Chancery.Tests.Checks;

/// <summary>A commentary's figures against the shipped tables.</summary>
public sealed class SpaceDealTests
{
    private static Draft SpaceDeal()
    {
        var draft = new Draft("Trump says that Uzbekistan will invest $35 billion in three years and another $100 billion in ten, a total of $135 billion. The GDP of Uzbekistan is projected at $130 billion.");
        var trump = Draft.State("USA", "Donald J. Trump");
        var payer = Draft.State("UZB");
        var host = Draft.State("USA");
        var first = draft.Pledge("Uzbekistan will invest $35 billion in three years", payer, host, Draft.Dollars(35), years: 3, speaker: trump);
        var second = draft.Pledge("another $100 billion in ten", payer, host, Draft.Dollars(100), years: 10, speaker: trump);
        draft.Pledge("a total of $135 billion", payer, host, Draft.Dollars(135), relation: new PledgeRelation(PledgeRelationKind.TotalOf, [first, second]), speaker: trump);
        draft.Claim("The GDP of Uzbekistan is projected at $130 billion", "UZB", "gdp", 130_000_000_000m, "USD", asOf: new PartialDate(2025));
        return draft;
    }

    [Fact]
    public void Parts_that_make_the_total_are_right_as_a_sum()
    {
        var finding = Assert.Single(SpaceDeal().Findings(1));
        Assert.Equal(Verdict.Ok, finding.Verdict);
        Assert.Equal(["s1", "s2", "s3"], finding.Statements);
        Assert.Equal(0, finding.Value);
        Assert.Contains("$35 billion + $100 billion = $135 billion", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Horizons_that_start_together_at_one_rate_are_probably_nested()
    {
        var finding = Assert.Single(SpaceDeal().Findings(6));
        Assert.Equal(Verdict.Notice, finding.Verdict);
        Assert.StartsWith("Do not add", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("$135 billion is doubtful as a total", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_is_held_against_every_edition_of_the_payers_gdp()
    {
        var finding = SpaceDeal().Findings(11).Single(f => f.Statements[0] == "s3");
        Assert.Equal(Verdict.Implausible, finding.Verdict);
        Assert.Contains("149% of that of 2023 ($90.9 billion, World Bank, October 2024)", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("133% of that of 2023 ($101.6 billion, CIA World Factbook, snapshot 2025-04-17)", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("if over 1, 3, 5, 10 years", finding.Explanation, StringComparison.Ordinal);
        Assert.All(finding.Inputs, input => Assert.NotEmpty(input.Source));
    }

    [Fact]
    public void A_pledge_with_a_horizon_is_held_against_gdp_by_the_year()
    {
        var finding = SpaceDeal().Findings(11).Single(f => f.Statements[0] == "s1");
        Assert.Contains("over 3 years it is $11.7 billion a year", finding.Explanation, StringComparison.Ordinal);
        Assert.Equal(0.1015m, finding.Value);
    }

    [Fact]
    public void A_sum_per_head_is_always_printed() => Assert.Equal(3, SpaceDeal().Findings(20).Count);

    [Fact]
    public void A_sum_of_many_years_beside_the_figure_of_one_is_noticed()
    {
        var finding = Assert.Single(SpaceDeal().Findings(3));
        Assert.Equal(["s3", "s4"], finding.Statements);
        Assert.Contains("$13.5 billion, 10.4% of the GDP", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_president_cannot_bind_another_state_nor_years_after_the_mandate()
    {
        var finding = Assert.Single(SpaceDeal().Findings(23));
        Assert.Equal(Verdict.Notice, finding.Verdict);
        Assert.Contains("Donald J. Trump cannot bind Uzbekistan", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("$100 billion (10 years, to 10 November 2035) outlives the mandate of Donald J. Trump, which ends 20 January 2029", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_projection_beyond_the_table_is_set_beside_its_last_figures()
    {
        var finding = Assert.Single(SpaceDeal().Findings(24));
        Assert.Equal(Verdict.Notice, finding.Verdict);
        Assert.Contains("2024: $115 billion", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("13.1% above the newest", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_the_same_each_time() =>
        Assert.Equal(SpaceDeal().Findings().Select(f => f.Explanation), SpaceDeal().Findings().Select(f => f.Explanation));
}
