namespace Chancery.Text.Patterns;

/// <summary>
/// Subjects that the tree hangs on what opens the sentence: "On Thursday Mr Sall threatened", "In Dakar protesters blocked",
/// "Sall, for his part, has threatened". Only a finite verb without a subject of its own has one.
/// </summary>
internal static class OpeningSubjects
{
    private const int YearDigits = 4;

    /// <summary>The subject behind an opening phrase of time or place, or that is itself taken for one; −1 where there is none.</summary>
    internal static int Of(Sentence sentence, int verb)
    {
        if (!IsFinite(sentence, verb))
        {
            return -1;
        }

        var before = BeforeGroup(sentence, verb);
        if (before < 0)
        {
            return -1;
        }

        return Upos.NOUN == sentence[before].Upos || Upos.PROPN == sentence[before].Upos
            ? BehindOpening(sentence, verb, before)
            : OpeningName(sentence, verb, before);
    }

    private static bool IsFinite(Sentence sentence, int verb) =>
        sentence[verb].Xpos is Xpos.VBD or Xpos.VBZ or Xpos.VBP
        || (sentence[verb].Xpos is Xpos.VBN or Xpos.VB && (WordForms.HasAuxiliary(sentence, verb) || sentence[verb] is { Relation: Relation.Root, Xpos: Xpos.VBN }) && sentence.Child(verb, Relation.AuxPass) < 0);

    // The word before the verb with its auxiliaries and adverbs.
    private static int BeforeGroup(Sentence sentence, int verb)
    {
        var at = verb - 1;
        while (at >= 0 && sentence[at].Head == verb && sentence[at].Relation is Relation.Aux or Relation.Advmod)
        {
            at--;
        }

        return at;
    }

    private static int BehindOpening(Sentence sentence, int verb, int noun)
    {
        var head = sentence[noun].Head;
        if (head < 0)
        {
            return -1;
        }

        // "On 3 May President Sall warned": the tree takes the name for a part of the date before it.
        if (head < noun && sentence[noun].Relation is Relation.Appos or Relation.NmodUnmarked or Relation.NmodDesc or Relation.Flat or Relation.List or Relation.Nmod && sentence.Child(noun, Relation.Case) < 0)
        {
            return sentence[head] is { Relation: Relation.Obl or Relation.OblUnmarked, Head: var above } && above == verb ? noun : -1;
        }

        // "In Dakar protesters blocked": the preposition is that of the place right behind it.
        if (head == verb && sentence[noun].Relation == Relation.Obl && sentence.Child(noun, Relation.Case) is >= 0 and var link && link < noun - 1 && (link == 0 || sentence[link - 1].Upos is Upos.PUNCT or Upos.CCONJ))
        {
            var place = link + 1;
            return sentence[place].Head == noun && (sentence[noun].Xpos == Xpos.NNS && sentence[place].Upos == Upos.PROPN || IsYear(sentence, place)) ? noun : -1;
        }

        // "Acting President Sall appealed": a title taken for a participle that opens the sentence.
        return sentence[head] is { Relation: Relation.Advcl, Xpos: Xpos.VBG, Head: var over } && over == verb && head == 0 && sentence[noun].Relation is Relation.Obj ? noun : -1;
    }

    private static bool IsYear(Sentence sentence, int word) => sentence[word].Upos == Upos.NUM && sentence.Form(word).Length == YearDigits;

    // "Sall, for his part, has threatened": a name at the very start that the tagger takes for an exclamation; "So, thank you" has none.
    private static int OpeningName(Sentence sentence, int verb, int before) =>
        before > 2 && sentence[before].Xpos == Xpos.Comma && sentence[0] is { Relation: Relation.Discourse, Head: var above } && above == verb && sentence.Count > 1 && sentence.Is(1, ",") ? 0 : -1;
}
