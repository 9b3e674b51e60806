using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Finds the names of the reference book in a sentence, the longest at each place.</summary>
internal sealed class NameScan(ReferenceBook book)
{
    private const int MostTokens = 12;

    /// <summary>Fills <paramref name="hits"/> with the names of the sentence, without overlap, in order.</summary>
    public void Scan(Sentence sentence, List<NameHit> hits)
    {
        for (var i = 0; i < sentence.Count;)
        {
            var hit = At(sentence, i);
            if (hit is { } found)
            {
                hits.Add(found);
                i = found.End;
            }
            else
            {
                i++;
            }
        }
    }

    private NameHit? At(Sentence sentence, int first)
    {
        var form = sentence.Form(first);
        if (form.IsEmpty || !(char.IsUpper(form[0]) || char.IsDigit(form[0]) || form.StartsWith("al") || form is "e"))
        {
            return null;
        }

        var longest = book.Names.LongestFrom(NameKey.Add(NameKey.Empty, form));
        if (longest == 0)
        {
            return null;
        }

        NameHit? best = null;
        var key = NameKey.Empty;
        var start = sentence[first].Span.Start;
        for (var i = first; i < Math.Min(sentence.Count, first + MostTokens) && sentence[i].Span.End - start <= longest + 4; i++)
        {
            var word = sentence.Form(i);
            if (i > first && word is "," or ";" or ":" or "(" or ")" or "“" or "”" or "\"")
            {
                break;
            }

            key = NameKey.Add(key, word);
            if (book.Names.Find(key) is { } entry && Fits(sentence, first, i + 1, entry, key))
            {
                best = new NameHit(first, i + 1, entry);
            }
        }

        return best;
    }

    private bool Fits(Sentence sentence, int first, int end, NameEntry entry, ulong key)
    {
        var words = sentence.Text.AsSpan(sentence[first].Span.Start, sentence[end - 1].Span.End - sentence[first].Span.Start);
        if (end - first > 1 && ((sentence.Form(end - 1) is "'s" or "’s" && !(entry.Value is Organisation body && (body.Name.EndsWith("'s", StringComparison.Ordinal) || body.FullName.EndsWith("'s", StringComparison.Ordinal)))) || !sentence.Form(end - 1).ContainsAnyInRange('0', 'z')))
        {
            return false;
        }

        // "Uzbekistan is" runs together into the plural of its people.
        if (end - first > 1 && char.IsLower(sentence.Form(end - 1)[0]) && sentence[end - 1].Upos is Upos.AUX or Upos.VERB or Upos.ADP or Upos.PRON or Upos.CCONJ or Upos.SCONJ or Upos.PART)
        {
            return false;
        }

        // "The diplomat" that opens a sentence is no magazine.
        if (end - first == 2 && sentence.Is(first, "the") && entry.Class == NameClass.Organisation && char.IsLower(sentence.Form(first + 1)[0]))
        {
            return false;
        }

        if (entry.AllCapitals && words.ContainsAnyInRange('a', 'z'))
        {
            return false;
        }

        return entry.Class is not (NameClass.State or NameClass.Adjective or NameClass.Capital or NameClass.StandIn or NameClass.Place) || !IsSomethingElse(sentence, first, end, entry, key);
    }

    // A name of a state inside a longer name of a person, or beside a word that speaks against it, is not the state.
    private bool IsSomethingElse(Sentence sentence, int first, int end, NameEntry entry, ulong key)
    {
        foreach (var name in sentence.Names)
        {
            if (name.Kind == NameKind.Person && name.First <= first && end <= name.End && name.End - name.First > end - first && entry.Class is not NameClass.Adjective && !IsAfterOf(sentence, name.First, first))
            {
                return true;
            }
        }

        return book.Words.OtherSenseOf(key) is { } sense && sense.IsMeant(sentence, first, end);
    }

    // "King Abdullah of Jordan": the state is no part of the name, whatever the tagger says.
    private static bool IsAfterOf(Sentence sentence, int from, int first)
    {
        for (var i = from; i < first; i++)
        {
            if (sentence.Is(i, "of"))
            {
                return true;
            }
        }

        return false;
    }
}
