using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>
/// The actors of a row that a word is one of: "A, B, C and D". Trees of long rows fail, so a row is read by its words:
/// names with nothing but commas, "and" and articles between them.
/// </summary>
internal static class ActorRow
{
    private const int ShortestByWords = 3;

    /// <summary>The actors at a word, and with it those of its row; empty where the word stands for nobody.</summary>
    internal static IReadOnlyList<Actor> Around(Page page, int sentence, int head)
    {
        var own = page.Cast.ActorsAt(sentence, head);
        var words = page.Sentences[sentence];
        if (own is [{ Person: not null }] && PersonRow.Around(words, head, i => page.Cast.MentionAt(sentence, i)) is { Count: > 1 } persons)
        {
            return persons;
        }

        if (own.Count == 0 || !IsMember(page, sentence, head) || !IsBesideLink(page, sentence, head))
        {
            return own;
        }

        var first = Reach(page, sentence, head, -1);
        var end = Reach(page, sentence, head, 1) + 1;
        if (IsSubject(words, head) || (words[head].Relation == Relation.Conj && words[head].Head is >= 0 and var fellow && IsSubject(words, fellow)))
        {
            first = WithoutPlace(page, sentence, first, head);
        }

        var row = new List<Actor>();
        var isLinked = false;
        for (var i = first; i < end; i++)
        {
            isLinked |= words[i].Upos == Upos.CCONJ;
            row.AddRange(page.Cast.ActorsAt(sentence, i).Where(a => !row.Exists(r => r == a)));
        }

        // "A, B, C and others".
        isLinked |= end + 1 < words.Count && row.Count >= ShortestByWords && (words[end].Upos == Upos.CCONJ || words[end + 1].Upos == Upos.CCONJ);
        return isLinked && row.Count > own.Count && (row.Count >= ShortestByWords || IsBelow(words, first, head)) ? row : own;
    }

    private static bool IsSubject(Sentence words, int head) => words[head].Relation is Relation.Nsubj or Relation.NsubjPass;

    /// <summary>Whether a word with its row stands for actors of several states: "the delegations", "Chad and Niger", "the president and his guest".</summary>
    internal static bool IsOfSeveral(Page page, int sentence, int head)
    {
        string? first = null;
        var words = page.Sentences[sentence];
        if (AreOthers(Around(page, sentence, head), ref first))
        {
            return true;
        }

        foreach (var child in words.Children(head))
        {
            if (words[child].Relation == Relation.Conj && AreOthers(page.Cast.ActorsAt(sentence, child), ref first))
            {
                return true;
            }
        }

        return words[head].Relation == Relation.Conj && words[head].Head is >= 0 and var row && AreOthers(page.Cast.ActorsAt(sentence, row), ref first);
    }

    // Whether one of them is of another state, or body of states, than the first that was met.
    private static bool AreOthers(IReadOnlyList<Actor> actors, ref string? first)
    {
        foreach (var actor in actors)
        {
            if ((actor.State ?? (actor.Role == "IGO" ? actor.Org : null)) is not { } of || of == first)
            {
                continue;
            }

            if (first is not null)
            {
                return true;
            }

            first = of;
        }

        return false;
    }

    // Most words stand in no row: a comma or "and" touches one that does.
    private static bool IsBesideLink(Page page, int sentence, int head)
    {
        var words = page.Sentences[sentence];
        var (first, last) = (head, head);
        while (first > 0 && IsMember(page, sentence, first - 1))
        {
            first--;
        }

        while (last + 1 < words.Count && IsMember(page, sentence, last + 1))
        {
            last++;
        }

        return (first > 0 && (IsLink(words, first - 1) || words[first - 1].Upos == Upos.DET)) || (last + 1 < words.Count && IsLink(words, last + 1));
    }

    // The last token of the row in one direction.
    private static int Reach(Page page, int sentence, int from, int step)
    {
        var words = page.Sentences[sentence];
        var last = from;
        for (var i = from + step; i >= 0 && i < words.Count; i += step)
        {
            if (IsMember(page, sentence, i))
            {
                last = i;
            }
            else if (!IsLink(words, i) && words[i].Upos != Upos.DET)
            {
                break;
            }
        }

        return last;
    }

    // A state or a body of states; persons stand in appositions and are left to the tree.
    private static bool IsMember(Page page, int sentence, int token) =>
        page.Cast.ActorsAt(sentence, token) is [{ Person: null } actor] && (actor.State is not null || actor.Role == "IGO") && page.Sentences[sentence][token].Upos != Upos.PRON
        && page.Sentences[sentence][token].Relation != Relation.NmodPoss;

    private static bool IsLink(Sentence words, int token) => words[token].Xpos == Xpos.Comma || words.Is(token, "and") || words.Is(token, "as") || (words.Is(token, "well") && words.Is(token - 1, "as"));

    // "In Japan, Korea and Norway signed": what a preposition opens is no part of the subject.
    private static int WithoutPlace(Page page, int sentence, int first, int head)
    {
        var words = page.Sentences[sentence];
        var before = first - 1;
        while (before >= 0 && words[before].Upos == Upos.DET)
        {
            before--;
        }

        if (before < 0 || words[before].Upos is not (Upos.ADP or Upos.SCONJ))
        {
            return first;
        }

        while (first < head && words[first].Xpos != Xpos.Comma)
        {
            first++;
        }

        return first;
    }

    // "Lithuanian and Polish officials": the tree hangs the first below the second.
    private static bool IsBelow(Sentence words, int first, int head) => words.Subtree(head) is var (low, end) && low <= first && first < end;
}
