using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery totals</c>: what pledges come to.</summary>
internal static class TotalsCommand
{
    public const string Examples = """
          chancery totals --by JPN --act invest
          chancery totals --by USA --to UKR
        """;

    public static Command Create(Surroundings surroundings)
    {
        var by = new Option<string?>("--by") { Description = "Who is to pay: a state’s code or a name", HelpName = "WHO" };
        var to = new Option<string?>("--to") { Description = "Who is to receive: a state’s code or a name", HelpName = "WHO" };
        var act = new Option<string?>("--act") { Description = "Only pledges of this act: invest, buy, aid, lend, …" };
        var ledger = LedgerOption.Create();
        var command = new Command("totals", "Add pledges up: one level of parents and parts, kinds of flow apart, and say what was left out and why.") { by, to, act, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            await Settling.RunAsync(surroundings, database, cancellation);
            var total = await new PledgeTotals(database).OfAsync(parsed.GetValue(by), parsed.GetValue(to), parsed.GetValue(act), TotalLines.MostListed, cancellation);
            await using var writer = surroundings.Writer();
            TotalLines.Write(writer, total);
            return ExitCode.Done;
        }));
        return command;
    }
}
