using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Parsing;
using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>Scores a model on gold tokens: tags and heads in percent of all words, relations without subtypes.</summary>
internal sealed class Scorer(LanguageModel model, DataFolder data)
{
    public IEnumerable<(string Name, double Value)> Run()
    {
        foreach (var path in data.Treebanks("dev"))
        {
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
        }
    }
}
