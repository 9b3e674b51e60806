using Chancery.Ledger;
using Chancery.Ledger.Tracking;
using Chancery.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Api;

/// <summary>What people decide about what the ledger tells. Every decision is kept with who, when and why, and can be undone.</summary>
internal static class DecisionRoutes
{
    public static void Map(ApiGroups groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        groups.Reading.MapGet("/decisions", (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => Decisions(await new DecisionBook(ledger).ListAsync(cancellation).ConfigureAwait(false)), cancellation))
            .Describe("listDecisions", "All decisions, the oldest first; those undone are marked", "DecisionPage");
        var api = groups.Reviewing;
        Pair(api, "merge", "Two entries are one", (book, said, by, stop) => book.MergeAsync(said.One, said.Other, by, stop));
        Pair(api, "link", "The first pledge is a part of the other", (book, said, by, stop) => book.LinkAsync(said.One, said.Other, by, stop));
        Pair(api, "apart", "Two tellings do not belong together, whatever may speak for it", (book, said, by, stop) => book.KeepApartAsync(said.One, said.Other, by, stop));
        Pair(api, "together", "A telling belongs where it is", (book, said, by, stop) => book.KeepTogetherAsync(said.One, said.Other, by, stop));
        Single(api, "split", "A telling is not of the entry that it stands in", (book, said, by, stop) => book.SplitAsync(said.Key, by, stop));
        Single(api, "confirm", "A telling stands as it was read and where it is", (book, said, by, stop) => book.ConfirmAsync(said.Key, by, stop));
        api.MapPost("/decisions/correct", (CorrectionDecision said, HttpContext context, Desk desk, Gate gate, CancellationToken stop) => DecideAsync(
            desk, (book, by) => book.CorrectAsync(said.Key, new Correction(said.Field, said.Value.Trim()), by, stop), Sign(context, desk, gate, said.Who, said.Why, said.Source), stop))
            .Describe("decideCorrect", "A field of a telling was read wrongly", "Decision", StatusCodes.Status201Created);
        api.MapPost("/decisions/state", (StateDecision said, HttpContext context, Desk desk, Gate gate, CancellationToken stop) => DecideAsync(
            desk, (book, by) => book.SetStateAsync(said.Key, said.State, said.On, by, stop), Sign(context, desk, gate, said.Who, said.Why, said.Source), stop))
            .Describe("decideState", "A pledge came to a state; only with a source", "Decision", StatusCodes.Status201Created);
        api.MapPost("/decisions/resolve", (ResolveDecision said, HttpContext context, Desk desk, Gate gate, CancellationToken stop) => ResolveAsync(desk, said, Sign(context, desk, gate, said.Who, said.Source ?? said.Outcome.ToString(), said.Source), stop))
            .Describe("decideResolve", "How a forecast came out; scored with what was frozen", "Decision", StatusCodes.Status201Created);
        api.MapPost("/decisions/{number:long}/undo", (long number, UndoDecision said, HttpContext context, Desk desk, Gate gate, CancellationToken stop) => DecideAsync(
            desk, (book, by) => book.UndoAsync(number, by, stop), Sign(context, desk, gate, said.Who, said.Why, null), stop))
            .Describe("undoDecision", "A former decision holds no longer, as if it had not been taken", "Decision", StatusCodes.Status201Created);
    }

    private static void Pair(RouteGroupBuilder api, string action, string summary, Func<DecisionBook, PairDecision, Signature, CancellationToken, Task<Decision>> decide) =>
        api.MapPost("/decisions/" + action, (PairDecision said, HttpContext context, Desk desk, Gate gate, CancellationToken stop) => DecideAsync(
            desk, (book, by) => decide(book, said, by, stop), Sign(context, desk, gate, said.Who, said.Why, said.Source), stop))
            .Describe("decide" + char.ToUpperInvariant(action[0]) + action[1..], summary, "Decision", StatusCodes.Status201Created);

    private static void Single(RouteGroupBuilder api, string action, string summary, Func<DecisionBook, SingleDecision, Signature, CancellationToken, Task<Decision>> decide) =>
        api.MapPost("/decisions/" + action, (SingleDecision said, HttpContext context, Desk desk, Gate gate, CancellationToken stop) => DecideAsync(
            desk, (book, by) => decide(book, said, by, stop), Sign(context, desk, gate, said.Who, said.Why, said.Source), stop))
            .Describe("decide" + char.ToUpperInvariant(action[0]) + action[1..], summary, "Decision", StatusCodes.Status201Created);

    // Where visitors log in nobody decides in another's name; where nobody does, whoever is at this machine says who they are.
    private static Signature Sign(HttpContext context, Desk desk, Gate gate, string? who, string why, string? source) =>
        new(!gate.AsksLogin && ListQuery.Said(who) is { } said ? said : Visitor.Of(context.User)?.Name ?? "", why, desk.Now, source);

    private static Task<IResult> DecideAsync(Desk desk, Func<DecisionBook, Signature, Task<Decision>> decide, Signature by, CancellationToken cancellation) =>
        AnswerAsync(desk, async ledger => await decide(new DecisionBook(ledger), by).ConfigureAwait(false), cancellation);

    private static Task<IResult> ResolveAsync(Desk desk, ResolveDecision said, Signature by, CancellationToken cancellation) => AnswerAsync(
        desk,
        async ledger =>
        {
            if (by.Who.Length == 0 || (said.Outcome != ResolvedAs.Open && string.IsNullOrWhiteSpace(said.Source)))
            {
                throw new DecisionException(by.Who.Length == 0 ? "a decision needs who takes it" : "an outcome needs a source: an address or a document");
            }

            var book = new ForecastBook(ledger);
            var forecast = await book.FindAsync(said.Key, cancellation).ConfigureAwait(false) ?? throw new DecisionException($"{said.Key}: no forecast, or more than one, has a key that begins so");
            return await book.ResolveAsync(forecast, said.Outcome, said.Source ?? "", by.Who, by.At, cancellation).ConfigureAwait(false);
        },
        cancellation);

    // What follows from it is worked out at once, so that whoever decided sees it in the next answer.
    private static Task<IResult> AnswerAsync(Desk desk, Func<LedgerDatabase, Task<Decision>> decide, CancellationToken cancellation) => desk.AskAsync(
        async ledger =>
        {
            var decision = await decide(ledger).ConfigureAwait(false);
            await desk.SettleAsync(ledger, cancellation).ConfigureAwait(false);
            return (IResult)new TaggedJson(ApiJson.Bytes(json => Write(json, decision, isInForce: true)), StatusCodes.Status201Created);
        },
        cancellation);

    private static TaggedJson Decisions(IReadOnlyList<ListedDecision> decisions) => ApiJson.Written(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("rows");
        foreach (var (decision, isInForce) in decisions)
        {
            Write(json, decision, isInForce);
        }

        json.WriteEndArray();
        json.WriteNumber("total", decisions.Count);
        json.WriteNull("next");
        json.WriteEndObject();
    });

    private static void Write(System.Text.Json.Utf8JsonWriter json, Decision decision, bool isInForce)
    {
        json.WriteStartObject();
        json.WriteNumber("number", decision.Number);
        json.WriteString("action", decision.Action);
        json.WriteString("target", decision.Target);
        json.WritePropertyName("body");
        json.WriteRawValue(decision.Body);
        json.WriteString("who", decision.Who);
        json.WriteString("why", decision.Why);
        json.WriteString("at", decision.At);
        json.WriteBoolean("in_force", isInForce);
        json.WriteString("hash", decision.Hash);
        json.WriteEndObject();
    }
}
