using System.Globalization;
using System.IO.Compression;
using Chancery.Text;
using Chancery.Text.Conllu;
using Chancery.Text.Tagging;

namespace Chancery.Training;

/// <summary>Reads treebanks for training.</summary>
internal static class Treebank
{
    public static List<TreeSentence> Read(string path) => [.. ReadRaw(path).Select(s => ToTree(s, lift: true))];

    public static IEnumerable<ConlluSentence> ReadRaw(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        foreach (var sentence in ConlluReader.Read(reader, path))
        {
            yield return sentence;
        }
    }

    public static string IdOf(ConlluSentence sentence) =>
        sentence.Comments.FirstOrDefault(c => c.StartsWith("# sent_id = ", StringComparison.Ordinal))?[12..] ?? "";

    public static TreeSentence ToTree(ConlluSentence sentence, bool lift)
    {
        var words = sentence.Words.ToList();
        var heads = words.Select(w => int.Parse(w.Head, CultureInfo.InvariantCulture) is var h && h == 0 ? words.Count : h - 1).ToArray();
        if (lift)
        {
            Projectivity.Lift(heads);
        }

        return new TreeSentence
        {
            Id = IdOf(sentence),
            Forms = [.. words.Select(w => w.Form)],
            Lemmas = [.. words.Select(w => w.Lemma)],
            Tags = [.. words.Select(w => new JointTag(TagNames.ParseUpos(w.Upos), TagNames.ParseXpos(w.Xpos)))],
            Heads = heads,
            Relations = [.. words.Select(w => TagNames.ParseRelation(w.Relation))],
        };
    }
}
