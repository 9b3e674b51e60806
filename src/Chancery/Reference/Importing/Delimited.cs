using System.Text;

namespace Chancery.Reference.Importing;

/// <summary>Rows of comma- or tab-separated text; quoted fields may hold separators, line ends and doubled quotes.</summary>
internal static class Delimited
{
    public static IEnumerable<(int Line, string[] Fields)> Rows(string text, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, start, quoted) = (1, 1, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append(text[++i]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                if (c == '\n')
                {
                    if (fields.Exists(f => f.Length > 0))
                    {
                        yield return (start, [.. fields]);
                    }

                    fields.Clear();
                    start = line + 1;
                }
            }
            else
            {
                field.Append(c);
            }

            line += c == '\n' ? 1 : 0;
        }
    }
}
