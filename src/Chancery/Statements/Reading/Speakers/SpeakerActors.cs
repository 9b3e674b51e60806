using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>Whom the words of a speaker stand for: who is known, the name that the text itself gives, else the words.</summary>
/// <param name="governments">Nouns that mean a state itself, the table <c>data/statements/governments.tsv</c>.</param>
/// <param name="papers">Nouns for what a body publishes, the table <c>data/statements/papers.tsv</c>.</param>
internal sealed class SpeakerActors(WordTable governments, WordTable papers)
{
    /// <summary>The actor that a speaker's noun phrase stands for.</summary>
    /// <param name="source">The document.</param>
    /// <param name="number">Number of the sentence.</param>
    /// <param name="head">Head of the noun phrase.</param>
    /// <param name="words">The words that name the speaker.</param>
    /// <param name="cue">The word of saying.</param>
    internal Actor Of(ReportSource source, int number, int head, TextSpan words, int cue)
    {
        var sentence = source.Sentences[number];
        if (Antecedent(sentence, head) is >= 0 and var named)
        {
            (head, words) = (named, SpeakerWords.Phrase(sentence, named));
        }

        if (Unnamed.Before(source, number, head) is ({ } where, var teller))
        {
            (number, head, words, sentence) = (where, teller, SpeakerWords.Phrase(source.Sentences[where], teller), source.Sentences[where]);
            cue = sentence.Count - 1;
        }

        var known = source.ActorsAt(number, head) is [var first, ..] ? first : null;
        if (known?.Person is not null && sentence[head].Xpos == Xpos.NNS && sentence.Child(head, Relation.NmodPoss) is >= 0 and var whose && source.ActorsAt(number, whose) is [{ Person: not null }, ..])
        {
            return new Actor { State = known.State, Org = Named(source, number, words), Text = words.Of(source.Text) }; // "Ana Silva’s friends"
        }

        if (known?.Person is not null)
        {
            return known;
        }

        if (sentence[head].Upos != Upos.PRON && PersonBeside(source, number, head, words, cue) is { } person)
        {
            return person with { State = person.State ?? known?.State, Role = person.Role ?? known?.Role };
        }

        if (sentence[head].Lemma.StartsWith("spokes", StringComparison.Ordinal) && Spoken(source, number, head, words, known) is { } body)
        {
            return body;
        }

        if (sentence[head].Upos == Upos.NOUN && NameBeside(source, number, head, known) is { } title)
        {
            return title;
        }

        if (known?.Person is null && sentence[head].Lemma is "official" or "source" && Body(source, number, head, words) is { } employer)
        {
            return employer;
        }

        if (papers.Holds(sentence[head].Lemma) && Publisher(source, number, head, words) is { } publisher)
        {
            return publisher;
        }

        // "the Kenya National Commission on Human Rights": the name goes on behind its preposition.
        if (known is { Org: { } begun, Person: null } && words.Of(source.Text).IndexOf(begun, StringComparison.Ordinal) is >= 0 and var at && words.Of(source.Text)[(at + begun.Length)..] is var rest
            && (rest.StartsWith(" on ", StringComparison.Ordinal) || rest.StartsWith(" for ", StringComparison.Ordinal)) && rest.Length > " for ".Length && char.IsUpper(rest[rest.IndexOf(' ', 1) + 1]))
        {
            return known with { Org = begun + rest };
        }

        if (known is { Org: { } name, Role: not "MED" } && name.StartsWith("The ", StringComparison.Ordinal) && words.Start == sentence.Span.Start)
        {
            return known with { Org = name["The ".Length..] }; // a capital that only opens the sentence
        }

        // "It added": whom an earlier phrase named with its state is called without it, as there.
        if (known is { State: not null, Person: null, Org: { } whole } && sentence[head].Upos == Upos.PRON && whole.IndexOf("s ", StringComparison.Ordinal) is > 0 and var end && whole[end - 1] is '’' or '\'' && end + 2 < whole.Length && char.IsLower(whole[end + 2]))
        {
            return known with { Org = whole[(end + 2)..] };
        }

        return known is null ? new Actor { Org = sentence[head].Upos == Upos.PRON && !IsSomebody(sentence, head) ? null : Named(source, number, words), Text = words.Of(source.Text) }
            : IsUnnamed(sentence, head, known) ? known with { Org = Named(source, number, words) }
            : known;
    }

