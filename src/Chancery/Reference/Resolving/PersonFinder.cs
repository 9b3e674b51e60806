using Chancery.Reference.Names;

namespace Chancery.Reference.Resolving;

/// <summary>Finds persons and holders of offices at the document's date.</summary>
internal sealed class PersonFinder(ReferenceBook book, DateOnly? date)
{
    /// <summary>Letters that two spellings of a name begin with alike.</summary>
    private const int SharedLetters = 5;

    /// <summary>Letters by which one spelling may be longer than the other.</summary>
    private const int MostMore = 2;

    private static readonly string[] WellKnown = ["head_of_state", "head_of_government", "vice_president", "foreign_minister", "defence_minister", "organisation_head", "top_diplomat"];

    /// <summary>The actor that is a known person.</summary>
    public Actor Of(string person, string? state, string text)
    {
        var terms = book.TermsOf(person);
        var term = terms.OrderBy(Distance).ThenBy(t => Rank(t)).FirstOrDefault(t => state is null || t.State == state) ?? (terms.Count > 0 ? terms[0] : null);
        return term is null ? new Actor { Person = person, State = state, Text = text } : OfTerm(term, text);
    }

    /// <summary>In how many states somebody of the book bears a surname.</summary>
    public int StatesOf(ulong surname) => book.Names.Named(surname).Select(t => t.State).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The bearer of a surname at the date; null where nobody or more than one may be meant.</summary>
    /// <param name="surname">Key of the surname.</param>
    /// <param name="state">State that the words name; null where they name none.</param>
    /// <param name="office">Office that the words name; null where they name none.</param>
    /// <param name="text">The words.</param>
    public Actor? BySurname(ulong surname, string? state, string? office, string text)
    {
        var named = book.Names.Named(surname).Where(t => (state is null || t.State == state) && (office is null || Matches(t, office)));
        if (state is null && office is null)
        {
            if (date is null)
            {
                return null; // a bare name of any century: nobody can tell
            }

            named = named.Where(t => WellKnown.Contains(t.Office.Id));
        }

        var near = named.Where(t => Distance(t) <= (office is null && state is null ? 400 : 1500)).ToList();
        if (near.Count == 0)
        {
            return null;
        }

        var best = near.OrderBy(Rank).ThenBy(Distance).First();
        var rival = near.Any(t => t.Person != best.Person && Rank(t) == Rank(best) && Distance(t) == Distance(best));
        return rival ? null : OfTerm(best, text);
    }

    /// <summary>The holder of an office of a state at the date, by the words of the title where two offices are called alike; null where the book does not know.</summary>
    public Actor? Holder(string state, string office, string text, string? title = null)
    {
        if (date is not { } day)
        {
            return null;
        }

        if (title is not null && Called(state, office, title, day) is { } called)
        {
            return OfTerm(called, text);
        }

        var id = office == "monarch" ? (book.Words.IsMonarchy(state) ? "head_of_state" : "none")
            : office != "leader" ? office : book.Words.IsLedByGovernment(state) ? "head_of_government" : "head_of_state";
        var holders = book.HoldersOf(state, id, day);
        holders = holders.Count == 0 && id == "top_diplomat" ? book.HoldersOf(state, "foreign_minister", day) : holders;
        return holders.Count == 0 ? null : OfTerm(holders[0], text);
    }

    /// <summary>The holder of an office of a state at the date, where the last of the words spells a name of his another way ("Zelenski"); null else.</summary>
    public Actor? Alike(string state, string office, string words, string text) =>
        Holder(state, office, text) is { Person: { } holder } found && PersonName.Surname(words).ToString() is var last && holder.Split(' ').Any(h => IsSpelling(last, h)) ? found : null;

    // Two spellings of one name in Latin letters begin alike and are about as long.
    private static bool IsSpelling(string one, string other) =>
        one.Length >= SharedLetters && other.Length >= SharedLetters && Math.Abs(one.Length - other.Length) <= MostMore
        && NameKey.Of(one.AsSpan(0, SharedLetters)) == NameKey.Of(other.AsSpan(0, SharedLetters));

    /// <summary>The head of an organisation at the date, or who speaks for it abroad; null where the book does not know or several may be meant.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="named">The words that name it ("European Commission"), which may tell one of several heads.</param>
    /// <param name="office">The office that the title names.</param>
    /// <param name="text">The words.</param>
    public Actor? HeadOf(Organisation organisation, string named, string office, string text)
    {
        if (date is not { } day)
        {
            return null;
        }

        var id = office == "top_diplomat" ? office : "organisation_head";
        var heads = book.LeadersOf(organisation.Name).Where(l => l.Office.Id == id && l.IsInOffice(day)).ToList();
        var head = heads.Count == 1 ? heads[0] : heads.Find(l => l.Title.Contains(named, StringComparison.OrdinalIgnoreCase));
        return head is null ? null : OfTerm(head, text);
    }

    /// <summary>Whether somebody holds an office at the date, or held it before (<paramref name="past"/>).</summary>
    public bool Holds(string person, string office, bool past) =>
        date is { } day && book.TermsOf(person).Any(t => Matches(t, office) && (past ? t.End is { } end && end.Latest < day : t.IsInOffice(day)));

    /// <summary>Whether somebody heads a state or a government at the date.</summary>
    public bool Leads(string person) => Holds(person, "leader", past: false);

    private static Actor OfTerm(Leader term, string text) =>
        new() { Person = term.Person, State = term.State, Org = term.State is null ? term.Organisation : null, Role = term.Office.Role, Text = text };

    // "The Iranian president" heads the government there, whatever the office is elsewhere.
    private Leader? Called(string state, string office, string title, DateOnly day) =>
        office is "head_of_state" or "head_of_government"
            ? book.LeadersOf(state).LastOrDefault(l => l.Office.Id is "head_of_state" or "head_of_government" && l.Title.Equals(title, StringComparison.OrdinalIgnoreCase) && l.IsInOffice(day))
            : null;

    private bool Matches(Leader term, string office) =>
        office == "monarch" ? term.Office.Id == "head_of_state" && term.State is { } realm && book.Words.IsMonarchy(realm)
        : office == "leader" ? term.Office.Id is "head_of_state" or "head_of_government"
        : term.Office.Id == office || (office is "head_of_state" or "head_of_government" && term.Office.Id is "head_of_state" or "head_of_government");

    private static int Rank(Leader term) => term.Office.Id switch
    {
        "head_of_state" => 0,
        "head_of_government" => 1,
        "vice_president" => 2,
        "foreign_minister" or "organisation_head" or "top_diplomat" => 3,
        _ => 4,
    };

    // Days between the date and the term; 0 inside it. Without a date nothing is near or far.
    private int Distance(Leader term)
    {
        if (date is not { } day || term.IsInOffice(day))
        {
            return 0;
        }

        return term.Start is { } start && start.Earliest > day ? start.Earliest.DayNumber - day.DayNumber : day.DayNumber - term.End!.Value.Latest.DayNumber;
    }
}
