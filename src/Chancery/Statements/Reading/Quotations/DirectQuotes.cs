using Chancery.Reference;
using Chancery.Statements.Reading.Speakers;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Quotes in marks whose speaker stands beside them: before, after or between, as a label, or in a heading above.</summary>
/// <remarks>Marks without a speaker are titles, terms and scare quotes, and no report.</remarks>
internal sealed class DirectQuotes(ReportSource source, IReadOnlyList<QuotedStretch> quotes, IReadOnlyList<TextSpan> paragraphs, SpeakerActors speakers)
{
    private const int LongestNote = 12;
    private const int LongestLabel = 120;

    private readonly HashSet<int> usedCues = [];
    private Report? lead;
    private int leadParagraph = -1;

    /// <summary>Adds a report for each quote that <paramref name="into"/> does not hold yet; a quote that goes on becomes the second part of its first.</summary>
    internal void Read(List<Report> into)
    {
        for (var i = 0; i < quotes.Count; i++)
        {
            if (into.Exists(r => (r.Content.Overlaps(quotes[i].Inner) || r.SecondContent?.Overlaps(quotes[i].Inner) == true) && quotes[i].Inner.Contains(r.CueSpan ?? default) == false))
            {
                continue;
            }

            if (BesideCue(i) is { } beside)
            {
                into.Add(beside);
                (lead, leadParagraph) = (beside, quotes[i].LastParagraph);
            }
            else if (!GoesOn(i, into) && (Standing(i) ?? Carried(i, into)) is { } standing)
            {
                into.Add(standing);
            }
        }
    }

    // "…," said X. "…"; "…," X said, "…"
    private bool GoesOn(int i, List<Report> into)
    {
        var at = lead is null ? -1 : into.IndexOf(lead);
        if (at < 0 || lead is not { CueSpan: { } cue } || leadParagraph != quotes[i].Paragraph || cue.Start < lead.Content.End || cue.Start > quotes[i].Outer.Start)
        {
            return false;
        }

        var from = lead.SecondContent?.End ?? lead.Content.End;
        var between = source.Text.AsSpan(from, quotes[i].Outer.Start - from).TrimEnd();
        if (between.Length > 0 && between[^1] is not ('.' or ',' or ':' or '”' or '"' or ';'))
        {
            return false;
        }

        var second = lead.SecondContent is { } earlier ? earlier.Union(quotes[i].Inner) : quotes[i].Inner;
        into[at] = lead = lead with { SecondContent = second, Span = lead.Span.Union(quotes[i].Outer) };
        return true;
    }

    private Report? BesideCue(int i)
    {
        var quote = quotes[i];
        var until = i + 1 < quotes.Count ? quotes[i + 1].Outer.Start : source.Text.Length;
        var from = i > 0 ? quotes[i - 1].Outer.End : 0;
        (int Sentence, PatternMatch Match)? best = null;
        var nearest = int.MaxValue;
        for (var s = SentenceAt(Math.Max(quote.Outer.Start - 2, 0)); s < source.Sentences.Count && source.Sentences[s].Span.Start <= quote.Outer.End + 1; s++)
        {
            foreach (var match in source.Matches(s))
            {
                var cue = match.Sentence[match.Trigger].Span;
                var distance = cue.Start >= quote.Outer.End ? cue.Start - quote.Outer.End : quote.Outer.Start - cue.End;
                if (distance < nearest && match.Pattern.Kind == "quotation" && match.Pattern.Value("papers") is null && cue.Start >= from && cue.Start < until && !quote.Outer.Contains(cue) && !usedCues.Contains(cue.Start)
                    && !(match.Sentence[match.Trigger].Xpos == Xpos.VB && cue.Start >= quote.Outer.End && Raising.HabitAt(match.Sentence, match.Trigger) < 0)
                    && (cue.Start >= quote.Outer.End ? FollowsQuote(quote, cue) : LeadsIn(quote, cue)))
                {
                    (best, nearest) = ((s, match), distance);
                }
            }
        }

        if (best?.Match.Pattern.Name is not (null or "read-beside" or "read-marks") && QuotationMarks.IsTitle(source.Text, quote.Inner) && !IsWhole(quote))
        {
            return null; // "the novel “The Word Was Given,” tells of …"
        }

        if (best is not { } found || ReportOf(quote, found.Sentence, found.Match) is not { } report)
        {
            return null;
        }

        usedCues.Add(found.Match.Sentence[found.Match.Trigger].Span.Start);
        return report;
    }

