using Chancery.Ledger.Asking;
using Chancery.Ledger.Tests.Tracking;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Ledger.Views;
using Chancery.Reference;
using Chancery.Statements;
using Xunit;

namespace Chancery.Ledger.Tests.Asking;

public sealed class AskingTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2025, 11, 10, 9, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-asking-").FullName;
    private LedgerDatabase ledger = null!; // opened before every test

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ledger = await LedgerDatabase.OpenAsync(Path.Combine(folder, "ledger.db"), Stop);
        Dossier[] dossiers =
        [
            Told.Pledge("2025-01-20", "Norway pledged to invest $60 billion in the United States.", "NOR", "USA", 60),
            Told.Pledge("2025-02-20", "Norway’s $60 billion for the United States.", "NOR", "USA", 60),
            Told.Pledge("2025-03-20", "Chile will buy turbines for $4 billion.", "CHL", null, 4, act: PledgeAct.Buy, what: "turbines"),
            Told.Pledge("2025-04-20", "Peru will buy “größere” trains for $2 billion.", "PER", null, 2, act: PledgeAct.Buy, what: "trains"),
            Told.In("visit", "2025-05-01", "Norway’s king visited Chile.", span => new PoliticalEvent { Span = span, TriggerSpan = span, Pattern = "visit", Type = EventType.Consult, Source = [Told.Actor("NOR")], Recipient = [Told.Actor("CHL")] }),
            Told.In("threat", "2025-06-01", "Peru threatened Chile.", span => new PoliticalEvent { Span = span, TriggerSpan = span, Pattern = "threat", Type = EventType.Threaten, Source = [Told.Actor("PER")], Recipient = [Told.Actor("CHL")] }),
        ];
        await ledger.StoreAsync([.. dossiers.Select(d => PreparedDossier.Of(d, Told.Tracker))], new Version(0, 1, 0), Now, Stop);
        await ledger.SettleAsync(Told.Tracker, Now, 1, null, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await ledger.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Filters_combine()
    {
        Assert.Equal(3, (await Pledges()).Total);
        Assert.Equal(2, (await Pledges(act: "buy")).Total);
        Assert.Equal("PER", Assert.Single((await Pledges(act: "buy", least: 1e9m, most: 3e9m)).Rows).Parties.Single().State);
        Assert.Equal(1, (await Pledges(by: "NOR", to: "USA")).Total);
        Assert.Equal(0, (await Pledges(by: "NOR", act: "buy")).Total);
    }

    [Theory]
    [InlineData("Norway", "NOR")]
    [InlineData(" nor ", "NOR")]
    [InlineData("UK", "GBR")]
    [InlineData("UAE", "ARE")]
    [InlineData("South Korea", "KOR")]
    [InlineData("European Union", "eu")]
    [InlineData("Acme Steel", "acme steel")]
    public void A_party_is_found_by_whatever_people_call_it(string words, string spelled) => Assert.Equal(spelled, PartySpelling.Of(words, Told.Book));

    [Fact]
    public async Task More_words_than_the_search_takes_are_refused_in_words()
    {
        var refused = await Assert.ThrowsAsync<LedgerException>(() => Pledges(words: string.Join(' ', Enumerable.Range(0, 60).Select(i => $"w{i}"))));
        Assert.Contains("50 words", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_come_in_both_orders_page_by_page()
    {
        var oldest = new EventFilter { OldestFirst = true, Limit = 1 };
        var first = await EventIndex.ListAsync(ledger, oldest, Stop);
        var second = await EventIndex.ListAsync(ledger, oldest with { After = first.Next }, Stop);

        Assert.Equal(["visit", "threat"], first.Rows.Concat(second.Rows).Select(r => r.DocumentId));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Somebody_who_is_no_state_has_counterparts_too()
    {
        var told = Told.In("speech", "2025-07-01", "Marta Hellwig threatened Chile.", span => new PoliticalEvent
        {
            Span = span,
            TriggerSpan = span,
            Pattern = "threat",
            Type = EventType.Threaten,
            Source = [new Actor { Person = "Marta Hellwig", Text = "Marta Hellwig" }],
            Recipient = [Told.Actor("CHL")],
        });
        await ledger.StoreAsync([PreparedDossier.Of(told, Told.Tracker)], new Version(0, 1, 0), Now, Stop);

        var tie = Assert.Single(await TieIndex.OfPartyAsync(ledger, "Marta Hellwig", Stop));

        Assert.Equal(("CHL", 1, 0), (tie.Counterpart, tie.HostileWords, tie.Pledges));
    }

    [Fact]
    public async Task Words_are_found_whatever_their_case_and_accents_and_nothing_typed_is_an_operator()
    {
        Assert.Equal("CHL", Assert.Single((await Pledges(words: "TURBINES chile")).Rows).Parties.Single().State);
        Assert.Equal("PER", Assert.Single((await Pledges(words: "GRÖßERE trains")).Rows).Parties.Single().State);
        Assert.Equal("PER", Assert.Single((await Pledges(words: "großere")).Rows).Parties.Single().State);
        Assert.Equal(0, (await Pledges(words: "turbines OR trains")).Total);
        Assert.Equal(0, (await Pledges(words: "turbines* NEAR(chile")).Total);
        Assert.Equal(0, (await Pledges(words: "\"turbines Chile\"")).Total);
        Assert.Equal(1, (await Pledges(words: "“buy turbines”")).Total);
        Assert.Equal(3, (await Pledges(words: "…")).Total);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_double_in_every_order()
    {
        foreach (var order in Enum.GetValues<EntryOrder>())
        {
            var seen = new List<string>();
            string? after = null;
            do
            {
                var page = await Pledges(order: order, limit: 1, after: after);
                seen.AddRange(page.Rows.Select(r => r.Key));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(3, seen.Count);
            Assert.Equal(3, seen.Distinct().Count());
        }

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => Pledges(after: "nowhere"));
        Assert.Contains("no place in a list", refusal.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pledge_is_stalled_on_the_day_it_is_and_not_before()
    {
        Assert.Equal(3, (await Pledges(state: PledgeState.Announced)).Total);
        Assert.Equal(3, (await Pledges(state: PledgeState.Stalled, asOf: new DateOnly(2027, 1, 1))).Total);
        Assert.All((await Pledges(asOf: new DateOnly(2027, 1, 1))).Rows, r => Assert.Equal(PledgeState.Stalled, r.State));
    }

    [Fact]
    public async Task A_story_holds_every_telling_with_its_words()
    {
        var row = Assert.Single((await Pledges(by: "NOR")).Rows);
        Assert.Equal(row.Key, Assert.Single(await EntryIndex.FindAsync(ledger, row.Key[..8], new DateOnly(2025, 11, 10), Stop)).Key);

        var story = await EntryStories.ReadAsync(ledger, row, Stop);

        Assert.Equal(["new", "repeat"], story.Sightings.Select(s => s.Role));
        Assert.Equal("Norway’s $60 billion for the United States.", story.Sightings[1].Quote);
        Assert.Contains("\"usd_low\":60000000000", story.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_are_listed_by_side_type_and_words()
    {
        Assert.Equal(2, (await Events(new EventFilter { With = "CHL" })).Total);
        Assert.Equal(EventType.Threaten, Assert.Single((await Events(new EventFilter { By = "PER" })).Rows).Event.Type);
        Assert.Equal("visit", Assert.Single((await Events(new EventFilter { To = "CHL", Type = "CONSULT" })).Rows).DocumentId);
        Assert.Equal("threat", Assert.Single((await Events(new EventFilter { Words = "threatened" })).Rows).DocumentId);
        var first = await Events(new EventFilter { Limit = 1 });
        Assert.Equal("threat", first.Rows[0].DocumentId);
        Assert.Equal("visit", Assert.Single((await Events(new EventFilter { Limit = 1, After = first.Next })).Rows).DocumentId);
    }

    [Theory]
    [InlineData("=1+1", false, "'=1+1")]
    [InlineData("=1+1", true, "=1+1")]
    [InlineData("@SUM(A1)", false, "'@SUM(A1)")]
    [InlineData("say \"no\", he said", false, "\"say \"\"no\"\", he said\"")]
    [InlineData("plain", false, "plain")]
    public void A_spreadsheet_is_given_no_formulas_unless_words_are_wanted_exactly(string words, bool exact, string field) => Assert.Equal(field, CsvTable.Field(words, exact));

    private Task<ListPage<EventRow>> Events(EventFilter filter) => EventIndex.ListAsync(ledger, filter, Stop);

    private Task<ListPage<EntryRow>> Pledges(
        string? by = null, string? to = null, string? act = null, decimal? least = null, decimal? most = null, string? words = null, PledgeState? state = null, DateOnly? asOf = null,
        EntryOrder order = EntryOrder.Latest, int limit = 50, string? after = null) => EntryIndex.ListAsync(
            ledger,
            new EntryFilter
            {
                Kind = "pledge",
                By = by,
                To = to,
                Act = act,
                Least = least,
                Most = most,
                Words = words,
                State = state,
                AsOf = asOf ?? new DateOnly(2025, 11, 10),
                Order = order,
                Limit = limit,
                After = after,
            },
            Stop);
}
