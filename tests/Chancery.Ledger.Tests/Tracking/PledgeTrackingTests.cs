using Chancery.Ledger.Tracking;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Quantities;
using Chancery.Statements;
using Xunit;
using static Chancery.Ledger.Tests.Tracking.Told;

namespace Chancery.Ledger.Tests.Tracking;

public sealed class PledgeTrackingTests
{
    [Fact]
    public void One_pledge_told_three_times_is_one_entry_with_three_sightings()
    {
        var entry = Assert.Single(Entries(
            Pledge("2025-03-01", "Norway pledged to invest $40 billion in the United States.", "NOR", "USA", 40),
            Pledge("2025-04-02", "Norway will invest $40 billion over there.", "NOR", null, 40),
            Pledge("2025-05-03", "The $40 billion that Norway pledged last spring.", "NOR", "USA", 40)));
        Assert.Equal([SightingRole.New, SightingRole.Repeat, SightingRole.Repeat], entry.Sightings.Select(s => s.Role));
        Assert.Equal(40e9m, entry.Pledge!.Amount!.Value.Central);
    }

    [Fact]
    public void A_raised_sum_is_an_increase_and_no_second_pledge()
    {
        var entry = Assert.Single(Entries(
            Pledge("2025-01-20", "Norway pledged to invest $60 billion in the United States.", "NOR", "USA", 60),
            Pledge("2025-05-13", "Norway raised its investment from $60 billion to $95 billion.", "NOR", "USA", 95)));
        Assert.Equal(SightingRole.Increase, entry.Sightings[1].Role);
        Assert.Equal(60e9m, entry.Pledge!.FirstAmount!.Value.Central);
        Assert.Equal(95e9m, entry.Pledge.Amount!.Value.Central);
        Assert.Contains("What was added is $35 billion", Assert.Single(entry.Findings, f => f.Check == 7).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Successive_packages_of_the_same_size_stay_apart()
    {
        var entries = Entries(
            Pledge("2023-01-10", "Norway announced an additional $2 billion package of air defence for Ukraine.", "NOR", "UKR", 2, PledgeAct.Aid, "an additional $2 billion package of air defence"),
            Pledge("2023-03-20", "Norway announced another $2 billion package of air defence for Ukraine.", "NOR", "UKR", 2, PledgeAct.Aid, "another $2 billion package of air defence"));
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public void The_same_parties_with_another_object_are_another_pledge()
    {
        var entries = Entries(
            Pledge("2024-02-01", "Poland will buy tanks for $5 billion.", "POL", "KOR", 5, PledgeAct.Buy, "tanks"),
            Pledge("2024-02-20", "Poland will buy fighter jets for $5 billion.", "POL", "KOR", 5, PledgeAct.Buy, "fighter jets"));
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public void A_purchase_and_an_investment_of_one_deal_are_two_pledges()
    {
        var entries = Entries(
            Pledge("2025-07-27", "Norway will buy energy for $75 billion.", "NOR", "USA", 75, PledgeAct.Buy),
            Pledge("2025-07-27", "Norway will also invest $75 billion there.", "NOR", "USA", 75));
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public void The_order_in_which_documents_come_does_not_show()
    {
        Dossier[] dossiers =
        [
            Pledge("2025-01-20", "Norway pledged to invest $60 billion in the United States.", "NOR", "USA", 60),
            Pledge("2025-02-20", "Norway’s $60 billion.", "NOR", null, 60),
            Pledge("2025-05-13", "Norway raised its investment from $60 billion to $95 billion.", "NOR", "USA", 95),
            Pledge("2025-06-13", "Norway’s $95 billion.", "NOR", "USA", 95),
        ];
        var forwards = Entries(dossiers);
        var backwards = Entries([.. dossiers.Reverse()]);
        Assert.Equal(forwards.Select(e => e.Key), backwards.Select(e => e.Key));
        Assert.Equal(forwards[0].Sightings.Select(s => (s.Mention.Key, s.Role, s.Score)), backwards[0].Sightings.Select(s => (s.Mention.Key, s.Role, s.Score)));
    }

    [Fact]
    public void A_ruling_holds_against_the_score()
    {
        var first = Pledge("2025-03-01", "Norway pledged $40 billion.", "NOR", "USA", 40);
        var second = Pledge("2025-04-02", "Norway pledged $40 billion again.", "NOR", "USA", 40);
        var keys = new[] { first, second }.SelectMany(Told.Tracker.MentionsOf).Select(m => m.Key).ToList();
        var apart = new Rulings(new HashSet<(string, string)>(), new HashSet<(string, string)> { (keys[1], keys[0]) });
        Assert.Equal(2, Entries(apart, first, second).Count);
    }

    [Fact]
    public void Up_to_a_sum_is_listed_and_not_counted()
    {
        var entry = Assert.Single(Entries(Pledge("2025-03-01", "Norway pledged up to $40 billion.", "NOR", "USA", 40, qualifier: AmountQualifier.UpTo)));
        Assert.Equal(UncountedReason.UpperBoundOnly, entry.Pledge!.Uncounted);
        Assert.Equal((0m, 40e9m), entry.Pledge.Dollars);
    }

    [Fact]
    public void Signing_moves_a_pledge_on_and_telling_it_again_does_not_move_it_back()
    {
        var entry = Assert.Single(Entries(
            Pledge("2025-03-01", "Norway pledged to invest $40 billion.", "NOR", "USA", 40),
            Pledge("2025-04-01", "Norway signed the contract for $40 billion.", "NOR", "USA", 40, stage: PledgeStage.Signed),
            Pledge("2025-05-01", "Norway pledged $40 billion.", "NOR", "USA", 40)));
        Assert.Equal([PledgeState.Announced, PledgeState.Committed], entry.Pledge!.Changes.Select(c => c.State));
    }

    [Fact]
    public void Silence_stalls_a_pledge_and_its_deadline_lets_it_lapse()
    {
        var life = Assert.Single(Entries(Pledge("2020-01-01", "Norway pledged to invest $40 billion over four years.", "NOR", "USA", 40, years: 4))).Pledge!;
        Assert.Equal(PledgeState.Announced, life.StateOn(new DateOnly(2020, 12, 1)));
        Assert.Equal(PledgeState.Stalled, life.StateOn(new DateOnly(2021, 2, 1)));
        Assert.Equal(PledgeState.Lapsed, life.StateOn(new DateOnly(2024, 6, 1)));
    }

    [Fact]
    public void What_was_delivered_in_time_is_kept()
    {
        var life = Assert.Single(Entries(
            Pledge("2020-01-01", "Norway pledged $40 billion over four years.", "NOR", "UKR", 40, PledgeAct.Aid, years: 4),
            Pledge("2022-01-01", "Norway has paid $38 billion.", "NOR", "UKR", 38, PledgeAct.Aid, stage: PledgeStage.Disbursed))).Pledge!;
        Assert.Equal(PledgeState.Kept, life.State);
        Assert.Equal(0.95m, life.DeliveredShare);
    }

    [Fact]
    public void A_cancellation_is_proposed_and_never_made()
    {
        var entry = Assert.Single(Entries(
            Pledge("2025-03-01", "Norway pledged to invest $40 billion.", "NOR", "USA", 40),
            Pledge("2025-04-01", "Norway cancelled its $40 billion.", "NOR", "USA", 40, stage: PledgeStage.Cancelled)));
        Assert.Equal(PledgeState.Announced, entry.Pledge!.State);
        Assert.Equal(ProposalKind.Cancelled, Assert.Single(entry.Proposals).Kind);
    }
}
