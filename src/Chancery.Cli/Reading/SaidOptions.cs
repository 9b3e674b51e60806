using System.CommandLine;
using Chancery.Cli.Commands;

namespace Chancery.Cli.Reading;

/// <summary>The options by which a command line says of a document what its file does not.</summary>
internal sealed class SaidOptions
{
    private readonly Option<DateOnly?> published = DayOption.Published("Day of publication, where the file does not say it; relative dates count from it");
    private readonly Option<string?> title = new("--title") { Description = "Headline, where the file does not say it" };
    private readonly Option<string?> publisher = new("--publisher") { Description = "Who published it, where the file does not say it" };

    public void AddTo(Command command)
    {
        command.Add(published);
        command.Add(title);
        command.Add(publisher);
    }

    public SaidOfDocument Read(ParseResult parsed) => new(parsed.GetValue(published), parsed.GetValue(title), parsed.GetValue(publisher));
}