    /// <summary>Whether a noun is one for what a body publishes: "survey", "report".</summary>
    internal bool IsPaper(Sentence sentence, int head) => papers.Holds(sentence[head].Lemma);

    // "everybody", "some": pronouns that name whom they mean.
    private static bool IsSomebody(Sentence sentence, int head) => sentence[head].Upos == Upos.PRON && sentence[head].Xpos is not (Xpos.PRP or Xpos.WP or Xpos.WDT);

    // A body or group that goes by no name: "officials", "the ministry"; not the state itself, and not whom a noun points back to.
    private bool IsUnnamed(Sentence sentence, int head, Actor known) =>
        sentence[head].Upos == Upos.NOUN && (head == 0 || char.IsLower(sentence.Form(head)[0])) && known.Role != "MED" && !governments.Holds(sentence[head].Lemma) && !governments.Holds(sentence.Form(head).ToString())
        && (known.Org is null ? known.State is not null : known.Org.Equals(known.Text, StringComparison.OrdinalIgnoreCase));

    // "The chancellor, who has …, told": whom the relative pronoun stands for; −1 where the head is none.
    private static int Antecedent(Sentence sentence, int head)
    {
        if (sentence[head].Xpos is not (Xpos.WP or Xpos.WDT))
        {
            return -1;
        }

        var before = head - 1;
        while (before >= 0 && (sentence[before].Xpos == Xpos.Comma || sentence[before].Upos == Upos.ADP))
        {
            before--;
        }

        return before >= 0 && sentence[before].Upos is Upos.NOUN or Upos.PROPN ? SpeakerWords.HeadOfRun(sentence, before) : -1;
    }

    // "trade adviser Ana Silva", "the acting minister, Jan Novak": the name in the phrase or right behind its comma.
    private static Actor? PersonBeside(ReportSource source, int number, int head, TextSpan words, int cue)
    {
        var sentence = source.Sentences[number];
        var inside = true;
        for (var i = sentence.TokensIn(words).First; i < sentence.Count; i++)
        {
            if (inside && sentence[i].Span.Start >= words.End)
            {
                if (sentence[i].Xpos != Xpos.Comma || i + 2 >= sentence.Count || sentence[i + 1].Upos != Upos.PROPN)
                {
                    return null;
                }

                inside = false;
                continue;
            }

            if (i > head && (sentence[i].Upos is Upos.ADP or Upos.SCONJ or Upos.CCONJ || Surface.IsRelative(sentence, i) || (sentence[i].Upos is Upos.VERB or Upos.AUX && sentence[i].Lemma is not ("call" or "name")) || Surface.IsBreak(sentence, i)))
            {
                if (!inside)
                {
                    return null;
                }

                // "the head of the bureau, Ana Silva": what hangs on the noun names others.
                while (i + 1 < sentence.Count && sentence[i + 1].Span.Start < words.End)
                {
                    i++;
                }

                continue;
            }

            if (PersonFrom(source, number, i, out var end) is { } person && !(end < sentence.Count && (sentence[end].Xpos == Xpos.POS || sentence.Is(end, "and"))) && (inside || IsApposed(sentence, end, cue)))
            {
                return person;
            }

            if (!inside && !(sentence[i].Upos == Upos.PROPN && sentence[i].Relation is Relation.NmodDesc or Relation.Compound && i + 1 < sentence.Count && sentence[i + 1].Upos == Upos.PROPN))
            {
                return null;
            }
        }

        return null;
    }

