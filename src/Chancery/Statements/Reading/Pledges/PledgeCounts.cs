using System.Globalization;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Counts that go on from a pledge of counted people or goods without a verb or a noun of their own: "Togo pledged 200 soldiers for the force and Benin 150".</summary>
internal static class PledgeCounts
{
    /// <summary>Adds the pledges that such counts make, and takes those who promise them from the receivers of the first.</summary>
    internal static void Add(Page page, int sentence, List<PledgeDraft> drafts)
    {
        var words = page.Sentences[sentence];
        foreach (var draft in drafts.Where(d => d is { Amount: null, Anchor: >= 0, Quantity: { Value: not null, Unit: not ("percent" or "years" or "days" or "months" or "km") } }).ToList())
        {
            for (var i = draft.Anchor + 1; i + 1 < words.Count; i++)
            {
                if (Gap(page, sentence, i) is not { } gap || draft.By.Any(b => gap.By.Any(g => g.State == b.State)))
                {
                    continue;
                }

                var at = drafts.FindIndex(d => d.Anchor == draft.Anchor && d.Span == draft.Span);
                if (at >= 0)
                {
                    var before = new TextSpan(drafts[at].Span.Start, Math.Min(drafts[at].Span.End, words[gap.First - 1].Span.Start));
                    drafts[at] = drafts[at] with { To = [.. drafts[at].To.Where(t => !gap.By.Any(g => g.State == t.State))], Span = before.End > before.Start ? new TextSpan(before.Start, before.Start + before.Of(words.Text).TrimEnd(' ', ',').Length) : drafts[at].Span };
                }

                drafts.Add(draft with
                {
                    By = gap.By,
                    To = [.. draft.To.Where(t => !gap.By.Any(g => g.State == t.State))],
                    Span = words.SpanOf(gap.First, gap.End),
                    Quantity = new Quantity(gap.Value, draft.Quantity!.Value.Unit, AmountQualifier.Exact),
                    Horizon = null,
                    Pattern = "elliptic-count",
                });
                return;
            }
        }
    }

    // A state between "and" or a comma and a bare number, with nothing counted behind it.
    private static (List<Actor> By, int First, int End, decimal Value)? Gap(Page page, int sentence, int number)
    {
        var words = page.Sentences[sentence];
        if (words[number].Upos != Upos.NUM || (number + 1 < words.Count && words[number + 1].Upos is not (Upos.PUNCT or Upos.CCONJ))
            || !decimal.TryParse(words.Form(number), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || page.Quantities(sentence).Amounts.Any(a => a.Span.Overlaps(words[number].Span)))
        {
            return null;
        }

        var first = number;
        while (first > 0 && words[first - 1].Upos == Upos.PROPN)
        {
            first--;
        }

        if (first == number || first == 0 || (words[first - 1].Upos != Upos.CCONJ && words[first - 1].Xpos != Xpos.Comma))
        {
            return null;
        }

        var by = Enumerable.Range(first, number - first).SelectMany(i => page.Cast.ActorsAt(sentence, i)).Where(a => a.State is not null).DistinctBy(a => a.State).ToList();
        return by.Count > 0 ? (by, first, number + 1, value) : null;
    }
}
