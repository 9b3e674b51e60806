using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>What the checks of one document work on.</summary>
internal sealed class CheckMaterial
{
    private readonly Dictionary<string, Statement> byId = new(StringComparer.Ordinal);

    public CheckMaterial(Document document, IReadOnlyList<Statement> statements, ReferenceBook book, EconomyFinder economies)
    {
        Document = document;
        Book = book;
        Economies = economies;
        Pledges = [.. statements.OfType<Pledge>()];
        Claims = [.. statements.OfType<Claim>()];
        Flows = [.. Pledges.Where(IsFlow)];
        foreach (var statement in statements)
        {
            byId.TryAdd(statement.Id, statement);
        }
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

    public IReadOnlyList<Pledge> PledgesOf(PledgeRelation relation) =>
        [.. relation.Of.Select(id => byId.GetValueOrDefault(id)).OfType<Pledge>()];

    /// <summary>Who is to part with the money: of a sale, the other side.</summary>
    public Economy? PayerOf(Pledge pledge) => Economies.Behind(pledge.Act == PledgeAct.Sell ? pledge.To : pledge.By, Day);

    public Economy? HostOf(Pledge pledge) => Economies.Behind(pledge.Act == PledgeAct.Sell ? pledge.By : pledge.To, Day);

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
            return null;
        }

        var years = horizon.Years;
        if (years is null && (horizon.Start?.Earliest ?? Document.Published) is { } start && horizon.End is { } end)
        {
            years = (end.Latest.DayNumber - start.DayNumber) / 365.25m;
        }

        return years is > 0 ? Math.Max(1, Math.Round(years.Value, 1)) : null;
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

    private static bool IsFlow(Pledge pledge) =>
        pledge is { Amount: not null, Polarity: Polarity.Positive }
        && pledge.Stage is not (PledgeStage.Cancelled or PledgeStage.Expired)
        && pledge.Act is not (PledgeAct.Tariff or PledgeAct.Join or PledgeAct.Withdraw or PledgeAct.Troops);
}
