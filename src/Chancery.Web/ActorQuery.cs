using Chancery.Ledger.Asking;
using Chancery.Reference;

namespace Chancery.Web;

/// <summary>What the address of the list of actors asks for, as typed. Bound from the query string.</summary>
public sealed record ActorQuery
{
    /// <summary>The state that it is, acts for or is from: a code or a name.</summary>
    public string? State { get; init; }

    /// <summary>Letters that stand in its name.</summary>
    public string? Text { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }

    /// <summary>Rows of a page.</summary>
    public string? Limit { get; init; }

    /// <summary>The same query in another place of the list, or in another form.</summary>
    public string Address(string path, string? after = null)
    {
        (string Name, string? Value)[] fields = [("state", State), ("text", Text), ("limit", Limit), ("after", after)];
        return ListQuery.Address(path, fields);
    }

    /// <summary>The query as a filter.</summary>
    /// <exception cref="UnclearRequestException">A field makes no sense.</exception>
    public ActorFilter ToFilter(ReferenceBook book) => new()
    {
        State = ListQuery.Party(State, book),
        Words = ListQuery.Said(Text),
        Limit = ListQuery.Rows(Limit),
        After = ListQuery.Said(After),
    };
}
