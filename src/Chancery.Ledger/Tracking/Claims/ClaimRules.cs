using Chancery.Statements;

namespace Chancery.Ledger.Tracking.Claims;

/// <summary>Which claims say the same of the same.</summary>
internal sealed class ClaimRules(PartyNames names, WordLists words) : IFoldRules<ClaimDraft>
{
    private const decimal Rounding = 0.01m;

    private readonly Dictionary<string, string[]> contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> propertyWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ClaimDraft>> byFigure = new(StringComparer.Ordinal);

    public IEnumerable<ClaimDraft> Candidates(Mention mention, IReadOnlyList<ClaimDraft> open) =>
        Figures((Claim)mention.Statement).SelectMany(f => byFigure.GetValueOrDefault(f) ?? []).Distinct();

    public void Score(ClaimDraft entry, Mention mention, ScoreSheet sheet)
    {
        var claim = (Claim)mention.Statement;
        var first = (Claim)entry.First.Statement;
        if (names.Of(claim.Subject, mention.Publisher).IsSame(entry.Subject))
        {
            sheet.Add("subject same");
        }

        if (claim.Property == first.Property || Wordings.Shared(PropertyWords(claim.Property), PropertyWords(first.Property)) > 0)
        {
            sheet.Add("property same");
        }

        var isEqual = claim.Unit == first.Unit && claim.Polarity == first.Polarity
            && (claim.Value == first.Value || (claim.Value is { } a && first.Value is { } b && b != 0 && Math.Abs((a / b) - 1) <= Rounding));
        sheet.Add(isEqual ? "value same" : "value different");
        if (IsLoose(claim))
        {
            AddWords(entry, mention, sheet);
        }

        AddObject(entry, claim, mention, sheet);
        if (claim.AsOf is { } when && first.AsOf is { } then && when.Year != then.Year)
        {
            sheet.Add("time different");
        }

        if (claim.Projected != first.Projected)
        {
            sheet.Add("projected different");
        }
    }

    public ClaimDraft Open(Mention mention)
    {
        var claim = (Claim)mention.Statement;
        var draft = new ClaimDraft(mention, names.Of(claim.Subject, mention.Publisher), claim.Object is { } o ? names.Of(o, mention.Publisher) : null);
        foreach (var figure in Figures(claim))
        {
            if (!byFigure.TryGetValue(figure, out var list))
            {
                byFigure[figure] = list = [];
            }

            list.Add(draft);
        }

        return draft;
    }

    public void Add(ClaimDraft entry, Mention mention, int score, FeatureScore[] features) =>
        entry.Sightings.Add(new Sighting(mention, SightingRole.Repeat, score, features));

    private string[] PropertyWords(string property)
    {
        if (!propertyWords.TryGetValue(property, out var found))
        {
            found = Wordings.Content(property, words);
            propertyWords[property] = found = found.Length > 0 ? found : [property];
        }

        return found;
    }

    // "The first", "90 percent", "led by": what it is the first or ninety percent of stands only in the words.
    private static bool IsLoose(Claim claim) => claim.Value is null || claim.Property == "jobs" || claim.Property.StartsWith("other:", StringComparison.Ordinal);

    private void AddWords(ClaimDraft entry, Mention mention, ScoreSheet sheet)
    {
        var told = ContentOf(mention);
        var before = ContentOf(entry.First);
        var least = Math.Min(told.Length, before.Length);
        if (least > 0)
        {
            sheet.Add(Wordings.Shared(told, before) * 2 >= least ? "words akin" : "words different");
        }
    }

    private string[] ContentOf(Mention mention)
    {
        if (!contents.TryGetValue(mention.Key, out var found))
        {
            contents[mention.Key] = found = Wordings.Content(mention.Quote, words);
        }

        return found;
    }

    private void AddObject(ClaimDraft entry, Claim claim, Mention mention, ScoreSheet sheet)
    {
        if (claim.Object is null || entry.Object is null)
        {
            return;
        }

        sheet.Add(names.Of(claim.Object, mention.Publisher).IsSame(entry.Object.Value) ? "object same" : "object different");
    }

    // Steps of the logarithm, the figure's own and the next, so that figures within a percent share one.
    private IEnumerable<string> Figures(Claim claim)
    {
        if (claim.Value is not { } value || value == 0)
        {
            // Without a figure the words of the property are all there is to find it by.
            foreach (var word in PropertyWords(claim.Property))
            {
                yield return $"{claim.Unit}={claim.Value} {word}";
            }

            yield break;
        }

        var step = (int)Math.Floor(Math.Log((double)Math.Abs(value)) / 0.02);
        yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{claim.Unit}~{step}");
        yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{claim.Unit}~{step + 1}");
    }
}
