using Chancery.Ledger.Asking;
using Chancery.Ledger.Views;
using Chancery.Reference;

namespace Chancery.Web;

/// <summary>Parties as people write them: the ledger keeps names in lower case and states by their code. Safe for all threads.</summary>
public sealed class ActorNames(ReferenceBook book)
{
    private readonly Lazy<Dictionary<string, string>> spellings = new(() => Spellings(book));

    /// <summary>The name of a party: “Saudi Arabia”, “EU”, “Mohammed bin Salman”; capitals by rule where the tables do not know it.</summary>
    public string Of(EntryParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.IsState ? OfState(party.State) : spellings.Value.GetValueOrDefault(party.Name) ?? EntryFacts.Name(party);
    }

    /// <summary>The name of a state by its code; the code where the tables do not know it.</summary>
    public string OfState(string iso3) => book.StateOf(iso3)?.Name ?? iso3;

    /// <summary>Whether the words are the code of a state.</summary>
    public bool IsState(string words) => book.StateOf(words) is not null;

    /// <summary>The terms in office of a person, the first first; empty where the tables know none.</summary>
    public IReadOnlyList<Leader> TermsOf(string name) => [.. book.TermsOf(spellings.Value.GetValueOrDefault(name) ?? name)];

    private static Dictionary<string, string> Spellings(ReferenceBook book)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, name) in book.Organisations.SelectMany(o => o.Aliases.Append(o.FullName).Append(o.Name).Select(key => (key, o.Name))).Concat(book.Leaders.Select(l => (l.Person, l.Person))))
        {
            spellings[key] = name;
        }

        return spellings;
    }
}
