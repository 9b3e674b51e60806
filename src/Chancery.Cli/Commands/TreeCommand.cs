using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Text;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery tree</c>: the dependency tree of a sentence, drawn in the terminal.</summary>
internal static class TreeCommand
{
    public const string Examples = """
          chancery tree "Kazakhstan signed a deal with the United States."
          chancery tree "The deal was signed by both sides. Nobody smiled."
        """;

    public static Command Create(Surroundings surroundings)
    {
        var words = new Argument<string[]>("sentence") { Description = "The words; several sentences are drawn one after the other", HelpName = "SENTENCE", Arity = ArgumentArity.OneOrMore };
        var command = new Command("tree", "Draw the dependency tree of a sentence.") { words };
        command.SetAction((parsed, _) => CommandEdge.RunAsync(surroundings, () =>
        {
            var text = string.Join(' ', parsed.GetRequiredValue(words));
            var sentences = EnglishReader.Load().Read(text);
            if (sentences.Count == 0)
            {
                throw new CommandFailure(ExitCode.BadInput, "there are no words to draw; give a sentence in quotation marks");
            }

            using var writer = surroundings.Writer();
            foreach (var sentence in sentences)
            {
                TreeDrawing.Write(writer, sentence);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}
