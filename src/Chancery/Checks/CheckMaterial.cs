using System.Text.RegularExpressions;
using Chancery.Checks.Passages;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>What the checks of one document work on.</summary>
internal sealed partial class CheckMaterial
{
    private static readonly string[] Several = ["between them", "together", "combined", "altogether", "in all"];
    private const int YearlyReach = 12;
    private const int GovernmentBack = 2;
    private static readonly string[] Yearly = [" a year", " per year", " each year", " every year", " annually", " yearly"];
    private readonly Dictionary<string, Statement> byId = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Sentence> sentences;
    private readonly QuantityFinder quantities;
    private readonly Workings? workings;
    private IReadOnlyList<Working>? worked;

    public CheckMaterial(Document document, IReadOnlyList<Statement> statements, CheckSources sources, IReadOnlyList<Sentence> sentences, Cast? cast)
    {
        Document = document;
        this.sentences = sentences;
        quantities = sources.Quantities;
        workings = sources.Workings;
        Book = sources.Book;
        Economies = sources.Economies;
        Pledges = [.. statements.OfType<Pledge>()];
        Claims = [.. statements.OfType<Claim>()];
        Flows = [.. Pledges.Where(p => IsFlow(p) && !Level().IsMatch(p.Span.Of(document.Text)) && !Claims.Any(c => IsFigureOf(c, p)))];
        Weighed = [.. Flows.Where(p => p.Relation is not { Kind: PledgeRelationKind.Repeats })];
        Mentions = cast?.Mentions ?? [];
        Passages = sentences.Count == 0 ? [] : Passage.Read(document, sentences, cast, sources.Quantities);
        foreach (var statement in statements)
        {
            byId.TryAdd(statement.Id, statement);
        }
    }

    // Of one pledge alone, whatever stands beside it.
    private CheckMaterial(CheckMaterial of, Pledge pledge)
    {
        Document = of.Document;
        sentences = of.sentences;
        quantities = of.quantities;
        Book = of.Book;
        Economies = of.Economies;
        Pledges = Flows = Weighed = [pledge];
        Claims = [];
        Mentions = of.Mentions;
        Passages = [];
        byId.Add(pledge.Id, pledge);
    }

    public Document Document { get; }

    public ReferenceBook Book { get; }

    public EconomyFinder Economies { get; }

    public IReadOnlyList<Pledge> Pledges { get; }

    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Pledges of a sum of money that still stand.</summary>
    public IReadOnlyList<Pledge> Flows { get; }

    /// <summary>The day that facts are asked for; the last day of the tables where the document has none.</summary>
    public DateOnly Day => Document.Published ?? DateOnly.MaxValue;

    /// <summary>Flows without those that tell again what the text has told already: their size was weighed there.</summary>
    public IReadOnlyList<Pledge> Weighed { get; }

    /// <summary>Weighed flows that buy or sell.</summary>
    public IEnumerable<Pledge> Purchases => Weighed.Where(p => p.Act is PledgeAct.Buy or PledgeAct.Sell);

    /// <summary>Sentences with figures, for checks that need no statement.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>What sentences work out of their figures.</summary>
    public IReadOnlyList<Working> Workings => worked ??= workings is null ? [] : [.. workings.In(Passages)];

    /// <summary>Who is mentioned where; empty where the cast is not known.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>The statement whose words hold a stretch most closely; none or one.</summary>
    public IEnumerable<string> StatementsOver(TextSpan span) =>
        byId.Values.Where(s => s.Span.Overlaps(span)).OrderBy(s => s.Span.Contains(span) ? 0 : 1).ThenBy(s => s.Span.Length).ThenBy(s => s.Span).Take(1).Select(s => s.Id);

    /// <summary>A sentence by its number; null where the sentences are not known.</summary>
    public Sentence? SentenceAt(int index) => index >= 0 && index < sentences.Count ? sentences[index] : null;

    /// <summary>The sentence of a mention as a passage, whether it has a figure or not; null where the sentences are not known.</summary>
    public Passage? PassageOf(Mention mention) =>
        SentenceAt(mention.Sentence) is { } sentence ? Passage.Of(Document, sentence, [.. Mentions.Where(m => m.Sentence == mention.Sentence)], quantities) : null;

    /// <summary>Whether words tell of several at once: "between them", "together".</summary>
    public bool IsOfSeveral(TextSpan span)
    {
        var sentence = Passages.FirstOrDefault(p => p.Sentence.Span.Overlaps(span));
        return sentence is not null && sentence.HasWord(sentence.Sentence.Span.Start, Math.Min(sentence.Sentence.Span.End, span.End + 16), Several);
    }

    /// <summary>The same document with that pledge alone.</summary>
    public CheckMaterial With(Pledge pledge) => new(this, pledge);

    public IReadOnlyList<Pledge> PledgesOf(PledgeRelation relation) =>
        [.. relation.Of.Select(id => byId.GetValueOrDefault(id)).OfType<Pledge>()];

    /// <summary>Who is to part with the money: of a sale, the other side.</summary>
    public Economy? PayerOf(Pledge pledge)
    {
        var payers = pledge.Act == PledgeAct.Sell ? pledge.To : pledge.By;
        return Economies.Behind(payers is [{ State: null, Person: null, Org: { } named } body] && IsGovernment(named) && SpokenState(pledge.Span) is { } state ? [body with { State = state, Org = null, Role = "GOV" }] : payers, Day);
    }

