using System.CommandLine;
using Chancery.Ledger.Asking;

namespace Chancery.Cli.Commands;

/// <summary>The options that say which documents are meant.</summary>
internal sealed class DocumentOptions
{
    public Option<string?> Kind { get; } = KindOption();

    private Option<string?> Publisher { get; } = new("--publisher") { Description = "Who published it", HelpName = "NAME" };

    private Option<DateOnly?> From { get; } = ListOptions.Day("--from", "Published on this day or later");

    private Option<DateOnly?> Until { get; } = ListOptions.Day("--until", "Published on this day or before");

    private Option<string?> Text { get; } = new("--text") { Description = "Words that must all stand in one statement, its document’s title counted in; “in marks” together", HelpName = "WORDS" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Kind, Publisher, From, Until, Text })
        {
            command.Add(option);
        }
    }

    public DocumentFilter FilterOf(ParseResult parsed) => new()
    {
        Kind = parsed.GetValue(Kind),
        Publisher = parsed.GetValue(Publisher),
        From = parsed.GetValue(From),
        Until = parsed.GetValue(Until),
        Words = parsed.GetValue(Text),
    };

    private static Option<string?> KindOption()
    {
        var option = new Option<string?>("--kind") { Description = "Documents with a statement of this kind; with csv those statements alone" };
        option.AcceptOnlyFromAmong("quotation", "event", "pledge", "claim", "forecast");
        return option;
    }
}
