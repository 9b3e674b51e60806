using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Json;
using Chancery.Ledger.Asking;
using Chancery.Ledger.Tracking.Pledges;
using Chancery.Ledger.Views;
using Chancery.Reference;
using Chancery.Statements;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery pledges</c>, <c>claims</c>, <c>quotes</c>, <c>forecasts</c>: what the ledger follows through its documents, by filters that combine.</summary>
internal static class EntriesCommand
{
    public static IReadOnlyList<(string Name, string Kind, string Description, string Examples)> All { get; } =
    [
        ("pledges", "pledge", "List pledges: each once, however many documents tell it.", """
              chancery pledges --by USA --to UKR --act aid --sort largest
              chancery pledges --state lapsed --as-of 2026-01-01
              chancery pledges --text "liquefied gas" --min 1e9 --csv > gas.csv
            """),
        ("claims", "claim", "List claims: each figure and status once, with how often it is made.", """
              chancery claims --by UZB --text GDP
            """),
        ("quotes", "quotation", "List quotations: the same words once, in whosever mouth.", """
              chancery quotes --by "Volodymyr Zelenskyy" --from 2025-01-01
            """),
        ("forecasts", "forecast", "List forecasts with their windows and grades.", """
              chancery forecasts --grade A --sort due --from 2025-01-01
            """),
    ];

    public static Command Create(Surroundings surroundings, string name, string kind, string description)
    {
        var options = new ListOptions();
        var act = Named<PledgeAct>("--act", "What is to be done", a => a.Name());
        var state = Named<PledgeState>("--state", "State of the pledge on the day asked about", s => s.ToString());
        var grade = new Option<string?>("--grade") { Description = "How well the forecast can be scored: A to D" };
        grade.AcceptOnlyFromAmong("A", "B", "C", "D");
        var least = new Option<decimal?>("--min") { Description = "Least sum in U.S. dollars", HelpName = "USD", CustomParser = ParseSum };
        var most = new Option<decimal?>("--max") { Description = "Largest sum in U.S. dollars", HelpName = "USD", CustomParser = ParseSum };
        var sort = ListOptions.Sort("latest", "earliest", "largest", "most-told", "due");
        var asOf = ListOptions.Day("--as-of", "The day for which states are told (default: today)");
        var command = new Command(name, description);
        options.AddTo(command);
        command.Add(sort);
        if (kind == "pledge")
        {
            foreach (var option in new Option[] { act, state, least, most, asOf })
            {
                command.Add(option);
            }
        }
        else if (kind == "forecast")
        {
            command.Add(grade);
        }

        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var book = new Lazy<ReferenceBook>(() => TablesFolder.Book(surroundings));
            var filter = new EntryFilter
            {
                Kind = kind,
                By = ListOptions.Spelled(parsed.GetValue(options.By), book),
                To = ListOptions.Spelled(parsed.GetValue(options.To), book),
                With = ListOptions.Spelled(parsed.GetValue(options.With), book),
                Act = parsed.GetResult(act) is null ? null : parsed.GetValue(act),
                State = parsed.GetResult(state) is not null && parsed.GetValue(state) is { } wanted ? Enum.Parse<PledgeState>(wanted, ignoreCase: true) : null,
                Grade = parsed.GetResult(grade) is null ? null : parsed.GetValue(grade),
                Least = parsed.GetResult(least) is null ? null : parsed.GetValue(least),
                Most = parsed.GetResult(most) is null ? null : parsed.GetValue(most),
                From = parsed.GetValue(options.From),
                Until = parsed.GetValue(options.Until),
                Words = parsed.GetValue(options.Text),
                Order = Enum.Parse<EntryOrder>(parsed.GetRequiredValue(sort).Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                AsOf = (parsed.GetResult(asOf) is null ? null : parsed.GetValue(asOf)) ?? DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime),
                Limit = options.LimitOf(parsed),
                After = parsed.GetValue(options.After),
            };
            await using var ledger = await LedgerOption.OpenAsync(parsed.GetValue(options.Ledger), surroundings, cancellation);
            await Settling.RunAsync(surroundings, ledger, cancellation);
            var page = await Asked(() => EntryIndex.ListAsync(ledger, filter, cancellation));
            await using var writer = surroundings.Writer();
            ListOutput.Write(surroundings, writer, parsed, options, Columns.OfEntries, page, rows => EntryLines.Write(writer, rows, SearchWords.Parse(filter.Words), surroundings));
            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>Tells a place in a list that is none, or more words than can be looked for, as what it is: a mistake on the command line.</summary>
    public static async Task<T> Asked<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Ledger.LedgerException e) when (e.InnerException is FormatException place)
        {
            throw new CommandFailure(ExitCode.BadUsage, place.Message, e);
        }
    }

    private static Option<string?> Named<TEnum>(string name, string description, Func<TEnum, string> word)
        where TEnum : struct, Enum
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. Enum.GetValues<TEnum>().SelectMany(v => new[] { word(v), word(v).ToLowerInvariant() }).Distinct()]);
        return option;
    }

    private static decimal? ParseSum(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (decimal.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var sum) && sum >= 0)
        {
            return sum;
        }

        result.AddError($"“{result.Tokens[0].Value}” is no sum: write 5000000000 or 5e9");
        return null;
    }
}
