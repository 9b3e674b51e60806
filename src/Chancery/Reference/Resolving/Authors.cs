using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Who "we" is in a text that several sign: "we – the presidents of A, B and C", a joint statement "by" persons in its title.</summary>
internal sealed class Authors(ReferenceBook book, PersonFinder persons)
{
    private const int LongestName = 5;

    /// <summary>The signatories; empty where the text names none.</summary>
    public IReadOnlyList<Actor> Find(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<NameHit>[] hits)
    {
        for (var s = 0; s < Math.Min(sentences.Count, 3); s++)
        {
            if (Apposed(sentences[s], hits[s]) is { Count: > 1 } signatories)
            {
                return signatories;
            }
        }

        return document.Title is { } title && title.Contains("joint", StringComparison.OrdinalIgnoreCase) ? InTitle(title) : [];
    }

    // "We, the leaders of A, B and C, …": the holders of that office where the book knows them, else the governments.
    private List<Actor> Apposed(Sentence sentence, IReadOnlyList<NameHit> hits)
    {
        for (var i = 0; i + 4 < sentence.Count; i++)
        {
            if (!sentence.Is(i, "we") || sentence[i + 1].Upos != Upos.PUNCT)
            {
                continue;
            }

            var noun = i + 2;
            while (noun < Math.Min(sentence.Count, i + 7) && book.Words.OfficeOfSignatories(sentence.Form(noun)) is null)
            {
                noun++;
            }

            if (noun + 1 < sentence.Count && book.Words.OfficeOfSignatories(sentence.Form(noun)) is { } office)
            {
                var foreign = office == "head_of_government" && sentence.Is(noun - 1, "foreign");
                return [.. States(sentence, hits, noun + 1).Select(state => Signatory(state, foreign ? "foreign_minister" : office))];
            }
        }

        return [];
    }

    private Actor Signatory(string state, string office) =>
        (office.Length > 0 ? persons.Holder(state, office, "we") : null) ?? new Actor { State = state, Role = "GOV", Text = "we" };

    // The names in a row, up to the first verb or dash.
    private static List<string> States(Sentence sentence, IReadOnlyList<NameHit> hits, int from)
    {
        var end = from;
        while (end < sentence.Count && sentence.Form(end) is not ("–" or "—") && (sentence[end].Upos is not (Upos.VERB or Upos.AUX) || hits.Any(h => h.First <= end && end < h.End)))
        {
            end++;
        }

        var states = new List<string>();
        foreach (var hit in hits)
        {
            if (hit.First < from || hit.End > end)
            {
                continue;
            }

            states.AddRange(hit.Entry is { Class: NameClass.Group, Value: Group { Kind: "states" } group } ? group.Members : hit.Entry.State is { } state ? [state] : []);
        }

        return [.. states.Distinct(StringComparer.Ordinal)];
    }

    private List<Actor> InTitle(string title)
    {
        var words = title.Split([' ', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var found = new List<Actor>();
        for (var i = 0; i < words.Length; i++)
        {
            for (var length = Math.Min(LongestName, words.Length - i); length > 1; length--)
            {
                if (book.Names.Find(NameKey.Of(string.Join(' ', words, i, length))) is { Class: NameClass.Person, Value: string person })
                {
                    found.Add(persons.Of(person, null, "we"));
                    i += length - 1;
                    break;
                }
            }
        }

        return found.Count > 1 ? found : [];
    }
}