    // An unnamed spokesman speaks for the body before or behind him: "a junta spokesman", "a spokeswoman for the union".
    private static Actor? Spoken(ReportSource source, int number, int head, TextSpan words, Actor? known)
    {
        var sentence = source.Sentences[number];
        foreach (var child in sentence.Children(head))
        {
            var isFor = sentence[child].Relation == Relation.Nmod && sentence.Child(child, Relation.Case) is >= 0 and var link && (sentence.Is(link, "for") || sentence.Is(link, "of"));
            if ((isFor || (sentence[child].Relation == Relation.Compound && child == head - 1)) && source.ActorsAt(number, child) is [{ Person: null } actor, ..] && (actor.Org ?? actor.State) is not null)
            {
                return actor with { Text = words.Of(source.Text) };
            }
        }

        return head > 0 && sentence[head - 1].Head == head && sentence[head - 1].Relation == Relation.Compound && words.Start <= sentence[head - 1].Span.Start
            ? new Actor { State = known?.State, Org = Named(source, number, new TextSpan(words.Start, sentence[head - 1].Span.End)), Role = known?.Role, Text = words.Of(source.Text) }
            : null;
    }

    // "a report by the World Bank", "an analysis from X": the body that published it speaks.
    private static Actor? Publisher(ReportSource source, int number, int head, TextSpan words)
    {
        var sentence = source.Sentences[number];
        if (Body(source, number, head, words) is { } issuer)
        {
            return issuer;
        }

        foreach (var child in sentence.Children(head))
        {
            if (sentence[child].Relation is not (Relation.Nmod or Relation.Obl) || sentence.Child(child, Relation.Case) is not (>= 0 and var link) || !(sentence.Is(link, "by") || sentence.Is(link, "from")))
            {
                continue;
            }

            if (source.ActorsAt(number, child) is [{ Person: null } actor, ..] && (actor.Org ?? actor.State) is not null)
            {
                return actor with { Text = words.Of(source.Text) };
            }

            if (sentence[child].Upos is Upos.PROPN || (sentence[child].Upos == Upos.NOUN && sentence.Is(link, "by")))
            {
                var name = SpeakerWords.Phrase(sentence, child);
                return new Actor { Org = Named(source, number, sentence.SpanOf(Math.Max(link + 1, sentence.TokensIn(name).First), child + 1)), Text = words.Of(source.Text) };
            }
        }

        return null;
    }

    // "a White House statement", "a White House fact sheet", "a Finance Ministry official": the body whose name stands before the noun.
    private static Actor? Body(ReportSource source, int number, int head, TextSpan words)
    {
        var sentence = source.Sentences[number];
        for (var at = head - 1; at >= 0 && sentence[at].Relation == Relation.Compound && sentence[at].Upos is Upos.NOUN or Upos.PROPN; at--)
        {
            if (sentence[at].Upos == Upos.PROPN)
            {
                return source.ActorsAt(number, at) is [{ Person: null, Org: not null } body, ..] ? body with { Text = words.Of(source.Text) } : null;
            }
        }

        return null;
    }

    // "Their union, FUGEA, warned": what a common noun is called between commas.
    private static Actor? NameBeside(ReportSource source, int number, int head, Actor? known)
    {
        var sentence = source.Sentences[number];
        var first = head + 2;
        if (first >= sentence.Count || sentence[head + 1].Xpos != Xpos.Comma)
        {
            return null;
        }

        first = sentence.Is(first, "the") ? first + 1 : first;
        var end = first;
        while (end < sentence.Count && sentence[end].Upos is Upos.PROPN or Upos.NOUN && char.IsUpper(sentence.Form(end)[0]))
        {
            end++;
        }

        if (end == first || end >= sentence.Count || sentence[end].Xpos != Xpos.Comma)
        {
            return null;
        }

        var name = sentence.SpanOf(first, end).Of(source.Text);
        return source.ActorsAt(number, end - 1) is [var actor, ..] && !ReferenceEquals(actor, known) && !IsOfAnotherState(actor, known, name) ? actor : new Actor { Org = name, State = known?.State, Role = known?.Role, Text = name };
    }

