using Chancery.Reference;
using Chancery.Reference.Tables;

namespace Chancery.Checks;

/// <summary>Finds whose means stand behind an actor, and their figures edition by edition.</summary>
internal sealed class EconomyFinder
{
    // Editions whose newest figure is older than this beside the newest of all say nothing about the present.
    private const int YearsBack = 2;

    private readonly ReferenceBook book;
    private readonly HashSet<string> unions = new(StringComparer.Ordinal);

    private EconomyFinder(ReferenceBook book) => this.book = book;

    public static EconomyFinder Load(string folder, ReferenceBook book)
    {
        var finder = new EconomyFinder(book);
        var table = new TableReader(folder, "economies.tsv", "organisation");
        while (table.Read())
        {
            finder.unions.Add(table.Text(0));
        }

        return finder;
    }

    /// <summary>The economy behind those actors; null where none of them has one in the tables.</summary>
    public Economy? Behind(IReadOnlyList<Actor> actors, DateOnly day)
    {
        var found = actors.Select(a => Behind(a, day)).OfType<Economy>().DistinctBy(e => e.Name).ToList();
        return found.Count switch
        {
            0 => null,
            1 => found[0],
            _ => new Economy(Wording.List(found.Select(e => e.Name)), [.. found.SelectMany(e => e.States).Distinct().Order(StringComparer.Ordinal)], found.All(e => e.IsPublic)),
        };
    }

    /// <summary>The newest figure of each edition that is not out of date, all of them up to the year given; sums for several states.</summary>
    public IReadOnlyList<Observation> Figures(Indicator indicator, Economy economy, int year)
    {
        var newest = All(indicator, economy).Where(o => o.Year <= year)
            .GroupBy(o => (o.Source, o.Vintage))
            .Select(g => g.MaxBy(o => o.Year)!)
            .OrderBy(o => o.Year).ThenBy(o => o.Source, StringComparer.Ordinal).ThenBy(o => o.Vintage, StringComparer.Ordinal)
            .ToList();
        return newest.Count == 0 ? [] : [.. newest.Where(o => o.Year >= newest[^1].Year - YearsBack && o.Value != 0)];
    }

    /// <summary>Every figure of every edition; sums for several states, of the years for which an edition has all of them.</summary>
    public IReadOnlyList<Observation> All(Indicator indicator, Economy economy) => economy.States.Count == 1
        ? book.Series(indicator, economy.States[0])
        : Sums(indicator, economy);

    private List<Observation> Sums(Indicator indicator, Economy economy) => [.. economy.States
        .SelectMany(s => book.Series(indicator, s))
        .GroupBy(o => (o.Year, o.Source, o.Vintage, o.Unit))
        .Where(g => g.Count() == economy.States.Count)
        .Select(g => new Observation(g.Key.Year, g.Sum(o => o.Value), g.Key.Unit, g.Key.Source, g.Key.Vintage))];

    private Economy? Behind(Actor actor, DateOnly day)
    {
        var organisation = actor.Org is { } name ? book.OrganisationNamed(name) : null;
        if (organisation is not null && unions.Contains(organisation.Name))
        {
            var members = book.MembersOf(organisation.Name, day).Where(m => m.Status == "member").Select(m => m.State);
            return new Economy("the " + organisation.Name, [.. members.Distinct().Order(StringComparer.Ordinal)], true);
        }

        var home = actor.State ?? organisation?.State;
        if (home is null || book.StateOf(home) is not { } state)
        {
            return null;
        }

        var isFirm = organisation is { Role: "BUS" } || actor.Role == "BUS";
        return new Economy(isFirm ? $"{Wording.StateName(state)}, home of {actor.Org ?? actor.Text}" : Wording.StateName(state), [home], !isFirm);
    }
}
