using System.Collections.Concurrent;
using Chancery.Text.Models;
using Chancery.Text.Parsing;
using Chancery.Text.Tagging;
using Chancery.Text.Tokens;

namespace Chancery.Text;

/// <summary>Reads English: sentences with tokens, tags, lemmas, trees and names. Safe for use by many threads at once.</summary>
/// <example><c>foreach (var sentence in EnglishReader.Load().Read("Sweden joined NATO."))</c></example>
public sealed class EnglishReader
{
    private readonly LanguageModel model;
    private readonly Lemmatizer lemmatizer;
    private readonly SentenceSplitter splitter;
    private readonly HeadlineVerbs headlines;
    private readonly VerbForms verbs;
    private readonly OpeningNames opening;
    private readonly WordCache words;
    private readonly Word filler;
    private readonly ConcurrentBag<ReaderScratch> scratches = [];

    private EnglishReader(LanguageModel model, Lemmatizer lemmatizer, SentenceSplitter splitter, string headlineVerbs, string verbForms)
    {
        (this.model, this.lemmatizer, this.splitter) = (model, lemmatizer, splitter);
        headlines = HeadlineVerbs.Load(headlineVerbs, model.Tagger.Tags);
        verbs = VerbForms.Load(verbForms, model.Tagger.Tags);
        opening = new OpeningNames(model.Tagger.Tags);
        words = new WordCache(model.Lexicon);
        filler = new Word("", model.Lexicon);
    }

    /// <summary>Loads model and tables from the program's folder.</summary>
    /// <exception cref="IOException">A file of the folder is missing.</exception>
    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public static EnglishReader Load() => Load(Path.Combine(AppContext.BaseDirectory, "data", "language", "en"));

    /// <summary>Loads model and tables from a folder.</summary>
    public static EnglishReader Load(string folder) => new(
        LanguageModel.Load(Path.Combine(folder, "english.model")),
        Lemmatizer.Load(Path.Combine(folder, "lemmas-irregular.tsv"), Path.Combine(folder, "lemmas.tsv")),
        new SentenceSplitter(TokenRules.Load(Path.Combine(folder, "tokens.tsv"))),
        Path.Combine(folder, "headline-verbs.tsv"),
        Path.Combine(folder, "verb-forms.tsv"));

    /// <summary>Reads a text; every sentence gets its tree.</summary>
    public IReadOnlyList<Sentence> Read(string text) => Read(text, static _ => true);

    /// <summary>Reads a text; only sentences that are wanted get a tree and names.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="wantsTree">Is given each sentence with tags and lemmas, every head still −1.</param>
    public IReadOnlyList<Sentence> Read(string text, Func<Sentence, bool> wantsTree)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(wantsTree);
        var scratch = scratches.TryTake(out var kept) ? kept : new ReaderScratch();
        splitter.Split(text, scratch.Spans, scratch.Stretches);
        var sentences = new Sentence[scratch.Stretches.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = ReadOne(text, scratch, scratch.Stretches[i], wantsTree);
        }

