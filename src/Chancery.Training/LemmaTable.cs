using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>Collects the dictionary forms of the treebanks that the rules do not give.</summary>
internal static class LemmaTable
{
    /// <summary>The lines of the table, sorted.</summary>
    public static IEnumerable<string> Lines(IEnumerable<TreeSentence> trees)
    {
        var counts = new SortedDictionary<(char Group, string Form, JointTag Tag), SortedDictionary<string, int>>(
            Comparer<(char Group, string Form, JointTag Tag)>.Create(Compare));
        foreach (var tree in trees)
        {
            for (var i = 0; i < tree.Count; i++)
            {
                var group = Lemmatizer.GroupOf(tree.Tags[i]);
                var form = (group == 'P' ? tree.Forms[i] : tree.Forms[i].ToLowerInvariant()).Replace('’', '\'');
                var key = (group, form, tree.Tags[i]);
                if (!counts.TryGetValue(key, out var lemmas))
                {
                    counts[key] = lemmas = new SortedDictionary<string, int>(StringComparer.Ordinal);
                }

                lemmas[tree.Lemmas[i]] = lemmas.GetValueOrDefault(tree.Lemmas[i]) + 1;
            }
        }

        var seen = counts.SelectMany(c => c.Value).GroupBy(v => v.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(v => v.Value), StringComparer.Ordinal);
        yield return "# group TAB form TAB lemma: what the rules do not give; made by Chancery.Training, see SOURCES.md";
        foreach (var forms in counts.GroupBy(c => (c.Key.Group, c.Key.Form)))
        {
            var all = forms.SelectMany(f => f.Value.Select(v => (f.Key.Tag, Lemma: v.Key, Count: v.Value))).ToList();
            var best = all.GroupBy(a => a.Lemma).MaxBy(g => g.Sum(a => a.Count))?.Key ?? forms.Key.Form;
            var tag = all.First(a => a.Lemma == best).Tag;
            // A verb's dictionary form that stands but once in all the treebanks is more likely a slip than a rule.
            var isSlip = forms.Key.Group == 'V' && seen[best] == 1;
            if (best != "_" && !isSlip && LemmaRules.Apply(forms.Key.Form, tag.Xpos) != best && !best.Contains('\t', StringComparison.Ordinal) && forms.Key.Form.Length is > 0 and < 40)
            {
                yield return $"{forms.Key.Group}\t{forms.Key.Form}\t{best}";
            }
        }
    }

    private static int Compare((char Group, string Form, JointTag Tag) a, (char Group, string Form, JointTag Tag) b)
    {
        var order = a.Group.CompareTo(b.Group);
        order = order != 0 ? order : string.CompareOrdinal(a.Form, b.Form);
        order = order != 0 ? order : a.Tag.Upos.CompareTo(b.Tag.Upos);
        return order != 0 ? order : a.Tag.Xpos.CompareTo(b.Tag.Xpos);
    }
}
