using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Reports whose content is a clause or phrase of the same sentence: "said that …", "according to X, …", "X has said plainly: …".</summary>
internal sealed class ClauseReports(HedgeTable hedges)
{
    /// <summary>Adds the reports of one sentence.</summary>
    internal void Read(ReportSource source, int sentence, IReadOnlyList<QuotedStretch> quotes, List<Report> into)
    {
        var seen = new HashSet<int>();
        foreach (var match in source.Matches(sentence))
        {
            if (match.Pattern.Kind == "quotation" && !seen.Contains(match.Trigger) && ReadOne(source, sentence, match, quotes) is { } report
                && (match.Pattern.Value("voice") != "previous" || Continue(source, sentence, ref report, into)))
            {
                seen.Add(match.Trigger);
                into.Add(report);
            }
        }
    }

    // "The suggestion is that …" right behind a quotation interprets it: the same speaker, and what stands around him.
    private static bool Continue(ReportSource source, int sentence, ref Report report, List<Report> into)
    {
        if (sentence == 0 || into.FindLast(r => r.IsQuotation && source.Sentences[sentence - 1].Span.Contains(r.Content)) is not { } before
            || source.Sentences[sentence].Paragraph != source.Sentences[sentence - 1].Paragraph)
        {
            return false;
        }

        report = report with { Speaker = before.Speaker, Certainty = Certainty.Probable, Hedge = report.CueSpan?.Of(source.Text) };
        return true;
    }

    private Report? ReadOne(ReportSource source, int number, PatternMatch match, IReadOnlyList<QuotedStretch> quotes)
    {
        var sentence = match.Sentence;
        if (ContentOf(match, quotes) is not { Length: > 1 } content)
        {
            return null;
        }

        if (match.Pattern.Value("form") == "mixed" && !quotes.Any(q => content.Overlaps(q.Outer)))
        {
            return null;
        }

        var cue = SpeakerWords.Cue(sentence, match.Trigger);
        var (inner, form) = FormOf(content, cue, quotes);
        var head = match.Fill("speaker") is [var first, ..] ? first : -1;
        if (head < 0 && match.Pattern.Roles.ContainsKey("speaker"))
        {
            head = SpeakerWords.RightBefore(sentence, match.Trigger);
        }

        if (head < 0 && match.Pattern.Value("certainty") == "hypothetical")
        {
            head = ActorBefore(source, number, match.Trigger);
        }

        var mood = source.MoodAt(number, match.Trigger);
        var (hedge, certainty) = Hedge(sentence, match.Trigger, mood.Certainty);
        var imagined = mood.Certainty == Certainty.Hypothetical || match.Pattern.Value("certainty") == "hypothetical";
        TextSpan? named = head < 0 ? null : SpeakerWords.Phrase(sentence, head);
        var span = content.Union(cue);
        return new Report(
            head < 0 ? new Actor { Text = "" } : SpeakerWords.ActorOf(source, number, head),
            named,
            cue,
            inner,
            null,
            hedge,
            named is { } words ? span.Union(words) : span,
            form,
            imagined,
            mood.Polarity,
            imagined ? Certainty.Hypothetical : certainty,
            match.Pattern.Value("voice") != "only",
            match.Pattern.Name);
    }

