using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>Stretches of a sentence around a word: the noun phrase, the clause.</summary>
internal static class Phrase
{
    /// <summary>The highest of the words of a stretch: the first of them, or what governs it as far as that stands in the stretch too; the number of words where none stands there.</summary>
    internal static int HeadOf(Sentence sentence, TextSpan stretch)
    {
        var at = sentence.TokensIn(stretch).First;
        while (at < sentence.Count && sentence[at].Head >= 0 && stretch.Overlaps(sentence[sentence[at].Head].Span))
        {
            at = sentence[at].Head;
        }

        return at;
    }

    /// <summary>The noun phrase headed by a token, without clauses, coordinated phrases and appositions hanging on it.</summary>
    internal static TextSpan Span(Sentence sentence, int head) => Extent(sentence, head, IsOutsidePhrase);

    /// <summary>The clause of a verb, from its subject to its last complement, without coordinated and loosely joined clauses.</summary>
    internal static TextSpan Clause(Sentence sentence, int verb) => Extent(sentence, verb, IsOutsideClause);

    /// <summary>A clause without the conjunction that opens it ("that …", "because …") and without adverbs before its subject.</summary>
    internal static TextSpan WithoutMark(Sentence sentence, int verb, TextSpan clause)
    {
        foreach (var child in sentence.Children(verb))
        {
            // "Up to 300,000 people": no conjunction, whatever the tree says.
            if (sentence[child].Relation is Relation.Mark && !sentence.Is(child, "up") && sentence[child].Span.Start <= clause.Start && child + 1 < sentence.Count)
            {
                return new TextSpan(sentence[child + 1].Span.Start, clause.End);
            }
        }

        return clause;
    }

    /// <summary>The noun phrase without its determiner and possessor and without trailing modifiers of figure: "American locomotives".</summary>
    internal static string? Words(Sentence sentence, int head)
    {
        var span = Span(sentence, head);
        return span.Length is > 0 and < 200 ? span.Of(sentence.Text) : sentence.Form(head).ToString();
    }

    /// <summary>Where a condition ends that begins at a token ("if …", "unless …", up to the next comma or stop); the token itself where none begins.</summary>
    internal static int ConditionAt(Sentence sentence, int first)
    {
        if (first >= sentence.Count || !(sentence.Is(first, "if") || sentence.Is(first, "unless")))
        {
            return first;
        }

        var end = first + 1;
        while (end < sentence.Count && sentence[end].Xpos is not (Xpos.Comma or Xpos.Period or Xpos.Colon))
        {
            end++;
        }

        return end;
    }

    private static bool IsOutsidePhrase(Sentence sentence, int child) => sentence[child].Relation
        is Relation.AclRelcl or Relation.Conj or Relation.Appos or Relation.Parataxis or Relation.Punct or Relation.Cc or Relation.Case or Relation.List
        or Relation.Nsubj or Relation.Cop or Relation.Aux or Relation.Advcl or Relation.Mark or Relation.Obl;

    private static bool IsOutsideClause(Sentence sentence, int child) => sentence[child].Relation switch
    {
        Relation.Parataxis or Relation.Cc or Relation.Punct or Relation.Discourse or Relation.Vocative or Relation.List or Relation.Dislocated => true,
        Relation.Conj => sentence[child].Upos is Upos.VERB or Upos.AUX || sentence.Child(child, Relation.Nsubj) >= 0,
        _ => false,
    };

    private static TextSpan Extent(Sentence sentence, int head, Func<Sentence, int, bool> isOutside)
    {
        int first = head, end = head + 1;
        foreach (var child in sentence.Children(head))
        {
            if (isOutside(sentence, child))
            {
                continue;
            }

            var (childFirst, childEnd) = sentence.Subtree(child);
            if (childFirst > head && childFirst > end && GapHolds(sentence, end, childFirst, head, isOutside))
            {
                continue;
            }

            first = Math.Min(first, childFirst);
            end = Math.Max(end, childEnd);
        }

        while (end > first + 1 && sentence[end - 1].Upos == Upos.PUNCT && sentence[end - 1].Xpos is Xpos.Period or Xpos.Comma or Xpos.Colon or Xpos.HYPH)
        {
            end--;
        }

        while (first < head && sentence[first].Upos == Upos.PUNCT && sentence[first].Xpos is Xpos.Comma or Xpos.Colon)
        {
            first++;
        }

        return sentence.SpanOf(first, end);
    }

    // Whether a left-out clause stands between: what comes after it belongs to the reader's next clause, not to this stretch.
    private static bool GapHolds(Sentence sentence, int from, int to, int head, Func<Sentence, int, bool> isOutside)
    {
        foreach (var child in sentence.Children(head))
        {
            if (child >= from && child < to && sentence[child].Relation is Relation.Conj or Relation.Parataxis && isOutside(sentence, child))
            {
                return true;
            }
        }

        return false;
    }
}
