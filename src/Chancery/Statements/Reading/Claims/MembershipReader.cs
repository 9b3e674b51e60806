using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Who is said to be in which body, by word order: "Albania, a NATO ally", "it has been in the club since 1999", "its fourth member", "a pact between A and B", "has had the euro since 2009". No tree is needed.</summary>
internal static class MembershipReader
{
    private const int FarthestNoun = 4;
    private const int LongestAside = 14;
    private const int FarthestTime = 32;
    private const int FarthestBody = 400;
    private const int FarthestEcho = 8;
    private const string Property = "member_of";

    /// <summary>The memberships of a sentence.</summary>
    internal static IEnumerable<Claim> Read(Page page, int sentence)
    {
        var words = page.Sentences[sentence];
        var rules = page.Rules.Memberships;
        if (words.Kind == SentenceKind.Heading)
        {
            return [];
        }

        var found = new List<Claim>();
        var row = page.Row(sentence);
        foreach (var (mention, first, end) in row.Mentions)
        {
            if (mention.Actors is [{ Org: not null, Person: null, Role: "IGO" } body] && !words.Is(first, "Europe"))
            {
                var tie = Behind(rules, words, end) ?? (end < words.Count && words[end].Xpos == Xpos.POS ? null : Before(rules, words, first)); // "a member of NATO’s Partnership for Peace"
                if (tie is { } t)
                {
                    Add(page, sentence, row, new Tie(Math.Min(t.First, first), Math.Max(t.End, end), t.IsOutside), body, found);
                }

                MemberLists.Read(page, sentence, row, first, end, body, found);
            }
        }

        Echo(page, sentence, row, found);
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Xpos == Xpos.PRPPossessive && rules.Is(words, i, "owner") && page.Cast.ActorsAt(sentence, i) is not [{ Role: "IGO" }] && Behind(rules, words, i + 1) is { } owned && rules.Is(words, owned.End - 1, "of") && LastBody(page, words[i].Span.Start) is { } last)
            {
                Add(page, sentence, row, new Tie(i, owned.End, false), last with { Text = words.Form(i).ToString() }, found); // "its fourth member" of the body spoken of, not of the member
            }

