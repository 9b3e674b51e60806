using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Chancery.Ledger.Asking;
using Chancery.Reference;

namespace Chancery.Cli.Commands;

/// <summary>The options that all lists share.</summary>
internal sealed class ListOptions
{
    public Option<string?> By { get; } = Party("--by", "Who gives, acts, speaks or foretells: a state (USA, “United States”), a person or an organisation");

    public Option<string?> To { get; } = Party("--to", "Who receives, or whom it is done to");

    public Option<string?> With { get; } = Party("--with", "Who is on any side of it");

    public Option<string?> Text { get; } = new("--text") { Description = "Words that must all stand in it or in its document’s title; “in marks” together", HelpName = "WORDS" };

    public Option<DateOnly?> From { get; } = Day("--from", "Told on this day or later");

    public Option<DateOnly?> Until { get; } = Day("--until", "Told on this day or before");

    public Option<int> Limit { get; } = new("--limit") { Description = $"Rows to print, 1 to {EntryIndex.MostRows} (default: 50)", HelpName = "N", DefaultValueFactory = _ => 50 };

    public Option<string?> After { get; } = new("--after") { Description = "Go on where the page before ended; it says where", HelpName = "PLACE" };

    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON, one object a line" };

    public Option<bool> Csv { get; } = new("--csv") { Description = "Print CSV; what a spreadsheet would take for a formula gets an apostrophe before it" };

    public Option<bool> Exact { get; } = new("--exact") { Description = "With --csv: words exactly as they are" };

    public Option<string?> Ledger { get; } = LedgerOption.Create();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { By, To, With, Text, From, Until })
        {
            command.Add(option);
        }

        AddPageTo(command);
    }

    /// <summary>Adds what says how much to print and in what shape, without filters.</summary>
    public void AddPageTo(Command command)
    {
        foreach (var option in new Option[] { Limit, After, Json, Csv, Exact, Ledger })
        {
            command.Add(option);
        }
    }

    public int LimitOf(ParseResult parsed) => parsed.GetValue(Limit) is >= 1 and <= EntryIndex.MostRows and var limit
        ? limit
        : throw new CommandFailure(ExitCode.BadUsage, $"--limit must be from 1 to {EntryIndex.MostRows}");

    /// <summary>What comes first: one of some orders, the first where nothing is said.</summary>
    public static Option<string> Sort(params string[] orders)
    {
        var sort = new Option<string>("--sort") { Description = $"What comes first (default: {orders[0]})", DefaultValueFactory = _ => orders[0] };
        sort.AcceptOnlyFromAmong(orders);
        return sort;
    }

    /// <summary>A party as the ledger spells it.</summary>
    public static string? Spelled(string? party, Lazy<ReferenceBook> book) => string.IsNullOrWhiteSpace(party) ? null : PartySpelling.Of(party, book.Value);

    public static Option<DateOnly?> Day(string name, string description) => new(name) { Description = description, HelpName = "YYYY-MM-DD", CustomParser = ParseDay };

    public static Option<string?> Party(string name, string description) => new(name) { Description = description, HelpName = "WHO" };

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var words = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"“{words}” is no day: write it as YYYY-MM-DD, for example 2025-11-10");
        return null;
    }
}
