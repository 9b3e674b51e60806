using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Whether those who promise something say so themselves: "Norway said that it would buy …" is a promise, "Norway said that Sweden would buy …" a forecast.</summary>
internal static class PledgeVoices
{
    /// <summary>Whether a clause of "would" is the promise of its subject: its own voice tells it, or it stands under an accord.</summary>
    internal static bool IsOwnWord(Page page, int sentence, int anchor, TextSpan clause, Mood mood, IReadOnlyList<Actor> by)
    {
        if (mood.Tense != Tense.Future || by.Count == 0)
        {
            return false;
        }

        // "Under the deal, the bank would lend …".
        if (PledgeStages.IsUnderAccord(page, page.Sentences[sentence], anchor) || IsFurtherTerm(page, sentence, anchor, by))
        {
            return true;
        }

        if (IsAgreed(page, page.Sentences[sentence], anchor) || IsAssured(page, page.Sentences[sentence], anchor) || IsSpeltOut(page, page.Sentences[sentence], anchor))
        {
            return true;
        }

        return page.Attribution.Voices(clause) is [.., var last] && (by.Any(b => IsSame(last.Actor, b)) || (IsNobody(last.Actor) && SpeaksFor(page, last.Actor.Text)));
    }

    // "It was agreed that the secretariat would publish a survey", "They decided that Norway would take the chair".
    private static bool IsAgreed(Page page, Sentence words, int anchor)
    {
        var clause = words[anchor] is { Relation: Relation.Conj, Head: >= 0 and var first } && words.Child(anchor, Relation.Mark) >= 0 ? first : anchor; // "… and that Norway would"
        return words[clause] is { Relation: Relation.Ccomp or Relation.Csubj or Relation.CsubjPass, Head: >= 0 and var governor } && words[governor].Xpos is Xpos.VBN or Xpos.VBD
            && words.Child(anchor, Relation.Mark) is >= 0 and var that && words.Is(that, "that") && page.Rules.Acts.Decides(words[governor].Lemma);
    }

    // "came home with a promise: Japan would build a bridge".
    private static bool IsSpeltOut(Page page, Sentence words, int anchor)
    {
        for (var i = anchor - 1; i > 0; i--)
        {
            if (words.Form(i) is ":")
            {
                return Enumerable.Range(Math.Max(0, i - FarthestPromise), Math.Min(i, FarthestPromise)).Any(p => words[p].Upos == Upos.NOUN && (page.Rules.Acts.IsAssurance(words[p].Lemma) || words[p].Lemma is "offer" || page.Rules.Stages.OfAccord(words[p].Lemma) is not null));
            }

            if (words[i].Upos == Upos.PUNCT && words[i].Xpos != Xpos.Comma)
            {
                return false;
            }
        }

        return false;
    }

    // "gave notice that it would join", "gave an assurance that his country would not restrict exports".
    private static bool IsAssured(Page page, Sentence words, int anchor) =>
        words[anchor] is { Relation: Relation.Acl or Relation.Ccomp, Head: >= 0 and var noun } && words[noun].Upos == Upos.NOUN && page.Rules.Acts.IsAssurance(words[noun].Lemma)
        && words.Child(anchor, Relation.Mark) is >= 0 and var that && words.Is(that, "that");

    /// <summary>Words between a noun of promising and the colon behind which it is spelt out.</summary>
    private const int FarthestPromise = 8;

    /// <summary>Sentences back to the accord of which a sentence tells a further term.</summary>
    private const int FarthestAccord = 3;

