using System.Collections.Frozen;
using Chancery.Reference;
using Chancery.Reference.Names;
using Chancery.Reference.Tables;

namespace Chancery.Checks;

/// <summary>The table <c>data/checks/capitals.tsv</c>: places that are rightly called a capital beside the seat of government. Immutable.</summary>
internal sealed class CapitalTable
{
    private readonly FrozenSet<(string State, ulong Place)> places;

    private CapitalTable(FrozenSet<(string State, ulong Place)> places) => this.places = places;

    public static CapitalTable Load(string folder)
    {
        var places = new HashSet<(string, ulong)>();
        var table = new TableReader(folder, "capitals.tsv", "state\tplace");
        while (table.Read())
        {
            places.Add((table.Text(0), NameKey.Of(table.Text(1))));
        }

        return new CapitalTable(places.ToFrozenSet());
    }

    /// <summary>Whether a place is rightly called the capital of a state.</summary>
    public bool Has(State state, string place) =>
        NameKey.Of(place) is var key && ((state.Capital is { } seat && NameKey.Of(seat) == key) || places.Contains((state.Iso3, key)));
}
