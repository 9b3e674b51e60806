using Chancery.Reference;
using Chancery.Statements.Reading.Speakers;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Reports whose content is a clause or phrase of the same sentence: "said that …", "according to X, …", "X has said plainly: …".</summary>
internal sealed class ClauseReports(HedgeTable hedges, ContentReader contents, NoSpeakerTable mute, SpeakerActors speakers, WordTable speechActs)
{
    /// <summary>Characters between marks and the word of saying behind them: a name with its apposition.</summary>
    private const int LongestSpeaker = 120;

    /// <summary>Adds the reports of one sentence.</summary>
    internal void Read(ReportSource source, int sentence, IReadOnlyList<QuotedStretch> quotes, List<Report> into)
    {
        var seen = new HashSet<int>();
        var cues = source.Matches(sentence).Where(m => m.Pattern.Kind == "quotation").Select(m => m.Trigger).ToHashSet();
        if (cues.Count > 0)
        {
            var words = source.Sentences[sentence];
            for (var i = 0; i < words.Count; i++)
            {
                if (words[i].Upos == Upos.VERB && speechActs.Holds(words[i].Lemma))
                {
                    cues.Add(i);
                }
            }
        }

        foreach (var match in source.Matches(sentence))
        {
            if (match.Pattern.Kind != "quotation" || seen.Contains(match.Trigger) || IsOfTitle(source.Text, match, quotes) || contents.Read(match, quotes, cues) is not { } said)
            {
                continue;
            }

            if (IsCapitals(source.Text, said.Words) || IsMereThing(match, said))
            {
                continue;
            }

            if (said.IsMarked || GoesOnInMarks(match, said, quotes))
            {
                seen.Add(match.Trigger);
            }
            else if (ReadOne(source, sentence, match, said, quotes) is { } report && (match.Pattern.Value("voice") != "previous" || Continue(source, sentence, ref report, into)))
            {
                seen.Add(match.Trigger);
                into.Add(SecondAct(match, report, into));
            }
        }
    }

    // "“Can anyone tell me,” the mayor asked, “why it was shut?”": one quote in two stretches.
    private static bool GoesOnInMarks(PatternMatch match, Content said, IReadOnlyList<QuotedStretch> quotes)
    {
        var (sentence, cue) = (match.Sentence, match.Sentence[match.Trigger].Span);
        return said.Form == QuotationForm.Direct && said.Words.Start > cue.End
            && quotes.Any(q => q.Outer.Start >= sentence.Span.Start && q.Outer.End <= cue.Start && cue.Start - q.Outer.End <= LongestSpeaker && sentence.Text[q.Inner.End - 1] is ',' && !IsLink(sentence, q.Outer.End));
    }

