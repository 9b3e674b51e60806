using System.CommandLine;
using System.Globalization;
using System.Text;
using Chancery.Text;
using Chancery.Text.Conllu;
using Chancery.Text.Tagging;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery parse</c>: tags and trees as CoNLL-U.</summary>
internal static class ParseCommand
{
    public const string Examples = """
          chancery parse article.txt
          chancery parse --conllu treebank.conllu
        """;

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "A text, or with --conllu a CoNLL-U file" };
        var conllu = new Option<bool>("--conllu") { Description = "Keep the tokens and sentences of a CoNLL-U file; replace its tags and trees" };
        var command = new Command("parse", "Print tags, features, lemmas and dependency trees as CoNLL-U.") { file, conllu };
        command.SetAction((parsed, _) => CommandEdge.RunAsync(surroundings, async () =>
        {
            var path = parsed.GetRequiredValue(file);
            try
            {
                using var writer = surroundings.Writer();
                var (reader, features) = (EnglishReader.Load(), FeatureTable.Load());
                if (parsed.GetValue(conllu))
                {
                    using var input = File.OpenText(path);
                    Reparse(ConlluReader.Read(input, path), reader, features, writer);
                }
                else
                {
                    Parse(await File.ReadAllTextAsync(path), reader, features, writer);
                }

                return ExitCode.Done;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
            {
                await surroundings.Error.WriteLineAsync($"chancery: {e.Message}");
                return ExitCode.BadInput;
            }
        }));
        return command;
    }

    private static void Parse(string text, EnglishReader reader, FeatureTable features, TextWriter writer)
    {
        foreach (var sentence in reader.Read(text))
        {
            writer.Write($"# text = {sentence.Span.Of(text).ReplaceLineEndings(" ")}\n");
            for (var i = 0; i < sentence.Count; i++)
            {
                var end = sentence[i].Span.End;
                var hasSpace = end >= text.Length || char.IsWhiteSpace(text[end]);
                writer.Write($"{RowOf(sentence, i, features, hasSpace ? "_" : "SpaceAfter=No")}\n");
            }

            writer.Write('\n');
        }
    }

    private static void Reparse(IEnumerable<ConlluSentence> sentences, EnglishReader reader, FeatureTable features, TextWriter writer)
    {
        foreach (var given in sentences)
        {
            var (text, spans) = (new StringBuilder(), new List<TextSpan>());
            foreach (var word in given.Words)
            {
                spans.Add(new TextSpan(text.Length, text.Length + word.Form.Length));
                text.Append(word.Form).Append(' ');
            }

            var sentence = reader.ReadTokens(text.ToString(), spans);
            foreach (var comment in given.Comments)
            {
                writer.Write($"{comment}\n");
            }

            var next = 0;
            foreach (var row in given.Rows)
            {
                writer.Write($"{(row.IsWord ? RowOf(sentence, next++, features, row.Other) : row)}\n");
            }

            writer.Write('\n');
        }
    }

    private static ConlluRow RowOf(Sentence sentence, int i, FeatureTable features, string other)
    {
        var token = sentence[i];
        return new ConlluRow(
            (i + 1).ToString(CultureInfo.InvariantCulture), sentence.Form(i).ToString(), token.Lemma, token.Upos.Name(), token.Xpos.Name(), features.Find(sentence, i),
            (token.Head + 1).ToString(CultureInfo.InvariantCulture), token.Relation.Name(), "_", other);
    }
}
