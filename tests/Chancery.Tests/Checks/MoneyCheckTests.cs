using Chancery.Checks;
using Chancery.Quantities;
using Chancery.Statements;
using Xunit;

namespace Chancery.Tests.Checks;

public sealed class MoneyCheckTests
{
    private static readonly Chancery.Reference.Actor Union = Draft.Organisation("EU");
    private static readonly Chancery.Reference.Actor America = Draft.State("USA");

    [Fact]
    public void Purchases_and_investment_do_not_add_up()
    {
        var draft = new Draft("Europe promised purchases at $750 billion plus $600 billion in investments.");
        draft.Pledge("purchases at $750 billion", Union, America, Draft.Dollars(750), PledgeAct.Buy);
        draft.Pledge("plus $600 billion in investments", Union, America, Draft.Dollars(600));
        var finding = Assert.Single(draft.Findings(10));
        Assert.Equal(Verdict.Notice, finding.Verdict);
        Assert.Contains("$750 billion (purchase) and $600 billion (investment) are unlike things and do not add up to $1.35 trillion", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_of_different_sentences_are_no_sum()
    {
        var draft = new Draft("Europe buys gas for $750 billion. It invests $600 billion.");
        draft.Pledge("Europe buys gas for $750 billion", Union, America, Draft.Dollars(750), PledgeAct.Buy);
        draft.Pledge("It invests $600 billion", Union, America, Draft.Dollars(600));
        Assert.Empty(draft.Findings(10));
    }

    [Fact]
    public void A_union_is_held_against_the_gdp_of_its_members()
    {
        var draft = new Draft("Europe invests $600 billion in three years.");
        draft.Pledge("Europe invests $600 billion in three years", Union, America, Draft.Dollars(600), years: 3);
        var finding = Assert.Single(draft.Findings(11));
        Assert.Equal(Verdict.Notice, finding.Verdict);
        Assert.Contains("the EU’s", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_sum_is_no_burden()
    {
        var draft = new Draft("Kazakhstan buys locomotives for $4.2 billion over ten years.");
        draft.Pledge("Kazakhstan buys locomotives for $4.2 billion", Draft.State("KAZ"), America, Draft.Dollars(4.2m), PledgeAct.Buy, 10);
        Assert.Equal(Verdict.Ok, Assert.Single(draft.Findings(11)).Verdict);
    }

    [Fact]
    public void A_ceiling_is_never_more_than_a_notice()
    {
        var draft = new Draft("Uzbekistan invests up to $135 billion.");
        draft.Pledge("Uzbekistan invests up to $135 billion", Draft.State("UZB"), America, Draft.Dollars(135, AmountQualifier.UpTo));
        Assert.Equal(Verdict.Notice, Assert.Single(draft.Findings(11)).Verdict);
        Assert.Equal(Verdict.Notice, Assert.Single(draft.Findings(20)).Verdict);
    }

    [Fact]
    public void Another_currency_is_converted_with_its_rate_and_month()
    {
        var draft = new Draft("Germany lends €10 billion to Ukraine.");
        draft.Pledge("Germany lends €10 billion to Ukraine", Draft.State("DEU"), Draft.State("UKR"), Draft.Sum(10, "EUR"), PledgeAct.Lend);
        var finding = Assert.Single(draft.Findings(11));
        var rate = finding.Inputs.Single(i => i.Name == "rate");
        Assert.Equal("USD per EUR", rate.Unit);
        Assert.Equal("2025-11", rate.AsOf);
        Assert.Contains("USD per EUR", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_day_there_is_no_rate_and_the_finding_says_so()
    {
        var draft = new Draft("Germany lends €10 billion to Ukraine.", published: null);
        draft.Pledge("Germany lends €10 billion to Ukraine", Draft.State("DEU"), Draft.State("UKR"), Draft.Sum(10, "EUR"), PledgeAct.Lend);
        var finding = Assert.Single(draft.Findings(11));
        Assert.Equal(Verdict.CannotTell, finding.Verdict);
        Assert.Contains("EUR", finding.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(36, Verdict.Ok)]
    [InlineData(37, Verdict.Doubtful)]
    public void A_total_may_be_off_by_the_rounding_of_its_parts(int total, Verdict verdict)
    {
        var draft = new Draft($"$12 billion, $23 billion, in all ${total} billion.");
        var first = draft.Pledge("$12 billion", Union, America, Draft.Dollars(12));
        var second = draft.Pledge("$23 billion", Union, America, Draft.Dollars(23));
        draft.Pledge($"in all ${total} billion", Union, America, Draft.Dollars(total), relation: new PledgeRelation(PledgeRelationKind.TotalOf, [first, second]));
        Assert.Equal(verdict, Assert.Single(draft.Findings(1)).Verdict);
    }

    [Theory]
    [InlineData(48, Verdict.Ok)]
    [InlineData(60, Verdict.Doubtful)]
    [InlineData(10, Verdict.Notice)]
    public void Items_are_held_against_their_headline(int item, Verdict verdict)
    {
        var draft = new Draft($"A package of $50 billion, with ${item} billion for rail and up to $9 billion for roads.");
        var headline = draft.Pledge("A package of $50 billion", Union, America, Draft.Dollars(50));
        draft.Pledge($"${item} billion for rail", Union, America, Draft.Dollars(item), relation: new PledgeRelation(PledgeRelationKind.PartOf, [headline]));
        draft.Pledge("up to $9 billion for roads", Union, America, Draft.Dollars(9, AmountQualifier.UpTo), relation: new PledgeRelation(PledgeRelationKind.PartOf, [headline]));
        var finding = Assert.Single(draft.Findings(8));
        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains("1 “up to” sum is left out", finding.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("133% of its GDP", Verdict.Notice, "depends on the vintage")]
    [InlineData("80% of its GDP", Verdict.Doubtful, "No edition")]
    public void A_claimed_share_is_worked_out_with_every_edition(string share, Verdict verdict, string words)
    {
        var draft = new Draft($"Uzbekistan invests $135 billion, {share}.");
        draft.Pledge("Uzbekistan invests $135 billion", Draft.State("UZB"), America, Draft.Dollars(135));
        var finding = Assert.Single(draft.Findings(2));
        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(words, finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_firm_abroad_is_not_bound_by_a_president()
    {
        var draft = new Draft("Trump said that Hyundai will invest $20 billion.");
        draft.Pledge("Hyundai will invest $20 billion", Draft.Organisation("Hyundai", "BUS", "KOR"), America, Draft.Dollars(20), speaker: Draft.State("USA", "Donald J. Trump"));
        Assert.Contains("cannot bind Hyundai", Assert.Single(draft.Findings(23)).Explanation, StringComparison.Ordinal);
        Assert.Contains("South Korea’s (home of Hyundai", Assert.Single(draft.Findings(11)).Explanation, StringComparison.Ordinal);
        Assert.Empty(draft.Findings(20));
    }
}
