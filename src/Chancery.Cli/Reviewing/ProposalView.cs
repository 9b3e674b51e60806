using System.Globalization;
using Chancery.Cli.Views;
using Chancery.Ledger;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;

namespace Chancery.Cli.Reviewing;

/// <summary>Shows both sides of a proposal with their words and where they stand.</summary>
internal sealed class ProposalView(Surroundings surroundings, LedgerDatabase ledger, TextWriter writer)
{
    private const int MostTellings = 3;

    public async Task WriteAsync(OpenProposal proposal, CancellationToken cancellation)
    {
        writer.WriteLine($"{proposal.Kind}: {Plain.Of(proposal.Reason)}");
        await WriteEntryAsync(proposal.Entry, proposal.Mention, cancellation);
        if (proposal.Other is { } other && other != proposal.Entry)
        {
            writer.WriteLine("and");
            await WriteEntryAsync(other, null, cancellation);
        }
    }

    private async Task WriteEntryAsync(string key, string? mention, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime);
        foreach (var row in await EntryIndex.FindAsync(ledger, key, day, cancellation))
        {
            writer.WriteLine($"  {row.Key[..8]}  {Plain.Of(EntryFacts.Of(row))}");
            var story = await EntryStories.ReadAsync(ledger, row, cancellation);
            // The telling that gives rise to it is always among those shown.
            foreach (var told in story.Sightings.OrderByDescending(s => s.Mention == mention).Take(MostTellings))
            {
                writer.WriteLine($"    {(told.Mention == mention ? "▸" : " ")} {Day(told.Said)}  {Plain.Of(told.Publisher ?? told.DocumentId)}, {Plain.Of(told.DocumentId)}/{told.Statement} ({told.Role})");
                writer.WriteLine($"      “{Plain.Of(told.Context)}”");
            }

            if (story.Sightings.Count > MostTellings)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      and {story.Sightings.Count - MostTellings} more"));
            }
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "no day";
}
