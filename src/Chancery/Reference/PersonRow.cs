using Chancery.Text;

namespace Chancery.Reference;

/// <summary>
/// The persons of a row that opens with one: "Minister A, Kenyan Minister B and Envoy C". Trees take titles in a row for appositions, so it is read
/// by its words: persons with nothing but commas, "and", articles and the states of their titles between them.
/// </summary>
internal static class PersonRow
{
    /// <summary>The row from a word that is part of a person's name or title; empty where that is nobody or stands alone.</summary>
    /// <param name="words">The sentence, with its tree.</param>
    /// <param name="first">The word.</param>
    /// <param name="mentionAt">Who is mentioned at a token.</param>
    internal static List<Actor> From(Sentence words, int first, Func<int, Mention?> mentionAt)
    {
        if (mentionAt(first) is not { Actors: [{ Person: not null } opening], Kind: not MentionKind.Pronoun } last)
        {
            return [];
        }

        var row = new List<Actor> { opening };
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
                if (row.TrueForAll(a => a.Person != other.Person))
                {
                    row.Add(other);
                }
            }
            else if (words[i].Upos == Upos.CCONJ && words.Is(i, "and"))
            {
                isLinked = true;
            }
            else if (mention is null && words[i].Xpos != Xpos.Comma && words[i].Upos is not (Upos.DET or Upos.ADJ) && !words.Is(i, "of"))
            {
                break;
            }
        }

        return isLast && row.Count > 1 ? row : [];
    }
}
