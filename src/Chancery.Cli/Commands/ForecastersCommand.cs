using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Views;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery forecasters</c>: how well whom foretells.</summary>
internal static class ForecastersCommand
{
    public const string Examples = "  chancery forecasters";

    public static Command Create(Surroundings surroundings)
    {
        var ledger = LedgerOption.Create();
        var command = new Command("forecasters", $"Score forecasters. Nobody is ranked with fewer than {ForecasterScore.LeastForRank} resolved forecasts.") { ledger };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            await using var database = await LedgerOption.OpenAsync(parsed.GetValue(ledger), surroundings, cancellation);
            await Settling.RunAsync(surroundings, database, cancellation);
            await using var writer = surroundings.Writer();
            foreach (var score in await new ForecastBook(database).ScoresAsync(cancellation))
            {
                var rank = score.Rank is { } place ? string.Create(CultureInfo.InvariantCulture, $"{place}.") : "–";
                var figures = score.Brier is null ? "nothing resolved" : string.Create(
                    CultureInfo.InvariantCulture, $"Brier {score.Brier:0.000}, log score {score.LogScore:0.000}, skill {score.Skill:0.00}, boldness {score.Boldness:0.00}");
                await writer.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rank,4} {Plain.Of(score.Forecaster)}: {score.Forecasts} forecasts, {score.Resolved} scored, {score.UnscorableShare:P0} cannot be scored; {figures}"));
            }

            return ExitCode.Done;
        }));
        return command;
    }
}
