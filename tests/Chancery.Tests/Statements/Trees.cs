using System.Globalization;
using Chancery.Text;

namespace Chancery.Tests.Statements;

/// <summary>Sentences with trees written by hand: <c>form lemma UPOS XPOS head relation</c> a token, heads from 1, <c>/</c> between; <c>~</c> before a form means no space before it.</summary>
internal static class Trees
{
    internal static List<Sentence> Read(params (string Tokens, int Paragraph, SentenceKind Kind)[] sentences)
    {
        var text = "";
        var drafts = new List<(int Start, int End, Token[] Tokens)>();
        for (var s = 0; s < sentences.Length; s++)
        {
            text += s == 0 ? "" : sentences[s].Paragraph != sentences[s - 1].Paragraph ? "\n" : " ";
            var start = text.Length;
            var tokens = new List<Token>();
            foreach (var entry in sentences[s].Tokens.Split(" / "))
            {
                var cells = entry.Trim().Split(' ');
                var form = cells[0].TrimStart('~');
                text += text.Length == start || cells[0][0] == '~' ? form : " " + form;
                tokens.Add(new Token(
                    new TextSpan(text.Length - form.Length, text.Length),
                    TagNames.ParseUpos(cells[2]),
                    TagNames.ParseXpos(cells[3]),
                    TagNames.ParseRelation(cells[5]),
                    int.Parse(cells[4], CultureInfo.InvariantCulture) - 1,
                    cells[1]));
            }

            drafts.Add((start, text.Length, [.. tokens]));
        }

        return [.. drafts.Select((d, i) => new Sentence(text, new TextSpan(d.Start, d.End), d.Tokens, kind: sentences[i].Kind, paragraph: sentences[i].Paragraph))];
    }
}
