using Chancery.Ledger;
using Chancery.Ledger.Access;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Web.Access;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Chancery.Web.Endpoints;

/// <summary>What waits for a person, the answers, and what was decided.</summary>
internal static class ReviewEndpoints
{
    private const int DecisionsShown = 10;
    private const int MostSkipped = 10_000;

    // Remembered by the browser, so that who answers many types it once; it proves nothing.
    private const string NameCookie = "chancery-name";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/review", (string? only, int? skip, Desk desk, Gate gate, HttpContext context, CancellationToken cancellation) => desk.AskAsync(
            async ledger => (IResult)await PageAsync(ledger, desk, Reviewer.Of(context, gate), new ReviewForm { Only = only, Skip = skip ?? 0, Who = context.Request.Cookies[NameCookie] }, null, cancellation).ConfigureAwait(false),
            cancellation));
        routes.MapPost("/review", AnswerAsync).For(Role.Reviewer);
        routes.MapPost("/review/undo", UndoAsync).For(Role.Reviewer);
        ListEndpoints.MapTables(routes, "review", format => (string? only, Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfProposals, await OpenProposals.ListAsync(ledger, only, EntryIndex.MostRows, cancellation).ConfigureAwait(false)), cancellation));
        ListEndpoints.MapTables(routes, "decisions", format => (Desk desk, CancellationToken cancellation) => desk.AskAsync(
            async ledger => ListEndpoints.Table(format, Columns.OfDecisions, await new DecisionBook(ledger).ListAsync(cancellation).ConfigureAwait(false)), cancellation));
    }

    private static Task<IResult> AnswerAsync([FromForm] ReviewForm? form, Desk desk, Gate gate, HttpContext context, CancellationToken cancellation) => DecideAsync(
        desk,
        Reviewer.Of(context, gate),
        form ?? new ReviewForm(),
        context,
        async (ledger, who) =>
        {
            var said = form ?? new ReviewForm(); // nothing is filled in
            var proposal = await OpenProposals.FindAsync(ledger, new OpenProposal(said.Entry, said.Kind, said.Mention, string.IsNullOrEmpty(said.Other) ? null : said.Other, 0, ""), cancellation).ConfigureAwait(false)
                ?? throw new DecisionException("This is not proposed any more: somebody has decided it, or a newer reading has settled it");
            var isSo = said.Answer == "yes";
            var why = string.IsNullOrWhiteSpace(said.Why) ? ProposalAnswer.WhyOf(proposal, isSo) : said.Why;
            await ProposalAnswer.DecideAsync(new DecisionBook(ledger), proposal, isSo, new Signature(who, why, desk.Now, said.Source), cancellation).ConfigureAwait(false);
        },
        cancellation);

    private static Task<IResult> UndoAsync([FromForm] UndoForm? said, Desk desk, Gate gate, HttpContext context, CancellationToken cancellation) => DecideAsync(
        desk,
        Reviewer.Of(context, gate),
        new ReviewForm { Only = said?.Only, Skip = said?.Skip ?? 0, Who = said?.Who },
        context,
        (ledger, who) => new DecisionBook(ledger).UndoAsync(said?.Number ?? 0, new Signature(who, said?.Why ?? "", desk.Now), cancellation),
        cancellation);

    // After a decision the page is asked for anew, which settles the ledger: going back and forth sends nothing twice.
    private static Task<IResult> DecideAsync(Desk desk, Reviewer reviewer, ReviewForm said, HttpContext context, Func<LedgerDatabase, string, Task> decide, CancellationToken cancellation) => desk.AskAsync(
        async ledger =>
        {
            try
            {
                await decide(ledger, reviewer.Name ?? said.Who ?? "").ConfigureAwait(false);
            }
            catch (DecisionException e)
            {
                var page = await PageAsync(ledger, desk, reviewer, said, e.Message, cancellation).ConfigureAwait(false);
                page.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return (IResult)page;
            }

            context.Response.Cookies.Append(NameCookie, said.Who ?? "", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/review" });
            return Results.Redirect(QueryHelpers.AddQueryString("/review", Fields(said)));
        },
        cancellation);

    private static IEnumerable<KeyValuePair<string, string?>> Fields(ReviewForm said)
    {
        if (!string.IsNullOrEmpty(said.Only))
        {
            yield return new("only", said.Only);
        }

        if (said.Skip > 0)
        {
            yield return new("skip", said.Skip.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static async Task<RazorComponentResult<ReviewPage>> PageAsync(LedgerDatabase ledger, Desk desk, Reviewer reviewer, ReviewForm said, string? trouble, CancellationToken cancellation)
    {
        var skip = Math.Clamp(said.Skip, 0, MostSkipped);
        var only = string.IsNullOrEmpty(said.Only) ? null : said.Only;
        var waiting = await OpenProposals.ListAsync(ledger, only, skip + 1, cancellation).ConfigureAwait(false);
        var decided = await new DecisionBook(ledger).ListAsync(cancellation).ConfigureAwait(false);
        return Answers.Page<ReviewPage>(
            (nameof(ReviewPage.Item), waiting.Count > skip ? await ItemAsync(ledger, desk, waiting[skip], cancellation).ConfigureAwait(false) : null),
            (nameof(ReviewPage.Waiting), await OpenProposals.CountAsync(ledger, cancellation).ConfigureAwait(false)),
            (nameof(ReviewPage.Decisions), decided.Reverse().Take(DecisionsShown).ToList()),
            (nameof(ReviewPage.MayDecide), reviewer.MayDecide),
            (nameof(ReviewPage.SignedBy), reviewer.Name),
            (nameof(ReviewPage.Only), only),
            (nameof(ReviewPage.Skip), skip),
            (nameof(ReviewPage.Trouble), trouble),
            (nameof(ReviewPage.Who), said.Who));
    }

    private static async Task<ReviewItem> ItemAsync(LedgerDatabase ledger, Desk desk, OpenProposal proposal, CancellationToken cancellation)
    {
        var sides = new List<EntryStory>();
        foreach (var key in new[] { proposal.Entry, proposal.Other }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            foreach (var row in await EntryIndex.FindAsync(ledger, key, desk.Today, cancellation).ConfigureAwait(false))
            {
                sides.Add(await EntryStories.ReadAsync(ledger, row, cancellation).ConfigureAwait(false));
            }
        }

        return new ReviewItem(proposal, sides);
    }

    /// <summary>Who looks at what waits.</summary>
    /// <param name="Name">The name that decisions bear; null where nobody logs in, and it is asked for.</param>
    /// <param name="MayDecide">Whether they may answer.</param>
    private sealed record Reviewer(string? Name, bool MayDecide)
    {
        public static Reviewer Of(HttpContext context, Gate gate) => new(gate.AsksLogin ? Visitor.Of(context.User)?.Name : null, Visitor.May(context.User, Role.Reviewer));
    }
}
