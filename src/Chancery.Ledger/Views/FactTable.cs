using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Quantities;
using Chancery.Reference;

namespace Chancery.Ledger.Views;

/// <summary>Facts of the reference tables as rows with named columns. A cell is null or empty where the tables do not say.</summary>
public sealed class FactTable
{
    private const int LatestYears = 10;
    private const int LatestMonths = 24;
    private static readonly string[] OtherFacts = ["leaders", "memberships", "borders", "trade", "rates", "offices"];
    private static readonly JsonWriterOptions Pretty = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    private FactTable(string title, string[] columns, IReadOnlyList<string?[]> rows)
    {
        Title = title;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>What the rows are of.</summary>
    public string Title { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows, a cell a column.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Rows { get; }

    /// <summary>What can be asked for.</summary>
    public static IEnumerable<string> Facts => Enum.GetValues<Indicator>().Select(Name).Concat(OtherFacts);

    /// <summary>The rows of a fact.</summary>
    /// <param name="book">The tables.</param>
    /// <param name="fact">One of <see cref="Facts"/>.</param>
    /// <param name="of">A state by code or name; for memberships also an organisation, for rates a currency; empty for offices.</param>
    /// <param name="all">Whether to give every year and term, not only the latest.</param>
    /// <param name="today">The day on which terms are in force.</param>
    /// <exception cref="FactException">There is no such fact, state, organisation or currency, or nothing is known of it.</exception>
    public static FactTable Of(ReferenceBook book, string fact, string of, bool all, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(of);
        var found = Facts.Contains(fact, StringComparer.OrdinalIgnoreCase)
            ? Find(book, fact.ToLowerInvariant(), of, all, today)
            : throw new FactException(isUnknown: false, $"“{fact}” is no fact of the tables; they hold {string.Join(", ", Facts)}");
        return found.Rows.Count > 0 ? found : throw new FactException(isUnknown: true, $"the tables have no {fact} of {of}");
    }

    private static FactTable Find(ReferenceBook book, string fact, string of, bool all, DateOnly today) => fact switch
    {
        "offices" => new("Offices", ["office", "role", "can commit the state"], [.. book.Offices.Select(o => new string?[] { o.Id, o.Role, o.BindsState ? "yes" : "no" })]),
        "rates" => Rates(book, of, all),
        "memberships" when book.OrganisationNamed(of) is { } body => Memberships($"Members of {body.Name}", book.MembershipsIn(body.Name), book, all, today),
        _ when of.Length == 0 => throw new FactException(isUnknown: false, $"{fact} of whom? Name a state, such as UZB"),
        _ => OfState(book, fact, State(book, of), all, today),
    };

    private static State State(ReferenceBook book, string of) =>
        book.StateNamed(of) ?? throw new FactException(isUnknown: true, $"“{of}” is no state of the tables: give a code of three letters or an English name");

    private static FactTable OfState(ReferenceBook book, string fact, State state, bool all, DateOnly today) => fact switch
    {
        "leaders" => Leaders(book, state, all, today),
        "memberships" => Memberships($"Memberships of {state.Name}", book.MembershipsOf(state.Iso3), book, all, today),
        "borders" => new($"Land borders of {state.Name}", ["neighbour", "km", "km as the other side has it", "source"],
            [.. book.BordersOf(state.Iso3).Select(b => new[] { book.StateOf(b.First == state.Iso3 ? b.Second : b.First)?.Name, Plain(b.Kilometres), b.SecondKilometres is { } km ? Plain(km) : null, b.Source })]),
        "trade" => new($"First partners in trade of {state.Name}", ["flow", "year", "partner", "percent", "source"],
            [.. Latest(book.TradeSharesOf(state.Iso3), all).Select(t => new[] { Name(t.Flow), Year(t.Year), book.StateOf(t.Partner)?.Name ?? t.Partner, Plain(t.Percent), t.Source })]),
        _ => Series(book, Enum.GetValues<Indicator>().First(i => Name(i) == fact), state, all),
    };

    private static IEnumerable<TradeShare> Latest(IReadOnlyList<TradeShare> shares, bool all) =>
        shares.GroupBy(s => s.Flow).SelectMany(g => g.Where(s => all || s.Year == g.Max(x => x.Year))).OrderBy(s => s.Flow).ThenByDescending(s => s.Year).ThenByDescending(s => s.Percent);

    // A column an edition, a row a year: so that editions stand side by side.
    private static FactTable Series(ReferenceBook book, Indicator indicator, State state, bool all)
    {
        var figures = book.Series(indicator, state.Iso3);
        if (figures.Count == 0)
        {
            return new("", [], []);
        }

        var editions = figures.Select(f => $"{f.Source}, {f.Vintage}").Distinct().Order(StringComparer.Ordinal).ToList();
        var years = figures.Select(f => f.Year).Distinct().OrderDescending().ToList();
        return new(
            $"{Name(indicator)} of {state.Name}, {figures[0].Unit}",
            ["year", .. editions],
            [.. years.Take(all ? years.Count : LatestYears).Select(y => new[] { Year(y) }
                .Concat(editions.Select(e => figures.LastOrDefault(f => f.Year == y && $"{f.Source}, {f.Vintage}" == e) is { } f ? Plain(f.Value) : null)).ToArray())]);
    }

    private static FactTable Leaders(ReferenceBook book, State state, bool all, DateOnly today) => new(
        all ? $"Leaders of {state.Name}" : $"Leaders of {state.Name} on {today.ToString("O", CultureInfo.InvariantCulture)}",
        ["person", "office", "title", "from", "to", "mandate ends", "source"],
        [.. book.LeadersOf(state.Iso3).Where(l => all || l.IsInOffice(today)).OrderBy(l => l.Office.Id, StringComparer.Ordinal).ThenByDescending(l => l.Start)
            .Select(l => new[] { l.Person, l.Office.Id, l.Title, l.Start?.ToString(), l.End is { } end ? end + (l.EndIsLastSeen ? " (last seen)" : "") : null, l.MandateEnds?.ToString(), l.Source })]);

    private static FactTable Memberships(string title, IReadOnlyList<Membership> memberships, ReferenceBook book, bool all, DateOnly today) => new(
        title,
        ["organisation", "state", "status", "from", "to", "source"],
        [.. memberships.Where(m => all || m.IsInForce(today)).Select(m => new[] { m.Organisation, book.StateOf(m.State)?.Name ?? m.State, m.Status, m.Start?.ToString(), m.End?.ToString(), m.Source })]);

    private static FactTable Rates(ReferenceBook book, string of, bool all)
    {
        var rates = book.RatesOf(new CurrencyCode(of.ToUpperInvariant()));
        return new($"U.S. dollars for one {of.ToUpperInvariant()}", ["period", "rate", "source"],
            [.. rates.OrderByDescending(r => r.Period).Take(all ? rates.Count : LatestMonths).Select(r => new[] { r.Period.ToString(), Plain(r.UsdPerUnit), r.Source })]);
    }

    /// <summary>Rows as an array of objects, a field a column; empty cells are null.</summary>
    public byte[] Json()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Pretty))
        {
            json.WriteStartArray();
            foreach (var row in Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < Columns.Count; i++)
                {
                    json.WriteString(Columns[i].Replace(' ', '_'), string.IsNullOrEmpty(row[i]) ? null : row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Name(Indicator indicator) =>
        string.Concat(indicator.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
