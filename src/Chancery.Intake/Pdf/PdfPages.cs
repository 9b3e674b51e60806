using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Chancery.Intake.Pdf;

/// <summary>Gathers the text of pages: columns in reading order, lines of a block joined, words put together again that a line end broke, running heads and page numbers left out.</summary>
internal sealed class PdfPages(int mostCharacters)
{
    // A head or foot line that stands on so many pages is furniture.
    private const int RunsOnPages = 3;
    private const int LongestFurniture = 80;

    // Segmenting compares all words of a page; a page with more than this is a table or an attack, and is taken in the file's order.
    private const int MostWordsToSegment = 5000;

    private readonly List<List<string>> pages = [];
    private long characters;

    /// <summary>Takes the next page.</summary>
    public void Add(Page page)
    {
        var letters = page.Letters.Where(l => l.Value.Length > 0).ToList();
        characters += letters.Count;
        if (letters.Count == 0 || characters > mostCharacters)
        {
            return;
        }

        var words = NearestNeighbourWordExtractor.Instance.GetWords(letters).Where(w => !string.IsNullOrWhiteSpace(w.Text)).ToList();
        if (words.Count > MostWordsToSegment)
        {
            pages.Add([string.Join(' ', words.Select(w => w.Text))]);
            return;
        }

        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        pages.Add([.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).Select(Joined).Where(b => b.Length > 0)]);
    }

    /// <summary>The whole text, a blank line between blocks.</summary>
    public string Text()
    {
        var furniture = pages.SelectMany(p => Ends(p).Select(Shape).Distinct(StringComparer.Ordinal))
            .GroupBy(s => s, StringComparer.Ordinal)
            .Where(g => g.Count() >= RunsOnPages)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            var ends = Ends(page).ToHashSet(StringComparer.Ordinal);
            foreach (var block in page.Where(b => !(ends.Contains(b) && (furniture.Contains(Shape(b)) || IsNumber(b)))))
            {
                Append(text, block);
            }
        }

        return text.ToString();
    }

    // A paragraph that goes on over the page goes on in the text.
    private static void Append(StringBuilder text, string block)
    {
        var goesOn = text.Length > 0 && char.IsLower(block[0]) && (char.IsLetter(text[^1]) || text[^1] is ',' or '-' or '‐');
        if (goesOn && text[^1] is '-' or '‐')
        {
            text.Length--;
        }
        else if (text.Length > 0)
        {
            text.Append(goesOn ? " " : "\n\n");
        }

        text.Append(block);
    }

    private static string Joined(TextBlock block)
    {
        var text = new StringBuilder();
        foreach (var line in block.TextLines.Select(l => Visible(l.Text)).Where(l => l.Length > 0))
        {
            // “govern-” + “ment” is one word; “US-” + “Russian” and “10-” + “year” keep their hyphen.
            if (text.Length > 1 && text[^1] is '-' or '‐' or '\u00AD' && char.IsLower(line[0]))
            {
                text.Length -= char.IsLower(text[^2]) || text[^1] == '\u00AD' ? 1 : 0;
            }
            else if (text.Length > 0 && text[^1] != '-')
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString();
    }

    private static string Visible(string line) =>
        string.Join(' ', string.Concat(line.Where(c => !char.IsControl(c) || c == '\t').Select(Apart)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // “ﬁ”, one letter of the font, is f and i.
    private static string Apart(char c) => c is >= '\uFB00' and <= '\uFB06' ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString();

    private static IEnumerable<string> Ends(List<string> page) => page.Take(2).Concat(page.TakeLast(2)).Where(b => b.Length <= LongestFurniture);

    private static string Shape(string block) => string.Concat(block.Select(c => char.IsDigit(c) ? '0' : c));

    private static bool IsNumber(string block) => block.Length <= 12 && block.Any(char.IsDigit) && block.All(c => char.IsDigit(c) || c is ' ' or '-' or '–' or '/' or '|');
}
