using Chancery.Statements.Reading.Speakers;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Reads which words of a sentence are said, from the shape that the pattern asks for (docs/patterns.md, <c>extent</c>).</summary>
internal sealed class ShapeReader(ConnectiveTable connectives)
{
    private const int FarthestMark = 8;

    /// <summary>Tokens between commas behind a noun of saying: "Her message, stripped of its courtesies, was that".</summary>
    private const int LongestInsertion = 24;

    private readonly AsideReader asides = new(connectives);
    private readonly SourcePhrases phrases = new(connectives);
    private readonly ContentEnd ends = new(connectives);

    /// <summary>What is said around a cue; null where nothing is.</summary>
    /// <param name="match">The cue.</param>
    /// <param name="low">First token that can belong to it: the sentence's, or that of the quote in which the cue stands.</param>
    /// <param name="high">Behind the last token that can belong to it.</param>
    /// <param name="cues">Words of saying and thinking in the sentence.</param>
    internal Shape? Read(PatternMatch match, int low, int high, IReadOnlySet<int> cues)
    {
        var sentence = match.Sentence;
        high = match.Pattern.Value("extent") is "clause" or "bare" or "infinitive" or "complement" or "naming" or "doing" or "of" ? WithinClause(sentence, match.Trigger, high) : high;
        switch (match.Pattern.Value("extent"))
        {
            case "aside":
                return asides.Find(match, low, high) is { } aside ? Around(sentence, aside, low, high, match.Trigger, cues) : null;
            case "rest":
                return phrases.Find(match, low, high) is { } phrase ? Around(sentence, phrase, low, high, match.Trigger, cues) : null;
            case "clause" or "bare":
                return Clause(match, low, high, cues);
            case "infinitive":
                return Infinitive(match, high, cues);
            case "complement":
                return Complement(match, high, cues);
            case "naming":
                return match.Fill("content") is [var name, ..] && sentence[name].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ ? Complement(match, high, cues) : null;
            case "calling":
                return match.Trigger + 3 < high && sentence[match.Trigger + 1].Xpos == Xpos.PRP && (sentence.Is(match.Trigger + 2, "a") || sentence.Is(match.Trigger + 2, "an") || sentence.Is(match.Trigger + 2, "the"))
                    ? new Shape(match.Trigger + 2, ends.Find(sentence, match.Trigger + 2, match.Trigger, high, cues))
                    : null; // "called it a bridge without end"
            case "doing":
                return Doing(match, high, cues);
            case "of":
                return BehindOf(sentence, match.Trigger, high, cues);
            case "marks":
                return Marked(sentence, match.Trigger, high);
            case "passive":
                return Passive(match);
            case "colon":
                return AfterColon(sentence, match.Trigger, high, cues);
            case "that":
                return AfterThat(sentence, match.Trigger, high, cues);
            case "onwards":
                return new Shape(match.Trigger, high);
            case "beside":
                return null;
            default:
                return match.Fill("content") is [var head, ..] && !IsOfRelative(sentence, head, match.Trigger) ? Under(sentence, head, match) : null;
        }
    }

    // "a claim the army disputes": the thing before the clause that hangs on it is no content of it.
    private static bool IsOfRelative(Sentence sentence, int head, int cue) =>
        head < cue && sentence[cue].Upos == Upos.VERB && sentence[cue].Relation is Relation.AclRelcl or Relation.Acl && sentence[cue].Head == head;

    // "the man who said he was ill was seen in town": in a clause within the subject, what is said ends before the main verb.
    private static int WithinClause(Sentence sentence, int cue, int high)
    {
        high = WithinAs(sentence, cue, high);
        for (var at = cue; at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Relation is not (Relation.AclRelcl or Relation.Acl or Relation.Csubj or Relation.Advcl))
            {
                continue;
            }

            var end = sentence.Subtree(at).End;
            var next = end < high && Surface.IsBreak(sentence, end) ? end + 1 : end;
            if (end < high && next < high && end > cue + 1 && (sentence[at].Relation == Relation.Advcl ? sentence[at].Head >= end : Surface.IsFinite(sentence, next)))
            {
                return end;
            }
        }

