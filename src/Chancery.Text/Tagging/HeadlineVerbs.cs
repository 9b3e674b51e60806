namespace Chancery.Text.Tagging;

/// <summary>Finds the verb of a headline ("Hungary blocks aid"), which a tagger trained on running text takes for a noun, and rare past forms ("retook"). Immutable.</summary>
/// <remarks>The table has lines of <c>kind TAB words</c>; only a sentence without a finite verb is looked at, and at most one of its words is changed.</remarks>
internal sealed class HeadlineVerbs
{
    private const int LongestSubject = 8;
    private readonly Dictionary<string, (Form Form, bool IsNounToo, bool IsAlone)> forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> infinitives = new(StringComparer.Ordinal);
    private readonly JointTag[] tags;
    private readonly int present;
    private readonly int plural;
    private readonly int past;
    private readonly int infinitive;

    private HeadlineVerbs(JointTag[] tags)
    {
        this.tags = tags;
        present = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VBZ));
        plural = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VBP));
        past = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VBD));
        infinitive = Array.IndexOf(tags, new JointTag(Upos.VERB, Xpos.VB));
    }

    private enum Form
    {
        Base,
        WithS,
        Past,
    }

    /// <summary>Reads the table.</summary>
    /// <param name="path">The table.</param>
    /// <param name="tags">The tags that the tagger gives.</param>
    /// <exception cref="InvalidDataException">A line does not hold a kind and words.</exception>
    public static HeadlineVerbs Load(string path, JointTag[] tags)
    {
        var verbs = new HeadlineVerbs(tags);
        foreach (var (kind, word) in KindLines.Read(path, "noun", "verb", "alone", "past", "infinitive"))
        {
            if (kind == "infinitive")
            {
                verbs.infinitives.Add(word);
                continue;
            }

            verbs.Add(word, kind == "past" ? Form.Past : Form.Base, kind);
            if (kind != "past")
            {
                verbs.Add(WithS(word), Form.WithS, kind);
            }
        }

        return verbs;
    }

    /// <summary>Gives the verb of a headline its tag; both spans carry two fillers at either end.</summary>
    public void Mend(ReadOnlySpan<Word> words, Span<int> found)
    {
        var end = words.Length - 2;
        if (end < 4 || present < 0 || plural < 0 || past < 0)
        {
            return;
        }

        MendInfinitives(words, found, end);
        for (var i = 2; i < end; i++)
        {
            if (tags[found[i]] is { Upos: Upos.AUX } or { Xpos: Xpos.VBZ or Xpos.VBP or Xpos.VBD or Xpos.MD or Xpos.WDT or Xpos.WP or Xpos.WRB })
            {
                return;
            }
        }

        for (var i = 3; i < end && i < LongestSubject + 2 && IsOfSubject(words, found, i - 1); i++)
        {
            if (tags[found[i]].Xpos is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS or Xpos.JJ or Xpos.VB or Xpos.VBN or Xpos.IN && IsVerb(words, found, i, end))
            {
                found[i] = forms[words[i].Form].Form switch
                {
                    Form.WithS => present,
                    Form.Base => plural,
                    _ => past,
                };
                return;
            }
        }
    }

    // "is to station 4,800 soldiers", "its goal to phase out coal": a verb that a tagger takes for a noun.
    private void MendInfinitives(ReadOnlySpan<Word> words, Span<int> found, int end)
    {
        for (var i = 3; infinitive >= 0 && i + 1 < end; i++)
        {
            if ((words[i - 1].Form is "to" || tags[found[i - 1]].Xpos == Xpos.MD) && tags[found[i]].Upos is Upos.NOUN or Upos.ADJ && infinitives.Contains(words[i].Form)
                && (tags[found[i + 1]].Xpos is Xpos.DT or Xpos.CD or Xpos.PRPPossessive or Xpos.RP || (words[i + 1].Form is "out" or "up" or "down") || (tags[found[i + 1]].Xpos is Xpos.NNS or Xpos.NNP && tags[found[i - 2]].Upos is Upos.AUX)))
            {
                found[i] = infinitive;
            }
        }
    }

    private bool IsVerb(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at, int end)
    {
        if (!forms.TryGetValue(words[at].Form, out var verb) || !EndsSubject(found, at - 1) || (verb.Form == Form.Base && !IsPlural(words, found, at)))
        {
            return false;
        }

        if (verb.Form == Form.Past && tags[found[at - 1]].Xpos == Xpos.JJ)
        {
            return false; // "the former overran camp"
        }

        if (at + 1 == end)
        {
            return verb is { IsNounToo: false, IsAlone: true };
        }

        var next = tags[found[at + 1]].Xpos;
        if (next is Xpos.IN or Xpos.TO)
        {
            return verb.IsAlone && (!verb.IsNounToo || (verb.Form == Form.Base && tags[found[at - 1]].Xpos == Xpos.NNS && words[at - 1].Form is not "police" and not "Police"));
        }

        return next is Xpos.NNP or Xpos.NNPS or Xpos.JJ or Xpos.CD or Xpos.DT or Xpos.PRPPossessive or Xpos.NNS or Xpos.RP
            || (next == Xpos.NN && (!verb.IsNounToo || (at + 2 < end && tags[found[at + 2]].Xpos is Xpos.NN or Xpos.NNS or Xpos.IN or Xpos.TO or Xpos.POS)));
    }

    // What stands before the verb is one noun phrase, or several in a row: names, nouns and what goes with them.
    private bool IsOfSubject(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at) =>
        tags[found[at]].Xpos is Xpos.NNP or Xpos.NNPS or Xpos.NN or Xpos.NNS or Xpos.JJ or Xpos.CD or Xpos.DT or Xpos.POS or Xpos.CC or Xpos.HYPH || words[at].Form is "of" or ",";

    private bool EndsSubject(ReadOnlySpan<int> found, int at) => tags[found[at]].Xpos is Xpos.NNP or Xpos.NNPS or Xpos.NN or Xpos.NNS or Xpos.JJ;

    // "Police fire", "Thousands protest", "Serbia and Kosovo resume", "Chad, Niger sign": more than one do it.
    private bool IsPlural(ReadOnlySpan<Word> words, ReadOnlySpan<int> found, int at)
    {
        if (tags[found[at - 1]].Xpos is Xpos.NNS or Xpos.NNPS || words[at - 1].Form is "police" or "Police" or "Gunmen" or "gunmen" or "people")
        {
            return true;
        }

        for (var i = at - 2; i > 2 && i >= at - 4; i--)
        {
            if (tags[found[i]].Xpos == Xpos.CC || words[i].Form is ",")
            {
                return tags[found[i - 1]].Xpos is Xpos.NNP or Xpos.NNPS;
            }
        }

        return false;
    }

    private void Add(string word, Form form, string kind)
    {
        var known = forms.TryGetValue(word, out var before);
        forms[word] = (form, kind is "noun" or "past" || (known && before.IsNounToo && kind == "alone"), kind == "alone" || (known && before.IsAlone));
    }

    private static string WithS(string word) => word switch
    {
        [.., 'a' or 'e' or 'o' or 'u', 'y'] => word + "s",
        [.., 'y'] => word[..^1] + "ies",
        [.., 's' or 'x' or 'z'] or [.., 's' or 'c', 'h'] or "veto" => word + "es",
        _ => word + "s",
    };
}