    // In whose mouth words are put: the nearest actor before them.
    private static int ActorBefore(ReportSource source, int number, int cue)
    {
        for (var i = cue - 1; i >= 0; i--)
        {
            if (source.ActorsAt(number, i).Count > 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static TextSpan? ContentOf(PatternMatch match, IReadOnlyList<QuotedStretch> quotes)
    {
        var sentence = match.Sentence;
        var extent = match.Pattern.Value("extent") switch
        {
            "rest" => Rest(sentence, match),
            "none" => null,
            "colon" => AfterColon(sentence, match.Trigger),
            "that" => AfterThat(sentence, match.Trigger),
            "onwards" => (match.Trigger, sentence.Count),
            _ => match.Fill("content") is [var head, ..] ? ColonBefore(sentence, head, match.Trigger) ?? Under(sentence, head, match) : null,
        };
        return extent is { } found ? Trim(sentence, found.First, found.End, quotes) : null;
    }

    // "has said plainly: …": after a colon the whole rest is said, whatever the tree makes of it.
    private static (int First, int End)? ColonBefore(Sentence sentence, int head, int cue)
    {
        for (var i = cue + 1; i < head; i++)
        {
            if (sentence.Form(i) is ":")
            {
                return AfterColon(sentence, i - 1);
            }
        }

        return null;
    }

    // What hangs on the head of the content, on its own side of the cue.
    private static (int First, int End)? Under(Sentence sentence, int head, PatternMatch match)
    {
        var (first, end) = sentence.Subtree(head);
        if (match.Pattern.Value("voice") == "only" && head != match.Trigger)
        {
            end = Math.Min(end, LooseEnd(sentence, head, end));
        }

        if (head != match.Trigger && first <= match.Trigger && match.Trigger < end)
        {
            (first, end) = head > match.Trigger ? (match.Trigger + 1, end) : (first, match.Trigger);
        }

        // A condition right behind what is said is said too, wherever the tree hangs it.
        end = head > match.Trigger ? Phrase.ConditionAt(sentence, end) : end;
        return (first, end);
    }

    // "announced a deal, creating jobs", "a deal, which will …": what hangs loosely on the noun is the author's.
    private static int LooseEnd(Sentence sentence, int noun, int end)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (child > noun && sentence[child].Relation is Relation.AclRelcl or Relation.Acl or Relation.Advcl && sentence.Subtree(child).First is > 0 and var first && sentence[first - 1].Xpos == Xpos.Comma)
            {
                return first - 1;
            }
        }

        return end;
    }

    // The sentence without the phrase that names the source: the longer side of it.
    private static (int First, int End)? Rest(Sentence sentence, PatternMatch match)
    {
        if (match.Fill("speaker") is not [var head, ..])
        {
            return null;
        }

        var (first, end) = sentence.Subtree(head);
        (first, end) = (Math.Min(first, match.Trigger), Math.Max(end, match.Trigger + 1));
        return first > sentence.Count - end ? (0, first) : (end, sentence.Count);
    }

    private static (int First, int End)? AfterThat(Sentence sentence, int cue)
    {
        for (var i = cue + 1; i < Math.Min(sentence.Count, cue + 4); i++)
        {
            if (sentence.Is(i, "that"))
            {
                return (i + 1, sentence.Count);
            }
        }

        return null;
    }

    private static (int First, int End)? AfterColon(Sentence sentence, int cue)
    {
        for (var i = cue + 1; i < sentence.Count; i++)
        {
            if (sentence.Form(i) is ":")
            {
                return (i + 1, ownAddition(i + 1));
            }
        }

        return null;

        // A clause without a subject of its own that turns against what was reported is the author's.
        int ownAddition(int from)
        {
            for (var i = from; i < sentence.Count; i++)
            {
                if (sentence.Is(i, "but") && sentence[i].Head > i && sentence[sentence[i].Head].Relation == Relation.Conj && sentence.Child(sentence[i].Head, Relation.Nsubj) < 0)
                {
                    return i;
                }
            }

            return sentence.Count;
        }
    }

    private static TextSpan? Trim(Sentence sentence, int first, int end, IReadOnlyList<QuotedStretch> quotes)
    {
        while (first < end && (IsLoose(sentence, first) || (sentence.Is(first, "that") && sentence[first].Relation == Relation.Mark)))
        {
            first++;
        }

        while (end > first && IsLoose(sentence, end - 1))
        {
            end--;
        }

        if (end <= first)
        {
            return null;
        }

        var span = sentence.SpanOf(first, end);
        foreach (var quote in quotes)
        {
            if (quote.Outer.Start >= span.Start && quote.Outer.Start < span.End && quote.Outer.End > span.End)
            {
                span = new TextSpan(span.Start, quote.Outer.End);
            }
        }

        return span;
    }

    private static bool IsLoose(Sentence sentence, int token) => sentence[token].Upos == Upos.PUNCT && sentence[token].Xpos is Xpos.Comma or Xpos.Period or Xpos.Colon;

    private static (TextSpan Content, QuotationForm Form) FormOf(TextSpan content, TextSpan cue, IReadOnlyList<QuotedStretch> quotes)
    {
        foreach (var quote in quotes)
        {
            if (!quote.Outer.Overlaps(content) || quote.Outer.Contains(cue))
            {
                continue;
            }

            return quote.Outer.Contains(content) || (quote.Outer.Start <= content.Start && content.End <= quote.Outer.End + 1)
                ? (quote.Inner, QuotationForm.Direct)
                : (content, QuotationForm.Mixed);
        }

        return (content, QuotationForm.Indirect);
    }

    private (string? Hedge, Certainty Certainty) Hedge(Sentence sentence, int cue, Certainty certainty)
    {
        foreach (var child in sentence.Children(cue))
        {
            if (sentence[child].Relation == Relation.Advmod && hedges.Of(sentence[child].Lemma) is { } doubt)
            {
                return (sentence.Form(child).ToString(), (Certainty)Math.Max((byte)doubt, (byte)certainty));
            }
        }

        return (null, certainty);
    }
}
