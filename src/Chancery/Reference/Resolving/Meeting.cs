using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Two persons of whom a sentence tells that they were together: "X spoke with Y". Afterwards "they" and "the leaders" are both.</summary>
/// <param name="Both">The two, in the order of mention.</param>
/// <param name="Sentence">Where it is told.</param>
internal sealed record Meeting(IReadOnlyList<Actor> Both, int Sentence)
{
    private const int Reach = 12;

    /// <summary>The meeting that the sentence under way tells of by its main clause; null where it tells of none.</summary>
    public static Meeting? In(CastDraft draft)
    {
        var here = draft.Here;
        if (!here.IsParsed || Clause.MainSubject(here) is not (>= 0 and var subject) || here[subject].Head is not (>= 0 and var verb) || Person(draft, subject) is not { } one)
        {
            return null;
        }

        foreach (var child in here.Children(verb))
        {
            var isWith = here[child].Relation is Relation.Obl && here.Child(child, Relation.Case) is >= 0 and var link && here.Is(link, "with");
            var isMet = here[child].Relation == Relation.Obj && draft.Book.Words.BringsTogether(here[verb].Lemma);
            if ((isWith || isMet) && (Person(draft, child) ?? Government(draft, child)) is { } other && (other.State != one.State || other.State is null) && (other.Person is null || other.Person != one.Person))
            {
                return new Meeting([one, other], draft.At);
            }
        }

        return null;
    }

    /// <summary>Whether later words may still mean the two.</summary>
    public bool IsInMind(int sentence) => sentence > Sentence && sentence - Sentence <= Reach;

    private static Actor? Government(CastDraft draft, int token) => draft.MentionAt(token)?.Actors is [{ State: not null, Role: "GOV" } government] ? government : null;

    private static Actor? Person(CastDraft draft, int token) => draft.MentionAt(token)?.Actors is [{ Person: not null } person] ? person : null;
}
