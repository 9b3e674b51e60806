using System.Globalization;
using System.Text;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Checks.Passages;

/// <summary>
/// A sentence with marks in place of what is named in it, so that one expression reads a wording whatever the names: states are ‹s0›, bodies ‹b1›, figures ‹n2›, times ‹t3›,
/// numbered in the order of the text. Pronouns stay words.
/// </summary>
internal sealed class Outline
{
    private readonly List<(TextSpan Span, string? State, string? Body, Figure? Figure, Quantities.TimeExpression? Time)> marks = [];

    private Outline(string text) => Text = text;

    /// <summary>The words with the marks.</summary>
    public string Text { get; private set; }

    /// <summary>The outline of a sentence.</summary>
    public static Outline Of(CheckMaterial material, Passage passage, IReadOnlyList<Figure> figures)
    {
        var outline = new Outline("");
        var found = outline.marks;
        foreach (var mention in passage.Mentions.Where(m => m.Kind is not (MentionKind.Pronoun or MentionKind.Description)))
        {
            if (mention.Actors is [{ State: { } state, Org: null, Person: null }])
            {
                found.Add((mention.Span, state, null, null, null));
            }
            else if (mention.Actors is [{ Org: { } org, Person: null }] && material.Book.BodyNamed(org) is { } body)
            {
                found.Add((mention.Span, null, body, null, null));
            }
        }

        found.AddRange(figures.Where(f => !f.Unit.Contains("year", StringComparison.Ordinal) && !found.Exists(m => m.Span.Overlaps(f.Span))).Select(f => (f.Span, (string?)null, (string?)null, (Figure?)f, (Quantities.TimeExpression?)null)).ToList());
        found.AddRange(passage.Quantities.Times.Where(t => !Order(t.Span.Of(passage.Text)) && !found.Exists(m => m.Span.Overlaps(t.Span))).Select(t => (t.Span, (string?)null, (string?)null, (Figure?)null, (Quantities.TimeExpression?)t)).ToList());
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        outline.Text = Draw(passage, found);
        return outline;
    }

    /// <summary>The state, body, figure or time of a mark's number.</summary>
    public (TextSpan Span, string? State, string? Body, Figure? Figure, Quantities.TimeExpression? Time) this[string number] => marks[int.Parse(number, CultureInfo.InvariantCulture)];

    // "five years after": the order stays in words.
    private static bool Order(string words) => words.EndsWith(" after", StringComparison.Ordinal) || words.EndsWith(" before", StringComparison.Ordinal) || words.EndsWith(" later", StringComparison.Ordinal) || words.EndsWith(" earlier", StringComparison.Ordinal);

    private static string Draw(Passage passage, List<(TextSpan Span, string? State, string? Body, Figure? Figure, Quantities.TimeExpression? Time)> marks)
    {
        var drawn = new StringBuilder();
        var at = passage.Sentence.Span.Start;
        for (var i = 0; i < marks.Count; i++)
        {
            var span = marks[i].Span;
            if (span.Start < at)
            {
                continue; // within the one before
            }

            // What belongs to a name stays outside it: "Peru’s" is a mark and "’s".
            var end = span.End - (marks[i].State is not null && span.Of(passage.Text) is var words && (words.EndsWith("’s", StringComparison.Ordinal) || words.EndsWith("'s", StringComparison.Ordinal)) ? 2 : 0);
            var kind = marks[i].State is not null ? 's' : marks[i].Body is not null ? 'b' : marks[i].Figure is not null ? 'n' : 't';
            drawn.Append(passage.Text, at, span.Start - at).Append('‹').Append(kind).Append(i.ToString(CultureInfo.InvariantCulture)).Append('›');
            at = end;
        }

        return drawn.Append(passage.Text, at, Math.Max(0, passage.Sentence.Span.End - at)).ToString();
    }
}
