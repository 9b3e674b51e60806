using System.CommandLine;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery resolve</c>: how a forecast came out.</summary>
internal static class ResolveCommand
{
    public const string Examples = """
          chancery resolve 3f2a9c81d0 yes --source https://example.org/results --who "Marta Hellwig"
          chancery resolve 3f2a9c81d0 open --who "Marta Hellwig"
        """;

    public static Command Create(Surroundings surroundings)
    {
        var key = new Argument<string>("forecast") { Description = "Key of the forecast, or its first digits", HelpName = "KEY" };
        var outcome = new Argument<ResolvedAs>("outcome") { Description = "yes, no, partly, void, ambiguous or open" };
        var source = new Option<string?>("--source") { Description = "Where that can be seen: an address or a document", HelpName = "SOURCE" };
        var who = new Option<string>("--who") { Description = "Who says so", Required = true, HelpName = "NAME" };
        var ledger = LedgerOption.Create();
        var command = new Command("resolve", "Say how a forecast came out, with a source. It is added to the chain of decisions and scored with what was frozen.") { key, outcome, source, who, ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            await Settling.RunAsync(surroundings, database, cancellation);
            var book = new ForecastBook(database);
            var forecast = await book.FindAsync(parsed.GetRequiredValue(key), cancellation)
                ?? throw new CommandFailure(ExitCode.NotFound, $"{parsed.GetValue(key)}: no forecast, or more than one, has a key that begins so");
            var came = parsed.GetValue(outcome);
            if (came != ResolvedAs.Open && string.IsNullOrWhiteSpace(parsed.GetValue(source)))
            {
                throw new CommandFailure(ExitCode.BadUsage, "an outcome needs a source: --source ADDRESS");
            }

            var decision = await book.ResolveAsync(
                forecast, came, parsed.GetValue(source) ?? "", parsed.GetRequiredValue(who), surroundings.Clock.GetUtcNow(), cancellation);
            await surroundings.Error.WriteLineAsync($"{forecast[..10]}: {came}, decision {decision.Hash[..10]}");
            return ExitCode.Done;
        }));
        return command;
    }
}
