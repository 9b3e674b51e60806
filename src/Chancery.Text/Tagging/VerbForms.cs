namespace Chancery.Text.Tagging;

/// <summary>Gives forms of verbs their tags where the words beside them leave no doubt and a tagger errs: "the Union confirms that", "Hungary also blocks it", "Warsaw shot down four", "18 captured soldiers". Immutable.</summary>
/// <remarks>The table has lines of <c>kind TAB words</c>; its first line says which kinds there are.</remarks>
internal sealed class VerbForms
{
    /// <summary>Words back that are looked at for what makes a bare form an infinitive.</summary>
    private const int FarthestModal = 6;

    /// <summary>Words of the subject of an aside.</summary>
    private const int LongestSubject = 6;

    /// <summary>Digits of a year, which counts nothing.</summary>
    private const int YearDigits = 4;

    private readonly HashSet<string> third = new(StringComparer.Ordinal);
    private readonly HashSet<string> both = new(StringComparer.Ordinal);
    private readonly HashSet<string> aside = new(StringComparer.Ordinal);
    private readonly HashSet<string> past = new(StringComparer.Ordinal);
    private readonly HashSet<string> same = new(StringComparer.Ordinal);
    private readonly HashSet<string> adjective = new(StringComparer.Ordinal);
    private readonly JointTag[] tags;
    private readonly int present;
    private readonly int finite;
    private readonly int participle;
    private readonly int quality;

    private VerbForms(JointTag[] tags)
    {
        this.tags = tags;
        present = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VBZ));
        finite = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VBD));
        participle = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VBN));
        quality = Array.IndexOf(tags, new JointTag(Upos.ADJ, Xpos.JJ));
    }

    /// <summary>Reads the table.</summary>
    /// <param name="path">The table.</param>
    /// <param name="tags">The tags that the tagger gives.</param>
    /// <exception cref="InvalidDataException">A line does not hold a kind and words.</exception>
    public static VerbForms Load(string path, JointTag[] tags)
    {
        var forms = new VerbForms(tags);
        foreach (var (kind, word) in KindLines.Read(path, "third", "both", "aside", "past", "same", "adjective"))
        {
            (kind switch { "third" => forms.third, "both" => forms.both, "aside" => forms.aside, "past" => forms.past, "same" => forms.same, _ => forms.adjective }).Add(word);
        }

        return forms;
    }

    /// <summary>Mends the tags of a sentence; both spans carry two fillers at either end.</summary>
    public void Mend(ReadOnlySpan<Word> words, Span<int> found)
    {
        var end = words.Length - 2;
        for (var i = 3; i + 1 < end && present >= 0 && finite >= 0 && participle >= 0 && quality >= 0; i++)
        {
            var (tag, before, behind) = (tags[found[i]].Xpos, tags[found[i - 1]].Xpos, tags[found[i + 1]].Xpos);
            if (tag is Xpos.NNS or Xpos.NNPS)
            {
                found[i] = IsThird(words, found, i, before, behind) || IsAside(words, found, i, behind) ? present : found[i];
            }
            else if (tag == Xpos.RB)
            {
                found[i] = third.Contains(words[i].Form) && IsThird(words, found, i, before, behind) ? present : found[i];
            }
            else if (tag == Xpos.VBP)
            {
                // "sources close to the talks"
                found[i] = before is Xpos.NN or Xpos.NNS && words[i + 1].Form is "to" && adjective.Contains(words[i].Form) ? quality : found[i];
            }
            else if (tag is Xpos.NN or Xpos.NNP or Xpos.JJ)
            {
                found[i] = before == Xpos.NNP && (behind is Xpos.DT or Xpos.CD or Xpos.PRPPossessive or Xpos.RP || words[i + 1].Form is "down") && past.Contains(words[i].Form) ? finite : found[i];
            }
            else if (tag == Xpos.VB)
            {
                found[i] = before is Xpos.NN or Xpos.NNP or Xpos.NNS or Xpos.NNPS && same.Contains(words[i].Form) && !IsInfinitive(words, found, i) ? finite : found[i];
            }
            else if (tag == Xpos.VBD)
            {
                // "18 captured soldiers": what stands between a number and its noun says which.
                found[i] = before == Xpos.CD && behind == Xpos.NNS && words[i - 1].Form.Length != YearDigits ? participle : found[i];
            }
        }
    }

    // "the Union confirms that", "Hungary also blocks any measure": a noun, perhaps an adverb, the form, and no other verb behind.
    private bool IsThird(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at, Xpos before, Xpos behind)
    {
        var isBehindAdverb = before == Xpos.RB;
        var subject = isBehindAdverb ? at - 2 : at - 1;
        if (subject < 2 || tags[found[subject]].Xpos is not (Xpos.NN or Xpos.NNP or Xpos.PRP) || behind is Xpos.VBZ or Xpos.VBP or Xpos.VBD or Xpos.MD)
        {
            return false;
        }

        return third.Contains(words[at].Form)
            || (isBehindAdverb && behind is Xpos.DT or Xpos.PRPPossessive or Xpos.PRP or Xpos.NNP or Xpos.NNPS or Xpos.NN or Xpos.NNS or Xpos.JJ or Xpos.CD or Xpos.TO && both.Contains(words[at].Form));
    }

    // "…, the bank estimates.": a subject in the singular behind a comma, then the form, then a mark.
    private bool IsAside(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at, Xpos behind)
    {
        if (behind is not (Xpos.Comma or Xpos.Period) || !aside.Contains(words[at].Form) || tags[found[at - 1]].Xpos is not (Xpos.NN or Xpos.NNP))
        {
            return false;
        }

        var first = at - 1;
        while (first > 2 && at - first <= LongestSubject && tags[found[first]].Xpos is Xpos.NN or Xpos.NNP or Xpos.JJ or Xpos.DT or Xpos.POS or Xpos.PRPPossessive)
        {
            first--;
        }

        return first > 2 && tags[found[first]].Xpos == Xpos.Comma;
    }

    private bool IsInfinitive(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        for (var i = at - 1; i >= Math.Max(2, at - FarthestModal); i--)
        {
            if (tags[found[i]] is { Xpos: Xpos.MD or Xpos.TO } or { Upos: Upos.AUX or Upos.VERB or Upos.PART } || words[i].Form is "to" or "let" or "and" or "or")
            {
                return true;
            }
        }

        return false;
    }
}
