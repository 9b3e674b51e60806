using System.CommandLine;
using Chancery.Intake;
using Chancery.Statements;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery explain</c>: which pattern found a statement, and in which words.</summary>
internal static class ExplainCommand
{
    public const string Examples = """
          chancery explain examples/gulf-pledges.md
          chancery explain examples/gulf-pledges.md --only s2
          echo "Norway pledged to buy twelve ships." | chancery explain -
        """;

    public static Command Create(Surroundings surroundings)
    {
        var source = new Argument<string>("source") { Description = "A file, an http(s) address, or - for standard input", HelpName = "FILE|URL|-" };
        var only = new Option<string?>("--only") { Description = "Explain this statement alone", HelpName = "ID" };
        var command = new Command("explain", "Show for each statement of a document which pattern found it and which words filled its roles.") { source, only };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var document = await DocumentIntake.ReadAsync(parsed.GetRequiredValue(source), surroundings.Input, cancellation);
            var explanations = Examiner.Load(TablesFolder.Of(surroundings)).Explain(document);
            if (parsed.GetValue(only) is { } id)
            {
                explanations = [.. explanations.Where(e => e.Statement.Id == id)];
                if (explanations.Count == 0)
                {
                    throw new CommandFailure(ExitCode.NotFound, $"{document.Id} has no statement {id}");
                }
            }

            using var writer = surroundings.Writer();
            foreach (var explanation in explanations)
            {
                Write(writer, document.Text, explanation);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(TextWriter writer, string text, Explanation explanation)
    {
        var statement = explanation.Statement;
        writer.WriteLine($"{statement.Id}  {KindOf(statement)}  “{Line(statement.Span.Of(text))}”");
        writer.WriteLine(explanation.Place is { } place ? $"    pattern  {statement.Pattern} ({place})" : $"    rule     {statement.Pattern}");
        if (explanation.Trigger is { } trigger)
        {
            writer.WriteLine($"    trigger  “{Line(trigger.Of(text))}”");
        }

        foreach (var role in explanation.Roles)
        {
            writer.WriteLine($"    {role.Field,-8} {string.Join(", ", role.Words.Select(w => $"“{Line(w.Of(text))}”"))}");
        }

        writer.WriteLine();
    }

    private static string KindOf(Statement statement) => statement switch
    {
        Quotation => "quotation",
        PoliticalEvent e => $"event {e.Type.ToString().ToUpperInvariant()}",
        Pledge => "pledge",
        Claim => "claim",
        Forecast => "forecast",
        _ => "statement",
    };

    private static string Line(string words) => words.ReplaceLineEndings(" ");
}
