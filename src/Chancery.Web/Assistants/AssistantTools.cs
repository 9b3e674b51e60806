using System.ComponentModel;
using System.Text.Json;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Text;
using Chancery.Web.Api;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Web.Assistants;

/// <summary>What an assistant may ask: it reads and changes nothing.</summary>
internal sealed class AssistantTools(Desk desk, ReadingDesk reading)
{
    private const string IdMeaning = "Its id, as search gives it, or at least six digits at its head";
    private const int FewRows = 8;
    private const int MostRows = 50;
    private const int MostLetters = 1_000_000;

    /// <summary>The tools, as the protocol lists them.</summary>
    public IReadOnlyList<McpServerTool> All() =>
    [
        Tool("search", "Look for words in everything that the ledger holds: pledges, claims, quotations, forecasts and events, each with its words, its source and its id.", SearchAsync),
        Tool("get_pledge", "A pledge with its life: every telling with its words and source, its state, what the checks found, and what stands beside it.", ([Description(IdMeaning)] string id, CancellationToken stop) => EntryAsync("pledge", id, stop)),
        Tool("get_claim", "A claim with every telling, and what the checks found.", ([Description(IdMeaning)] string id, CancellationToken stop) => EntryAsync("claim", id, stop)),
        Tool("get_quote", "A quotation with every telling of it, in whosever mouth.", ([Description(IdMeaning)] string id, CancellationToken stop) => EntryAsync("quotation", id, stop)),
        Tool("get_forecast", "A forecast with its window, its chance and every telling.", ([Description(IdMeaning)] string id, CancellationToken stop) => EntryAsync("forecast", id, stop)),
        Tool("get_document", "The dossier of a document: what it states, tied to its exact words, and what the checks found.", DocumentAsync),
        Tool("get_country", "What the ledger holds of a state, a person or an organisation: promised and was promised, said and foretold, claims of it, events, ties.", CountryAsync),
        Tool("get_totals", "What pledges come to in U.S. dollars, kinds of flow apart, with what was left out and why. Kinds do not add up to one sum.", TotalsAsync),
        Tool("check_sentence", "Put a sentence to every check against dated public tables: what it states and how plausible it is. A finding never says “false”.", CheckAsync),
        Tool("read_text", "Read a text: what it states, tied to its exact words, and what the checks find. Nothing is kept.", ReadAsync),
    ];

    private Task<CallToolResult> SearchAsync(
        [Description("Words that must all be there; “in marks” together and in this order")] string words, [Description("Rows of each kind, 1 to 50; 8 where it is not said")] int? limit = null, CancellationToken cancellation = default) =>
        GuardedAsync(() => desk.AskAsync(
            async ledger =>
            {
                if (SearchWords.Parse(words) is null)
                {
                    throw new UnclearRequestException("words", words, "one word or more");
                }

                var rows = Rows(limit);
                return await WrittenAsync(async json =>
                {
                    foreach (var list in EntryListing.All)
                    {
                        var page = await EntryIndex.ListAsync(ledger, new EntryFilter { Kind = list.Kind, Words = words, AsOf = desk.Today, Limit = rows }, cancellation).ConfigureAwait(false);
                        await AssistantJson.WriteEntriesAsync(json, list.Path, ledger, page, cancellation).ConfigureAwait(false);
                    }

                    AssistantJson.WriteEvents(json, await EventIndex.ListAsync(ledger, new EventFilter { Words = words, Limit = rows }, cancellation).ConfigureAwait(false));
                }).ConfigureAwait(false);
            },
            cancellation));

    private Task<CallToolResult> EntryAsync(string kind, string id, CancellationToken cancellation) => GuardedAsync(() => desk.AskAsync(
        async ledger => await ListRoutes.StoryAsync(ledger, kind, id, desk, cancellation).ConfigureAwait(false) is { } story
            ? QuotedAnswer.Of(OnOneLine(StoryJson.Of(story)))
            : QuotedAnswer.Of(Problem.NotFound($"No {kind} has that id", "search gives ids; at least six digits at the head of one will do")),
        cancellation));

    private Task<CallToolResult> DocumentAsync([Description("Id of the document, as search gives it")] string id, CancellationToken cancellation = default) => GuardedAsync(() => desk.AskAsync(
        async ledger => await ledger.FindAsync(id, cancellation).ConfigureAwait(false) is [.., var entry]
            ? QuotedAnswer.Of(ApiJson.Bytes(await DossierAsync(ledger, entry, cancellation).ConfigureAwait(false)))
            : QuotedAnswer.Of(Problem.NotFound("No document has that id", "search gives ids")),
        cancellation));

