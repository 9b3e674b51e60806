using Chancery.Text;

namespace Chancery.Reference;

/// <summary>
/// The persons of a row that opens with one: "Minister A, Kenyan Minister B and Envoy C". Trees take titles in a row for appositions, so it is read
/// by its words: persons with nothing but commas, "and", articles and the states of their titles between them.
/// </summary>
internal static class PersonRow
{
    /// <summary>The row around a word that is part of a person's name or title; empty where that is nobody or stands alone.</summary>
    /// <param name="words">The sentence, with its tree.</param>
    /// <param name="head">The word.</param>
    /// <param name="mentionAt">Who is mentioned at a token.</param>
    internal static List<Actor> Around(Sentence words, int head, Func<int, Mention?> mentionAt)
    {
        if (mentionAt(head) is not { Actors: [{ Person: not null }] })
        {
            return [];
        }

        var first = head;
        for (var i = head - 1; i >= 0 && IsOfRow(words, i, mentionAt(i)); i--)
        {
            if (mentionAt(i) is { Actors: [{ Person: not null }] } before)
            {
                if (words[before.Head].Relation is Relation.Obj or Relation.Obl or Relation.Iobj or Relation.Nmod or Relation.NmodPoss)
                {
                    break; // "after talks with Smith, Jones and Brown met"
                }

                first = i;
            }
        }

        var row = From(words, first, mentionAt);
        return first == head || row.Exists(a => a.Person == mentionAt(head)!.Actors[0].Person) ? row : From(words, head, mentionAt);
    }

    private static bool IsOfRow(Sentence words, int i, Mention? mention) =>
        mention is not null || words[i].Xpos == Xpos.Comma || words[i].Upos is Upos.DET or Upos.ADJ or Upos.CCONJ || words.Is(i, "of");

    // The row that begins at a word.
    private static List<Actor> From(Sentence words, int first, Func<int, Mention?> mentionAt)
    {
        if (mentionAt(first) is not { Actors: [{ Person: not null } opening], Kind: not MentionKind.Pronoun } last)
        {
            return [];
        }

        List<Actor>? row = null; // most persons stand alone
        var (isLinked, isLast) = (false, false);
        for (var i = first + 1; i < words.Count && !isLast; i++)
        {
            var mention = mentionAt(i);
            if (mention is not null && mention == last)
            {
                continue;
            }

            if (mention is { Actors: [{ Person: not null } other] } && mention.Kind != MentionKind.Pronoun)
            {
                if (words[mention.Head].Relation is Relation.Nsubj or Relation.NsubjPass && words[mention.Head].Head != words[first].Head)
                {
                    break; // "met Smith, and Jones spoke"
                }

                isLast = isLinked;
                last = mention;
                if (other.Person != opening.Person && row?.Exists(a => a.Person == other.Person) != true)
                {
                    (row ??= [opening]).Add(other);
                }
            }
            else if (words[i].Upos == Upos.CCONJ && words.Is(i, "and"))
            {
                isLinked = true;
            }
            else if (!IsOfRow(words, i, mention))
            {
                break;
            }
        }

        return isLast && row is not null ? row : [];
    }
}
