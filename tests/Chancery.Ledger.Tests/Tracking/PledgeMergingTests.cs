using Chancery.Ledger.Tracking;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;
using Xunit;
using static Chancery.Ledger.Tests.Tracking.Told;

namespace Chancery.Ledger.Tests.Tracking;

/// <summary>Which tellings are of one pledge where names, figures or sides are told unlike.</summary>
public sealed class PledgeMergingTests
{
    [Fact]
    public void A_firm_and_its_initials_are_one_payer()
    {
        var entry = Assert.Single(Entries(
            Pledge("2025-03-01", "Nordic Turbine Engine Works will invest $12 billion in Poland.", "Nordic Turbine Engine Works", "POL", 12),
            Pledge("2025-04-01", "NTEW will invest $12 billion in Poland.", "NTEW", "POL", 12)));
        Assert.Equal(2, entry.Sightings.Count);
    }

    [Fact]
    public void A_host_that_secured_private_money_receives_and_does_not_pay()
    {
        var entry = Assert.Single(Entries(Pledge("2025-03-01", "Poland secured $900 billion in private investment.", "POL", null, 900)));
        Assert.Empty(entry.Pledge!.By);
        Assert.Equal("POL", Assert.Single(entry.Pledge.To).Name);
        Assert.Equal(UncountedReason.Umbrella, entry.Pledge.Uncounted);
    }

    [Fact]
    public void What_the_host_tells_without_the_payer_is_the_pledge_of_the_firm_that_its_words_name()
    {
        var entry = Assert.Single(Entries(
            Pledge("2025-03-01", "Zenith Rail will invest $12 billion in Poland.", "Zenith Rail", "POL", 12),
            Pledge("2025-03-09", "Poland secured a $12 billion private investment led by Zenith Rail.", "POL", null, 12)));
        Assert.Equal("zenith rail", Assert.Single(entry.Pledge!.By).Name);
        Assert.Null(entry.Pledge.Uncounted);
    }

    [Fact]
    public void What_a_government_secured_in_another_land_comes_from_there()
    {
        var told = Pledge("2025-03-01", "Poland secured a $12 billion investment in Norway.", "POL", "NOR", 12);
        var entry = Assert.Single(Entries(told with { Statements = [(Pledge)told.Statements[0] with { To = [Actor("NOR") with { Text = "Norway" }] }] }));
        Assert.Equal(("NOR", "POL"), (Assert.Single(entry.Pledge!.By).Name, Assert.Single(entry.Pledge.To).Name));
    }

    [Fact]
    public void Billions_of_dollars_are_no_sum()
    {
        var entry = Assert.Single(Entries(Pledge("2025-03-01", "Norway will invest billions of dollars in Poland.", "NOR", "POL", 2, qualifier: Chancery.Quantities.AmountQualifier.AtLeast)));
        Assert.Equal(UncountedReason.NotMoney, entry.Pledge!.Uncounted);
        Assert.Null(entry.Pledge.Amount);
    }

    [Fact]
    public void Sums_that_unnamed_companies_pledged_together_are_an_umbrella()
    {
        var firms = Pledge("2025-03-01", "Foreign companies have pledged $900 billion.", "POL", "POL", 900);
        var pledge = (Pledge)firms.Statements[0];
        var entry = Assert.Single(Entries(firms with { Statements = [pledge with { By = [new Actor { Org = "foreign companies", Text = "Foreign companies" }] }] }));
        Assert.Equal(UncountedReason.Umbrella, entry.Pledge!.Uncounted);
    }

    [Fact]
    public void Companies_of_a_state_stand_for_it()
    {
        var entry = Assert.Single(Entries(
            Pledge("2025-03-01", "Norway will invest $40 billion in Poland.", "NOR", "POL", 40),
            WithPayer(Pledge("2025-04-01", "Norwegian companies will invest $40 billion in Poland.", "NOR", "POL", 40), new Actor { State = "NOR", Org = "Norwegian companies", Role = "BUS", Text = "Norwegian companies" })));
        Assert.Equal(2, entry.Sightings.Count);
    }