    private bool IsGovernment(string named) => (named.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || named.StartsWith("his ", StringComparison.OrdinalIgnoreCase) || named.StartsWith("her ", StringComparison.OrdinalIgnoreCase) || named.StartsWith("its ", StringComparison.OrdinalIgnoreCase) || named.StartsWith("their ", StringComparison.OrdinalIgnoreCase))
        && Book.Words.IsBodyOfHome(named.AsSpan(named.LastIndexOf(' ') + 1)) is not null;

    // "The government is to spend": that of the one state that the sentence, or the nearest before it that names any, speaks of.
    private string? SpokenState(TextSpan pledge)
    {
        if (Passages.FirstOrDefault(p => p.Sentence.Span.Overlaps(pledge)) is not { } passage)
        {
            return null;
        }

        for (var at = passage.Index; at >= Math.Max(0, passage.Index - GovernmentBack); at--)
        {
            var states = Mentions.Where(m => m.Sentence == at && m.Span.Start < pledge.End && m.Kind is MentionKind.Name or MentionKind.Title or MentionKind.StandIn).SelectMany(m => m.Actors).Select(a => a.State).OfType<string>().Distinct().Take(2).ToList();
            if (states.Count > 0)
            {
                return states.Count == 1 ? states[0] : null;
            }
        }

        return null;
    }

    /// <summary>Who is to receive it: of a sale, the seller; where no recipient was read, the one other state that the pledge's words name.</summary>
    public Economy? HostOf(Pledge pledge) => Economies.Behind(
        pledge.Act == PledgeAct.Sell ? pledge.By
        : pledge.To.Count == 0 && pledge.By is [{ State: { } payer }] && OtherState(pledge.Span, payer) is { } other ? [other]
        : pledge.To,
        Day);

    /// <summary>The one state beside <paramref name="than"/> that a stretch of text names; null for none or several.</summary>
    public Actor? OtherState(TextSpan span, string than)
    {
        var others = Mentions.Where(m => span.Contains(m.Span)).SelectMany(m => m.Actors)
            .Where(a => a is { State: not null, Org: null, Person: null } && a.State != than).DistinctBy(a => a.State).Take(2).ToList();
        return others.Count == 1 ? others[0] : null;
    }

    /// <summary>The sum in U.S. dollars of its day; null where no rate is known.</summary>
    public DollarSum? DollarsOf(Money money)
    {
        if (money.Currency == CurrencyCode.Usd)
        {
            return new DollarSum(money, money.Low, money.High, null);
        }

        var rate = Document.Published is { } day ? Book.RateOf(money.Currency, day) : null;
        return rate is null ? null : new DollarSum(money, money.Low * rate.UsdPerUnit, money.High * rate.UsdPerUnit, rate);
    }

    /// <summary>Years over which the sum is to flow; null where the words do not say.</summary>
    public decimal? YearsOf(Pledge pledge)
    {
        if (pledge.Quantity is { Unit: { } unit } && unit == pledge.Amount?.Currency + "/year")
        {
            return 1;
        }

        if (pledge.Horizon is not { } horizon)
        {
            return IsYearly(pledge, Document.Text) ? 1 : null;
        }

        var years = horizon.Years;
        if (years is null && (horizon.Start?.Earliest ?? Document.Published) is { } start && horizon.End is { } end)
        {
            years = (end.Latest.DayNumber - start.DayNumber) / 365.25m;
        }

        return years is > 0 ? Math.Max(1, Math.Round(years.Value, 1)) : null;
    }

    // "buy $900 million of timber a year": the rate stands behind what is bought.
    private static bool IsYearly(Pledge pledge, string text)
    {
        var end = Math.Min(text.Length, pledge.Span.End + YearlyReach);
        var words = text.AsSpan(pledge.Span.Start, end - pledge.Span.Start);
        foreach (var yearly in words.Count('$') <= 1 ? Yearly : [])
        {
            if (words.Contains(yearly, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether no sentence ends between two statements.</summary>
    public bool InOneSentence(Statement a, Statement b)
    {
        var from = Math.Min(a.Span.Start, b.Span.Start);
        var between = Document.Text.AsSpan(from, Math.Max(a.Span.Start, b.Span.Start) - from);
        for (var i = 0; i + 1 < between.Length; i++)
        {
            if (between[i] == '\n' || (between[i] is '.' or '!' or '?' or ';' && char.IsWhiteSpace(between[i + 1]) && i > 1 && char.IsLower(between[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    // "Plans to raise its exports to $50 billion": a figure of the state that is to be reached, no sum that flows.
    private static bool IsFigureOf(Claim claim, Pledge pledge) => claim.Currency is not null && !claim.Property.StartsWith("other:", StringComparison.Ordinal) && !claim.Property.StartsWith("fdi", StringComparison.Ordinal) && claim.Property != "military_spending"
        && (claim.Span == pledge.Span || (claim.Span.Overlaps(pledge.Span) && claim.Value == pledge.Amount!.Value.Central));

    // "raise its exports to $50 billion": a level to be reached
    [GeneratedRegex(@"\b(?:raise|increase|lift|bring|boost|expand|grow|double|take|push)\w*\b[^.;]{0,60}\b(?:exports|imports|GDP|output|trade|turnover|reserves|revenues?|production|economy|sales)\b[^.;]{0,24}?\b(?:to|at)\s+(?:about\s+|some\s+|over\s+|nearly\s+)?[$€£\d]", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    private static bool IsFlow(Pledge pledge) =>
        pledge is { Amount: not null, Polarity: Polarity.Positive }
        && pledge.Stage is not (PledgeStage.Cancelled or PledgeStage.Expired)
        && pledge.Act is not (PledgeAct.Tariff or PledgeAct.Join or PledgeAct.Withdraw or PledgeAct.Troops);
}
