using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Tokens;

namespace Chancery.Training;

/// <summary>The general lists of names in <c>gazetteer.tsv</c>, cut into tokens.</summary>
internal sealed class Gazetteer
{
    private const int LongestPhrase = 3;

    /// <summary>Reads lines of <c>kind TAB name</c>.</summary>
    /// <exception cref="InvalidDataException">A line is of another shape, or of an unknown kind.</exception>
    public Gazetteer(string path, SentenceSplitter splitter)
    {
        var (tokens, stretches, number) = (new List<TextSpan>(), new List<Stretch>(), 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var kind = tab < 0 ? NameLists.None : KindOf(line[..tab]);
            if (kind == NameLists.None)
            {
                throw new InvalidDataException($"{path}:{number}: expected first, place, organisation, person, town or body, a tab and a name");
            }

            var name = line[(tab + 1)..];
            splitter.Split(name, tokens, stretches);
            Add(kind, [.. tokens.Select(t => t.Of(name).ToString())]);
        }
    }

    /// <summary>The lists that hold each word as written.</summary>
    public SortedDictionary<string, NameLists> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The lists that hold each name of two or three words, by <see cref="NamePhrases.KeyOf(uint, uint)"/>.</summary>
    public Dictionary<uint, NameLists> Phrases { get; } = [];

    private void Add(NameLists kind, string[] words)
    {
        if (words.Length == 1)
        {
            Note(words[0], kind);
            return;
        }

        foreach (var word in words.Where(w => char.IsUpper(w[0])))
        {
            Note(word, kind == NameLists.Place ? NameLists.InPlace : kind == NameLists.Organisation ? NameLists.InOrganisation : kind);
        }

        if (words.Length <= LongestPhrase)
        {
            var hashes = words.Select(w => FeatureHash.OfForm(w)).ToArray();
            var key = hashes.Length == 2 ? NamePhrases.KeyOf(hashes[0], hashes[1]) : NamePhrases.KeyOf(hashes[0], hashes[1], hashes[2]);
            Phrases[key] = Phrases.GetValueOrDefault(key) | (kind == NameLists.Town ? NameLists.Place : kind == NameLists.Body ? NameLists.Organisation : kind);
        }
    }

    private void Note(string word, NameLists kind) => Words[word] = Words.GetValueOrDefault(word) | kind;

    private static NameLists KindOf(string kind) => kind switch
    {
        "first" => NameLists.First,
        "place" => NameLists.Place,
        "organisation" => NameLists.Organisation,
        "person" => NameLists.Person,
        "town" => NameLists.Town,
        "body" => NameLists.Body,
        _ => NameLists.None,
    };
}
