using Chancery.Reference.Tables;

namespace Chancery.Checks.Passages;

/// <summary>The table <c>data/checks/office-words.tsv</c>: titles whose holder can be looked up, and words that change what they say.</summary>
internal sealed class OfficeWords
{
    private readonly List<(string Title, string Office)> titles = [];
    private readonly List<string> past = [];
    private readonly List<string> prefixes = [];
    private readonly List<string> starts = [];
    private readonly List<string> rulings = [];

    /// <summary>Titles with their office, in the order of the table.</summary>
    public IReadOnlyList<(string Title, string Office)> Titles => titles;

    /// <summary>Words that put an office into the past ("former").</summary>
    public IReadOnlyList<string> Past => past;

    /// <summary>Words before a title that make it another one ("Vice").</summary>
    public IReadOnlyList<string> Prefixes => prefixes;

    /// <summary>Words of entering an office ("took office").</summary>
    public IReadOnlyList<string> Starts => starts;

    /// <summary>Words of holding it ("has governed"), behind which a day tells since when.</summary>
    public IReadOnlyList<string> Rulings => rulings;

    public static OfficeWords Load(string folder)
    {
        var words = new OfficeWords();
        var table = new TableReader(folder, "office-words.tsv", "words\tkind\toffice");
        while (table.Read())
        {
            switch (table.Text(1))
            {
                case "title":
                    words.titles.Add((table.Text(0), table.Optional(2) ?? throw table.Error("an office beside a title")));
                    break;
                case "past":
                    words.past.Add(table.Text(0));
                    break;
                case "prefix":
                    words.prefixes.Add(table.Text(0));
                    break;
                case "start":
                    words.starts.Add(table.Text(0));
                    break;
                case "rule":
                    words.rulings.Add(table.Text(0));
                    break;
                default:
                    throw table.Error($"title, past, prefix, start or rule, not \"{table.Text(1)}\"");
            }
        }

        return words;
    }
}