    private bool FollowsQuote(QuotedStretch quote, TextSpan cue)
    {
        var between = source.Text.AsSpan(quote.Outer.End, cue.Start - quote.Outer.End);
        // Behind a full stop within the marks a capital opens another sentence.
        var goesOn = source.Text[quote.Inner.End - 1] == '.' && between.TrimStart() is [var next, ..] && char.IsUpper(next);
        return !goesOn && Paragraph(cue) == quote.LastParagraph && between.Length <= LongestLabel && between.IndexOfAny(':', '\n') < 0
            && (between.IndexOf('.') < 0 || SentenceAt(quote.Outer.End - 1) == SentenceAt(cue.Start))
            && (",.!?…—–-".Contains(source.Text[quote.Inner.End - (source.Text[quote.Inner.End - 1] is '’' or '\'' && quote.Inner.Length > 1 ? 2 : 1)], StringComparison.Ordinal) || between is [',', ..] || between.IsWhiteSpace());
    }

    private bool LeadsIn(QuotedStretch quote, TextSpan cue)
    {
        var between = source.Text.AsSpan(cue.End, quote.Outer.Start - cue.End).Trim();
        return Paragraph(cue) == quote.Paragraph && between.Length <= LongestLabel && (between.Length == 0 ? IsSaid(quote) : between[^1] is ',' or ':' or '—' or '–');
    }

    // Right behind the verb: a term or title ("continues “The Show”") is not said.
    private bool IsSaid(QuotedStretch quote) =>
        char.IsUpper(source.Text[quote.Inner.Start]) && ".,!?…".Contains(source.Text[quote.Inner.End - 1], StringComparison.Ordinal) && source.Text.AsSpan(quote.Inner.Start, quote.Inner.Length).Contains(' ');

    private Report? ReportOf(QuotedStretch quote, int number, PatternMatch match)
    {
        var sentence = match.Sentence;
        var head = SpeakerWords.HeadBeside(sentence, match, quote.Outer);
        if (head < 0)
        {
            return null;
        }

        var mood = source.MoodAt(number, match.Trigger);
        var cue = SpeakerWords.Cue(sentence, match.Trigger);
        var named = SpeakerWords.Phrase(sentence, head, match.Trigger, quote.Outer);
        var speaker = speakers.Of(source, number, head, named, match.Trigger);
        (speaker, named) = SpeakerRow.Of(sentence, speaker, named, match.Trigger);

        var made = mood.Polarity == Polarity.Positive && mood.Condition?.Overlaps(quote.Outer) != true && Imagining.Is(sentence, match.Trigger, mood, isDirect: true, speaker.Person is not null);
        var imagined = made || match.Pattern.Value("certainty") == "hypothetical";
        return new Report(
            speaker,
            named,
            cue,
            quote.Inner,
            null,
            null,
            quote.Outer.Union(cue).Union(named),
            QuotationForm.Direct,
            imagined,
            mood.Polarity,
            imagined ? Certainty.Hypothetical : mood.Certainty,
            true,
            match.Pattern.Name);
    }