        Return(scratch);
        return sentences;
    }

    /// <summary>Reads one sentence whose tokens are known.</summary>
    /// <exception cref="ArgumentException">There are no tokens, or more than 4,000.</exception>
    public Sentence ReadTokens(string text, IReadOnlyList<TextSpan> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        if (tokens.Count is 0 or > 4000)
        {
            throw new ArgumentException($"expected 1 to 4,000 tokens, found {tokens.Count}", nameof(tokens));
        }

        var scratch = tokens.Count <= SentenceSplitter.MostTokens && scratches.TryTake(out var kept) ? kept : new ReaderScratch(Math.Max(tokens.Count, SentenceSplitter.MostTokens));
        scratch.Spans.Clear();
        scratch.Spans.AddRange(tokens);
        var sentence = ReadOne(text, scratch, new Stretch(0, tokens.Count, SentenceKind.Prose, 0), static _ => true);
        Return(scratch);
        return sentence;
    }

    private void Return(ReaderScratch scratch)
    {
        if (scratch.IsSmall)
        {
            scratches.Add(scratch);
        }
    }

    private Sentence ReadOne(string text, ReaderScratch scratch, Stretch stretch, Func<Sentence, bool> wantsTree)
    {
        var count = stretch.End - stretch.First;
        var found = scratch.Words.AsSpan(0, count + 4);
        var tags = scratch.Tags.AsSpan(0, count + 4);
        found[0] = found[1] = found[^1] = found[^2] = filler;
        for (var i = 0; i < count; i++)
        {
            var span = scratch.Spans[stretch.First + i];
            found[i + 2] = words.Find(text.AsSpan(span.Start, span.Length));
        }

        model.Tagger.Tag(found, tags);
        verbs.Mend(found, tags);
        headlines.Mend(found, tags);
        opening.Mend(found, tags);
        var tokens = new Token[count];
        for (var i = 0; i < count; i++)
        {
            var joint = model.Tagger.Tags[tags[i + 2]];
            var lemma = found[i + 2].Lemma(tags[i + 2], joint, lemmatizer);
            tokens[i] = new Token(scratch.Spans[stretch.First + i], joint.Upos, joint.Xpos, Relation.Root, -1, lemma);
        }

        var whole = new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End);
        var plain = new Sentence(text, whole, tokens, null, stretch.Kind, stretch.Paragraph, isParsed: false);
        return wantsTree(plain) ? Parse(plain, scratch, found, tags) : HasName(tokens) ? Named(plain, tokens, scratch, found, tags) : plain;
    }

    private static bool HasName(Token[] tokens)
    {
        foreach (ref readonly var token in tokens.AsSpan())
        {
            if (token.Upos == Upos.PROPN)
            {
                return true;
            }
        }

        return false;
    }

    // Who is introduced in a sentence that states nothing may be called by a surname in one that does.
    private Sentence Named(Sentence plain, Token[] tokens, ReaderScratch scratch, ReadOnlySpan<Word> found, ReadOnlySpan<int> tags)
    {
        model.Names.Find(found, tags, model.Tagger.Tags, scratch.Names);
        return scratch.Names.Count == 0 ? plain : new Sentence(plain.Text, plain.Span, tokens, scratch.Names.ToArray(), plain.Kind, plain.Paragraph, isParsed: false);
    }

    private Sentence Parse(Sentence plain, ReaderScratch scratch, ReadOnlySpan<Word> found, ReadOnlySpan<int> tags)
    {
        var state = scratch.State;
        state.Start(plain.Count);
        for (var i = 0; i < plain.Count; i++)
        {
            state.SetWord(i, found[i + 2], tags[i + 2], model.Tagger.Tags[tags[i + 2]]);
        }

        model.Parser.Parse(state);
        var tokens = new Token[plain.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var head = state.Heads[i] == state.Root ? -1 : state.Heads[i];
            tokens[i] = plain[i] with { Head = head, Relation = head < 0 ? Relation.Root : (Relation)(state.Labels[i] - 1) };
        }

        JoinedParticiples.Mend(tokens);
        PricedNouns.Mend(tokens);
        ItemVerbs.Mend(tokens, plain.Kind);
        LostVerbs.Mend(tokens);
        SecondVerbs.Mend(tokens);
        FrontedPhrases.Mend(tokens);
        StraySubjects.Mend(tokens);
        LateSubjects.Mend(tokens);
        ComparedNumbers.Mend(tokens);
        UnlikelyArcs.Mend(tokens);
        LostObjects.Mend(tokens);
        model.Names.Find(found, tags, model.Tagger.Tags, scratch.Names);
        return new Sentence(plain.Text, plain.Span, tokens, scratch.Names.Count == 0 ? null : scratch.Names.ToArray(), plain.Kind, plain.Paragraph);
    }
}
