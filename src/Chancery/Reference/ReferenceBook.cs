using Chancery.Quantities;
using Chancery.Reference.Names;
using Chancery.Reference.Tables;

namespace Chancery.Reference;

/// <summary>
/// What is known of states, offices, organisations and figures, with the dates from which it holds: the tables under
/// <c>data/reference</c>. Immutable and shared between threads; the names are read at once, figures when first asked for.
/// </summary>
public sealed class ReferenceBook
{
    private readonly StateTable states;
    private readonly LeaderTable leaders;
    private readonly OrganisationTable organisations;
    private readonly Lazy<MembershipTable> memberships;
    private readonly Lazy<BorderTable> borders;
    private readonly Lazy<TradeTable> trade;
    private readonly Lazy<RateTable> rates;
    private readonly SeriesTables series;

    private ReferenceBook(string folder, string? imported)
    {
        var folders = new TableFolders(folder, imported);
        states = new StateTable(folder);
        leaders = new LeaderTable(folders);
        organisations = new OrganisationTable(folder);
        Words = new Vocabulary(folder);
        Names = new NameIndex(folder, this);
        var vintages = new Lazy<VintageTable>(() => new VintageTable(folders));
        memberships = new(() => new MembershipTable(folders, vintages.Value));
        borders = new(() => new BorderTable(folder, vintages.Value));
        trade = new(() => new TradeTable(folder, vintages.Value));
        rates = new(() => new RateTable(folder, vintages.Value));
        series = new SeriesTables(folders, vintages);
    }

    /// <summary>Every state and territory.</summary>
    public IReadOnlyList<State> States => states.All;

    /// <summary>Every organisation, company, party, armed group and medium.</summary>
    public IReadOnlyList<Organisation> Organisations => organisations.All;

    /// <summary>Every term of every leader, by state.</summary>
    public IReadOnlyList<Leader> Leaders => leaders.All;

    /// <summary>Every office.</summary>
    public IReadOnlyCollection<Office> Offices => leaders.Offices;

    internal Vocabulary Words { get; }

    internal NameIndex Names { get; }

    /// <summary>Reads the book.</summary>
    /// <param name="folder">The folder of the tables; by default <c>data/reference</c> beside the program.</param>
    /// <param name="imported">A folder of imported tables that stand beside the shipped ones; null, or one that does not exist, for none.</param>
    /// <exception cref="InvalidDataException">A table is missing or wrong; the message names file, line and what was expected. Tables of figures are checked when first read.</exception>
    public static ReferenceBook Load(string? folder = null, string? imported = null) =>
        new(folder ?? Path.Combine(AppContext.BaseDirectory, "data", "reference"), imported is not null && Directory.Exists(imported) ? imported : null);

    /// <summary>The state of that code, or null.</summary>
    public State? StateOf(string iso3) => states.Find(iso3);

    /// <summary>The state in whose territory a place of that name stands; a state's own name is its own. Null where the tables do not know it.</summary>
    public string? StateOfPlace(string name) => Names.Find(NameKey.Of(name)) is { Class: NameClass.Place or NameClass.Capital or NameClass.State, State: { } state } ? state : null;

    /// <summary>Terms of that state's leaders, the earliest first.</summary>
    public IReadOnlyList<Leader> LeadersOf(string iso3) => leaders.OfState(iso3);

    /// <summary>Who held that office there on that day, the latest to enter first; empty where the table does not know.</summary>
    public IReadOnlyList<Leader> HoldersOf(string iso3, string office, DateOnly day) =>
        [.. leaders.OfState(iso3).Where(l => l.Office.Id == office && l.IsInOffice(day)).Reverse()];

    /// <summary>Every term of the person of that full name, in any of its spellings in the table.</summary>
    public IReadOnlyList<Leader> TermsOf(string person) => leaders.OfPerson(person);

    /// <summary>The organisation of that name, short, full or other; null where the table does not know it.</summary>
    public Organisation? OrganisationNamed(string name) => organisations.Find(name);

    /// <summary>The name under which the table of memberships has a body, by any of its names; null where it has no members of it.</summary>
    public string? BodyNamed(string name) => (OrganisationNamed(name)?.Name ?? name) is var body && HasMembers(body) ? body : null;

    /// <summary>The state of that code or of any of its names, in any case; null where there is none.</summary>
    public State? StateNamed(string name) =>
        states.Find(name.ToUpperInvariant()) ?? states.All.FirstOrDefault(s => s.Names.Append(s.OfficialName).Any(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Every stretch of membership of a state, by organisation.</summary>
    public IReadOnlyList<Membership> MembershipsOf(string iso3) =>
        [.. memberships.Value.Organisations.Order(StringComparer.Ordinal).SelectMany(o => memberships.Value.Of(o)).Where(m => m.State == iso3)];

    /// <summary>Every stretch of membership in an organisation, the earliest first.</summary>
    public IReadOnlyList<Membership> MembershipsIn(string organisation) => memberships.Value.Of(ShortName(organisation));

    /// <summary>Every rate of a currency, by period.</summary>
    public IReadOnlyList<ExchangeRate> RatesOf(CurrencyCode currency) => rates.Value.Of(currency);

    /// <summary>Whether the table knows members of that organisation at all: without, nothing can be told from a missing membership.</summary>
    public bool HasMembers(string organisation) => memberships.Value.Of(ShortName(organisation)).Count > 0;

    /// <summary>Every stretch of that state's membership in that organisation, the earliest first.</summary>
    public IReadOnlyList<Membership> MembershipsOf(string iso3, string organisation) =>
        [.. memberships.Value.Of(ShortName(organisation)).Where(m => m.State == iso3)];

    /// <summary>The membership in force on that day, the latest to begin where there are several; null where there was none.</summary>
    public Membership? MembershipOf(string iso3, string organisation, DateOnly day) =>
        MembershipsOf(iso3, organisation).LastOrDefault(m => m.IsInForce(day));

    /// <summary>Memberships of that organisation in force on that day, whatever their status.</summary>
    public IReadOnlyList<Membership> MembersOf(string organisation, DateOnly day) =>
        [.. memberships.Value.Of(ShortName(organisation)).Where(m => m.IsInForce(day))];

    /// <summary>The land border of the two states, whichever is named first; null where they have none in the table.</summary>
    public Border? BorderBetween(string iso3, string other) =>
        borders.Value.Of(iso3).FirstOrDefault(b => b.First == other || b.Second == other);

    /// <summary>The land border of the two states as each source gives it; empty where they have none in the table.</summary>
    public IReadOnlyList<Border> BordersBetween(string iso3, string other) =>
        [.. borders.Value.Of(iso3).Where(b => b.First == other || b.Second == other)];

    /// <summary>All land borders of a state.</summary>
    public IReadOnlyList<Border> BordersOf(string iso3) => borders.Value.Of(iso3);

    /// <summary>The figures of that state, by year, then vintage; empty where there are none.</summary>
    public IReadOnlyList<Observation> Series(Indicator indicator, string iso3) => series.Of(indicator, iso3);

    /// <summary>Shares of its first partners in a state's exports and imports, by flow and year.</summary>
    public IReadOnlyList<TradeShare> TradeSharesOf(string iso3) => trade.Value.Of(iso3);

    /// <summary>The rate of the month of that day, else of its year, else the last known before it; null for a currency that the table does not hold.</summary>
    public ExchangeRate? RateOf(CurrencyCode currency, DateOnly day) => rates.Value.Of(currency, day);

    private string ShortName(string organisation) => organisations.Find(organisation)?.Name ?? organisation;
}
