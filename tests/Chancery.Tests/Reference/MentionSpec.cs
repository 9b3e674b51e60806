using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Tests.Reference;

/// <summary>One passage of <c>tests/Specs/who-is-who.md</c>: a document of its day with marked mentions.</summary>
/// <param name="Line">Line of the file where it begins.</param>
/// <param name="Document">The passage without its marks.</param>
/// <param name="Mentions">The marked words and whom they stand for.</param>
internal sealed partial record MentionSpec(int Line, Document Document, IReadOnlyList<(TextSpan Span, string Key)> Mentions)
{
    public static IEnumerable<MentionSpec> ReadAll(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!DateOnly.TryParseExact(lines[i], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                continue;
            }

            var publisher = lines[i + 1].StartsWith("@ ", StringComparison.Ordinal) ? lines[i + 1][2..] : null;
            var first = publisher is null ? i + 1 : i + 2;
            yield return Parse(i + 1, day, publisher, string.Join(' ', lines[first..].TakeWhile(l => l.Length > 0)));
        }
    }

    private static MentionSpec Parse(int line, DateOnly day, string? publisher, string marked)
    {
        var text = new StringBuilder();
        var mentions = new List<(TextSpan, string)>();
        var at = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, at, mark.Index - at);
            mentions.Add((new TextSpan(text.Length, text.Length + mark.Groups[1].Length), mark.Groups[2].Value));
            text.Append(mark.Groups[1].Value);
            at = mark.Index + mark.Length;
        }

        text.Append(marked, at, marked.Length - at);
        return new MentionSpec(line, new Document { Id = $"line-{line}", Text = text.ToString(), Published = day, Publisher = publisher }, mentions);
    }

    // [the Kazakh leader|KAZ Kassym-Jomart Tokayev]
    [GeneratedRegex(@"\[([^\]|]+)\|([^\]]+)\]", RegexOptions.None, 1000)]
    private static partial Regex Mark();
}
