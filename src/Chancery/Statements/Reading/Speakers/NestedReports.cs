using Chancery.Statements.Reading.Quotations;
using Chancery.Text;

namespace Chancery.Statements.Reading.Speakers;

/// <summary>The reports of one document, to find those around a place without looking at all. Immutable.</summary>
internal sealed class NestedReports
{
    private const int BlockLength = 64;

    private readonly Report[] byLength;

    // In the order of the text; Place is that in byLength.
    private readonly (int Start, int End, int Place)[] byStart;

    // How far the reports of each block reach.
    private readonly int[] reach;

    public NestedReports(IEnumerable<Report> reports)
    {
        byLength = [.. reports.OrderByDescending(r => r.ContentLength)];
        byStart = [.. byLength.Select((r, place) => (r.SecondContent is { } second ? r.Content.Union(second) : r.Content, place)).Select(r => (r.Item1.Start, r.Item1.End, r.place)).OrderBy(r => r.Start)];
        reach = [.. byStart.Chunk(BlockLength).Select(block => block.Max(r => r.End))];
    }

    /// <summary>The reports whose content, taken as one stretch, touches a stretch of text: the longest content first.</summary>
    public IEnumerable<Report> Near(TextSpan span)
    {
        if (byLength.Length == 0)
        {
            return [];
        }

        var places = new List<int>();
        for (var block = 0; block < reach.Length && byStart[block * BlockLength].Start <= span.End; block++)
        {
            var end = reach[block] < span.Start ? 0 : Math.Min((block + 1) * BlockLength, byStart.Length);
            for (var i = block * BlockLength; i < end && byStart[i].Start <= span.End; i++)
            {
                if (byStart[i].End >= span.Start)
                {
                    places.Add(byStart[i].Place);
                }
            }
        }

        places.Sort();
        return places.Select(place => byLength[place]);
    }
}
