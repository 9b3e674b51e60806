using Chancery.Statements.Reading.Speakers;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Quotations;

/// <summary>Reads which words of a sentence are said, from the shape that the pattern asks for (docs/patterns.md, <c>extent</c>).</summary>
internal sealed class ShapeReader
{
    private const int FarthestMark = 8;

    /// <summary>Tokens between commas behind a noun of saying: "Her message, stripped of its courtesies, was that".</summary>
    private const int LongestInsertion = 24;

    private readonly AsideReader asides;
    private readonly SourcePhrases phrases;
    private readonly ContentEnd ends;
    private readonly AsideShape surroundings;

    internal ShapeReader(ConnectiveTable connectives)
    {
        asides = new AsideReader(connectives);
        phrases = new SourcePhrases(connectives);
        ends = new ContentEnd(connectives);
        surroundings = new AsideShape(ends);
    }

    /// <summary>What is said around a cue; null where nothing is.</summary>
    /// <param name="match">The cue.</param>
    /// <param name="low">First token that can belong to it: the sentence's, or that of the quote in which the cue stands.</param>
    /// <param name="high">Behind the last token that can belong to it.</param>
    /// <param name="cues">Words of saying and thinking in the sentence.</param>
    internal Shape? Read(PatternMatch match, int low, int high, IReadOnlySet<int> cues)
    {
        var sentence = match.Sentence;
        high = match.Pattern.Value("extent") is "clause" or "bare" or "infinitive" or "complement" or "naming" or "doing" or "of" ? ClauseReach.Of(sentence, match.Trigger, high) : high;
        switch (match.Pattern.Value("extent"))
        {
            case "aside":
                return asides.Find(match, low, high) is { } aside ? surroundings.Around(sentence, aside, low, high, match.Trigger, cues) : null;
            case "rest":
                return phrases.Find(match, low, high) is { } phrase ? surroundings.Around(sentence, phrase, low, high, match.Trigger, cues) : null;
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
                return TreeShape.Passive(match);
            case "colon":
                return AfterColon(sentence, match.Trigger, high, cues);
            case "that":
                return AfterThat(sentence, match.Trigger, high, cues);
            case "onwards":
                return new Shape(match.Trigger, high);
            case "beside":
                return null;
            default:
                return TreeShape.Of(match);
        }
    }


    private Shape? Clause(PatternMatch match, int low, int high, IReadOnlySet<int> cues)
    {
        var sentence = match.Sentence;
        if (ClauseStart.Find(match, high) is not (>= 0 and var first) || first >= high)
        {
            return TreeShape.Fronted(match, low);
        }

        first = match.Pattern.Value("addressee") is not null && first == match.Trigger + 1 ? ClauseStart.BehindAddressee(sentence, first, high) : first;
        return sentence.Form(first - 1) is ":" ? new Shape(first, ClauseReach.BeforeAddition(sentence, first, high)) : new Shape(first, ClauseReach.BeforeOwnVerb(sentence, match.Trigger, first, ends.Find(sentence, first, match.Trigger, high, cues)));
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

    private Shape? AfterThat(Sentence sentence, int cue, int high, IReadOnlySet<int> cues)
    {
        var behind = sentence[cue].Upos == Upos.NOUN ? BehindInsertion(sentence, cue, high) : cue + 1;
        for (var i = behind; i < Math.Min(high, behind + FarthestMark) && !(sentence[i].Upos == Upos.VERB || Surface.IsBreak(sentence, i)); i++)
        {
            if (sentence.Is(i, "that") && i + 1 < high && !(sentence[cue].Upos == Upos.NOUN && Surface.IsFinite(sentence, i + 1)))
            {
                var end = ends.Find(sentence, i + 1, cue, high, cues);
                return new Shape(i + 1, sentence[cue].Upos == Upos.NOUN ? ClauseReach.BeforeMainVerb(sentence, i + 1, end) : end);
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
                return new Shape(i + 1, ClauseReach.BeforeAddition(sentence, i + 1, high));
            }
        }

        return null;
    }
}