    private Task<CallToolResult> CountryAsync(
        [Description("A state by code or English name; also a person or an organisation")] string name, [Description("Rows of each list, 1 to 50; 8 where it is not said")] int? limit = null, CancellationToken cancellation = default) =>
        GuardedAsync(() => desk.AskAsync(
            async ledger =>
            {
                var state = desk.StateNamed(name);
                var found = await ActorDossier.ReadAsync(ledger, state?.Iso3 ?? name.ToLowerInvariant(), desk.Today, Rows(limit), cancellation).ConfigureAwait(false);
                if (found.IsEmpty)
                {
                    return QuotedAnswer.Of(Problem.NotFound("The ledger holds nothing of that name", "search looks for words"));
                }

                return await WrittenAsync(async json =>
                {
                    json.WriteString("id", found.Party);
                    json.WriteString("name", state?.Name ?? name);
                    foreach (var list in found.Lists)
                    {
                        await AssistantJson.WriteEntriesAsync(json, list.Title.ToLowerInvariant().Replace(' ', '_'), ledger, list.Page, cancellation).ConfigureAwait(false);
                    }

                    AssistantJson.WriteEvents(json, found.Events);
                    var ties = state is null ? [] : await TieIndex.OfAsync(ledger, state.Iso3, null, null, cancellation).ConfigureAwait(false);
                    json.WritePropertyName("ties");
                    JsonTable.WritePage(json, Columns.OfTies, new ListPage<Tie>([.. ties.Take(MostRows)], ties.Count, null));
                }).ConfigureAwait(false);
            },
            cancellation));

    private Task<CallToolResult> TotalsAsync(
        [Description("Who is to pay: a state’s code or a name")] string? by = null,
        [Description("Who is to receive: a state’s code or a name")] string? to = null,
        [Description("Only pledges of this act: invest, buy, aid, lend …")] string? act = null,
        CancellationToken cancellation = default) => GuardedAsync(() => desk.AskAsync(
            async ledger =>
            {
                var total = await new PledgeTotals(ledger).OfAsync(ListQuery.Party(by, desk.Book), ListQuery.Party(to, desk.Book), ListQuery.ActOf(act), MostRows, cancellation).ConfigureAwait(false);
                var counted = new List<EntryRow>();
                foreach (var item in total.Counted.Named)
                {
                    counted.AddRange(await EntryIndex.FindAsync(ledger, item.Key, desk.Today, cancellation).ConfigureAwait(false));
                }

                return await WrittenAsync(async json =>
                {
                    json.WritePropertyName("kinds");
                    JsonSerializer.Serialize(json, total.Kinds, ApiJson.Options);
                    await AssistantJson.WriteEntriesAsync(json, "counted", ledger, new ListPage<EntryRow>(counted, total.Counted.Pledges, null), cancellation).ConfigureAwait(false);
                    json.WriteStartObject("left_out");
                    foreach (var reason in total.LeftOut)
                    {
                        json.WriteNumber(reason.Reason ?? "", reason.Pledges);
                    }

                    json.WriteEndObject();
                }).ConfigureAwait(false);
            },
            cancellation));

    private Task<CallToolResult> CheckAsync(
        [Description("One sentence or a few")] string sentence, [Description("Day on which it was said, YYYY-MM-DD; today where it is not said")] string? published = null, CancellationToken cancellation = default) =>
        ReadAsync(sentence, published, "A sentence", cancellation);

    private Task<CallToolResult> ReadAsync(
        [Description("The text")] string text,
        [Description("Day of publication, YYYY-MM-DD: relative dates are counted from it")] string? published = null,
        [Description("Its headline")] string? title = null,
        CancellationToken cancellation = default) => GuardedAsync(async () =>
        {
            if (string.IsNullOrWhiteSpace(text) || text.Length > MostLetters)
            {
                throw new UnclearRequestException("text", $"{text.Length} letters", $"1 to {MostLetters} letters");
            }

            var document = new Document { Id = "text", Title = ListQuery.Said(title), Text = text, Published = ListQuery.Published(published) ?? desk.Today };
            var dossier = await reading.ExamineAsync(document, cancellation).ConfigureAwait(false);
            return QuotedAnswer.Of(ApiJson.Bytes(json => AssistantJson.Write(json, dossier, key: null)));
        });

    private static async Task<Action<Utf8JsonWriter>> DossierAsync(LedgerDatabase ledger, StoredDocument entry, CancellationToken cancellation)
    {
        var dossier = await ledger.DossierAsync(entry, cancellation).ConfigureAwait(false);
        return json => AssistantJson.Write(json, dossier, entry.Key);
    }

    private static byte[] OnOneLine(byte[] indented) => ApiJson.Bytes(json =>
    {
        using var parsed = JsonDocument.Parse(indented);
        parsed.RootElement.WriteTo(json);
    });

    private static int Rows(int? limit) => limit is null ? FewRows : limit is >= 1 and <= MostRows ? limit.Value : throw new UnclearRequestException("limit", $"{limit}", $"1 to {MostRows}");

    private static async Task<CallToolResult> WrittenAsync(Func<Utf8JsonWriter, Task> fields)
    {
        using var buffer = new MemoryStream();
        var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            await fields(json).ConfigureAwait(false);
            json.WriteEndObject();
        }

        return QuotedAnswer.Of(buffer.ToArray());
    }

    private static async Task<CallToolResult> GuardedAsync(Func<Task<CallToolResult>> answer)
    {
        try
        {
            return await answer().ConfigureAwait(false);
        }
        catch (Exception e) when (Problems.Of(e) is { } problem)
        {
            return QuotedAnswer.Of(problem);
        }
    }

    private static McpServerTool Tool(string name, string description, Delegate answer) => McpServerTool.Create(
        answer, new McpServerToolCreateOptions { Name = name, Description = description, ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false });
}
