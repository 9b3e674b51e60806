namespace Chancery.Text.Tagging;

/// <summary>Regular English inflection, undone by the endings of the word.</summary>
internal static class LemmaRules
{
    private static readonly string[] DoubleEnds = ["call", "roll", "stall", "fill", "kill", "pull", "sell", "tell", "fall", "wall", "bill", "skill", "drill", "thrill", "swell", "spell", "dwell", "yell", "smell"];

    private static readonly string[] NgEnds = ["chang", "rrang", "estrang", "eng", "fring", "cring", "ung"];

    // Words of one syllable that keep their consonant: fix-ed needs no list, these do.
    private static readonly string[] ShortEnds = ["bus", "gas"];

    private static readonly string[] SilentEnds =
    [
        "phon", "postpon", "condon", "com", "plor", "stor", "gnor", "ador", "interfer", "adher", "persever", "coher", "rven", "nven", "traven",
        "extradit", "invit", "unit", "excit", "ignit", "recit", "incit", "expedit", "rewrit", "complet", "delet", "deplet", "compet",
        "consol", "parol", "cajol", "scal", "inhal", "exhal", "hop", "cop", "scop", "rop", "shap", "dup",
    ];

    /// <summary>The dictionary form of a regular word, given in lower case.</summary>
    public static string Apply(string form, Xpos tag) => tag switch
    {
        Xpos.NNS or Xpos.VBZ => WithoutS(form),
        Xpos.NNPS => WithoutS(form),
        Xpos.VBD or Xpos.VBN => WithoutEnding(form, "ed"),
        Xpos.VBG => WithoutEnding(form, "ing"),
        Xpos.JJR or Xpos.RBR => WithoutEnding(form, "er"),
        Xpos.JJS or Xpos.RBS => WithoutEnding(form, "est"),
        _ => form,
    };

    private static string WithoutS(string form)
    {
        if (form.Length < 3 || form[^1] is not ('s' or 'S') || form[^2] is 's' or '\'')
        {
            return form;
        }

        return Ends(form, "ies") && form.Length > 4 ? form[..^3] + "y"
            : Ends(form, "sses") || Ends(form, "shes") || Ends(form, "ches") || Ends(form, "xes") || Ends(form, "zzes") ? form[..^2]
            : form[..^1];
    }

    private static string WithoutEnding(string form, string ending)
    {
        if (!Ends(form, ending) || form.Length < ending.Length + 2)
        {
            return form;
        }

        // agree-d, free-d
        if (ending == "ed" && Ends(form, "eed") && form.Length > 4)
        {
            return form[..^1];
        }

        var stem = form[..^ending.Length];
        if (Vowels(stem) == 0 && !stem.Contains('y', StringComparison.Ordinal))
        {
            return form;
        }

        var (last, before) = (stem[^1], stem[^2]);
        if (last == 'i')
        {
            return stem[..^1] + "y";
        }

        if (last == before && last is not ('s' or 'z' or 'f' or 'e' or 'o'))
        {
            return (last == 'l' && KeepsDouble(stem)) || Ends(stem, "boycott") ? stem : stem[..^1];
        }

        return NeedsE(stem, last, before) ? stem + "e" : stem;
    }

    // call-ed, fulfill-ed, install-ed; but expel-led, cancel-led, control-led.
    private static bool KeepsDouble(string stem) =>
        Vowels(stem) == 1 || Array.Exists(DoubleEnds, e => Ends(stem, e));

    // Whether an -e was dropped: creat-ed, stag-ed, tortur-ed, blockad-ed, argu-ed; not need-ed, offer-ed, visit-ed, happen-ed.
    private static bool NeedsE(string stem, char last, char before)
    {
        if (last is 'v' or 'u' or 'c' or 'e' || (last == 's' && before != 's') || (last == 'z' && before != 'z'))
        {
            return !Ends(stem, "focus");
        }

        if (!IsVowel(before))
        {
            return last switch
            {
                'g' => before is 'd' or 'r' or 'l' || Array.Exists(NgEnds, e => Ends(stem, e)),
                'l' => before is 'b' or 't' or 'd' or 'g' or 'p' or 'k' or 'c' or 'f' or 'z',
                _ => before == 'y' && last is 'p' or 'z' or 'k',
            };
        }

        if (stem.Length > 2 && IsVowel(stem[^3]) && !Ends(stem, "quir") && !Ends(stem, "quip") && !Ends(stem, "quot"))
        {
            // Two vowels: heat-ed, join-ed; but initiat-ed, evaluat-ed, creat-ed.
            return Ends(stem, "iat") || Ends(stem, "uat") || Ends(stem, "creat") || Ends(stem, "sieg");
        }

        return Vowels(stem) == 1 ? last is not ('w' or 'x' or 'y' or 'h') && !Array.Exists(ShortEnds, e => Ends(stem, e)) : NeedsE(stem, (before, last));
    }

    // Longer words, by their last vowel and consonant.
    private static bool NeedsE(string stem, (char Vowel, char Consonant) end) => end switch
    {
        ('a', 'd' or 't' or 'g' or 'm' or 'p' or 'k' or 'r') or ('i', 'd' or 'n' or 'b' or 'k' or 'r' or 'l' or 'g' or 'm') => true,
        ('u', 'd' or 't' or 'n' or 'm' or 'r' or 'l') or ('o', 'd' or 'k') or ('e', 'd' or 'g') => true,
        ('o', 't') => !Ends(stem, "pilot") && !Ends(stem, "pivot") && !Ends(stem, "ballot"),
        _ => Array.Exists(SilentEnds, e => Ends(stem, e)),
    };

    private static int Vowels(string stem)
    {
        var count = 0;
        foreach (var c in stem)
        {
            count += IsVowel(c) ? 1 : 0;
        }

        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool Ends(string form, string ending) => form.EndsWith(ending, StringComparison.Ordinal);
}
