using Chancery.Text;

namespace Chancery.Cli.Views;

/// <summary>A dependency tree as indented lines: each word below its head, with its relation and its tags.</summary>
internal static class TreeDrawing
{
    public static void Write(TextWriter writer, Sentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Head < 0)
            {
                WriteWord(writer, sentence, i, "", "");
            }
        }

        writer.WriteLine();
    }

    private static void WriteWord(TextWriter writer, Sentence sentence, int word, string edge, string below)
    {
        var token = sentence[word];
        writer.WriteLine($"{edge}{sentence.Form(word)}  {token.Relation.Name()}  {token.Upos.Name()} {token.Xpos.Name()}");
        var children = new List<int>();
        foreach (var child in sentence.Children(word))
        {
            children.Add(child);
        }

        for (var i = 0; i < children.Count; i++)
        {
            var isLast = i == children.Count - 1;
            WriteWord(writer, sentence, children[i], below + (isLast ? "└─ " : "├─ "), below + (isLast ? "   " : "│  "));
        }
    }
}
