using System.CommandLine;
using Chancery.Cli.Reviewing;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery review</c>: walks through what waits for a person.</summary>
internal static class ReviewCommand
{
    public const string Examples = """
          chancery review --who "Marta Hellwig"
          chancery review --kind merge --most 20 --who "Marta Hellwig"
        """;

    private const int Usual = 100;

    public static Command Create(Surroundings surroundings)
    {
        var who = new Option<string>("--who") { Description = "Who decides", Required = true, HelpName = "NAME" };
        var kind = new Option<string?>("--kind") { Description = "Only merge, split, cancelled, broken or refuted" };
        kind.AcceptOnlyFromAmong("merge", "split", "cancelled", "broken", "refuted");
        var most = new Option<int>("--most") { Description = "At most so many", DefaultValueFactory = _ => Usual };
        var ledger = LedgerOption.Create();
        var command = new Command("review", "Walk through doubtful merges, splits and changes of state: y, n, s(kip), u(ndo) or q(uit), a line each.") { who, kind, most, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            await Settling.RunAsync(surroundings, database, cancellation);
            using var lines = new StreamReader(surroundings.Input, leaveOpen: true);
            await using var writer = surroundings.Writer();
            writer.AutoFlush = true;
            var review = new Review(surroundings, database, parsed.GetRequiredValue(who), lines, writer);
            await review.RunAsync(parsed.GetValue(kind), parsed.GetValue(most), cancellation);
            return ExitCode.Done;
        }));
        return command;
    }
}
