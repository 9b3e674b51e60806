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
            var signatories = Apposed(sentences[s], hits[s]);
            if (signatories is { Count: > 1 } or [{ Role: "IGO" }])
            {
                return signatories;
            }
        }

        return document.Title is not { } title ? []
            : title.Contains("joint", StringComparison.OrdinalIgnoreCase) && InTitle(title) is { Count: > 0 } signed ? signed
            : title.Contains("joint", StringComparison.OrdinalIgnoreCase) && Paired(title) is { Count: 2 } pair ? pair
            : title.Contains("statement", StringComparison.OrdinalIgnoreCase) ? BodyIn(title)
            : [];
    }

    /// <summary>Who says "I": the person after "by" or "from" in the title of a statement, below a letter, or after "I, …" of a proclamation; null where the text tells neither.</summary>
    public Actor? Writer(Document document, IReadOnlyList<Sentence> sentences)
    {
        foreach (var word in (ReadOnlySpan<string>)[" by ", " from "])
        {
            if (document.Title is { } title && title.IndexOf(word, StringComparison.Ordinal) is > 0 and var at && FirstPerson(title[(at + word.Length)..]) is { } titled)
            {
                return titled;
            }
        }

        // A letter is signed below, in capitals.
        if (sentences.Count > 1 && !sentences[^1].Span.Of(document.Text).AsSpan().ContainsAnyInRange('a', 'z') && FirstPerson(sentences[^1].Span.Of(document.Text)) is { } signed)
        {
            return signed;
        }

        foreach (var sentence in sentences)
        {
            for (var i = 0; i + 3 < sentence.Count; i++)
            {
                if (sentence.Form(i) is "I" && sentence[i + 1].Xpos == Xpos.Comma && char.IsUpper(sentence.Form(i + 2)[0])
                    && FirstPerson(sentence.SpanOf(i + 2, Math.Min(sentence.Count, i + 2 + LongestName)).Of(sentence.Text)) is { } named)
                {
                    return named;
                }
            }
        }

        return null;
    }

    // The first person of the book among a few words, in whatever case.
    private Actor? FirstPerson(string words)
    {
        var parts = words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < Math.Min(parts.Length, LongestName); i++)
        {
            for (var length = Math.Min(LongestName, parts.Length - i); length > 1; length--)
            {
                if (book.Names.Find(NameKey.Of(string.Join(' ', parts, i, length))) is { Class: NameClass.Person, Value: string person })
                {
                    return persons.Of(person, null, "I");
                }
            }
        }

        return null;
    }

    // "We, the leaders of A, B and C, …": the holders of that office where the book knows them, else the governments.
    private List<Actor> Apposed(Sentence sentence, IReadOnlyList<NameHit> hits)
    {
        for (var i = 0; i + 4 < sentence.Count; i++)
        {
            // "We, the leaders of …", "As leaders of …, we …".
            if (!(sentence.Is(i, "we") && (sentence[i + 1].Upos == Upos.PUNCT || sentence.Is(i + 1, "the"))) && !(i == 0 && sentence.Is(0, "as") && SaysWe(sentence)))
            {
                continue;
            }

            var noun = i + 1;
            while (noun < Math.Min(sentence.Count, i + 7) && book.Words.OfficeOfSignatories(sentence.Form(noun)) is null)
            {
                noun++;
            }

            if (noun + 1 < sentence.Count && book.Words.OfficeOfSignatories(sentence.Form(noun)) is { } office)
            {
                var foreign = office == "head_of_government" && sentence.Is(noun - 1, "foreign");
                if (Body(sentence, hits, noun) is { } body)
                {
                    return [body];
                }

                return [.. States(sentence, hits, noun + 1).Select(state => Signatory(state, foreign ? "foreign_minister" : office))];
            }
        }

        return [];
    }

    // "We, the leaders of the Group of Seven": the body right behind the noun signs as one, unless it stands for each of its states.
    private static Actor? Body(Sentence sentence, IReadOnlyList<NameHit> hits, int noun)
    {
        foreach (var hit in hits)
        {
            if (hit.First > noun && hit.First <= noun + 3 && sentence.Is(noun + 1, "of") && hit.Entry is { Class: NameClass.Organisation, Value: Organisation { Role: "IGO" } body })
            {
                return new Actor { Org = body.Name, Role = "IGO", Text = "we" };
            }
        }

        return null;
    }

    private static bool SaysWe(Sentence sentence)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence.Is(i, "we"))
            {
                return true;
            }
        }

        return false;
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
        var words = Words(title);
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

        return found.Count > 1 ? found : StatesIn(words);
    }

    // "Statement by the G7", "NATO Leaders’ Statement": the one body that speaks, where no state stands beside it.
    private List<Actor> BodyIn(string title) => Named(Words(title)) is [{ Org: not null } body] ? [body] : [];

    // "Joint Statement from the European Commission, Cyprus and the United States on …": up to what it is on.
    private List<Actor> StatesIn(string[] words) => Named(words) is { Count: > 1 } several ? several : [];

    // "Joint Statement on Chad-Niger Trade": two states that a hyphen ties in the matter, where nobody is named before it.
    private List<Actor> Paired(string title)
    {
        if (Named(Words(title)).Count > 0)
        {
            return [];
        }

        foreach (var word in title.Split(' '))
        {
            if (word.IndexOfAny(['-', '–', '\u2011']) <= 0)
            {
                continue;
            }

            List<Actor> pair = [.. Words(word).Select(w => book.Names.Find(NameKey.Of(w))).OfType<NameEntry>().Where(e => e is { Class: NameClass.State or NameClass.Adjective, State: not null }).Select(e => new Actor { State = e.State, Role = "GOV", Text = "we" }).DistinctBy(a => a.State)];
            if (pair.Count == 2)
            {
                return pair;
            }
        }

        return [];
    }

    private static string[] Words(string title) => title.Split([' ', ',', ';', '(', ')', '-', '–', '\u2011', '\u2060', '’', '\''], StringSplitOptions.RemoveEmptyEntries);

    private List<Actor> Named(string[] words)
    {
        var end = Array.FindIndex(words, w => book.Words.OpensMatter(w));
        end = end < 0 ? words.Length : end;
        var found = new List<Actor>();
        for (var i = 0; i < end; i++)
        {
            for (var length = Math.Min(LongestName, end - i); length > 0; length--)
            {
                var actor = book.Names.Find(NameKey.Of(string.Join(' ', words, i, length))) switch
                {
                    { Class: NameClass.State, State: { } state } => new Actor { State = state, Role = "GOV", Text = "we" },
                    { Class: NameClass.Organisation, Value: Organisation { Role: "IGO" } body } => new Actor { Org = body.Name, Role = "IGO", Text = "we" },
                    _ => null,
                };
                if (actor is not null)
                {
                    found.Add(actor);
                    i += length - 1;
                    break;
                }
            }
        }

        return [.. found.DistinctBy(a => (a.State, a.Org))];
    }
}
