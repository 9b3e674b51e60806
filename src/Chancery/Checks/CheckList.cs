using Chancery.Reference;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>Every check, with its bounds from <c>data/checks</c>. Immutable; one serves all threads.</summary>
public sealed class CheckList
{
    private readonly ReferenceBook book;
    private readonly EconomyFinder economies;

    private CheckList(string folder, ReferenceBook book)
    {
        this.book = book;
        economies = EconomyFinder.Load(folder, book);
        var bounds = ThresholdTable.Load(folder);
        var categories = CategoryTable.Load(folder);
        Checks =
        [
            new SumCheck(bounds),
            new ShareCheck(bounds, IndicatorWords.Load(folder, "bases.tsv", "words\tindicator")),
            new FlowOverStockCheck(IndicatorWords.Load(folder, "properties.tsv", "property\tindicator")),
            new NestedHorizonsCheck(bounds),
            new ItemsCheck(bounds),
            new CategoryCheck(categories),
            new BurdenCheck(bounds),
            new PerHeadCheck(bounds),
            new AuthorityCheck(),
            new FactsCheck(bounds, IndicatorWords.Load(folder, "properties.tsv", "property\tindicator")),
        ];
    }

    /// <summary>The checks in the order in which they run.</summary>
    public IReadOnlyList<Check> Checks { get; }

    /// <summary>Reads the tables of the checks.</summary>
    /// <param name="dataFolder">The folder <c>data</c>; the tables are in its folder <c>checks</c>.</param>
    /// <param name="book">What the statements are compared with.</param>
    /// <exception cref="InvalidDataException">A table is missing or wrong; the message names file, line and what was expected.</exception>
    public static CheckList Load(string dataFolder, ReferenceBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new(Path.Combine(dataFolder, "checks"), book);
    }

    /// <summary>Puts a document's statements to every check.</summary>
    /// <returns>Findings by check, then in the order of the text.</returns>
    public IReadOnlyList<Finding> Run(Document document, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(statements);
        if (statements.Count == 0)
        {
            return [];
        }

        var material = new CheckMaterial(document, statements, book, economies);
        return [.. Checks.SelectMany(check => check.Run(material))];
    }
}
