using System.Buffers;
using System.CommandLine;
using Chancery.Cli.Reading;
using Chancery.Intake;
using Chancery.Json;
using Chancery.Reference;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery who</c>: whom the names, titles, pronouns and descriptions of a document stand for.</summary>
internal static class WhoCommand
{
    public const string Examples = """
          chancery who examples/gulf-pledges.md
          chancery who speech.txt --published 2024-07-09 --publisher "The White House"
          echo "The Swedish Prime Minister spoke. He left." | chancery who - --published 2025-11-10
          chancery who article.html --json
        """;

    private const int WidestWords = 44;

    public static Command Create(Surroundings surroundings)
    {
        var source = new Argument<string>("source") { Description = "A file, an http(s) address, or - for standard input", HelpName = "FILE|URL|-" };
        var json = new Option<bool>("--json") { Description = "Print the mentions as JSON" };
        var said = new SaidOptions();
        var command = new Command("who", "Show whom the names, titles, pronouns and descriptions of a document stand for, at its date.") { source, json };
        said.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var document = said.Read(parsed).Apply(await DocumentIntake.ReadAsync(parsed.GetRequiredValue(source), surroundings.Input, cancellation));
            var cast = Examiner.Load(TablesFolder.Of(surroundings)).CastOf(document);
            if (parsed.GetValue(json))
            {
                var buffer = new ArrayBufferWriter<byte>();
                CastJson.Write(buffer, document.Id, document.Text, cast);
                buffer.Write("\n"u8);
                await surroundings.Output.WriteAsync(buffer.WrittenMemory, cancellation);
                return ExitCode.Done;
            }

            using var writer = surroundings.Writer();
            foreach (var mention in cast.Mentions)
            {
                Write(writer, document.Text, mention);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(TextWriter writer, string text, Mention mention)
    {
        var words = $"“{mention.Span.Of(text).ReplaceLineEndings(" ")}”";
        writer.WriteLine($"{mention.Span.Start,6}  {mention.Kind.Name(),-11}  {words.PadRight(WidestWords)}  {string.Join(" + ", mention.Actors.Select(Name))}".TrimEnd());
    }

    private static string Name(Actor actor)
    {
        var parts = string.Join(' ', new[] { actor.State, actor.Role, actor.Org, actor.Person }.Where(p => p is not null));
        return parts.Length > 0 ? parts : $"“{actor.Text}”";
    }
}
