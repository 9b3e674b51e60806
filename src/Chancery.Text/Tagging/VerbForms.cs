using System.Diagnostics;

namespace Chancery.Text.Tagging;

/// <summary>Gives forms of verbs their tags where the words beside them leave no doubt and a tagger errs: "the Union confirms that", "Hungary also blocks it", "Warsaw shot down four", "18 captured soldiers". Immutable.</summary>
/// <remarks>The table has lines of <c>kind TAB words</c>; its first line says which kinds there are.</remarks>
internal sealed class VerbForms
{
    /// <summary>Words back that are looked at for what makes a bare form an infinitive.</summary>
    private const int FarthestModal = 6;

    /// <summary>Words of the subject of an aside.</summary>
    private const int LongestSubject = 6;

    /// <summary>Words between "another" with its verb and the clause behind: "Another confided to me that".</summary>
    private const int FarthestClause = 5;

    /// <summary>Words back that are looked at for "have" and "be" before a participle.</summary>
    private const int FarthestAuxiliary = 8;

    /// <summary>Words between "reported" and its "that": "late on Friday 3 May".</summary>
    private const int MostTime = 5;

    /// <summary>Digits of a year, which counts nothing.</summary>
    private const int YearDigits = 4;

    private static readonly string[] Kinds = ["third", "both", "aside", "past", "same", "retained", "told", "reported", "time", "spoke", "bare", "saying", "adjective"];

    private readonly Dictionary<string, HashSet<string>> forms = [];
    private readonly JointTag[] tags;
    private readonly int present;
    private readonly int finite;
    private readonly int participle;
    private readonly int quality;
    private readonly int noun;
    private readonly int plural;

