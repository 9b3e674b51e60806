using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Names;
using Chancery.Text.Parsing;
using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>Scores a model on gold tokens: tags and heads in percent of all words, relations without subtypes.</summary>
internal sealed class Scorer(LanguageModel model, DataFolder data)
{
    public IEnumerable<(string Name, double Value)> Run()
    {
        var named = data.ReadNames("dev");
        foreach (var path in data.Treebanks("dev"))
        {
            long rightNames = 0, foundNames = 0, goldNames = 0;
            var names = new List<NameMention>();
            var name = Path.GetFileName(path).Split('-')[0];
            long words = 0, upos = 0, xpos = 0, heads = 0, labelled = 0;
            var cache = new WordCache(model.Lexicon);
            var filler = new Word("", model.Lexicon);
            var state = new ParseState(1024);
            foreach (var raw in Treebank.ReadRaw(path))
            {
                var gold = Treebank.ToTree(raw, lift: false);
                var sentence = new TaggedSentence(gold, cache, filler);
                model.Tagger.Tag(sentence.Words, sentence.Tags);
                if (named.TryGetValue(gold.Id, out var labels) && labels.Length == gold.Count)
                {
                    model.Names.Find(sentence.Words, sentence.Tags, model.Tagger.Tags, names);
                    var spans = Spans(labels);
                    goldNames += spans.Count;
                    foundNames += names.Count;
                    rightNames += names.Count(n => spans.Contains((n.First, n.End, n.Kind)));
                }

                ParserTrainer.Fill(state, sentence, model.Tagger.Tags);
                model.Parser.Parse(state);
                for (var i = 0; i < gold.Count; i++)
                {
                    var tag = model.Tagger.Tags[sentence.Tags[i + 2]];
                    upos += tag.Upos == gold.Tags[i].Upos ? 1 : 0;
                    xpos += tag.Xpos == gold.Tags[i].Xpos ? 1 : 0;
                    var right = state.Heads[i] == gold.Heads[i];
                    heads += right ? 1 : 0;
                    labelled += right && ((Relation)(state.Labels[i] - 1)).WithoutSubtype() == gold.Relations[i].WithoutSubtype() ? 1 : 0;
                }

                words += gold.Count;
            }

            yield return ($"{name} UPOS", 100.0 * upos / words);
            yield return ($"{name} XPOS", 100.0 * xpos / words);
            yield return ($"{name} UAS", 100.0 * heads / words);
            yield return ($"{name} LAS", 100.0 * labelled / words);
            if (goldNames > 0)
            {
                yield return ($"{name} names F1", 200.0 * rightNames / (foundNames + goldNames));
            }
        }
    }

    // Names as whole stretches of one kind.
    private static HashSet<(int First, int End, NameKind Kind)> Spans(NameLabel[] labels)
    {
        var spans = new HashSet<(int, int, NameKind)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] is not (NameLabel.FirstOfPerson or NameLabel.FirstOfOrganisation or NameLabel.FirstOfPlace))
            {
                continue;
            }

            var end = i + 1;
            while (end < labels.Length && labels[end] == labels[i] + 1)
            {
                end++;
            }

            spans.Add((i, end, labels[i] switch { NameLabel.FirstOfPerson => NameKind.Person, NameLabel.FirstOfPlace => NameKind.Place, _ => NameKind.Organisation }));
        }

        return spans;
    }
}
