namespace Chancery.Text.Tagging;

/// <summary>Regular English inflection, undone by the endings of the word.</summary>
internal static class LemmaRules
{
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

        if (last == before && last is not ('l' or 's' or 'z' or 'f' or 'e' or 'o'))
        {
            return stem[..^1];
        }

        return NeedsE(stem, last, before) ? stem + "e" : stem;
    }

    // -e was dropped: creat-ed, mov-ing, chang-ed, us-ed, argu-ed; not: need-ed, add-ed, mean-ing.
    private static bool NeedsE(string stem, char last, char before) => last switch
    {
        'v' or 'u' or 'c' => true,
        'e' => true,
        'z' => before != 'z',
        'g' => before is 'd' or 'r' or 'a' or 'n' && stem.Length > 3 && stem[^3] is 'a' or 'e' && !Ends(stem, "ing"),
        's' => before is not 's',
        'l' => before is 'b' or 't' or 'd' or 'g' or 'p' or 'k' or 'c' or 'f' or 'z',
        't' => before == 'a' && stem.Length > 3 && !IsVowel(stem[^3]),
        'd' or 'r' or 'n' or 'm' or 'k' or 'p' or 'b' => IsVowel(before) && stem.Length >= 2 && !(stem.Length > 2 && IsVowel(stem[^3])) && Vowels(stem) == 1,
        _ => false,
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