        return high;
    }

    // "If the market recovers, as the ministry claims it will, prices could rise": what stands beside "as" ends at its comma.
    private static int WithinAs(Sentence sentence, int cue, int high)
    {
        var at = cue - 1;
        while (at > 0 && !Surface.IsBreak(sentence, at) && !sentence.Is(at, "as") && !Surface.IsFinite(sentence, at))
        {
            at--;
        }

        if (at < 1 || !sentence.Is(at, "as") || !Surface.IsBreak(sentence, at - 1) || sentence.Is(cue + 1, "that"))
        {
            return high;
        }

        for (var i = cue + 1; i < high; i++)
        {
            if (sentence[i].Xpos == Xpos.Comma)
            {
                return i;
            }
        }

        return high;
    }

    private Shape? Clause(PatternMatch match, int low, int high, IReadOnlySet<int> cues)
    {
        var sentence = match.Sentence;
        if (ClauseStart.Find(match, high) is not (>= 0 and var first) || first >= high)
        {
            return Fronted(match, low);
        }

        first = match.Pattern.Value("addressee") is not null && first == match.Trigger + 1 ? ClauseStart.BehindAddressee(sentence, first, high) : first;
        return sentence.Form(first - 1) is ":" ? new Shape(first, OwnAddition(sentence, first, high)) : new Shape(first, BeforeOwnVerb(sentence, match.Trigger, first, ends.Find(sentence, first, match.Trigger, high, cues)));
    }

    // "Those who argue that sanctions work should look at Mali": in the relative clause of a subject, what is said ends before the main verb.
    private static int BeforeOwnVerb(Sentence sentence, int cue, int first, int end)
    {
        var who = cue - 1;
        while (who > 0 && sentence[who].Upos is Upos.ADV or Upos.AUX)
        {
            who--;
        }

        if (who < 1 || !sentence.Is(who, "who") || !(sentence.Is(who - 1, "those") || sentence.Is(who - 1, "anyone") || sentence.Is(who - 1, "everyone") || sentence[who - 1].Xpos == Xpos.NNS))
        {
            return end;
        }

        for (var i = who - 2; i >= 0 && !Surface.IsBreak(sentence, i); i--)
        {
            if (Surface.IsFinite(sentence, i))
            {
                return end; // "there are those who say"
            }
        }

        return BeforeMainVerb(sentence, first, end);
    }

    // "wants the case to be reopened", "supports the plan": all that follows, without "that".
    private Shape? Complement(PatternMatch match, int high, IReadOnlySet<int> cues)
    {
        var sentence = match.Sentence;
        var first = match.Trigger + 1;
        while (first < high && (sentence[first].Upos == Upos.ADV || sentence[first].Relation is Relation.OblUnmarked or Relation.CompoundPrt))
        {
            first++;
        }

        if (first >= high || Surface.IsBreak(sentence, first) || sentence[first].Xpos == Xpos.Period || (sentence.Is(first, "by") && sentence[match.Trigger].Xpos == Xpos.VBN))
        {
            return null;
        }

        return new Shape(first, ends.Find(sentence, first, match.Trigger, Surface.BeforeQuote(sentence, first, high), cues));
    }

    // "denied shelling the town": the act in its -ing form right behind.
    private Shape? Doing(PatternMatch match, int high, IReadOnlySet<int> cues)
    {
        var first = match.Trigger + 1;
        while (first < high && match.Sentence[first].Upos == Upos.ADV)
        {
            first++;
        }

        return first < high && match.Sentence[first].Xpos == Xpos.VBG ? new Shape(first, ends.Find(match.Sentence, first, match.Trigger, high, cues)) : null;
    }

    // "accused the mayor of hiding the bill": what stands behind "of", of which the one before is accused.
    private Shape? BehindOf(Sentence sentence, int cue, int high, IReadOnlySet<int> cues)
    {
        var link = -1;
        for (var i = cue + 1; i + 1 < Math.Min(high, cue + FarthestMark) && !Surface.IsBreak(sentence, i); i++)
        {
            if (sentence.Is(i, "of") && (link < 0 || sentence[i + 1].Xpos == Xpos.VBG))
            {
                link = i;
                if (sentence[i + 1].Xpos == Xpos.VBG)
                {
                    break;
                }
            }
        }

        return link < 0 ? null : new Shape(link + 1, ends.Find(sentence, link + 1, cue, high, cues));
    }

    // "begged the government to send help": from "to" on; where the tree has no infinitive under the cue, none is asked for.
    private Shape? Infinitive(PatternMatch match, int high, IReadOnlySet<int> cues)
    {
        var sentence = match.Sentence;
        var verb = match.Fill("content").Find(v => v > match.Trigger && v < high);
        if (verb <= match.Trigger)
        {
            return null;
        }

        var first = Math.Max(sentence.Subtree(verb).First, match.Trigger + 1);
        for (var i = match.Trigger + 1; i < verb; i++)
        {
            if (sentence.Is(i, "to") && sentence[i].Upos == Upos.PART)
            {
                first = i;
                break;
            }
        }

        return new Shape(first, ends.Find(sentence, first, match.Trigger, high, cues));
    }

    // What stands before the clause or phrase of the source, and behind it.
    private Shape? Around(Sentence sentence, Aside aside, int low, int high, int cue, IReadOnlySet<int> cues)
    {
        var first = low == 0 ? Surface.DatelineEnd(sentence) : low;
        while (first < aside.First && (sentence[first].Upos == Upos.CCONJ || Surface.IsBreak(sentence, first)))
        {
            first++;
        }

        for (var i = first; i + 1 < aside.First; i++)
        {
            first = sentence.Form(i) is ":" && sentence[i + 1].Xpos == Xpos.OpenQuote ? i + 1 : first; // a label names the speaker first
        }

        first = AsideStart.Find(sentence, first, aside.First, cue, cues);
        var left = aside.First;
        while (left > first && Surface.IsBreak(sentence, left - 1) && sentence[left - 1].Xpos != Xpos.CloseQuote)
        {
            left--;
        }

        var right = aside.End < high && sentence.Form(aside.End) is ";" ? high : aside.End;
        while (right < high && (Surface.IsBreak(sentence, right) || sentence[right].Xpos == Xpos.Period))
        {
            right++;
        }

        first = right < high ? AsideStart.Interrupted(sentence, first, left, right) : first;
        right = ContentEnd.IsNewAct(sentence, right, cue, high, cues) || (left > first && ContentEnd.IsNewClause(sentence, right, high)) ? high : right;
        var end = right < high ? ends.Find(sentence, right, cue, high, cues) : high;
        return left > first && !(left - first == 1 && sentence[first].Upos == Upos.ADV && right < high) ? new Shape(first, left, right, right < high ? end : 0, aside.Speaker)
            : right < high ? new Shape(right, end, Speaker: aside.Speaker)
            : null;
    }

    // "called the report “pure fiction”": the words in marks behind the cue, with their article.
    private static Shape? Marked(Sentence sentence, int cue, int high)
    {
        var open = cue + 1;
        while (open < high && open <= cue + FarthestMark && !(sentence.Form(open) is "“" or "\"" or "``"))
        {
            open++;
        }

        if (open >= high || open > cue + FarthestMark)
        {
            return null;
        }

        var close = open + 1;
        while (close < high && !Surface.IsClosing(sentence, close))
        {
            close++;
        }

        if (open + 2 < close && Surface.IsFinite(sentence, open + 1))
        {
            return null; // "those who criticised it “have never been there”": what they do, not what it is called
        }

        // What is called so is part of it, where a noun names it: "called the plan “a trap”".
        var first = cue + 1;
        while (first < open && (sentence[first].Upos is Upos.ADV or Upos.ADP || sentence[first].Xpos == Xpos.PRP || Surface.IsBreak(sentence, first)))
        {
            first++;
        }

        return new Shape(first, Math.Min(close + 1, high));
    }

    // "The company is said to look for a buyer": the subject and the verb behind.
    private static Shape? Passive(PatternMatch match)
    {
        var sentence = match.Sentence;
        if (match.Fill("content") is not [var verb, ..] || verb < match.Trigger || sentence[match.Trigger].Xpos == Xpos.VBG)
        {
            return null;
        }

        var (first, end) = (Math.Max(sentence.Subtree(verb).First, match.Trigger + 1), sentence.Subtree(verb).End);
        var subject = sentence.Child(match.Trigger, Relation.NsubjPass) is >= 0 and var passive ? passive : sentence.Child(match.Trigger, Relation.Nsubj);
        if (subject < 0 || subject > match.Trigger || sentence[subject].Upos == Upos.PRON && Surface.IsRelative(sentence, subject))
        {
            return new Shape(first, end);
        }

        var (start, stop) = sentence.Subtree(subject);
        return new Shape(start, Math.Min(stop, match.Trigger), first, end);
    }

    // A clause that the tree hangs on the cue, though it stands before it and no comma parts them.
    private static Shape? Fronted(PatternMatch match, int low)
    {
        var sentence = match.Sentence;
        var before = match.Pattern.Value("extent") == "bare" ? match.Fill("content").FindIndex(h => h >= low && h < match.Trigger) : -1;
        return before < 0 ? null : Under(sentence, match.Fill("content")[before], match);
    }

    // What hangs on the head of the content, on its own side of the cue.
    private static Shape Under(Sentence sentence, int head, PatternMatch match)
    {
        for (var i = match.Trigger + 1; i < head; i++)
        {
            if (sentence.Form(i) is ":" && !ClauseStart.IsRow(sentence, i + 1))
            {
                return new Shape(i + 1, OwnAddition(sentence, i + 1, sentence.Count));
            }
        }

        var (first, end) = sentence.Subtree(head);
        if (match.Pattern.Value("voice") == "only" && head != match.Trigger)
        {
            end = Math.Min(end, LooseEnd(sentence, head, end));
        }

        if (head != match.Trigger && first <= match.Trigger && match.Trigger < end)
        {
            (first, end) = head > match.Trigger ? (match.Trigger + 1, end) : (first, match.Trigger);
        }

        for (var i = Math.Max(first, match.Trigger) + 1; i + 1 < end && sentence[head].Upos == Upos.NOUN; i++)
        {
            if (sentence[i].Upos == Upos.CCONJ && Surface.IsFinite(sentence, i + 1) && sentence[i + 1].Xpos == sentence[match.Trigger].Xpos)
            {
                end = i; // "denied any guilt and called the report …": a second act
            }
        }

        // "conveyed the readiness to help": the tree may hang the infinitive elsewhere.
        if (sentence[head].Upos == Upos.NOUN && end + 1 < sentence.Count && sentence.Is(end, "to") && sentence[end + 1].Xpos == Xpos.VB)
        {
            end = Math.Max(end + 2, sentence.Subtree(end + 1).End);
        }

        // A condition right behind what is said is said too, wherever the tree hangs it.
        end = head > match.Trigger ? Phrase.ConditionAt(sentence, end) : end;
        end = sentence[match.Trigger].Upos == Upos.NOUN && first > match.Trigger ? BeforeMainVerb(sentence, first, end) : end;
        return new Shape(first, end);
    }

    // "the rumour that the bank would fail was absurd": a second finite verb that nothing links is the main clause's.
    private static int BeforeMainVerb(Sentence sentence, int first, int end)
    {
        var seen = sentence.Is(first, "to");
        for (var i = first; i < end; i++)
        {
            if (Surface.IsFinite(sentence, i))
            {
                if (seen)
                {
                    return i;
                }

                seen = true;
            }
            else if (sentence[i].Upos is Upos.CCONJ or Upos.SCONJ or Upos.PRON || (sentence[i].Upos == Upos.PUNCT && !Surface.IsClosing(sentence, i)) || Surface.IsRelative(sentence, i))
            {
                seen = false;
            }
        }

        return end;
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

    private Shape? AfterThat(Sentence sentence, int cue, int high, IReadOnlySet<int> cues)
    {
        var behind = sentence[cue].Upos == Upos.NOUN ? BehindInsertion(sentence, cue, high) : cue + 1;
        for (var i = behind; i < Math.Min(high, behind + FarthestMark) && !(sentence[i].Upos == Upos.VERB || Surface.IsBreak(sentence, i)); i++)
        {
            if (sentence.Is(i, "that") && i + 1 < high && !(sentence[cue].Upos == Upos.NOUN && Surface.IsFinite(sentence, i + 1)))
            {
                var end = ends.Find(sentence, i + 1, cue, high, cues);
                return new Shape(i + 1, sentence[cue].Upos == Upos.NOUN ? BeforeMainVerb(sentence, i + 1, end) : end);
            }
        }

        return null;
    }

    // "Her message, stripped of its courtesies, was that": behind what stands between commas, where "be" follows.
    private static int BehindInsertion(Sentence sentence, int noun, int high)
    {
        if (noun + 1 >= high || sentence[noun + 1].Xpos != Xpos.Comma)
        {
            return noun + 1;
        }

        for (var i = noun + 2; i + 2 < Math.Min(high, noun + LongestInsertion); i++)
        {
            if (sentence[i].Xpos == Xpos.Comma && sentence[i + 1].Lemma == "be" && Surface.IsFinite(sentence, i + 1))
            {
                return i + 1;
            }
        }

        return noun + 1;
    }

    private static Shape? AfterColon(Sentence sentence, int cue, int high, IReadOnlySet<int> cues)
    {
        for (var i = cue + 1; i < high - 1 && !cues.Contains(i); i++)
        {
            if (sentence.Form(i) is ":" && !ClauseStart.IsRow(sentence, i + 1))
            {
                return new Shape(i + 1, OwnAddition(sentence, i + 1, high));
            }
        }

        return null;
    }

    // A clause without a subject of its own that turns against what was reported is the author's.
    private static int OwnAddition(Sentence sentence, int from, int high)
    {
        for (var i = from; i < high; i++)
        {
            if (sentence.Is(i, "but") && sentence[i].Head > i && sentence[sentence[i].Head].Relation == Relation.Conj && sentence.Child(sentence[i].Head, Relation.Nsubj) < 0)
            {
                return i;
            }
        }

        return high;
    }
}
