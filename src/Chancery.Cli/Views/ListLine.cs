using Chancery.Ledger.Asking;

namespace Chancery.Cli.Views;

/// <summary>Lines of a list: cut to the width, words that were looked for in bold.</summary>
internal sealed class ListLine(TextWriter writer, SearchWords? words, Surroundings surroundings)
{
    public void Write(string lead, string text, string style = "")
    {
        var room = Math.Max(20, surroundings.Width - lead.Length);
        var shown = Plain.Of(text);
        shown = shown.Length <= room ? shown : string.Concat(shown.AsSpan(0, room - 1), "…");
        writer.WriteLine((lead + Styled(shown, style)).TrimEnd());
    }

    private string Styled(string text, string style)
    {
        if (!surroundings.HasColour)
        {
            return text;
        }

        var styled = new System.Text.StringBuilder();
        var done = 0;
        foreach (var (start, length) in words?.Find(text) ?? [])
        {
            styled.Append(Painted(text[done..start], style)).Append(Painted(text.Substring(start, length), "1"));
            done = start + length;
        }

        return styled.Append(Painted(text[done..], style)).ToString();
    }

    private static string Painted(string text, string style) => style.Length == 0 || text.Length == 0 ? text : $"\x1b[{style}m{text}\x1b[0m";
}
