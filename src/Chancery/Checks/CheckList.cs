using Chancery.Checks.Passages;
using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>Every check, with its bounds from <c>data/checks</c>. Immutable; one serves all threads.</summary>
public sealed class CheckList
{
    private readonly CheckSources sources;
    private readonly PriorTable priors;

    private CheckList(string dataFolder, ReferenceBook book)
    {
        var folder = Path.Combine(dataFolder, "checks");
        priors = PriorTable.Load(folder);
        var bounds = ThresholdTable.Load(folder);
        var categories = CategoryTable.Load(folder);
        var goods = GoodsTable.Load(folder);
        var words = ChangeWords.Load(folder);
        var properties = IndicatorWords.Load(folder, "properties.tsv", "property\tindicator");
        var figures = new FigureFacts(bounds, properties);
        Check[] ratios =
        [
            new BurdenCheck(bounds), new BudgetCheck(bounds), new LiquidMeansCheck(bounds), new DebtCheck(bounds), new TradeMultipleCheck(bounds),
            new SupplierShareCheck(bounds), new BuyerShareCheck(bounds), new DirectInvestmentCheck(bounds), new PerHeadCheck(bounds),
        ];
        Checks = [.. ratios.Concat(
        [
            new SumCheck(bounds, words),
            new ShareCheck(bounds, IndicatorWords.Load(folder, "bases.tsv", "words\tindicator"), words),
            new FlowOverStockCheck(properties),
            new TimesAndPercentCheck(bounds, words),
            new UnitSlipCheck(bounds, ratios, figures),
            new NestedHorizonsCheck(bounds),
            new ItemsCheck(bounds, words),
            new CategoryCheck(categories),
            new NeededGrowthCheck(bounds, properties, words),
            new UnitPriceCheck(goods, words),
            new CapacityCheck(bounds, goods),
            new AuthorityCheck(),
            new FactsCheck(bounds, figures, words, JoiningWords.Load(folder), OfficeWords.Load(folder), CapitalTable.Load(folder), BodyHeads.Load(folder), SeatPassages.Load(folder), DaysAhead.Load(folder), Foundings.Load(folder)),
        ]).OrderBy(c => c.Number)];
        Entries = CheckCatalogue.Load(folder, Checks, bounds);
        sources = new CheckSources(book, EconomyFinder.Load(folder, book), QuantityFinder.Load(dataFolder), new Workings(words));
    }

    /// <summary>The checks in the order in which they run.</summary>
    public IReadOnlyList<Check> Checks { get; }

    /// <summary>What each check asks, with its bounds and an example, by number.</summary>
    public IReadOnlyList<CheckEntry> Entries { get; }

    /// <summary>Classes of pledges with the weights of kept and not kept, and the reason.</summary>
    public IReadOnlyList<(string Class, decimal Kept, decimal NotKept, string Reason)> PriorClasses => [.. priors.Classes];

    /// <summary>Reads the tables of the checks.</summary>
    /// <param name="dataFolder">The folder <c>data</c>; the tables are in its folder <c>checks</c>.</param>
    /// <param name="book">What the statements are compared with.</param>
    /// <exception cref="InvalidDataException">A table is missing or wrong; the message names file, line and what was expected.</exception>
    public static CheckList Load(string dataFolder, ReferenceBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new(dataFolder, book);
    }

    /// <summary>Puts what was read of a document to every check.</summary>
    /// <param name="document">The document.</param>
    /// <param name="statements">What it states.</param>
    /// <param name="sentences">Its sentences, for the checks of what the words themselves work out; none are checked without.</param>
    /// <param name="cast">Who is who in it; titles and days of membership are not checked without.</param>
    /// <param name="cancellation">Stops it before the next check.</param>
    /// <returns>Findings by check, then in the order of the text.</returns>
    public IReadOnlyList<Finding> Run(Document document, IReadOnlyList<Statement> statements, IReadOnlyList<Sentence>? sentences = null, Cast? cast = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(statements);
        if (statements.Count == 0 && sentences is not { Count: > 0 })
        {
            return [];
        }

        var material = new CheckMaterial(document, statements, sources, sentences ?? [], cast);
        return [.. Checks.SelectMany(check => Run(check, material, cancellation))];
    }

    // A text may set nothing beside nothing, or more than can be counted: where a check finds no figure to work with it has nothing to say, and the others have.
    private static List<Finding> Run(Check check, CheckMaterial material, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var found = new List<Finding>();
        try
        {
            foreach (var finding in check.Run(material))
            {
                found.Add(finding);
            }
        }
        catch (ArithmeticException)
        {
            // What it had found before stands.
        }

        return found;
    }

    /// <summary>The statements with the prior of each pledge's class; apart from the findings, which ask only whether it could be.</summary>
    public IReadOnlyList<Statement> WithPriors(Document document, IReadOnlyList<Statement> statements, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(document);
        return priors.Fill(document, statements, findings);
    }
}
