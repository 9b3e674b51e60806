using System.CommandLine;
using System.CommandLine.Parsing;
using Chancery.Text;

namespace Chancery.Cli.Commands;

/// <summary>Options that take a day of publication.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Published(string description) => new("--published") { Description = description, HelpName = "YYYY-MM-DD", CustomParser = Parse };

    private static DateOnly? Parse(ArgumentResult result)
    {
        var words = result.Tokens[0].Value;
        if (PublicationDay.TryParse(words, out var day))
        {
            return day;
        }

        result.AddError($"--published is “{words}”, expected {PublicationDay.Expected}, for example 2025-11-10");
        return null;
    }
}