    // "… “an offer,” and accused them of “theft”": another quote behind a conjunction.
    private static bool IsLink(Sentence sentence, int offset)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Span.Start >= offset)
            {
                return sentence[i].Upos == Upos.CCONJ;
            }
        }

        return false;
    }

    // "the film “He Said Yes”": in a title nobody says anything.
    private static bool IsOfTitle(string text, PatternMatch match, IReadOnlyList<QuotedStretch> quotes)
    {
        foreach (var quote in quotes)
        {
            if (quote.Outer.Start > match.Sentence[match.Trigger].Span.Start)
            {
                return false;
            }

            if (quote.Outer.Contains(match.Sentence[match.Trigger].Span))
            {
                return QuotationMarks.IsTitle(text, quote.Inner);
            }
        }

        return false;
    }

    // "said the dam was safe and accused …": the tree may take the subject of what was said for the speaker of the second act.
    private static Report SecondAct(PatternMatch match, Report report, List<Report> into)
    {
        var sentence = match.Sentence;
        var link = match.Trigger - 1;
        while (link > 0 && sentence[link].Upos is Upos.ADV or Upos.AUX)
        {
            link--;
        }

        if (sentence[match.Trigger].Xpos == Xpos.VBG && match.Trigger > 0 && sentence[match.Trigger - 1].Xpos == Xpos.Comma && !sentence.Is(match.Trigger, "according"))
        {
            // "…, the mayor told reporters, adding that …"
            var teller = into.FindLast(r => r.CueSpan is { } cue && sentence.Span.Contains(cue) && r.SpeakerSpan is not null && cue.Start < sentence[match.Trigger].Span.Start && cue.Start >= sentence[SourcePhrases.BehindSemicolon(sentence, match.Trigger, 0)].Span.Start && !into.Exists(o => o != r && o.Holds(cue)));
            return teller is null || report.SpeakerSpan is null ? report : report with { Speaker = teller.Speaker, SpeakerSpan = teller.SpeakerSpan };
        }

        if (link < 1 || sentence[link].Upos != Upos.CCONJ || report.SpeakerSpan is not { } named || named.End > sentence[link].Span.Start)
        {
            return report;
        }

        var first = into.FindLast(r => r.CueSpan is { } cue && sentence.Span.Contains(cue) && r.SpeakerSpan is not null && cue.End <= r.Content.Start && r.Content.Contains(named) && r.Content.End <= sentence[link].Span.Start);
        return first is null ? report : report with { Speaker = first.Speaker, SpeakerSpan = first.SpeakerSpan, Span = sentence[match.Trigger].Span.Union(report.Content) };
    }

    // A headline in capitals says what the text says again.
    private static bool IsCapitals(string text, TextSpan words) => words.Length > 3 && !text.AsSpan(words.Start, words.Length).ContainsAnyInRange('a', 'z') && text.AsSpan(words.Start, words.Length).ContainsAnyInRange('A', 'Z');

    // "recalled its envoy": nothing is said that has no verb.
    private static bool IsMereThing(PatternMatch match, Content said)
    {
        if (!(match.Pattern.Value("extent") is "bare" || (match.Pattern.Value("extent") is "clause" && match.Pattern.Value("addressee") is null && !said.Words.Of(match.Sentence.Text).Contains(' '))) || said.Form != QuotationForm.Indirect)
        {
            return false;
        }

        var sentence = match.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Span.Start == said.Words.Start && (sentence.Is(i, "no") || sentence.Is(i, "yes")) && (i + 1 == sentence.Count || sentence[i + 1].Upos == Upos.PUNCT))
            {
                return false;
            }

            if (said.Words.Contains(sentence[i].Span) && sentence[i].Upos is Upos.VERB or Upos.AUX || (sentence.Form(i) is ":" && i > match.Trigger && sentence[i].Span.End <= said.Words.Start))
            {
                return false;
            }
        }

        return true;
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

    private Report? ReadOne(ReportSource source, int number, PatternMatch match, Content said, IReadOnlyList<QuotedStretch> quotes)
    {
        var sentence = match.Sentence;
        var cue = SpeakerWords.Cue(sentence, match.Trigger);
        if (match.Pattern.Value("form") is "marked" && said.Form != QuotationForm.Direct)
        {
            return null;
        }

        if (match.Pattern.Value("form") is { } form and not "marked" && !quotes.Any(q => form == "opened" ? q.Outer.Start >= said.Words.Start && q.Outer.Start <= said.Words.Start + "to ".Length : said.Words.Overlaps(q.Outer)))
        {
            return null;
        }

        var head = Speaker(source, number, match, said);
        if (head >= 0 && mute.Holds(sentence, head))
        {
            head = -1; // "Today's announcement that …"
        }

        if (match.Pattern.Value("papers") is not null && (head < 0 || !speakers.IsPaper(sentence, head)))
        {
            return null;
        }

        if (head >= 0 && sentence.Is(head, "it") && sentence[match.Trigger].Xpos == Xpos.VBN && (sentence.Child(match.Trigger, Relation.AuxPass) >= 0 || sentence[match.Trigger - 1].Lemma == "be"))
        {
            head = -1; // "The harvest, it is said, will fail"
        }

        if (head >= 0 && sentence.Is(head, "it") && sentence[match.Trigger].Xpos == Xpos.VB && sentence.Is(match.Trigger - 1, "to"))
        {
            return null; // "it will be up to historians to say"
        }

        if (IsLooseParticiple(sentence, match) || IsNoSaying(sentence, match))
        {
            return null;
        }

        if (head < 0 && match.Pattern.Roles.ContainsKey("speaker") && IsActive(sentence, match.Trigger))
        {
            return null;
        }

        if ((head < 0 || SpeakerWords.IsNobody(sentence, head)) && match.Pattern.Roles.ContainsKey("speaker") && IsDuty(sentence, match.Trigger))
        {
            return null;
        }

        var mood = source.MoodAt(number, match.Trigger);
        var denied = mood.Polarity == Polarity.Negative || match.Pattern.Value("polarity") == "negative" || (head >= 0 && SpeakerWords.IsNobody(sentence, head));
        var (hedge, certainty) = Hedge(sentence, match.Trigger, mood.Certainty);
        var made = !denied && !(mood.Condition is { } condition && (said.Words.Overlaps(condition) || said.Second?.Overlaps(condition) == true)) && Imagining.Is(sentence, match.Trigger, mood, said.Form == QuotationForm.Direct, head >= 0 && source.ActorsAt(number, head) is [{ Person: not null }, ..], head >= 0 && IsAnybody(source, number, head));
        var imagined = made || match.Pattern.Value("certainty") == "hypothetical";
        TextSpan? named = head < 0 ? null : SpeakerWords.Phrase(sentence, head, match.Trigger, said);
        var span = said.Words.Union(cue);
        span = said.Second is { } second ? span.Union(second) : span;
        var speaker = head < 0 ? new Actor { Text = "" } : speakers.Of(source, number, head, named ?? default, match.Trigger);
        if (named is { } one)
        {
            (speaker, named) = SpeakerRow.Of(sentence, speaker, one, match.Trigger);
        }

        return new Report(
            speaker,
            named,
            cue,
            said.Words,
            said.Second,
            hedge,
            named is { } words ? span.Union(words) : span,
            said.Form,
            imagined,
            denied ? Polarity.Negative : Polarity.Positive,
            imagined ? Certainty.Hypothetical : certainty == Certainty.Hypothetical ? Certainty.Asserted : certainty,
            match.Pattern.Value("voice") != "only",
            match.Pattern.Name);
    }

    // "some", "critics", "sceptics": several without a name or an article, or an indefinite pronoun.
    private static bool IsAnybody(ReportSource source, int number, int head)
    {
        var sentence = source.Sentences[number];
        return source.ActorsAt(number, head).Count == 0
            && (sentence[head].Xpos == Xpos.NNS ? sentence.Child(head, Relation.Det) is var article && (article < 0 || !sentence.Is(article, "the")) : sentence[head].Upos is Upos.DET or Upos.PRON && sentence[head].Xpos != Xpos.PRP);
    }

    private static int Speaker(ReportSource source, int number, PatternMatch match, Content said)
    {
        var head = SpeakerWords.Head(match, said);
        return head < 0 && match.Pattern.Value("certainty") == "hypothetical" ? ActorBefore(source, number, match.Trigger) : head;
    }

    // "Asked whether he would run, …": by whom he was asked is not said.
    private static bool IsLooseParticiple(Sentence sentence, PatternMatch match) =>
        (match.Trigger == 0 && sentence[0].Xpos is Xpos.VBN or Xpos.VBD && sentence[0].Lemma == "ask") || (match.Pattern.Value("extent") is "clause" or "bare" or "infinitive" && sentence[match.Trigger].Relation is Relation.Advcl or Relation.Acl && sentence[match.Trigger].Xpos is Xpos.VBN or Xpos.VBD && (match.Trigger == 0 || sentence[match.Trigger - 1].Xpos is Xpos.Comma or Xpos.WRB)
        && !(match.Trigger > 0 && sentence[match.Trigger - 1].Xpos == Xpos.Comma && match.Pattern.Value("addressee") is null && match.Trigger + 1 < sentence.Count && sentence.Is(match.Trigger + 1, "that"))
        && sentence.Child(match.Trigger, Relation.Nsubj) < 0 && sentence.Child(match.Trigger, Relation.Aux) < 0 && sentence.Child(match.Trigger, Relation.AuxPass) < 0);

    // "is added to the list that …", "they say adding salt is cheap": the passive of a thing, and a gerund behind another word of saying.
    private static bool IsNoSaying(Sentence sentence, PatternMatch match)
    {
        // "It goes without saying that", "it is worth noting that", "what needs saying is".
        if (sentence[match.Trigger].Xpos == Xpos.VBG && match.Trigger > 0 && (sentence.Is(match.Trigger - 1, "without") || sentence[match.Trigger - 1].Lemma is "worth" or "need" or "bear"))
        {
            return true;
        }

        for (var i = match.Trigger + 1; sentence[match.Trigger].Lemma == "ask" && i < Math.Min(sentence.Count, match.Trigger + 5); i++)
        {
            if (sentence[i].Lemma is "name" or "identify" && sentence[i - 1].Lemma == "be")
            {
                return true; // "who asked not to be named"
            }
        }

        if (IsOfManner(sentence, match.Trigger) || IsAskedOf(sentence, match.Trigger))
        {
            return true;
        }

        if (IsWithParticle(sentence, match))
        {
            return true;
        }

        // "is alleged to have boasted that": it is the boast that has the clause.
        var next = match.Trigger + 1;
        if (sentence[match.Trigger].Xpos == Xpos.VBN && match.Pattern.Value("extent") is "bare" or "clause" && next < sentence.Count && sentence[next].Upos == Upos.PART && sentence.Is(next, "to"))
        {
            return true;
        }

        if (match.Pattern.Value("extent") is not "bare")
        {
            return false;
        }

        return sentence[match.Trigger].Xpos == Xpos.VBG ? match.Trigger > 0 && Raising.HabitAt(sentence, match.Trigger) < 0 && Surface.IsFinite(sentence, match.Trigger - 1) && sentence[match.Trigger - 1].Upos == Upos.VERB
            : sentence.Child(match.Trigger, Relation.NsubjPass) is >= 0 and var subject && subject < match.Trigger && !sentence.Is(subject, "it") && sentence.Child(match.Trigger, Relation.Xcomp) < 0;
    }

    // "It is hard to say what", "it would be fair to add that": a manner of speaking, by nobody.
    private static bool IsOfManner(Sentence sentence, int cue)
    {
        if (sentence[cue].Xpos != Xpos.VB || cue < 3 || !sentence.Is(cue - 1, "to"))
        {
            return false;
        }

        var quality = cue - 2;
        while (quality > 1 && sentence[quality].Upos is Upos.ADJ or Upos.ADV or Upos.NOUN or Upos.DET)
        {
            quality--;
        }

        return quality < cue - 2 && sentence[quality].Lemma == "be" && (sentence.Is(quality - 1, "it") || (sentence[quality - 1].Upos is Upos.AUX or Upos.ADV && quality > 1 && sentence.Is(quality - 2, "it")));
    }

    // "The envoy, asked on Sunday whether the port was open, answered", "…; pressed on the cost, she conceded": the one who is asked goes on behind the comma.
    private static bool IsAskedOf(Sentence sentence, int cue)
    {
        if (sentence[cue].Lemma is not ("ask" or "question" or "press" or "challenge") || sentence[cue].Xpos is not (Xpos.VBD or Xpos.VBN) || cue < 2 || !Surface.IsBreak(sentence, cue - 1))
        {
            return false;
        }

        for (var i = cue + 2; i + 1 < sentence.Count; i++)
        {
            if (sentence[i].Xpos == Xpos.Comma && (Surface.IsFinite(sentence, i + 1) || (i + 2 < sentence.Count && sentence[i + 1].Xpos is Xpos.PRP && Surface.IsFinite(sentence, i + 2))))
            {
                return true;
            }
        }

        return false;
    }

    // "has written down $8 billion": beside a particle the verb is another one.
    private static bool IsWithParticle(Sentence sentence, PatternMatch match)
    {
        var next = match.Trigger + 1;
        var isBehindIt = next + 1 < sentence.Count && sentence[next].Xpos == Xpos.PRP && sentence[next + 1].Xpos == Xpos.RP; // "wrote it down"
        return sentence[match.Trigger].Upos == Upos.VERB && next < sentence.Count && (isBehindIt || (sentence[next].Xpos == Xpos.RP && sentence[next].Head == match.Trigger))
            && match.Pattern.Triggers.All(t => t.Lemma != sentence[match.Trigger].Lemma || t.Particle is null);
    }

    // "Don't tell me it is over": a verb that says nothing of who speaks is a request or a manner of speaking.
    private static bool IsActive(Sentence sentence, int cue) =>
        sentence[cue].Upos is Upos.VERB or Upos.AUX && sentence.Child(cue, Relation.AuxPass) < 0;

    // "It should be noted that": the author's own manner of speaking.
    private static bool IsDuty(Sentence sentence, int cue)
    {
        foreach (var child in sentence.Children(cue))
        {
            if (sentence[child].Xpos == Xpos.MD && sentence[child].Lemma is "should" or "must" or "can" or "could" or "may" or "might")
            {
                return true;
            }
        }

        return false;
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