    [Fact]
    public void Two_sums_that_one_text_tells_side_by_side_are_two_pledges()
    {
        const string Both = "Acme Steel will invest $3 billion in Poland and Acme Steel will build a mill for $2.8 billion in Poland.";
        var document = Pledge("2025-03-01", Both, "Acme Steel", "POL", 3);
        var first = (Pledge)document.Statements[0];
        var second = first with { Id = "s2", Span = new TextSpan(40, Both.Length), Amount = first.Amount!.Value with { Low = 2.8e9m, High = 2.8e9m } };
        Assert.Equal(2, Entries(document with { Statements = [first, second] }).Count);
    }

    [Fact]
    public void A_larger_sum_is_a_raise_only_where_the_words_raise_it()
    {
        var entries = Entries(
            Pledge("2025-03-01", "Acme Steel will invest $1 billion in a mill in Poland.", "Acme Steel", "POL", 1, what: "a mill in Poland"),
            Pledge("2025-04-01", "Acme Steel will invest $4 billion in Poland after opening a $1 billion mill to increase exports.", "Acme Steel", "POL", 4, what: "after opening a mill"));
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public void What_was_added_is_a_part_of_the_raised_sum()
    {
        var entries = Entries(
            Pledge("2025-03-01", "Acme Steel will invest $50 billion in Poland.", "Acme Steel", "POL", 50),
            Pledge("2025-08-01", "Acme Steel raised its investment in Poland to $60 billion.", "Acme Steel", "POL", 60),
            Pledge("2025-08-02", "Acme Steel will invest another $10 billion in Poland.", "Acme Steel", "POL", 10));
        var addition = Assert.Single(entries, e => e.Pledge!.Uncounted == UncountedReason.Child);
        Assert.Equal(10e9m, addition.Pledge!.Amount!.Value.Central);
        Assert.Equal(60e9m, Assert.Single(entries, e => e.Pledge!.Uncounted is null).Pledge!.Amount!.Value.Central);
    }

    [Fact]
    public void Twelve_ships_are_not_thirty()
    {
        var entries = Entries(
            Pledge("2025-03-01", "Norway signed orders for 12 patrol ships.", "NOR", null, null, PledgeAct.Buy, "orders for 12 patrol ships"),
            Pledge("2025-04-01", "Norway signed orders for 30 patrol ships.", "NOR", null, null, PledgeAct.Buy, "orders for 30 patrol ships"));
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public void Agencies_of_one_text_are_not_those_of_another()
    {
        Dossier Told(string day) => WithPayer(
            Pledge(day, "Relevant agencies will refine the conditions of the permit.", "NOR", null, null, PledgeAct.Other, "the conditions of the permit", pattern: "commit-act"),
            new Actor { Org = "relevant agencies", Text = "Relevant agencies" });
        var other = Told("2025-06-01");
        Assert.Equal(2, Entries(Told("2025-03-01"), other with { Document = other.Document with { Text = other.Document.Text + " Done at the harbour." } }).Count);
    }

    [Fact]
    public void To_build_on_a_law_is_not_to_repeal_it() => Assert.Equal(2, Entries(
        Pledge("2025-03-01", "Norway will repeal the Coastal Pilots Act.", "NOR", null, null, PledgeAct.Other, "the Coastal Pilots Act"),
        Pledge("2025-04-01", "Norway will strengthen the Coastal Pilots Act.", "NOR", null, null, PledgeAct.Other, "the Coastal Pilots Act")).Count);

    [Fact]
    public void Another_package_of_the_same_size_half_a_year_later_is_another_pledge() => Assert.Equal(2, Entries(
        Pledge("2025-01-01", "Acme Steel will invest $2 billion in a mill in Poland.", "Acme Steel", "POL", 2, what: "a mill"),
        Pledge("2025-09-01", "Acme Steel will invest $2 billion in schools in Poland.", "Acme Steel", "POL", 2, what: "schools")).Count);

    [Fact]
    public void A_sum_of_deficits_is_no_money_that_passes()
    {
        var entry = Assert.Single(Entries(Pledge("2025-03-01", "Norway will cut its deficit by $40 billion.", "NOR", null, 40, PledgeAct.Other)));
        Assert.Equal(UncountedReason.NotMoney, entry.Pledge!.Uncounted);
        Assert.Null(entry.Pledge.Dollars.High);
    }

    [Fact]
    public void A_promise_not_to_do_something_is_not_refuted()
    {
        var promise = Pledge("2025-03-01", "Norway will not impose quotas on Polish steel.", "NOR", "POL", null, PledgeAct.Other, "quotas on Polish steel");
        var entry = Assert.Single(Entries(promise with { Statements = [promise.Statements[0] with { Polarity = Polarity.Negative }] }));
        Assert.Equal(UncountedReason.NotMoney, entry.Pledge!.Uncounted);
    }

    [Fact]
    public void A_promise_of_nothing_by_nobody_in_particular_is_not_followed()
    {
        var speech = Pledge("2025-03-01", "We’re going to take care of it.", "NOR", null, null, PledgeAct.Other, pattern: "going-to-act");
        Assert.Empty(Told.Tracker.MentionsOf(WithPayer(speech, new Actor { State = "NOR", Role = "GOV", Text = "We" })));
    }

    [Fact]
    public void Help_that_has_come_is_a_delivery_of_the_pledge_and_no_entry_of_its_own()
    {
        var pledge = Pledge("2025-03-01", "Norway will send Ukraine eight mobile bridge layers.", "NOR", "UKR", null, PledgeAct.Aid, "eight mobile bridge layers");
        var entry = Assert.Single(Entries(pledge, Help("2025-06-01", "Norway delivered mobile bridge layers to Ukraine.")));
        Assert.Equal(SightingRole.Delivery, entry.Sightings[1].Role);
        Assert.Equal(PledgeState.Delivering, entry.Pledge!.State);
        Assert.Empty(Entries(Help("2025-06-01", "Norway delivered mobile bridge layers to Ukraine.")));
    }

    [Fact]
    public void A_firm_whose_name_is_corrected_stays_at_home()
    {
        var told = Pledge("2025-03-01", "Acme will invest $5 billion in Poland.", "Acme", "POL", 5).Statements[0];
        Assert.True(new Correction("by", "Acme Steel").TryApply(told, out var longer));
        Assert.Equal("USA", ((Pledge)longer).By[0].State);
        Assert.True(new Correction("by", "Zenith Rail (NOR)").TryApply(told, out var other));
        Assert.Equal(("Zenith Rail", "NOR"), (((Pledge)other).By[0].Org, ((Pledge)other).By[0].State));
    }

    [Fact]
    public void A_pledge_that_a_person_found_cancelled_is_in_no_total()
    {
        var told = Pledge("2025-03-01", "Acme will invest $5 billion in Poland.", "Acme", "POL", 5);
        var key = Told.Tracker.MentionsOf(told)[0].Key;
        var entry = Assert.Single(Entries(Rulings.None with { States = [new StateChange(PledgeState.Cancelled, new DateOnly(2025, 6, 1), key)] }, told));
        Assert.Equal(UncountedReason.Ended, entry.Pledge!.Uncounted);
    }

    private static Dossier WithPayer(Dossier told, Actor payer) => told with { Statements = [(Pledge)told.Statements[0] with { By = [payer] }] };

    private static Dossier Help(string day, string words) => In(
        day + "-help",
        day,
        words,
        span => new PoliticalEvent { Span = span, Pattern = "aid-give", Type = EventType.Aid, Status = EventStatus.Done, Source = [Actor("NOR")], Recipient = [Actor("UKR") with { Text = "Ukraine" }], TriggerSpan = new TextSpan(7, 16) });
}