    // "South Korea's intelligence service, the NIS": letters that elsewhere stand for a body of another state.
    private static bool IsOfAnotherState(Actor actor, Actor? known, string name) =>
        known?.State is { } state && actor.State is { } other && state != other && name.All(char.IsUpper);

    // A name behind a comma belongs to the phrase before it where a break or the verb of saying follows.
    private static bool IsApposed(Sentence sentence, int end, int cue)
    {
        if (end + 1 < sentence.Count && sentence[end].Upos == Upos.ADP && sentence[end + 1].Upos == Upos.PROPN)
        {
            end++; // "Rep. Ana Silva of Ohio"
            while (end < sentence.Count && sentence[end].Upos == Upos.PROPN)
            {
                end++;
            }
        }

        while (end < cue && sentence[end].Upos is Upos.AUX or Upos.ADV)
        {
            end++;
        }

        return end >= sentence.Count || end == cue || sentence[end].Xpos == Xpos.Period || (Surface.IsBreak(sentence, end) && !(end + 1 < sentence.Count && sentence[end + 1].Upos == Upos.CCONJ));
    }

    private static Actor? PersonFrom(ReportSource source, int number, int i, out int end)
    {
        var sentence = source.Sentences[number];
        end = i + 1;
        if (source.ActorsAt(number, i) is [{ Person: not null } known])
        {
            while (end < sentence.Count && source.ActorsAt(number, end) is [var next] && ReferenceEquals(next, known))
            {
                end++;
            }

            return sentence[i].Upos == Upos.PRON ? null : known;
        }

        if (source.ActorsAt(number, i) is [{ State: not null, Org: null }])
        {
            return null; // "Washington said": a capital, and nobody of that name
        }

        foreach (var name in sentence.Names)
        {
            if (name.First == i && name.Kind == NameKind.Person)
            {
                end = name.End;
                var text = sentence.SpanOf(name.First, name.End).Of(sentence.Text);
                return new Actor { Person = text, Text = text };
            }
        }

        return null;
    }

    // Without its article and the state that owns it: "Chad's health ministry" is "health ministry" of Chad; "his office" is that of the one named.
    private static string Named(ReportSource source, int number, TextSpan words)
    {
        var sentence = source.Sentences[number];
        var first = sentence.TokensIn(words).First;
        var text = words.Of(source.Text);
        if (first >= sentence.Count || sentence[first].Span.End >= words.End)
        {
            return text;
        }

        if (sentence[first].Xpos == Xpos.PRPPossessive)
        {
            return source.ActorsAt(number, first) is not [var owner] ? text
                : owner.Person is { } holder ? $"{holder}’s {From(first + 1)}"
                : owner.State is not null ? From(first + 1)
                : text;
        }

        if (first + 1 < sentence.Count && sentence[first + 1].Upos is not Upos.PUNCT && (sentence.Is(first, "the") || sentence.Is(first, "a") || sentence.Is(first, "an")))
        {
            return From(first + 1);
        }

        for (var i = first + 1; i + 1 < sentence.Count && sentence[i + 1].Span.End <= words.End; i++)
        {
            if (sentence[i].Xpos == Xpos.POS)
            {
                return source.ActorsAt(number, i - 1) is not [var whose] ? text
                    : whose.Person is { } person ? $"{person}’s {From(i + 1)}"
                    : whose is { State: not null, Org: null } ? From(i + 1)
                    : text;
            }
        }

        return text;

        string From(int token) => new TextSpan(sentence[token].Span.Start, words.End).Of(source.Text);
    }
}
