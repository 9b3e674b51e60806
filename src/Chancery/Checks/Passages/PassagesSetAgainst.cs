namespace Chancery.Checks.Passages;

/// <summary>A sum told before, held against another in words: "Set against exports of $40 billion, the loans come to 20 percent".</summary>
internal static class PassagesSetAgainst
{
    private const int SentencesBack = 2;
    private const int Behind = 24;
    private static readonly string[] Cues = ["set against", "measured against", "held against", "weighed against", "set beside", "put beside", "against a", "against an"];
    private static readonly string[] Verbs = ["come to", "comes to", "came to", "amount to", "amounts to", "make", "makes", "are", "is", "equal", "equals"];

    /// <summary>Every such share with the figures that may be its part, the nearest first.</summary>
    public static IEnumerable<IReadOnlyList<PassageWholes.Share>> In(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var sentence = passage.Sentence.Span;
            var cue = passage.FirstWord(sentence.Start, sentence.End, Cues);
            var whole = cue < 0 ? null : passage.Figures.FirstOrDefault(f => f.Span.Start > cue);
            var share = whole is null ? null : passage.Figures.FirstOrDefault(f => f.Span.Start >= whole.Span.End);
            if (share is not { IsPercent: true, Value: > 0 and < 100 } || whole!.IsPercent || passage.FirstWord(Math.Max(whole.Span.End, share.Span.Start - Behind), share.Span.Start, Verbs) < 0)
            {
                continue;
            }

            var parts = new List<Figure>();
            for (var j = i; j >= Math.Max(0, i - SentencesBack) && passages[j].Sentence.Paragraph == passage.Sentence.Paragraph; j--)
            {
                parts.AddRange(passages[j].Figures.Where(f => (j < i || f.Span.End <= cue) && f.Unit == whole.Unit && f.Value > 0 && f.Value < whole.Value).Reverse());
            }

            if (PassageShares.IsOfEach(passage, share.Span.End) && passage.Quantities.Times.FirstOrDefault(t => t.Period.Years is > 1 && t.Kind is not (Quantities.TimeKind.Since or Quantities.TimeKind.Rate))?.Period.Years is { } years)
            {
                parts = [.. parts.Select(p => p with { Value = p.Value / years })]; // of what flows over years, that of one
            }

            if (parts.Count > 0)
            {
                yield return [.. parts.Select(p => new PassageWholes.Share(p, [whole], share.Value / 100, 0, share.Words, share.HalfUnit / 100, whole.Span.Union(share.Span)))];
            }
        }
    }
}