    /// <summary>Whether a clause tells a further term of an accord told before, of one of its parties: "signed a deal with Japan. Tokyo would also buy …", "In return, Japan would …".</summary>
    internal static bool IsFurtherTerm(Page page, int sentence, int anchor, IReadOnlyList<Actor> by)
    {
        var words = page.Sentences[sentence];
        if (!IsFurther(words, anchor) || by.All(b => b.State is null))
        {
            return false;
        }

        for (var before = sentence - 1; before >= Math.Max(0, sentence - FarthestAccord); before--)
        {
            var told = page.Sentences[before];
            var hasAccord = false;
            var hasParty = false;
            for (var i = 0; i < told.Count; i++)
            {
                hasAccord |= page.Rules.Stages.OfAccord(told[i].Lemma) is not null || told[i].Lemma is "memorandum";
                hasParty |= page.Cast.ActorsAt(before, i).Any(a => a.State is not null && by.Any(b => b.State == a.State));
            }

            if (hasAccord && hasParty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFurther(Sentence words, int anchor)
    {
        for (var i = 0; i < anchor; i++)
        {
            if ((words.Is(i, "also") && i > anchor - 3) || (words.Is(i, "in") && (words.Is(i + 1, "return") || words.Is(i + 1, "exchange"))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The government whose voice says what will be done without saying by whom ("Sanctions would be imposed, the ministry said"); in a text of a government's own, that one. Empty where none.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="anchor">The verb.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="mood">How it is put.</param>
    /// <param name="isBarred">Whether "no" must stand with the subject ("no officer would leave"); else the clause must be passive.</param>
    internal static IReadOnlyList<Actor> Authority(Page page, int sentence, int anchor, TextSpan clause, Mood mood, bool isBarred)
    {
        var words = page.Sentences[sentence];
        if (mood.Tense != Tense.Future || mood.Stage is null || (isBarred ? words[anchor].Upos != Upos.VERB || !IsOfNone(words, anchor) : words.Child(anchor, Relation.AuxPass) < 0))
        {
            return [];
        }

        if (!isBarred && IsAgreed(page, words, anchor) && words[anchor].Head is >= 0 and var agreed)
        {
            var subject = words.Child(agreed, Relation.Nsubj);
            return subject < 0 ? page.LeadIns.Resolved(sentence)
                : page.Actors(sentence, [subject]) is { Count: > 0 } agreeing ? agreeing
                : page.Rules.Acts.IsBody(words[subject].Lemma) ? [PledgeParties.Unlisted(words, subject)] : [];
        }

        var voices = page.Attribution.Voices(clause);
        return voices is [.., { Actor: { State: { } state, Role: "GOV" or "MIL" or null, Org: var body } speaker }] && (speaker.Role is not null || body is null)
            ? [new Actor { State = state, Role = "GOV", Text = speaker.Text }]
            : voices.Count == 0 && !isBarred && mood.Stance is "will" && page.Cast.Home is { } home ? [new Actor { State = home, Role = "GOV", Text = string.Empty }]
            : [];
    }

    /// <summary>Whether "no" stands with the subject of a verb: "no officer would leave".</summary>
    internal static bool IsOfNone(Sentence words, int verb)
    {
        foreach (var child in words.Children(verb))
        {
            if (words[child].Relation is Relation.Nsubj or Relation.NsubjPass && words[child].Upos == Upos.NOUN)
            {
                return words.Child(child, Relation.Det) is >= 0 and var none && words.Is(none, "no");
            }
        }

        return false;
    }

    /// <summary>Whether somebody is reported to say a stretch.</summary>
    internal static bool IsReported(Page page, TextSpan stretch) => page.Attribution.Voices(stretch).Count > 0;

    /// <summary>Whoever says a stretch, where a pronoun that nobody explains is its subject: "the company said that it will build a plant"; null where no one voice does.</summary>
    internal static Actor? Speaker(Page page, Sentence words, int anchor, TextSpan clause) =>
        words.Child(anchor, Relation.Nsubj) is >= 0 and var subject && (words.Is(subject, "it") || words.Is(subject, "they")) && page.Attribution.Voices(clause) is [.., var last] && last.SourceSpan is { } source && words.Span.Contains(source)
            ? last.Actor is { State: null, Org: null, Person: null } nobody ? nobody with { Org = nobody.Text } : last.Actor
            : null;

    private static bool IsSame(Actor speaker, Actor giver) =>
        speaker.State is not null ? speaker.State == giver.State || (giver.Role == "IGO" && speaker.Role == "GOV")
        : speaker.Org is not null ? speaker.Org == giver.Org
        : speaker.Person is not null && speaker.Person == giver.Person;

    private static bool IsNobody(Actor speaker) => speaker is { State: null, Person: null, Role: null };

    // "…, his office said": a voice that has no opinion of its own.
    private static bool SpeaksFor(Page page, string words) =>
        words.Split(' ').Any(w => page.Rules.Acts.IsSpokesman(w.ToLowerInvariant()));
}