    private VerbForms(JointTag[] tags)
    {
        this.tags = tags;
        present = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VBZ));
        finite = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VBD));
        participle = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VBN));
        quality = Array.IndexOf(tags, new JointTag(Upos.ADJ, Xpos.JJ));
        plural = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VBP));
        noun = Array.IndexOf(tags, new JointTag(Upos.NOUN, Xpos.NN));
    }

    /// <summary>Reads the table.</summary>
    /// <param name="path">The table.</param>
    /// <param name="tags">The tags that the tagger gives.</param>
    /// <exception cref="InvalidDataException">A line does not hold a kind and words.</exception>
    public static VerbForms Load(string path, JointTag[] tags)
    {
        var read = new VerbForms(tags);
        foreach (var (kind, word) in KindLines.Read(path, Kinds))
        {
            read.forms.TryAdd(kind, new HashSet<string>(StringComparer.Ordinal));
            read.forms[kind].Add(word);
        }

        return read;
    }

    /// <summary>Mends the tags of a sentence; both spans carry two fillers at either end.</summary>
    public void Mend(ReadOnlySpan<Word> words, Span<int> found)
    {
        var end = words.Length - 2;
        if (end > 4 && participle >= 0 && words[2].Form is "Asked" or "Pressed" or "Questioned" && At(found, 2).Xpos == Xpos.VBD && At(found, 3).Xpos is Xpos.IN or Xpos.RB or Xpos.WRB or Xpos.TO)
        {
            found[2] = participle; // "Asked about the delay, she …"
        }

        if (end > 4 && present >= 0 && words[3].Form is "to" && At(found, 2).Xpos is Xpos.NNS or Xpos.NNPS && At(found, 4).Xpos == Xpos.VB && Is("third", words[2].Form.ToLowerInvariant()))
        {
            found[2] = present; // "Undertakes to publish it": an item of a resolution
        }

        for (var i = 3; i < end && noun >= 0; i++)
        {
            if (words[i].Form is "mine" && At(found, i).Upos == Upos.PRON && At(found, i - 1).Xpos is Xpos.NN or Xpos.NNP or Xpos.JJ or Xpos.JJS or Xpos.DT)
            {
                found[i] = noun; // "a copper mine"
            }
            else if (i > 3 && words[i - 2].Form is "a" or "an" or "A" or "An" && At(found, i - 1).Xpos == Xpos.NNP && At(found, i).Xpos is Xpos.VB or Xpos.VBP)
            {
                found[i] = noun; // "rejected a US offer"
            }
        }

        for (var i = 3; i + 1 < end && present >= 0 && finite >= 0 && participle >= 0 && noun >= 0 && quality >= 0; i++)
        {
            var (tag, before, behind) = (At(found, i).Xpos, At(found, i - 1).Xpos, At(found, i + 1).Xpos);
            if (tag is Xpos.NNS or Xpos.NNPS)
            {
                found[i] = IsThird(words, found, i, before, behind) || (before == Xpos.Comma && Is("third", words[i].Form) && words[i + 1].Form is "that" && IsBehindApposition(words, found, i)) || ((before is Xpos.NN or Xpos.NNP || IsBehindRelative(words, found, i)) && Is("saying", words[i].Form) && IsBeforeClause(words, found, i)) || IsAside(words, found, i, behind) || IsBehindMarks(words, i, behind) ? present : found[i];
            }
            else if (tag is Xpos.NNP && before is Xpos.POS or Xpos.PRPPossessive && words[i].Form.Length > 3 && words[i].Form.All(char.IsAsciiLetterLower))
            {
                found[i] = noun; // "Belgium's pledge of ten jets"
            }
            else if (tag == Xpos.RB)
            {
                found[i] = Is("third", words[i].Form) && IsThird(words, found, i, before, behind) ? present : found[i];
            }
            else if (tag == Xpos.VBP)
            {
                // "its claim that", "sources close to the talks"
                found[i] = before is Xpos.PRPPossessive or Xpos.POS && words[i + 1].Form is "that" && Is("bare", words[i].Form) ? noun : before is Xpos.NN or Xpos.NNS && words[i + 1].Form is "to" && Is("adjective", words[i].Form) ? quality : found[i];
            }
            else if (tag is Xpos.NN or Xpos.NNP or Xpos.JJ && before == Xpos.DT && IsOfAnother(words, i))
            {
                found[i] = finite; // "Another confided to me that"
            }
            else if (tag is Xpos.NN or Xpos.NNP or Xpos.JJ)
            {
                found[i] = tag == Xpos.NN && plural >= 0 && Is("bare", words[i].Form) && (words[i - 1].Form is "they" or "we" or "They" or "We" || (IsBeforeClause(words, found, i) && IsBehindPlural(words, found, i))) ? plural
                    : before is Xpos.NN or Xpos.NNS && i + 2 < found.Length && words[i + 1].Form is "by" or "to" or "from" && At(found, i + 2).Xpos is Xpos.CD or Xpos.Dollar && Is("past", words[i].Form) ? finite // "output shrank by 1.2 percent"
                    : before == Xpos.NNP && (behind is Xpos.DT or Xpos.CD or Xpos.PRPPossessive or Xpos.RP || words[i + 1].Form is "down") && Is("past", words[i].Form) ? finite : found[i];
            }
            else if (tag == Xpos.UH)
            {
                // "…, say economists at the bank."
                found[i] = plural >= 0 && before is Xpos.Comma or Xpos.CloseQuote && words[i].Form is "say" && behind is Xpos.NNS or Xpos.NNPS or Xpos.JJ or Xpos.NNP or Xpos.NN ? plural : found[i];
            }
            else if (tag == Xpos.VB && plural >= 0 && before == Xpos.Comma && words[i].Form is "say" && behind is Xpos.NNS or Xpos.NNPS or Xpos.NNP or Xpos.JJ or Xpos.CD or Xpos.DT or Xpos.PRPPossessive)
            {
                found[i] = plural; // "The council, say three of its members, could vote"
            }
            else if (tag == Xpos.VB)
            {
                found[i] = before is Xpos.NNS or Xpos.NNPS && plural >= 0 && !Is("same", words[i].Form) && !IsInfinitive(words, found, i) ? plural
                    : before is Xpos.NN or Xpos.NNP or Xpos.NNS or Xpos.NNPS && Is("same", words[i].Form) && !IsInfinitive(words, found, i) ? finite : found[i];
            }
            else if (tag == Xpos.VBN)
            {
                if (IsFinite(words, found, i) || (before == Xpos.CloseQuote && behind is Xpos.NNP or Xpos.DT or Xpos.PRPPossessive && (Is("reported", words[i].Form) || Is("spoke", words[i].Form)) && words[i - 2].Form is "," or "!" or "?"))
                {
                    found[i] = finite; // "“…,” declared Ana Silva"
                    found[i - 1] = before == Xpos.JJ && At(found, i - 2).Xpos is Xpos.DT or Xpos.JJ ? noun : found[i - 1]; // "the chief executive told"
                }
            }
            else if (tag == Xpos.VBD)
            {
                // "18 captured soldiers": what stands between a number and its noun says which.
                found[i] = before == Xpos.CD && behind == Xpos.NNS && words[i - 1].Form.Length != YearDigits ? participle : found[i];
            }
        }
    }

    // Beyond either end of a sentence there is no tag.
    private JointTag At(ReadOnlySpan<int> found, int index) => (uint)found[index] < (uint)tags.Length ? tags[found[index]] : default;

    private bool Is(string kind, string form)
    {
        Debug.Assert(Kinds.Contains(kind), "a kind that the table cannot have");
        return forms.TryGetValue(kind, out var listed) && listed.Contains(form);
    }

    // "the Union confirms that", "Hungary also blocks any measure": a noun, perhaps an adverb, the form, and no other verb behind.
    private bool IsThird(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at, Xpos before, Xpos behind)
    {
        var isBehindAdverb = before == Xpos.RB;
        var subject = isBehindAdverb ? at - 2 : at - 1;
        if (subject < 2 || At(found, subject).Xpos is not (Xpos.NN or Xpos.NNP or Xpos.PRP) || behind is Xpos.VBZ or Xpos.VBP or Xpos.VBD or Xpos.MD)
        {
            return false;
        }

        return Is("third", words[at].Form)
            || (isBehindAdverb && behind is Xpos.DT or Xpos.PRPPossessive or Xpos.PRP or Xpos.NNP or Xpos.NNPS or Xpos.NN or Xpos.NNS or Xpos.JJ or Xpos.CD or Xpos.TO && Is("both", words[at].Form));
    }

    // "caution that prices": no relative clause, whose verb would stand right behind "that", and no other verb before it ("agreed to guarantees that I …").
    private bool IsBeforeClause(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        if (words[at + 1].Form is not "that" || at + 3 >= words.Length || At(found, at + 2) is { Upos: Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.ADP })
        {
            return false;
        }

        for (var i = at - 1; i >= 2 && At(found, i).Xpos is not Xpos.Comma && words[i].Form is not (";" or ":"); i--)
        {
            if (At(found, i).Upos is Upos.VERB or Upos.AUX)
            {
                return false;
            }
        }

        return true;
    }

    // "His party, Revival, alleges that": behind the comma of an apposition without a verb.
    private bool IsBehindApposition(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        for (var i = at - 2; i > 2 && words[i].Form is not (";" or ":") && At(found, i).Upos is not (Upos.VERB or Upos.AUX); i--)
        {
            if (At(found, i).Xpos == Xpos.Comma)
            {
                return At(found, i - 1).Upos is Upos.NOUN or Upos.PROPN;
            }
        }

        return false;
    }

    // "Another confided that", "Another wondered aloud whether": a past form behind "another", before its clause.
    private static bool IsOfAnother(ReadOnlySpan<Word> words, int at)
    {
        if (words[at - 1].Form is not ("Another" or "another") || !words[at].Form.EndsWith("ed", StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = at + 1; i < Math.Min(words.Length, at + FarthestClause); i++)
        {
            if (words[i].Form is "that" or "whether" or "how" or "why")
            {
                return true;
            }
        }

        return false;
    }

    // "Ana Silva, whose party leads, jokes that": behind the comma of a relative clause on a noun.
    private bool IsBehindRelative(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        if (At(found, at - 1).Xpos != Xpos.Comma)
        {
            return false;
        }

        for (var i = at - 2; i > 2 && words[i].Form is not (";" or ":"); i--)
        {
            if (At(found, i).Xpos == Xpos.Comma)
            {
                return words[i + 1].Form is "whose" or "who" or "which" && At(found, i - 1).Upos is Upos.NOUN or Upos.PROPN;
            }
        }

        return false;
    }

    // "critics counter that", "its critics in Brussels caution that", "most experts, however, doubt that", "Kyiv and Vilnius claim that": several, perhaps with their place or an adverb between commas.
    private bool IsBehindPlural(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        var i = at - 1;
        if (i > 4 && At(found, i).Xpos == Xpos.Comma && At(found, i - 1).Xpos == Xpos.RB && At(found, i - 2).Xpos == Xpos.Comma)
        {
            i -= 3;
        }

        if (At(found, i).Xpos == Xpos.NNP)
        {
            var first = i - 1;
            while (first > 2 && At(found, first).Xpos == Xpos.NNP)
            {
                first--;
            }

            return (words[first].Form is "and" && At(found, first - 1).Xpos == Xpos.NNP) || (words[first].Form is "in" or "at" or "from" && At(found, first - 1).Xpos == Xpos.NNS);
        }

        return At(found, i).Xpos is Xpos.NNS or Xpos.NNPS;
    }

    // "…, the bank estimates.": a subject in the singular behind a comma, then the form, then a mark.
    private bool IsAside(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at, Xpos behind)
    {
        if (behind is not (Xpos.Comma or Xpos.Period) || !Is("aside", words[at].Form) || At(found, at - 1).Xpos is not (Xpos.NN or Xpos.NNP))
        {
            return false;
        }

        var first = at - 1;
        while (first > 2 && at - first <= LongestSubject && At(found, first).Xpos is Xpos.NN or Xpos.NNP or Xpos.JJ or Xpos.DT or Xpos.POS or Xpos.PRPPossessive)
        {
            first--;
        }

        return first > 2 && At(found, first).Xpos == Xpos.Comma;
    }

    // "“It is hard,” concedes Ana Silva": behind words in marks, before whoever says them.
    private bool IsBehindMarks(ReadOnlySpan<Word> words, int at, Xpos behind) =>
        words[at - 1].Form is "”" or "\"" or "''" or "’" && words[at - 2].Form is "," or "?" or "!" && behind is Xpos.NNP or Xpos.DT or Xpos.PRP or Xpos.PRPPossessive
        && (Is("third", words[at].Form) || Is("both", words[at].Form) || Is("aside", words[at].Form));

    // "its rival, a maker of tyres, bought the firm", "the chief executive told investors", "reported on Friday that": a participle
    // without "have" or "be" before it takes no object of its own, and none of saying takes "that".
    private bool IsFinite(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        var next = At(found, at + 1).Xpos;
        if (At(found, at - 1).Xpos == Xpos.OpenQuote && next == Xpos.CloseQuote)
        {
            // "forces “neutralised” two men": marks around the verb alone
            return At(found, at - 2).Xpos is Xpos.NNS or Xpos.NNP or Xpos.PRP && At(found, at + 2).Xpos is Xpos.DT or Xpos.CD or Xpos.NNP or Xpos.NNS or Xpos.PRPPossessive;
        }

        var isThing = (next is Xpos.DT && !(Is("time", words[at + 2].Form) || Is("time", words[Math.Min(at + 3, words.Length - 1)].Form))) || next is Xpos.PRP or Xpos.PRPPossessive || words[at + 1].Form is "him" or "them";
        var isTold = Is("told", words[at].Form) && (isThing || (next is Xpos.NN && !Is("time", words[at + 1].Form)) || next is Xpos.NNS or Xpos.NNP or Xpos.NNPS);
        var isBeforeQuote = words[at + 1].Form is ":" && at + 4 < words.Length && At(found, at + 2).Xpos == Xpos.OpenQuote; // "an official muttered: “…”"
        return (isTold || isBeforeQuote || (isThing && !Is("retained", words[at].Form)) || (Is("spoke", words[at].Form) && IsPastAside(words, found, at)) || (Is("reported", words[at].Form) && (next == Xpos.OpenQuote || IsBeforeThat(words, found, at)))) && HasSubject(words, found, at);
    }

    // "…, a U.N. report estimated in February.": a subject behind a comma, then the form, and no more than when or where.
    private bool IsPastAside(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        var (first, next) = (at - 1, at + 1);
        while (first > 2 && at - first <= LongestSubject && At(found, first).Xpos is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS or Xpos.JJ or Xpos.DT or Xpos.CD or Xpos.POS or Xpos.PRPPossessive)
        {
            first--;
        }

        while (next + 3 < words.Length && next - at <= MostTime && At(found, next).Xpos is Xpos.IN or Xpos.DT or Xpos.JJ or Xpos.NN or Xpos.NNP or Xpos.CD or Xpos.RB)
        {
            next++;
        }

        return first > 2 && first < at - 1 && At(found, first).Xpos is Xpos.Comma or Xpos.CloseQuote && At(found, next).Xpos is Xpos.Comma or Xpos.Period;
    }

    private bool IsBeforeThat(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        var i = at + 1;
        while (i + 2 < words.Length && i - at <= MostTime && (words[i].Form is "on" or "in" or "late" or "early" || At(found, i).Xpos is Xpos.NNP or Xpos.CD or Xpos.RB))
        {
            i++;
        }

        return i + 2 < words.Length && words[i].Form is "that";
    }

    // What stands before the form, adverbs apart, may be its subject, or the end of one; a verb of the same form before "and" makes it the second.
    private bool HasSubject(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        var i = at - 1;
        while (i > 2 && At(found, i).Xpos is Xpos.RB or Xpos.RBR)
        {
            i--;
        }

        var before = At(found, i).Xpos;
        if (i < 2 || !(before is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS or Xpos.PRP or Xpos.JJ or Xpos.CC or Xpos.Comma or Xpos.WDT or Xpos.WP))
        {
            return false;
        }

        for (var back = i - (before == Xpos.Comma ? 1 : 0); back >= 2 && i - back <= FarthestAuxiliary; back--)
        {
            if (before == Xpos.CC && At(found, back).Xpos is Xpos.VBD or Xpos.VBN or Xpos.VBZ or Xpos.VBP or Xpos.VBG or Xpos.VB)
            {
                return (found[back] == finite && At(found, back).Upos == Upos.VERB) || (At(found, back).Xpos == Xpos.VBN && IsPassive(words, found, back)); // "had been hurt and accused the guard"
            }

            if (before != Xpos.Comma && (At(found, back).Xpos is Xpos.Comma || words[back].Form is ";" or "—" or "–"))
            {
                return before != Xpos.CC;
            }

            if (before != Xpos.Comma && (At(found, back).Upos == Upos.AUX || words[back].Form is "have" or "has" or "had" or "get" or "gets" or "got"))
            {
                return false; // "never has the mayor done the work"
            }
        }

        return before != Xpos.CC;
    }

    private bool IsPassive(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        var be = at - 1;
        while (be > 2 && At(found, be).Xpos == Xpos.RB)
        {
            be--;
        }

        return words[be].Form is "been" or "was" or "were" or "is" or "are" or "be" or "being";
    }

    private bool IsInfinitive(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        for (var i = at - 1; i >= Math.Max(2, at - FarthestModal) && words[i].Form is not ";"; i--)
        {
            if (At(found, i) is { Xpos: Xpos.MD or Xpos.TO } or { Upos: Upos.AUX or Upos.VERB or Upos.PART } || words[i].Form is "to" or "let" or "and" or "or")
            {
                return true;
            }
        }

        return false;
    }
}
