using Chancery.Json;
using Chancery.Ledger.Asking;
using Chancery.Reference;

namespace Chancery.Ledger.Views;

/// <summary>The columns of each list.</summary>
public static class Columns
{
    /// <summary>Of entries.</summary>
    public static IReadOnlyList<Column<EntryRow>> OfEntries { get; } =
    [
        new("key", r => r.Key), new("kind", r => r.Kind), new("words", r => r.Title), new("by", r => Side(r, "by", "speaker", "subject")), new("to", r => Side(r, "to", "object")),
        new("act", r => r.Act), new("state", r => r.State?.ToString()), new("plausibility", r => r.Plausibility?.Name()), new("usd_low", r => r.Low, ColumnContent.Figure), new("usd_high", r => r.High, ColumnContent.Figure), new("deadline", r => r.Deadline, ColumnContent.Day), new("grade", r => r.Grade),
        new("evidence", r => r.Evidence, ColumnContent.Whole), new("left_out_because", r => r.Uncounted), new("first_said", r => r.FirstSaid, ColumnContent.Day), new("last_said", r => r.LastSaid, ColumnContent.Day), new("sightings", r => r.Sightings, ColumnContent.Whole),
        new("documents", r => r.Documents, ColumnContent.Whole),
    ];

    /// <summary>Of events.</summary>
    public static IReadOnlyList<Column<EventRow>> OfEvents { get; } =
    [
        new("document", r => r.DocumentKey), new("statement", r => r.Event.Id), new("said", r => r.Said, ColumnContent.Day), new("type", r => r.Event.Type.Name()), new("mode", r => r.Event.Mode),
        new("source", r => Names(r.Event.Source)), new("recipient", r => Names(r.Event.Recipient)), new("status", r => r.Event.Status.Name()), new("words", r => r.Quote),
        new("title", r => r.Title),
    ];

    /// <summary>Of documents.</summary>
    public static IReadOnlyList<Column<StoredDocument>> OfDocuments { get; } =
    [
        new("key", r => r.Key), new("id", r => r.Id), new("published", r => r.Published, ColumnContent.Day), new("publisher", r => r.Publisher), new("title", r => r.Title),
        new("statements", r => r.Statements.Values.Sum(), ColumnContent.Whole), new("findings", r => r.Findings.Values.Sum(), ColumnContent.Whole),
    ];

    /// <summary>Of ties.</summary>
    public static IReadOnlyList<Column<Tie>> OfTies { get; } =
    [
        new("counterpart", r => r.Counterpart), new("gives_usd_low", r => r.Gives.Low), new("gives_usd_high", r => r.Gives.High), new("gets_usd_low", r => r.Gets.Low), new("gets_usd_high", r => r.Gets.High),
        new("pledges", r => r.Pledges), new("cooperation_words", r => r.FriendlyWords), new("cooperation_deeds", r => r.FriendlyDeeds), new("conflict_words", r => r.HostileWords),
        new("conflict_deeds", r => r.HostileDeeds),
    ];

    /// <summary>Of parties.</summary>
    public static IReadOnlyList<Column<ActorRow>> OfActors { get; } =
    [
        new("name", r => r.Name), new("state", r => r.State.Length > 0 ? r.State : null), new("total", r => r.Total, ColumnContent.Whole), new("by", r => r.By, ColumnContent.Whole), new("to", r => r.To, ColumnContent.Whole),
        new("speaker", r => r.Speaker, ColumnContent.Whole), new("claimed", r => r.Claimed, ColumnContent.Whole), new("source", r => r.Source, ColumnContent.Whole), new("recipient", r => r.Recipient, ColumnContent.Whole),
    ];

    /// <summary>Of pledges in a total and of those left out of it.</summary>
    public static IReadOnlyList<Column<TotalItem>> OfTotals { get; } =
    [
        new("key", r => r.Key), new("words", r => r.Title), new("kind_of_flow", r => r.Kind), new("usd_low", r => r.Low, ColumnContent.Figure), new("usd_high", r => r.High, ColumnContent.Figure),
        new("left_out_because", r => r.Uncounted), new("prior", r => r.Prior, ColumnContent.Figure),
    ];

    /// <summary>Of what each kind of flow comes to.</summary>
    public static IReadOnlyList<Column<KindTotal>> OfKinds { get; } =
    [
        new("kind_of_flow", r => r.Kind), new("usd_low", r => r.Low, ColumnContent.Figure), new("usd_high", r => r.High, ColumnContent.Figure), new("may_be_more", r => r.IsOpen ? "yes" : "no"), new("pledges", r => r.Pledges, ColumnContent.Whole),
    ];

