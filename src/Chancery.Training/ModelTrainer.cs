using Chancery.Text.Models;
using Chancery.Text.Tagging;
using Chancery.Text.Tokens;

namespace Chancery.Training;

/// <summary>Trains the whole model: lexicon, tagger, parser, names.</summary>
internal sealed class ModelTrainer(DataFolder data, string languageFolder, TrainingPlan plan)
{
    private List<TreeSentence> gold = [];
    private JointTag[] inventory = [];
    private Lexicon lexicon = new([]);
    private NamePhrases phrases = new([]);

    /// <summary>Trains; gives the bytes of the model file.</summary>
    public byte[] Run()
    {
        gold = [.. data.TrainingTrees()];
        inventory = Inventory(gold);
        Log.Line($"{gold.Count} sentences, {inventory.Length} tags");
        var splitter = new SentenceSplitter(TokenRules.Load(Path.Combine(languageFolder, "tokens.tsv")));
        var words = new CorpusWords(data, gold, splitter);
        var names = new Gazetteer(Path.Combine(languageFolder, "gazetteer.tsv"), splitter);
        phrases = new NamePhrases(names.Phrases);
        var clusters = words.Cluster(plan.FineClusters, plan.MiddleClusters, plan.CoarseClusters);
        lexicon = LexiconBuilder.Build(gold, inventory, clusters, words.Capitals(), names);
        Log.Line($"lexicon of {lexicon.Count} words");
        var ready = Prepare(gold);
        Jackknife(ready);
        var taggers = EachSeed(plan.TaggerSeeds, seed => TaggerTrainer.Train(ready, inventory, plan.TaggerEpochs, plan.TaggerBits, seed));
        Log.Line($"tags for the parser: {100.0 * ready.Sum(Agreement) / ready.Sum(s => s.Tree.Count):f2}% universal tags right");
        var tagRows = TrainingWeights.Average(taggers, plan.TaggerPrune);
        var nameWeights = TrainNames(ready, new Tagger(TaggerTrainer.Freeze(taggers[0], tagRows), inventory));
        var parsers = TrainParsers(ready);
        var sink = new ByteSink();
        lexicon.Write(sink);
        phrases.Write(sink);
        WriteTags(sink);
        Note("lexicon", sink);
        WeightCodec.Write(sink, plan.TaggerBits, taggers[0].Classes, taggers[0].Stride, tagRows);
        Note("+ tagger", sink);
        WriteParser(sink, parsers);
        WriteNames(sink, nameWeights);
        var packed = LanguageModel.Pack(sink);
        Log.Line($"model of {packed.Length} bytes");
        return packed;
    }

    private List<ParserTrainer> TrainParsers(List<TaggedSentence> ready) => EachSeed(plan.ParserSeeds, seed =>
    {
        var parser = new ParserTrainer(plan.MoveBits, plan.LabelBits, seed);
        parser.Train(ready, inventory, plan.ParserEpochs);
        return parser;
    });

    private void WriteParser(ByteSink sink, List<ParserTrainer> parsers)
    {
        var (moves, arcs) = (parsers.Select(p => p.Moves).ToList(), parsers.Select(p => p.Labels).ToList());
        WeightCodec.Write(sink, plan.MoveBits, 4, 4, TrainingWeights.Average(moves, plan.MovePrune));
        Note("+ moves", sink);
        WeightCodec.Write(sink, plan.LabelBits, arcs[0].Classes, arcs[0].Stride, TrainingWeights.Average(arcs, plan.LabelPrune));
        Note("+ labels", sink);
    }

    // Learners of different seeds, two at a time; the same whatever the number of threads.
    private static List<T> EachSeed<T>(int seeds, Func<ulong, T> train)
    {
        var made = new T[seeds];
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => made[i] = train((ulong)i + 1));
        return [.. made];
    }

    private static void Note(string what, ByteSink sink) => Log.Line($"  {what}: {sink.ToArray().Length} bytes unpacked");

    private static JointTag[] Inventory(List<TreeSentence> trees) =>
        [.. trees.SelectMany(t => t.Tags).GroupBy(t => t).Where(g => g.Count() >= 5).Select(g => g.Key).OrderBy(t => t.Upos).ThenBy(t => t.Xpos)];

    private List<TaggedSentence> Prepare(IEnumerable<TreeSentence> trees)
    {
        var cache = new WordCache(lexicon);
        var filler = new Word("", lexicon);
        return [.. trees.Select(t => new TaggedSentence(t, cache, filler))];
    }

    // Each fold is tagged by a tagger that was trained on the others, so that the parser learns from tags as wrong as it will meet.
    private void Jackknife(List<TaggedSentence> all)
    {
        Parallel.For(0, plan.Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part =>
        {
            var others = all.Where((_, i) => Fold(i) != part).ToList();
            var weights = TaggerTrainer.Train(others, inventory, plan.FoldEpochs, plan.TaggerBits, (ulong)part + 2);
            var tagger = new Tagger(TaggerTrainer.Freeze(weights, weights.Average(plan.TaggerPrune)), inventory);
            foreach (var sentence in all.Where((_, i) => Fold(i) == part))
            {
                var fresh = Prepare([sentence.Tree])[0];
                tagger.Tag(fresh.Words, sentence.Tags);
            }
        });
    }

    private int Fold(int sentence) => sentence / 40 % plan.Folds;

    private int Agreement(TaggedSentence s) => Enumerable.Range(0, s.Tree.Count).Count(i => inventory[s.Tags[i + 2]].Upos == s.Tree.Tags[i].Upos);

    private void WriteNames(ByteSink sink, List<TrainingWeights> names) =>
        WeightCodec.Write(sink, plan.NameBits, names[0].Classes, names[0].Stride, TrainingWeights.Average(names, plan.NamePrune));

    private List<TrainingWeights> TrainNames(List<TaggedSentence> ready, Tagger tagger)
    {
        var named = new NamedSentences(lexicon, tagger, data.TrainingNames()).Of(ready, plan.OneInLowerCaseOf);
        Log.Line($"{named.Count} sentences with names");
        return EachSeed(plan.NameSeeds, seed => new NameTrainer(inventory, phrases, plan.NameBits, seed).Train(named, plan.NameEpochs));
    }

    private void WriteTags(ByteSink sink)
    {
        sink.Int(inventory.Length);
        foreach (var tag in inventory)
        {
            sink.Bytes([(byte)tag.Upos, (byte)tag.Xpos]);
        }
    }
}