    // A paragraph that is one quote: its speaker stands before a colon, after a dash, or in the heading above.
    private Report? Standing(int i)
    {
        var quote = quotes[i];
        var first = paragraphs[quote.Paragraph].Start;
        var last = paragraphs[quote.LastParagraph].End;
        var before = source.Text.AsSpan(first, quote.Outer.Start - first).Trim();
        var after = source.Text.AsSpan(quote.Outer.End, last - quote.Outer.End).Trim();
        if (before is [.., ':'] && before.Length <= LongestLabel)
        {
            return Named(quote, new TextSpan(first, quote.Outer.Start), "label");
        }

        if (before.Length > 0)
        {
            return null;
        }

        if (after is ['—' or '–' or '-', ..] && after.Length <= LongestLabel && !TellsMore(quote))
        {
            return Named(quote, new TextSpan(quote.Outer.End, last), "signature");
        }

        return after.Length <= LongestNote ? Headed(quote) : null;
    }

    // "“We are ready” — so the mayor put it to the press": a clause is no signature.
    private bool TellsMore(QuotedStretch quote)
    {
        var sentence = source.Sentences[SentenceAt(quote.Outer.End)];
        for (var t = 0; t < sentence.Count; t++)
        {
            if (sentence[t].Span.Start >= quote.Outer.End && Surface.IsFinite(sentence, t))
            {
                return true;
            }
        }

        return false;
    }

    // A quote of whole sentences without a word of saying: the speaker is whom the sentence before speaks of, or who spoke in the paragraph before.
    private Report? Carried(int i, List<Report> into)
    {
        var quote = quotes[i];
        if (!IsWhole(quote) || source.Text[quote.Inner.Start] is var first && !char.IsUpper(first))
        {
            return null;
        }

        var paragraph = paragraphs[quote.Paragraph];
        var before = source.Text.AsSpan(paragraph.Start, quote.Outer.Start - paragraph.Start).TrimEnd();
        if (before.Length > 0)
        {
            return before[^1] is '.' or '!' or '?' or ':' && SubjectBefore(quote) is ({ } speaker, var words) ? Spoken(quote, speaker, words, "before") : null;
        }

        var earlier = into.FindLast(r => r.IsQuotation && r.Form != QuotationForm.Indirect && r.Content.Start < quote.Outer.Start);
        return earlier is not null && quote.Paragraph > 0 && earlier.Span.End > paragraphs[quote.Paragraph - 1].Start && EndsInQuote(i - 1)
            ? Spoken(quote, earlier.Speaker, earlier.SpeakerSpan, "carried")
            : null;
    }

    private bool IsWhole(QuotedStretch quote) =>
        ".!?…".Contains(source.Text[quote.Inner.End - 1], StringComparison.Ordinal) && source.Text.AsSpan(quote.Inner.Start, quote.Inner.Length).Contains(' ');

    // The paragraph before ends in its quote, or in the clause of saying beside it.
    private bool EndsInQuote(int i) => i >= 0 && paragraphs[quotes[i].LastParagraph].End - quotes[i].Outer.End <= LongestLabel;

    private (Actor? Speaker, TextSpan Words) SubjectBefore(QuotedStretch quote)
    {
        var s = SentenceAt(quote.Outer.Start - 1);
        s = source.Sentences[s].Span.Start >= quote.Outer.Start ? s - 1 : s;
        if (s < 0 || !source.Sentences[s].IsParsed)
        {
            return (null, default);
        }

        var sentence = source.Sentences[s];
        for (var t = 0; t < sentence.Count; t++)
        {
            if (sentence[t].Relation is Relation.Nsubj or Relation.NsubjPass && source.ActorsAt(s, t) is [{ Person: not null } person, ..])
            {
                return (person, SpeakerWords.Phrase(sentence, t));
            }
        }

        return (null, default);
    }

    private static Report Spoken(QuotedStretch quote, Actor speaker, TextSpan? words, string rule) =>
        new(speaker, words, null, quote.Inner, null, null, quote.Outer, QuotationForm.Direct, false, Polarity.Positive, Certainty.Asserted, true, rule);

