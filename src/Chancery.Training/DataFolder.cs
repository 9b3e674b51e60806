using System.IO.Compression;
using System.Text.Json;
using Chancery.Text.Names;

namespace Chancery.Training;

/// <summary>The folder with treebanks, names and corpus.</summary>
internal sealed class DataFolder(string path)
{
    public IEnumerable<TreeSentence> TrainingTrees() => Trees("train");

    public IEnumerable<string> Treebanks(string part) =>
        Directory.GetFiles(Path.Combine(path, "ud"), $"*-{part}.conllu.gz").Order(StringComparer.Ordinal);

    /// <summary>Labels of the words of sentences whose names are marked, by sentence.</summary>
    public Dictionary<string, NameLabel[]> TrainingNames() => ReadNames("train");

    public Dictionary<string, NameLabel[]> ReadNames(string part, string prefix = "")
    {
        var found = new Dictionary<string, NameLabel[]>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(path, "ner"), $"{prefix}*-{part}.iob2.gz").Order(StringComparer.Ordinal))
        {
            var (id, labels) = ("", new List<NameLabel>());
            foreach (var line in Lines(file).Append(""))
            {
                if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                {
                    id = line[12..];
                }
                else if (line.Length == 0 && labels.Count > 0)
                {
                    found[id] = [.. labels];
                    labels.Clear();
                }
                else if (line.Length > 0 && line[0] != '#')
                {
                    labels.Add(ParseLabel(line[(line.LastIndexOf('\t') + 1)..]));
                }
            }
        }

        return found;
    }

    /// <summary>Texts of the corpus.</summary>
    public IEnumerable<string> CorpusTexts()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(path, "corpus"), "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            foreach (var line in Lines(file))
            {
                using var json = JsonDocument.Parse(line);
                yield return json.RootElement.GetProperty("text").GetString() ?? "";
            }
        }
    }

    private IEnumerable<TreeSentence> Trees(string part) => Treebanks(part).SelectMany(Treebank.Read);

    private static NameLabel ParseLabel(string label) => label switch
    {
        "B-PER" => NameLabel.FirstOfPerson,
        "I-PER" => NameLabel.InPerson,
        "B-ORG" => NameLabel.FirstOfOrganisation,
        "I-ORG" => NameLabel.InOrganisation,
        "B-LOC" => NameLabel.FirstOfPlace,
        "I-LOC" => NameLabel.InPlace,
        _ => NameLabel.Outside,
    };

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
