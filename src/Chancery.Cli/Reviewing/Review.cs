using System.Globalization;
using Chancery.Cli.Commands;
using Chancery.Ledger;
using Chancery.Ledger.Asking;

namespace Chancery.Cli.Reviewing;

/// <summary>Shows what waits for a person, one after the other, and takes the answers from lines.</summary>
internal sealed class Review(Surroundings surroundings, LedgerDatabase ledger, string who, TextReader lines, TextWriter writer)
{
    private readonly DecisionBook book = new(ledger);
    private readonly ProposalView view = new(surroundings, ledger, writer);
    private readonly Stack<(int Place, long Number)> taken = [];

    public async Task RunAsync(string? kind, int most, CancellationToken cancellation)
    {
        var queue = await OpenProposals.ListAsync(ledger, kind, most, cancellation);
        for (var i = 0; i < queue.Count;)
        {
            if (await OpenProposals.FindAsync(ledger, queue[i], cancellation) is null)
            {
                i++;
                continue;
            }

            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"— {i + 1} of {queue.Count} —"));
            await view.WriteAsync(queue[i], cancellation);
            await writer.WriteAsync($"{ProposalAnswer.QuestionOf(queue[i])} [y/n/s/u/q] ");
            var answer = (await lines.ReadLineAsync(cancellation))?.Trim().ToLowerInvariant();
            await writer.WriteLineAsync();
            switch (answer)
            {
                case null or "q" or "quit":
                    await SayDoneAsync();
                    return;
                case "s" or "skip":
                    i++;
                    break;
                case "u" or "undo":
                    i = await UndoAsync(i, cancellation);
                    break;
                case "y" or "yes" or "n" or "no":
                    i += await DecideAsync(i, queue[i], answer[0] == 'y', cancellation) ? 1 : 0;
                    break;
                default:
                    await writer.WriteLineAsync("y: it is so; n: it is not; s: skip; u: undo the last decision; q: quit");
                    break;
            }
        }

        await SayDoneAsync();
    }

    private async Task<bool> DecideAsync(int place, OpenProposal proposal, bool isSo, CancellationToken cancellation)
    {
        var source = "";
        if (isSo && ProposalAnswer.NeedsSource(proposal))
        {
            await writer.WriteAsync("Source (an address or a document; empty: leave it open): ");
            source = (await lines.ReadLineAsync(cancellation))?.Trim() ?? "";
            await writer.WriteLineAsync();
            if (source.Length == 0)
            {
                await writer.WriteLineAsync("left open: it needs a source");
                return true;
            }
        }

        var by = new Signature(who, ProposalAnswer.WhyOf(proposal, isSo), surroundings.Clock.GetUtcNow(), source);
        var decision = await ProposalAnswer.DecideAsync(book, proposal, isSo, by, cancellation);
        taken.Push((place, decision.Number));
        await Settling.RunAsync(surroundings, ledger, cancellation);
        await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"decision {decision.Number}"));
        return true;
    }

    private async Task<int> UndoAsync(int place, CancellationToken cancellation)
    {
        if (!taken.TryPop(out var last))
        {
            await writer.WriteLineAsync("nothing was decided yet in this review");
            return place;
        }

        await book.UndoAsync(last.Number, new Signature(who, "undone in review", surroundings.Clock.GetUtcNow()), cancellation);
        await Settling.RunAsync(surroundings, ledger, cancellation);
        await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"decision {last.Number} is undone"));
        return last.Place;
    }

    private Task SayDoneAsync() => writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{taken.Count} decided; chancery decisions lists them"));
}
