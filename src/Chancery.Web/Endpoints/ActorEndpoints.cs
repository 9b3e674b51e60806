using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Reference;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Endpoints;

/// <summary>Who is told of, those told of most first, and the page of each.</summary>
internal static class ActorEndpoints
{
    private const int FewRows = 8;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/actors", async (string? name, [AsParameters] ActorQuery query, Desk desk, CancellationToken cancellation) => string.IsNullOrWhiteSpace(name)
            ? await desk.AskAsync(
                async ledger => (IResult)Answers.Page<ActorsPage>(
                    (nameof(ActorsPage.Query), query),
                    (nameof(ActorsPage.Found), await ActorIndex.ListAsync(ledger, query.ToFilter(desk.Book), cancellation).ConfigureAwait(false))),
                cancellation).ConfigureAwait(false)
            : Results.Redirect("/actors/" + Uri.EscapeDataString(desk.StateNamed(name)?.Iso3 ?? name.Trim())));
        ListEndpoints.MapTables(routes, "actors", format => ([AsParameters] ActorQuery query, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfActors, await ActorIndex.ListAsync(ledger, query.ToFilter(desk.Book), cancellation).ConfigureAwait(false)),
            cancellation));
        routes.MapGet("/actors/{name}", (string name, Desk desk, CancellationToken cancellation) => desk.AskAsync(ledger => ActorAsync(ledger, name, desk, cancellation), cancellation));
        ListEndpoints.MapTables(routes, "actors/{name}/years", format => (string name, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfYears, await ActorYears.OfAsync(ledger, desk.StateNamed(name)?.Iso3 ?? name.ToLowerInvariant(), cancellation).ConfigureAwait(false)), cancellation));
        ListEndpoints.MapTables(routes, "actors/{name}/terms", format => (string name, Desk desk) => ListEndpoints.Table(format, Columns.OfTerms, TermsOf(name, desk.StateNamed(name), desk)));
        ListEndpoints.MapTables(routes, "actors/{name}/ties", format => (string name, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfTies, await TiesAsync(ledger, name, desk.StateNamed(name), cancellation).ConfigureAwait(false)), cancellation));
    }

    /// <summary>The counterparts of anybody, those with most between them first.</summary>
    public static Task<IReadOnlyList<Tie>> TiesAsync(LedgerDatabase ledger, string key, State? state, CancellationToken cancellation) =>
        state is null ? TieIndex.OfPartyAsync(ledger, key, cancellation) : TieIndex.OfAsync(ledger, state.Iso3, null, null, cancellation);

    /// <summary>Of a state who holds its offices today; of a person the offices held.</summary>
    public static IReadOnlyList<Leader> TermsOf(string key, State? state, Desk desk) =>
        state is null ? desk.Names.TermsOf(key) : [.. desk.Book.LeadersOf(state.Iso3).Where(l => l.IsInOffice(desk.Today) && !l.EndIsLastSeen)];

    private static async Task<IResult> ActorAsync(LedgerDatabase ledger, string name, Desk desk, CancellationToken cancellation)
    {
        var state = desk.StateNamed(name);
        var key = state?.Iso3 ?? name.ToLowerInvariant();
        return Answers.Page<ActorPage>(
            (nameof(ActorPage.Name), state?.Name ?? desk.Names.Of(new EntryParty("by", key, ""))),
            (nameof(ActorPage.State), state),
            (nameof(ActorPage.Leaders), TermsOf(key, state, desk)),
            (nameof(ActorPage.Years), await ActorYears.OfAsync(ledger, key, cancellation).ConfigureAwait(false)),
            (nameof(ActorPage.Ties), (await TiesAsync(ledger, key, state, cancellation).ConfigureAwait(false)).Take(FewRows).ToList()),
            (nameof(ActorPage.Found), await ActorDossier.ReadAsync(ledger, key, desk.Today, FewRows, cancellation).ConfigureAwait(false)));
    }
}
