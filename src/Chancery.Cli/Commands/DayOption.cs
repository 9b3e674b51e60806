using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Chancery.Cli.Commands;

/// <summary>Options that take a day.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Published(string description) => new("--published") { Description = description, HelpName = "YYYY-MM-DD", CustomParser = Parse };

    private static DateOnly? Parse(ArgumentResult result)
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
