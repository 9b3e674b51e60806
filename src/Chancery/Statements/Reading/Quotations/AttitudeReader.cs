using Chancery.Reference;
using Chancery.Statements.Reading.Speakers;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Reads who believes, knows, wants, plans, supports or rules what. The first pattern that holds at a word decides.</summary>
internal sealed class AttitudeReader(PatternSet patterns, ContentReader contents)
{
    /// <summary>The attitudes of a document, in the order of the text, with ids.</summary>
    internal IReadOnlyList<Attitude> Read(Page page, ReportSource source)
    {
        var quotes = source.Sentences.Count == 0 ? [] : QuotationMarks.Find(source.Text, source.Paragraphs());
        var found = new List<Attitude>();
        for (var s = 0; s < source.Sentences.Count; s++)
        {
            if (source.Sentences[s].IsParsed)
            {
                ReadSentence(page, source, s, quotes, found);
            }
        }

        return [.. found.OrderBy(a => a.CueSpan).Select((a, i) => a with { Id = $"a{i + 1}" })];
    }

    /// <summary>The patterns of attitudes that hold in a sentence.</summary>
    internal IReadOnlyList<PatternMatch> Matches(Page page, int sentence)
    {
        var matches = new List<PatternMatch>();
        if (page.Sentences[sentence].IsParsed)
        {
            patterns.Match(page.Sentences[sentence], (_, token, name) => NounClass.Is(page, sentence, token, name), matches);
        }

        return matches;
    }

    private void ReadSentence(Page page, ReportSource source, int number, IReadOnlyList<QuotedStretch> quotes, List<Attitude> into)
    {
        var matches = Matches(page, number);
        if (matches.Count == 0)
        {
            return;
        }

        var cues = matches.Concat(source.Matches(number).Where(m => m.Pattern.Kind == "quotation")).Select(m => m.Trigger).ToHashSet();
        var seen = new HashSet<int>();
        foreach (var match in matches)
        {
            if (!seen.Contains(match.Trigger) && contents.Read(match, quotes, cues) is { } content)
            {
                seen.Add(match.Trigger);
                into.Add(Make(source, number, match, content));
            }
        }
    }

    private static Attitude Make(ReportSource source, int number, PatternMatch match, Content content)
    {
        var sentence = match.Sentence;
        var head = SpeakerWords.Head(match, content);
        TextSpan? named = head < 0 ? null : SpeakerWords.Phrase(sentence, head, match.Trigger, content);
        return new Attitude
        {
            Class = match.Pattern.Type,
            Actor = named is { } words ? SpeakerWords.ActorOf(source, number, head, words) : new Actor { Text = "" },
            SourceSpan = named,
            CueSpan = SpeakerWords.Cue(sentence, match.Trigger),
            ContentSpan = content.Words,
            SecondContentSpan = content.Second,
            Pattern = match.Pattern.Name,
        };
    }
}
