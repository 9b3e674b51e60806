using System.Buffers;
using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Json;
using Chancery.Text;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery check</c>: puts one sentence to every check; lists the checks; keeps their page in docs up to date.</summary>
internal static class CheckCommand
{
    public const string Examples = """
          chancery check "Uzbekistan will invest $135 billion in the U.S. over ten years"
          chancery check "Hungary joined NATO in 2004." --published 2025-11-10 --json
          chancery check --list
          chancery check --document docs/checks.md
        """;

    public static Command Create(Surroundings surroundings)
    {
        var words = new Argument<string?>("sentence") { Description = "One sentence or a few, in quotation marks", Arity = ArgumentArity.ZeroOrOne, HelpName = "SENTENCE" };
        var published = DayOption.Published("Day on which it was said (default: today); facts are asked for and relative dates counted from it");
        var json = new Option<bool>("--json") { Description = "Print statements and findings as JSON" };
        var list = new Option<bool>("--list") { Description = "List the checks with formulas, bounds and examples" };
        var document = new Option<string?>("--document") { Description = "Rewrite the generated part of that page", HelpName = "PAGE" };
        var command = new Command("check", "Put a sentence to every check: what it states, how plausible it is, and how often such pledges are kept.") { words, published, json, list, document };
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var examiner = Examiner.Load(TablesFolder.Of(surroundings));
            if (parsed.GetValue(document) is { } page)
            {
                await CheckPage.UpdateAsync(page, examiner.Checks, cancellation);
                return ExitCode.Done;
            }

            if (parsed.GetValue(list))
            {
                using var output = surroundings.Writer();
                await output.WriteAsync(CheckPage.Of(examiner.Checks));
                return ExitCode.Done;
            }

            var sentence = parsed.GetValue(words);
            if (string.IsNullOrWhiteSpace(sentence))
            {
                throw new CommandFailure(ExitCode.BadUsage, "nothing to check: give a sentence in quotation marks, or --list (chancery check --help)");
            }

            var day = parsed.GetValue(published) ?? DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime);
            await WriteAsync(surroundings, examiner.Examine(new Document { Id = "sentence", Title = sentence.Length <= 70 ? sentence : "A sentence", Text = sentence, Published = day }), parsed.GetValue(json), cancellation);
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task WriteAsync(Surroundings surroundings, Dossier dossier, bool json, CancellationToken cancellation)
    {
        if (!json)
        {
            using var writer = surroundings.Writer();
            new TerminalDossier(writer, surroundings.Width, surroundings.HasColour, isFull: true).Write(dossier, isStored: false);
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        DossierJson.Write(buffer, dossier, indented: true);
        buffer.Write("\n"u8);
        await surroundings.Output.WriteAsync(buffer.WrittenMemory, cancellation);
    }
}
