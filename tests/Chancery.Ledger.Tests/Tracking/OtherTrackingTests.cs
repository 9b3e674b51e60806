using Chancery.Ledger.Tracking;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Xunit;
using static Chancery.Ledger.Tests.Tracking.Told;

namespace Chancery.Ledger.Tests.Tracking;

public sealed class OtherTrackingTests
{
    [Fact]
    public void The_same_words_in_another_mouth_are_one_quotation_with_two_speakers()
    {
        var entry = Assert.Single(Entries(
            Quote("2025-01-02", "We will defend every inch of our northern border", "Marta Hellwig"),
            Quote("2025-01-05", "We will defend every inch of our northern border", "Jonas Lind")));
        Assert.Equal([SightingRole.New, SightingRole.Variant], entry.Sightings.Select(s => s.Role));
        Assert.Equal(["marta hellwig", "jonas lind"], entry.Parties.Select(p => p.Party.Name));
    }

    [Fact]
    public void A_few_words_are_no_quotation_that_could_be_told_again() => Assert.Equal(2, Entries(
        Quote("2025-01-02", "We shall see", "Marta Hellwig"),
        Quote("2025-01-05", "We shall see", "Marta Hellwig")).Count);

    [Fact]
    public void The_same_figure_again_is_one_claim_and_another_for_the_same_year_contradicts_it()
    {
        var entries = Entries(Gdp("2025-01-02", 130e9m), Gdp("2025-02-02", 130.4e9m), Gdp("2025-03-02", 115e9m));
        Assert.Equal(2, entries.Count);
        Assert.Equal(2, entries[0].Sightings.Count);
        Assert.Equal(new EntryLink(EntryLinkKind.Contradicts, entries[1].Key), Assert.Single(entries[0].Links));
    }

    [Fact]
    public void The_first_of_one_thing_is_not_the_first_of_another() => Assert.Equal(2, Entries(
        Ranked("2025-01-02", "Norway is the largest exporter of salmon."),
        Ranked("2025-02-02", "Norway is the largest exporter of salmon in the world."),
        Ranked("2025-03-02", "Norway was the first to recognise the treaty.")).Count);

    [Fact]
    public void Figures_of_one_text_and_figures_far_apart_contradict_nothing()
    {
        var far = Entries(Gdp("2025-01-02", 130e9m), Gdp("2025-02-02", 1.3e9m));
        Assert.All(far, e => Assert.Empty(e.Links));
        var text = Gdp("2025-01-02", 130e9m);
        var beside = text with { Statements = [text.Statements[0], (Claim)text.Statements[0] with { Id = "s2", Value = 150e9m }] };
        Assert.All(Entries(beside), e => Assert.Empty(e.Links));
    }

    [Fact]
    public void A_month_neither_speaks_nor_pays() => Assert.Empty(Assert.Single(Entries(In(
        "month",
        "2025-02-02",
        "Now, therefore, I proclaim this month the month of lighthouses",
        span => new Quotation { Span = span, Pattern = "test", ContentSpan = span, Speaker = new Actor { Text = "February 2025" } }))).Parties);

    [Fact]
    public void The_same_call_made_again_is_a_renewal_and_keeps_its_first_window()
    {
        var entry = Assert.Single(Entries(Call("2025-01-02", "The coalition will collapse before the autumn budget."), Call("2025-06-02", "The coalition will collapse before the autumn budget vote.")));
        Assert.Equal(SightingRole.Renewal, entry.Sightings[1].Role);
        Assert.Equal(new DateOnly(2026, 1, 2), entry.Forecast!.Readings.Strict);
        Assert.Equal(new DateOnly(2027, 1, 2), entry.Forecast.Readings.Generous);
    }

    [Fact]
    public void Soon_has_a_strict_and_a_generous_reading()
    {
        var readings = Assert.Single(Entries(Call("2025-01-02", "The coalition will collapse soon over the budget."))).Forecast!.Readings;
        Assert.Equal((new DateOnly(2025, 4, 2), new DateOnly(2026, 1, 2), true), (readings.Strict, readings.Generous, readings.IsSaid));
    }

    private static Dossier Quote(string day, string words, string speaker) => In($"{day}-{speaker}", day, words, span => new Quotation
    {
        Span = span,
        Pattern = "test",
        ContentSpan = span,
        Speaker = new Actor { Person = speaker, Text = speaker },
    });

    private static Dossier Ranked(string day, string words) => In(day, day, words, span => new Claim
    {
        Span = span,
        Pattern = "test",
        Subject = new Actor { State = "NOR", Text = "Norway" },
        Property = "other:rank",
        Value = 1,
        Unit = "rank",
    });

    private static Dossier Gdp(string day, decimal value) => In(day, day, $"The economy of Norway came to ${value} in 2024.", span => new Claim
    {
        Span = span,
        Pattern = "test",
        Subject = new Actor { State = "NOR", Text = "Norway" },
        Property = "gdp",
        Value = value,
        Unit = "USD",
        AsOf = new PartialDate(2024),
    });

    private static Dossier Call(string day, string words) => In(day, day, words, span => new Forecast
    {
        Span = span,
        Pattern = "test",
        ContentSpan = span,
        By = new Actor { Person = "Marta Hellwig", Text = "Hellwig" },
        Scorable = 'B',
    });
}