            if (Currency(page, sentence, i) is { } body && CurrencyVerb(rules, words, i) is >= 0 and var verb)
            {
                Add(page, sentence, row, new Tie(verb, i + 1, false), new Actor { Org = body, Text = words.Form(i).ToString() }, found);
            }
        }

        return found;
    }

    // "Albania has been in NATO since 2009, and Finland since 2023": the body was named with the state before.
    private static void Echo(Page page, int sentence, StateRow row, List<Claim> into)
    {
        var words = page.Sentences[sentence];
        foreach (var (mention, first, end) in into.Count > 0 ? row.Mentions : [])
        {
            if (first > 1 && words.Is(end, "since") && (words.Is(first - 1, "and") || words.Is(first - 1, ",")) && mention.Actors is [{ State: not null, Org: null, Person: null } state]
                && into.LastOrDefault(c => c.Span.End <= mention.Span.Start && (mention.Span.Start - c.Span.End <= (c.AsOf is null ? FarthestTime : FarthestEcho))) is { } told
                && words.Text.AsSpan(told.Span.Start, mention.Span.Start - told.Span.Start).Contains(" since ", StringComparison.Ordinal)
                && page.Quantities(sentence).Times.FirstOrDefault(t => t.Kind == TimeKind.Since && t.Span.Start >= mention.Span.End && t.Span.Start - mention.Span.End <= 2) is { Period.Start: { } day } time)
            {
                into.Add(told with { Span = mention.Span.Union(time.Span), Subject = state with { Role = null }, AsOf = new PartialDate(day.Year) });
            }
        }
    }

    private readonly record struct Tie(int First, int End, bool IsOutside);

    // "NATO ally", "the club’s newest member", "its fourth member"
    private static Tie? Behind(MembershipWords rules, Sentence words, int end)
    {
        for (var i = end; i < words.Count && i - end < FarthestNoun; i++)
        {
            if (rules.Is(words, i, "tie"))
            {
                var isCompound = words.Is(i, "member") && i + 1 < words.Count && rules.Is(words, i + 1, "tie");
                return new Tie(end, isCompound ? i + 2 : i + 1, false);
            }

            if (words[i].Upos is not (Upos.ADJ or Upos.NUM or Upos.PART) && words[i].Xpos is not Xpos.POS)
            {
                return null;
            }
        }

        return null;
    }

    // "a full member of the", "part of", "in the", "admitted to the"
    private static Tie? Before(MembershipWords rules, Sentence words, int first)
    {
        var link = first - 1;
        while (link > 0 && (words.Is(link, "the") || words[link].Upos == Upos.ADJ))
        {
            link--;
        }

        if (link <= 0)
        {
            return null;
        }

        if (words.Is(link, "of") || words.Is(link, "in") || words.Is(link, "to") || words.Is(link, "at"))
        {
            var noun = link - 1;
            if (noun > 0 && rules.Is(words, noun - 1, "of") && rules.Is(words, noun, "tie"))
            {
                noun--; // "member states of"
            }

            if (rules.Is(words, noun, "of"))
            {
                return new Tie(Phrase(rules, words, noun), first, false);
            }
        }

        if ((words.Is(link, "to") || words.Is(link, "into")) && rules.Is(words, link - 1, "verb"))
        {
            return new Tie(link - 1, first, false);
        }

        return rules.Is(words, link, "inside") && !words.Is(link - 1, "part") ? new Tie(link, first, false)
            : rules.Is(words, link, "outside") ? new Tie(link, first, true)
            : null;
    }

    // Where the noun phrase begins.
    private static int Phrase(MembershipWords rules, Sentence words, int noun)
    {
        while (noun > 0 && (words[noun - 1].Upos is Upos.ADJ or Upos.NUM or Upos.DET || words[noun - 1].Xpos == Xpos.PRPPossessive || (rules.Is(words, noun - 1, "light") && !words.Is(noun - 1, "as"))))
        {
            noun--;
        }

        return noun;
    }

    private static void Add(Page page, int sentence, StateRow row, Tie tie, Actor body, List<Claim> into)
    {
        var (words, rules) = (page.Sentences[sentence], page.Rules.Memberships);
        var (states, first, asks) = Subject(rules, words, row, tie);
        if (states.Count == 0 && first > 0 && row.Counted(page, sentence, first) is { } counted)
        {
            (states, first) = counted;
        }

        if (states.Count == 0 && words.Is(tie.First - 1, "and") && into.Count > 0 && words[tie.First - 1].Span.Start - into[^1].Span.End is >= 0 and <= 2)
        {
            // "has been in NATO since 1999 and in the EU since 2004"
            (states, first) = ([.. into.Where(c => c.Span == into[^1].Span).Select(c => c.Subject)], tie.First);
        }

        if (states.Count == 0 || asks || rules.Any(words, first - 2, first, "doubt"))
        {
            return;
        }

        var end = Math.Max(tie.End, row.Mentions.Where(m => m.Mention.Actors is [var a] && a == body).Select(m => m.End).Where(e => e <= tie.End).DefaultIfEmpty(0).Max());
        if (row.From(tie.End) is { States: [var beside], End: var to } && states is [var only] && only == beside)
        {
            end = to; // "NATO ally Albania"
        }

        var span = words.SpanOf(Math.Min(first, tie.First), Math.Max(end, first + 1));
        var time = page.Quantities(sentence).Times.FirstOrDefault(t => t.Kind is TimeKind.Since or TimeKind.Point && t.Span.Start >= span.End && t.Span.Start - span.End <= FarthestTime && IsTimeOf(page.Document.Text, span.End, t.Span.Start));
        if (time is null && first > 1 && page.Quantities(sentence).Times.FirstOrDefault(t => t.Kind == TimeKind.Since && t.Span.End <= words[first].Span.Start) is { } fronted && page.Document.Text.AsSpan(fronted.Span.End, words[first].Span.Start - fronted.Span.End).Trim() is "" or "," or "the" or ", the")
        {
            time = fronted; // "Since 2009 Croatia has been"
        }

        var denied = tie.IsOutside || words.Is(first - 1, "neither") || rules.Any(words, IndexAfter(row, first, tie.First), tie.End, "denial");
        foreach (var state in states)
        {
            into.Add(new Claim
            {
                Span = time is null ? span : span.Union(time.Span),
                Pattern = "membership",
                Subject = state with { Role = null },
                Property = Property,
                Object = body with { Role = null },
                AsOf = time is null ? null : (time.Period.Start ?? time.Period.End) is { } day ? new PartialDate(day.Year) : null,
                Polarity = denied ? Polarity.Negative : Polarity.Positive,
            });
        }
    }

    // "… since 1999", "…, as a full member, since 1999": nothing else is told in between.
    private static bool IsTimeOf(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from).Trim();
        return between.Length <= 2 || between is "in" or "since" or "member in" or "as early as" or ", since" || (between.StartsWith(", as a", StringComparison.Ordinal) && between.EndsWith(",", StringComparison.Ordinal));
    }

    private static int IndexAfter(StateRow row, int first, int before) => row.Mentions.Where(m => m.First >= first && m.End <= before).Select(m => m.End).DefaultIfEmpty(first).Max();

    // Of whom it is said, where that stands, and whether the words between put it in doubt.
    private static (List<Actor> States, int First, bool InDoubt) Subject(MembershipWords rules, Sentence words, StateRow row, Tie tie)
    {
        if (row.From(tie.End) is { States: [var named] } && !words.Is(tie.End, ",") && !words.Is(tie.First, "in"))
        {
            return ([named], Phrase(rules, words, tie.First), false); // "NATO member Albania"
        }

        if (Apposed(rules, words, row, tie) is { Count: > 0 } apposed)
        {
            return (apposed, Phrase(rules, words, tie.First), false);
        }

        var at = Math.Min(tie.First, Phrase(rules, words, tie.First));
        if (at > 0 && words.Is(at - 1, "as"))
        {
            return As(rules, words, row, at - 1, tie.End);
        }

        var verb = at;
        while (verb > 0 && (rules.Is(words, verb - 1, "be") || rules.Is(words, verb - 1, "light") || words[verb - 1].Upos is Upos.ADV or Upos.AUX || words[verb - 1].Upos == Upos.ADJ))
        {
            verb--;
        }

        var isTold = rules.Any(words, verb, at, "be") || rules.Is(words, tie.First, "has") || rules.Is(words, tie.First, "verb");
        var doubt = rules.Any(words, verb, at, "doubt");
        if (isTold)
        {
            return Told(rules, words, row, verb, doubt);
        }

        // In apposition: right behind the name and its comma.
        var comma = rules.Any(words, verb, at, "light") ? verb : at;
        return comma > 0 && words[comma - 1].Upos == Upos.PUNCT && row.Before(comma - 1) is { States.Count: > 0 } beside && !IsList(words, tie.End) && IsApposed(rules, words, tie, at, beside.States.Count)
            ? (beside.States, beside.First, doubt)
            : ([], 0, false);
    }

    // "the Union’s newest member, Croatia, is", "its southern members — Greece, Italy and Spain —"
    private static List<Actor> Apposed(MembershipWords rules, Sentence words, StateRow row, Tie tie)
    {
        var noun = tie.End - 1;
        if (!rules.Is(words, noun, "of") || words[tie.End < words.Count ? tie.End : noun].Upos != Upos.PUNCT || row.From(tie.End + 1) is not { States.Count: > 0 } behind || behind.End <= tie.End + 1)
        {
            return [];
        }

        var isDash = !words.Is(tie.End, ",");
        var closes = behind.End >= words.Count || words[behind.End].Upos == Upos.PUNCT;
        var isPlural = words[noun].Xpos is Xpos.NNS;
        return closes && (isDash ? isPlural == (behind.States.Count > 1) && !words.Is(tie.End, ".") && !words.Is(tie.End, ";") : !isPlural && behind.States.Count == 1 && Math.Min(tie.First, Phrase(rules, words, tie.First)) is var at && (at == 0 || words[at - 1].Upos == Upos.ADP)) ? behind.States : [];
    }

    // "Chile, a member of", "Chile and Peru, both members of", "Chile, in the club since 2004"; in "Chile, Peru, the members of the Union" others go on.
    private static bool IsApposed(MembershipWords rules, Sentence words, Tie tie, int at, int states)
    {
        if (rules.Is(words, tie.First, "inside") || rules.Is(words, tie.First, "outside"))
        {
            return states == 1 && (words.Is(tie.End, "since") || words.Is(tie.End, "as") || words.Is(tie.End, ","));
        }

        var isPlural = false;
        for (var i = at; i < tie.End; i++)
        {
            isPlural |= (rules.Is(words, i, "tie") || rules.Is(words, i, "of")) && words[i].Xpos is Xpos.NNS or Xpos.NNPS;
        }

        return isPlural ? states > 1 && (words.Is(at, "both") || words.Is(at, "all") || words.Is(at, "members")) : states == 1 && !words.Is(tie.End, "and");
    }

    private static Actor? LastBody(Page page, int before) =>
        page.Cast.Mentions.LastOrDefault(m => m.Span.End <= before && before - m.Span.End < FarthestBody && m.Actors is [{ Org: not null, Person: null, Role: "IGO" }])?.Actors[0];

    // "X is", "X, as few know, is", "X, which is"
    private static (List<Actor> States, int First, bool InDoubt) Told(MembershipWords rules, Sentence words, StateRow row, int verb, bool doubt)
    {
        var end = verb;
        if (end > 0 && (words.Is(end - 1, "which") || words.Is(end - 1, "that") || words.Is(end - 1, "who")))
        {
            end--;
            end -= end > 0 && words.Is(end - 1, ",") ? 1 : 0;
        }
        else if (end > 0 && words.Is(end - 1, ",") && row.Before(end).States.Count == 0)
        {
            var open = end - 2;
            while (open > 0 && end - open < LongestAside && !words.Is(open, ","))
            {
                open--;
            }

            end = words.Is(open, ",") ? open : end;
        }

        var (states, first) = row.Before(end);
        return (states, states.Count == 0 ? end : first, doubt || rules.Any(words, end, verb, "doubt"));
    }

    // "As an EU country, X must", "X, as an EU country, must", "X is in the club as a full member"
    private static (List<Actor> States, int First, bool InDoubt) As(MembershipWords rules, Sentence words, StateRow row, int at, int end)
    {
        if (at > 0 && words.Is(at - 1, ",") && row.Before(at - 1) is { States.Count: > 0 } before)
        {
            return (before.States, before.First, false);
        }

        return (at == 0 || words.Is(at - 1, ",") || words.Is(at - 1, "and")) && words.Is(end, ",") && row.From(end + 1) is { States.Count: > 0 } behind
            && !rules.Any(words, at, end, "doubt")
            ? (behind.States, at, false)
            : ([], 0, false);
    }

    // "Austria, NATO and the EU": a row of names is no apposition.
    private static bool IsList(Sentence words, int end) => words.Is(end, "and");

    // "the euro", or "it" where the words before speak of the euro.
    private static string? Currency(Page page, int sentence, int at)
    {
        var (words, rules) = (page.Sentences[sentence], page.Rules.Memberships);
        if (rules.Body(words, at, "currency") is { } body)
        {
            return words.Is(at - 1, "the") || words.Is(at - 1, "in") ? body : null;
        }

        if (!words.Is(at, "it") || !(rules.Is(words, at - 1, "has") || rules.Is(words, at - 1, "light")))
        {
            return null;
        }

        for (var i = at - 1; i >= 0; i--)
        {
            if (rules.Body(words, i, "currency") is { } here)
            {
                return here;
            }
        }

        for (var i = 0; sentence > 0 && i < page.Sentences[sentence - 1].Count; i++)
        {
            if (rules.Body(page.Sentences[sentence - 1], i, "currency") is { } before)
            {
                return before;
            }
        }

        return null;
    }

    // The verb of having right before: "adopted the euro", "brought in the euro", "have had it".
    private static int CurrencyVerb(MembershipWords rules, Sentence words, int at)
    {
        var verb = at - 1;
        while (verb > 0 && (words.Is(verb, "the") || words.Is(verb, "in")))
        {
            verb--;
        }

        return rules.Is(words, verb, "has") ? verb : -1;
    }
}