    // Up past the quotes before it to the heading or the line that ends in a colon.
    private Report? Headed(QuotedStretch quote)
    {
        for (var p = quote.Paragraph - 1; p >= 0; p--)
        {
            if (quotes.Any(q => q.Paragraph <= p && p <= q.LastParagraph && q.Outer.Start <= paragraphs[p].Start + 2))
            {
                continue;
            }

            var s = SentenceAt(paragraphs[p].End - 1);
            var isHeading = source.Sentences[s].Kind == SentenceKind.Heading || (!paragraphs[p].IsEmpty && source.Text[paragraphs[p].End - 1] == ':');
            return isHeading ? Named(quote, source.Sentences[s].Span, "heading") : null;
        }

        return null;
    }

    private Report? Named(QuotedStretch quote, TextSpan label, string rule)
    {
        for (var s = SentenceAt(label.Start); s < source.Sentences.Count && source.Sentences[s].Span.Start < label.End; s++)
        {
            var (found, head) = rule == "label" && NameAtEnd(s, label) is ({ }, >= 0) named ? named : SpeakerIn(s, label);
            if (found is not { } speaker)
            {
                continue;
            }

            var words = rule == "heading" ? label : SpeakerWords.Phrase(source.Sentences[s], head);
            return new Report(speaker, words, null, quote.Inner, null, null, rule == "heading" ? quote.Outer : quote.Outer.Union(words), QuotationForm.Direct, false, Polarity.Positive, Certainty.Asserted, true, rule);
        }

        return null;
    }

    // "Chief executive Ana Silva:": the name right before the colon, whatever title stands before it.
    private (Actor? Speaker, int Head) NameAtEnd(int number, TextSpan label)
    {
        var sentence = source.Sentences[number];
        foreach (var name in sentence.Names)
        {
            if (name.Kind == NameKind.Person && name.End < sentence.Count && sentence.Form(name.End) is ":" && label.Contains(sentence[name.End - 1].Span))
            {
                var text = sentence.SpanOf(name.First, name.End).Of(source.Text);
                return source.ActorsAt(number, name.End - 1) is [{ Person: not null } known, ..] ? (known, name.End - 1) : (new Actor { Person = text, Text = text }, name.End - 1);
            }
        }

        return Titled(number, label) is { } body ? body : (null, -1);
    }

    // "Norway Fisheries Board:": a body whose name only begins with that of its state.
    private (Actor? Speaker, int Head)? Titled(int number, TextSpan label)
    {
        var sentence = source.Sentences[number];
        var (first, end) = sentence.TokensIn(label);
        while (end > first && sentence[end - 1].Upos == Upos.PUNCT)
        {
            end--;
        }

        for (var i = first; i < end; i++)
        {
            if (!char.IsUpper(sentence.Form(i)[0]) && sentence[i].Upos is not (Upos.ADP or Upos.CCONJ))
            {
                return null;
            }
        }

        var isOfState = end - first > 2 && source.ActorsAt(number, first) is [{ State: not null, Org: null, Person: null }] && source.ActorsAt(number, end - 1).Count == 0 && sentence[end - 1].Upos is Upos.PROPN or Upos.NOUN;
        return isOfState ? (new Actor { State = source.ActorsAt(number, first)[0].State, Org = sentence.SpanOf(first, end).Of(source.Text), Text = sentence.SpanOf(first, end).Of(source.Text) }, end - 1) : null;
    }

    // A person in the label before any other actor.
    private (Actor? Speaker, int Head) SpeakerIn(int number, TextSpan label)
    {
        (Actor? Speaker, int Head) other = (null, -1);
        var sentence = source.Sentences[number];
        for (var t = 0; t < sentence.Count; t++)
        {
            if (!label.Contains(sentence[t].Span) || sentence[t].Upos is not (Upos.PROPN or Upos.NOUN))
            {
                continue;
            }

            foreach (var actor in source.ActorsAt(number, t))
            {
                if (actor.Person is not null)
                {
                    return (actor, t);
                }

                other = other.Speaker is null ? (actor, t) : other;
            }
        }

        return other;
    }

    private int Paragraph(TextSpan span) => source.Sentences[SentenceAt(span.Start)].Paragraph;

    private int SentenceAt(int offset)
    {
        int low = 0, high = source.Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = source.Sentences[middle].Span.Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