    /// <summary>Of an entry's tellings.</summary>
    public static IReadOnlyList<Column<ToldSighting>> OfSightings { get; } =
    [
        new("mention", r => r.Mention), new("role", r => r.Role), new("said", r => r.Said, ColumnContent.Day), new("document", r => r.DocumentKey), new("document_id", r => r.DocumentId), new("title", r => r.Title),
        new("publisher", r => r.Publisher), new("statement", r => r.Statement), new("words", r => r.Quote), new("context", r => r.Context), new("copy", r => r.Copies ? "yes" : "no"), new("why", r => r.Why),
    ];

    /// <summary>Of what each side says that a pledge comes to.</summary>
    public static IReadOnlyList<Column<ToldVersion>> OfVersions { get; } =
    [
        new("side", r => r.Side.ToString().ToLowerInvariant()), new("low", r => r.Amount.Low, ColumnContent.Figure), new("high", r => r.Amount.High, ColumnContent.Figure), new("currency", r => r.Amount.Currency.ToString()),
        new("said", r => r.Told.Said, ColumnContent.Day), new("document", r => r.Told.DocumentKey), new("statement", r => r.Told.Statement), new("publisher", r => r.Told.Publisher), new("words", r => r.Told.Quote),
    ];

    /// <summary>Of pledges that came to another state.</summary>
    public static IReadOnlyList<Column<PledgeMove>> OfMoves { get; } =
    [
        new("on", r => r.On, ColumnContent.Day), new("left", r => r.From.ToString()), new("entered", r => r.To.ToString()), new("key", r => r.Row.Key), new("words", r => r.Row.Title), new("by", r => Side(r.Row, "by")),
        new("to", r => Side(r.Row, "to")), new("usd_low", r => r.Row.Low, ColumnContent.Figure), new("usd_high", r => r.Row.High, ColumnContent.Figure),
    ];

    /// <summary>Of terms in office.</summary>
    public static IReadOnlyList<Column<Leader>> OfTerms { get; } =
    [
        new("person", r => r.Person), new("office", r => r.Office.Id), new("title", r => r.Title), new("state", r => r.State), new("organisation", r => r.Organisation), new("from", r => r.Start?.ToString()),
        new("to", r => r.End?.ToString()), new("mandate_ends", r => r.MandateEnds?.ToString()), new("source", r => r.Source),
    ];

    /// <summary>Of how well people foretell.</summary>
    public static IReadOnlyList<Column<ForecasterScore>> OfScores { get; } =
    [
        new("forecaster", r => r.Forecaster), new("rank", r => r.Rank, ColumnContent.Whole), new("forecasts", r => r.Forecasts, ColumnContent.Whole), new("scored", r => r.Resolved, ColumnContent.Whole), new("brier", r => (decimal?)r.Brier, ColumnContent.Figure),
        new("log_score", r => (decimal?)r.LogScore, ColumnContent.Figure), new("skill", r => (decimal?)r.Skill, ColumnContent.Figure), new("boldness", r => (decimal?)r.Boldness, ColumnContent.Figure), new("too_vague", r => (decimal)r.UnscorableShare, ColumnContent.Figure),
    ];

    /// <summary>Of chances given beside how often they came true.</summary>
    public static IReadOnlyList<Column<CalibrationBin>> OfCalibration { get; } =
    [
        new("from", r => (decimal)r.Low, ColumnContent.Figure), new("below", r => (decimal)r.High, ColumnContent.Figure), new("forecasts", r => r.Count, ColumnContent.Whole), new("mean_chance", r => (decimal)r.Chance, ColumnContent.Figure),
        new("came_true", r => (decimal)r.Came, ColumnContent.Figure),
    ];

    /// <summary>Of forecasts with their windows.</summary>
    public static IReadOnlyList<Column<ForecastWindow>> OfWindows { get; } =
    [
        new("key", r => r.Row.Key), new("words", r => r.Row.Title), new("by", r => Side(r.Row, "by")), new("said", r => r.Row.FirstSaid, ColumnContent.Day), new("strict", r => r.Strict, ColumnContent.Day),
        new("generous", r => r.Generous, ColumnContent.Day), new("chance", r => (decimal?)r.Chance, ColumnContent.Figure), new("grade", r => r.Row.Grade), new("outcome", r => r.Outcome?.ToString()),
    ];

