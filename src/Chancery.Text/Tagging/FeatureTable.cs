namespace Chancery.Text.Tagging;

/// <summary>Universal Dependencies features (number, tense, person …) of words whose tags and tree are known, by a table. Immutable.</summary>
/// <remarks>The table is <c>features.tsv</c> of the language's folder; its head explains the columns.</remarks>
public sealed class FeatureTable
{
    private const int Columns = 5;
    private const string None = "_";
    private readonly Dictionary<(Upos, Xpos), List<FeatureRow>> exact = [];
    private readonly Dictionary<Upos, List<FeatureRow>> general = [];

    private FeatureTable()
    {
    }

    /// <summary>Loads the table from the program's folder.</summary>
    /// <exception cref="IOException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">A line is of another shape: the message names file, line and what was expected.</exception>
    public static FeatureTable Load() => Load(Path.Combine(AppContext.BaseDirectory, "data", "language", "en"));

    /// <summary>Loads the table from a folder.</summary>
    /// <exception cref="IOException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">A line is of another shape: the message names file, line and what was expected.</exception>
    public static FeatureTable Load(string folder)
    {
        var path = Path.Combine(folder, "features.tsv");
        var (table, number) = (new FeatureTable(), 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0 && line[0] != '#' && !table.TryAdd(line.Split('\t')))
            {
                throw new InvalidDataException($"{path}:{number}: expected UPOS, XPOS or *, forms or *, a place and features with tabs between");
            }
        }

        return table;
    }

    /// <summary>The word's features as CoNLL-U writes them, sorted by name; <c>_</c> for none.</summary>
    public string Find(Sentence sentence, int index)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var token = sentence[index];
        var form = sentence.Form(index).ToString().ToLowerInvariant().Replace('’', '\'');
        var row = exact.TryGetValue((token.Upos, token.Xpos), out var rows) ? FirstOf(rows, sentence, index, form) : null;
        row ??= general.TryGetValue(token.Upos, out rows) ? FirstOf(rows, sentence, index, form) : null;
        return row is null ? None : row.Features.Contains('@') ? AsSubject(row.Features, sentence, index) : row.Features;
    }

    private bool TryAdd(string[] c)
    {
        if (c.Length != Columns || !Enum.TryParse<Upos>(c[0], out var upos) || !Enum.TryParse<FeaturePlace>(c[3], ignoreCase: true, out var place) || c[4].Length == 0)
        {
            return false;
        }

        var row = new FeatureRow(c[2] == "*" ? null : c[2].Split(' '), place, c[4]);
        if (c[1] == "*")
        {
            general.TryAdd(upos, []);
            general[upos].Add(row);
            return true;
        }

        var xpos = TagNames.ParseXpos(c[1]);
        exact.TryAdd((upos, xpos), []);
        exact[(upos, xpos)].Add(row);
        return xpos != Xpos.None;
    }

    private static FeatureRow? FirstOf(List<FeatureRow> rows, Sentence sentence, int index, string form) =>
        rows.Find(r => r.Names(form) && FeaturePlaces.Holds(r.Place, sentence, index));

    // Number and person of the subject; both go where there is none.
    private string AsSubject(string features, Sentence sentence, int verb)
    {
        var subject = FeaturePlaces.SubjectOf(sentence, verb);
        var given = subject < 0 ? [] : Find(sentence, subject).Split('|');
        var isMany = subject >= 0 && sentence.Child(subject, Relation.Conj) >= 0;
        var kept = new List<string>();
        foreach (var feature in features.Split('|'))
        {
            var name = feature[..(feature.IndexOf('=', StringComparison.Ordinal) + 1)];
            var value = !feature.EndsWith('@') ? feature
                : subject < 0 ? null
                : name == "Number=" && isMany ? "Number=Plur"
                : Array.Find(given, g => g.StartsWith(name, StringComparison.Ordinal)) is { } said ? said.Replace("Ptan", "Plur", StringComparison.Ordinal)
                : name == "Person=" ? "Person=3"
                : given.Contains("Person=2") ? "Number=Sing" : null;
            if (value is not null)
            {
                kept.Add(value);
            }
        }

        return string.Join('|', kept);
    }
}
