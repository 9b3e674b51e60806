using System.CommandLine;
using Chancery.Ledger.Asking;
using Chancery.Reference;

namespace Chancery.Cli.Commands;

/// <summary>The options that say which entries are exported.</summary>
internal sealed class PartyOptions(Surroundings surroundings)
{
    private Option<string?> By { get; } = ListOptions.Party("--by", "Of entries: who gives or acts");

    private Option<string?> To { get; } = ListOptions.Party("--to", "Of entries: who receives");

    private Option<string?> With { get; } = ListOptions.Party("--with", "Of entries: who is on any side");

    private Option<DateOnly?> AsOf { get; } = ListOptions.Day("--as-of", "Of entries: the day for which states are told (default: what evidence bears out, whatever the calendar says)");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { By, To, With, AsOf })
        {
            command.Add(option);
        }
    }

    public bool AreAsked(ParseResult parsed) => new Option[] { By, To, With, AsOf }.Any(o => parsed.GetResult(o) is not null);

    /// <summary>The entries of a kind; days and words are those of the documents.</summary>
    public EntryFilter FilterOf(ParseResult parsed, string kind, DocumentFilter told)
    {
        var book = new Lazy<ReferenceBook>(() => TablesFolder.Book(surroundings));
        return new EntryFilter
        {
            Kind = kind,
            By = ListOptions.Spelled(parsed.GetValue(By), book),
            To = ListOptions.Spelled(parsed.GetValue(To), book),
            With = ListOptions.Spelled(parsed.GetValue(With), book),
            From = told.From,
            Until = told.Until,
            Words = told.Words,
            Order = EntryOrder.Earliest,
            // Before any date: no calendar speaks, evidence alone does.
            AsOf = parsed.GetValue(AsOf) ?? DateOnly.MinValue,
            Limit = 200,
        };
    }
}
