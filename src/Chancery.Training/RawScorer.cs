using System.Globalization;
using System.Text;
using Chancery.Text;
using Chancery.Text.Conllu;

namespace Chancery.Training;

/// <summary>Scores reading from raw text as the CoNLL 2018 shared task does: words are the same where they cover the same characters.</summary>
internal sealed class RawScorer(EnglishReader reader, DataFolder data)
{
    private static readonly string[] Edited = ["GUM_news", "GUM_academic", "GUM_textbook", "GUM_bio", "GUM_voyage"];

    private readonly record struct Gold(TextSpan Span, TextSpan Head, Relation Relation);

    private readonly record struct Counts(long Gold, long Found, long Words, long Sentences, long FoundSentences, long GoldSentences, long Labelled, long OnGoldWords)
    {
        public static Counts operator +(Counts a, Counts b) => new(
            a.Gold + b.Gold, a.Found + b.Found, a.Words + b.Words, a.Sentences + b.Sentences, a.FoundSentences + b.FoundSentences, a.GoldSentences + b.GoldSentences, a.Labelled + b.Labelled, a.OnGoldWords + b.OnGoldWords);
    }

    /// <summary>F1 of words, sentences and labelled arcs, for all of a treebank and for its edited prose.</summary>
    public IEnumerable<(string Name, double Value)> Run()
    {
        foreach (var path in data.Treebanks("dev"))
        {
            var name = Path.GetFileName(path).Split('-')[0];
            var (all, prose) = (default(Counts), default(Counts));
            foreach (var document in Documents(path))
            {
                var counts = Score(document);
                all += counts;
                prose += IsProse(document[0]) ? counts : default;
            }

            foreach (var (part, counts) in new[] { (name, all), ($"{name} prose", prose) }.Where(p => p.Item2.Gold > 0))
            {
                yield return ($"{part} raw words F1", 200.0 * counts.Words / (counts.Gold + counts.Found));
                yield return ($"{part} raw sentences F1", 200.0 * counts.Sentences / (counts.FoundSentences + counts.GoldSentences));
                yield return ($"{part} raw LAS F1", 200.0 * counts.Labelled / (counts.Gold + counts.Found));
                yield return ($"{part} gold words LAS", 100.0 * counts.OnGoldWords / counts.Gold);
            }
        }
    }

    // Kinds of text that an editor has seen; the others are mail, forums, reviews and speech.
    private static bool IsProse(ConlluSentence first) =>
        Array.Exists(Edited, kind => Treebank.IdOf(first).StartsWith(kind, StringComparison.Ordinal));

    private static IEnumerable<List<ConlluSentence>> Documents(string path)
    {
        var document = new List<ConlluSentence>();
        foreach (var sentence in Treebank.ReadRaw(path))
        {
            if (document.Count > 0 && sentence.Comments.Any(c => c.StartsWith("# newdoc", StringComparison.Ordinal)))
            {
                yield return document;
                document = [];
            }

            document.Add(sentence);
        }

        yield return document;
    }

    private Counts Score(List<ConlluSentence> document)
    {
        var (text, gold, ends, bySentence) = (new StringBuilder(), new Dictionary<TextSpan, Gold>(), new HashSet<TextSpan>(), new List<List<TextSpan>>());
        foreach (var sentence in document)
        {
            text.Append(sentence.Comments.Any(c => c.StartsWith("# newpar", StringComparison.Ordinal)) && text.Length > 0 ? "\n\n" : "");
            bySentence.Add(Lay(sentence, text, gold));
            ends.Add(new TextSpan(bySentence[^1][0].Start, bySentence[^1][^1].End));
        }

        long words = 0, found = 0, labelled = 0, sentences = 0;
        var (whole, onGold) = (text.ToString(), 0L);
        foreach (var sentence in bySentence)
        {
            onGold += Labelled(reader.ReadTokens(whole, sentence), gold);
        }

        var read = reader.Read(whole);
        foreach (var sentence in read)
        {
            sentences += ends.Contains(Trimmed(sentence)) ? 1 : 0;
            found += sentence.Count;
            labelled += Labelled(sentence, gold);
            foreach (var token in sentence.Tokens)
            {
                words += gold.ContainsKey(token.Span) ? 1 : 0;
            }
        }

        return new Counts(gold.Count, found, words, sentences, read.Count, ends.Count, labelled, onGold);
    }

    private static int Labelled(Sentence sentence, Dictionary<TextSpan, Gold> gold)
    {
        var right = 0;
        foreach (var token in sentence.Tokens)
        {
            var head = token.Head < 0 ? default : sentence[token.Head].Span;
            right += gold.TryGetValue(token.Span, out var expected) && head == expected.Head && token.Relation.WithoutSubtype() == expected.Relation ? 1 : 0;
        }

        return right;
    }

    private static TextSpan Trimmed(Sentence sentence) => new(sentence[0].Span.Start, sentence[sentence.Count - 1].Span.End);

    // Writes the sentence as its text was and notes where each word stands in it.
    private static List<TextSpan> Lay(ConlluSentence sentence, StringBuilder text, Dictionary<TextSpan, Gold> gold)
    {
        var (spans, words, rangeEnd, spaceAfterRange) = (new List<TextSpan>(), sentence.Words.ToList(), 0, true);
        foreach (var row in sentence.Rows)
        {
            if (row.Id.Split('-') is [_, var last])
            {
                (rangeEnd, spaceAfterRange) = (int.Parse(last, CultureInfo.InvariantCulture), row.HasSpaceAfter);
            }
            else if (row.IsWord)
            {
                spans.Add(new TextSpan(text.Length, text.Length + row.Form.Length));
                var number = spans.Count;
                text.Append(row.Form).Append(number < rangeEnd || !(number == rangeEnd ? spaceAfterRange : row.HasSpaceAfter) ? "" : " ");
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            var head = int.Parse(words[i].Head, CultureInfo.InvariantCulture);
            gold[spans[i]] = new Gold(spans[i], head == 0 ? default : spans[head - 1], TagNames.ParseRelation(words[i].Relation).WithoutSubtype());
        }

        return spans;
    }
}
