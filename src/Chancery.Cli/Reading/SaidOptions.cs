using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Chancery.Cli.Reading;

/// <summary>The options by which a command line says of a document what its file does not.</summary>
internal sealed class SaidOptions
{
    private readonly Option<DateOnly?> published = new("--published") { Description = "Day of publication, where the file does not say it; relative dates count from it", HelpName = "YYYY-MM-DD", CustomParser = ParseDay };
    private readonly Option<string?> title = new("--title") { Description = "Headline, where the file does not say it" };
    private readonly Option<string?> publisher = new("--publisher") { Description = "Who published it, where the file does not say it" };

    public void AddTo(Command command)
    {
        command.Add(published);
        command.Add(title);
        command.Add(publisher);
    }

    public SaidOfDocument Read(ParseResult parsed) => new(parsed.GetValue(published), parsed.GetValue(title), parsed.GetValue(publisher));

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var words = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"--published is “{words}”, expected a day as YYYY-MM-DD, for example 2025-11-10");
        return null;
    }
}