    /// <summary>Of forecasts that are resolved.</summary>
    public static IReadOnlyList<Column<ResolvedForecast>> OfResolved { get; } =
    [
        new("key", r => r.Key), new("words", r => r.Title), new("by", r => r.By), new("chance", r => (decimal?)r.Chance, ColumnContent.Figure), new("outcome", r => r.Outcome.ToString()),
        new("brier", r => (decimal?)r.Brier, ColumnContent.Figure), new("source", r => r.Source), new("who", r => r.Who), new("at", r => r.At),
    ];

    /// <summary>Of an actor's years.</summary>
    public static IReadOnlyList<Column<ActorYear>> OfYears { get; } =
    [
        new("year", r => r.Year, ColumnContent.Whole), new("promised", r => r.Promised, ColumnContent.Whole), new("was_promised", r => r.WasPromised, ColumnContent.Whole), new("said", r => r.Said, ColumnContent.Whole),
        new("foretold", r => r.Foretold, ColumnContent.Whole), new("claimed", r => r.Claimed, ColumnContent.Whole), new("did", r => r.Did, ColumnContent.Whole), new("was_done", r => r.WasDone, ColumnContent.Whole),
    ];

    /// <summary>Of what waits for a person.</summary>
    public static IReadOnlyList<Column<OpenProposal>> OfProposals { get; } =
    [
        new("entry", r => r.Entry), new("kind", r => r.Kind), new("mention", r => r.Mention), new("other", r => r.Other), new("score", r => r.Score, ColumnContent.Whole), new("reason", r => r.Reason),
    ];

    /// <summary>Of decisions.</summary>
    public static IReadOnlyList<Column<ListedDecision>> OfDecisions { get; } =
    [
        new("number", r => r.Decision.Number, ColumnContent.Whole), new("at", r => r.Decision.At), new("who", r => r.Decision.Who), new("action", r => r.Decision.Action), new("target", r => r.Decision.Target),
        new("body", r => r.Decision.Body), new("why", r => r.Decision.Why), new("in_force", r => r.IsInForce ? "yes" : "no"), new("hash", r => r.Decision.Hash),
    ];

    /// <summary>Of documents that could not be read.</summary>
    public static IReadOnlyList<Column<QuarantinedDocument>> OfQuarantine { get; } =
    [
        new("key", r => r.Key), new("source", r => r.Source), new("part", r => r.Part), new("number", r => r.PartNumber, ColumnContent.Whole), new("reason", r => r.Reason),
        new("attempts", r => r.Attempts, ColumnContent.Whole), new("last_at", r => r.LastAt),
    ];

    /// <summary>Of statements.</summary>
    public static IReadOnlyList<Column<ToldStatement>> OfStatements { get; } =
    [
        new("document", r => r.Document.Id), new("document_key", r => r.Document.Key), new("statement", r => r.Statement.Id), new("kind", r => r.Statement.Kind()),
        new("published", r => r.Document.Published, ColumnContent.Day), new("publisher", r => r.Document.Publisher), new("title", r => r.Document.Title),
        new("start", r => r.Statement.Span.Start, ColumnContent.Whole), new("end", r => r.Statement.Span.End, ColumnContent.Whole), new("words", r => r.Statement.Span.Of(r.Text)), new("says", r => StatementFacts.Essence(r.Statement)),
        new("through", r => r.Statement.Attribution.Select(v => StatementFacts.Who(v.Actor, v.SourceSpan?.Of(r.Text))).ToArray()), new("polarity", r => r.Statement.Polarity.Name()),
        new("certainty", r => r.Statement.Certainty.Name()), new("low", r => AmountOf(r)?.Low, ColumnContent.Figure), new("high", r => AmountOf(r)?.High, ColumnContent.Figure), new("currency", r => AmountOf(r)?.Currency.ToString()),
        new("pattern", r => r.Statement.Pattern),
    ];

    private static Quantities.Money? AmountOf(ToldStatement row) => (row.Statement as Statements.Pledge)?.Amount;

    private static string[] Side(EntryRow row, params string[] roles) => [.. row.Parties.Where(p => roles.Contains(p.Role)).Select(p => p.IsState ? p.State : p.Name)];

    private static string[] Names(IReadOnlyList<Actor> actors) => [.. actors.Select(a => a.Person ?? a.Org ?? a.State ?? a.Text)];
}
