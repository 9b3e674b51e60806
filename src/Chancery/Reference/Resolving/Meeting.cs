using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Those of whom a sentence tells that they were together: "X spoke with Y", "X, Y and Z met". Afterwards "they", "the leaders" and "the delegations" are all of them.</summary>
/// <param name="All">They, in the order of mention.</param>
/// <param name="Sentence">Where it is told.</param>
internal sealed record Meeting(IReadOnlyList<Actor> All, int Sentence)
{
    private const int Reach = 12;

    /// <summary>The meeting that the sentence under way tells of by its main clause; null where it tells of none.</summary>
    public static Meeting? In(CastDraft draft)
    {
        var here = draft.Here;
        if (!here.IsParsed || Clause.MainSubject(here) is not (>= 0 and var subject) || here[subject].Head is not (>= 0 and var verb))
        {
            return null;
        }

        var row = Row(draft, subject);
        if (row.Count > 1 && draft.Book.Words.IsDoneTogether(here[verb].Lemma) && AreOfSeveral(row))
        {
            return new Meeting(row, draft.At);
        }

        if (row is not [{ Person: not null } one])
        {
            return null;
        }

        foreach (var child in here.Children(verb))
        {
            var isWith = here[child].Relation is Relation.Obl && here.Child(child, Relation.Case) is >= 0 and var link && here.Is(link, "with");
            var isMet = here[child].Relation == Relation.Obj && draft.Book.Words.BringsTogether(here[verb].Lemma);
            if (!(isWith || isMet))
            {
                continue;
            }

            var others = Row(draft, child).Where(o => (o.State != one.State || o.State is null) && (o.Person is null || o.Person != one.Person)).ToList();
            if (others.Count > 0)
            {
                return new Meeting([one, .. others], draft.At);
            }
        }

        return null;
    }

    /// <summary>The same, which the sentence under way has spoken of again as a whole, or as before.</summary>
    public Meeting Renewed(CastDraft draft) => draft.SpeaksOf(All) ? this with { Sentence = draft.At } : this;

    /// <summary>Whether later words may still mean them.</summary>
    public bool IsInMind(int sentence) => sentence > Sentence && sentence - Sentence <= Reach;

    /// <summary>All of them, where the words before a noun do not say that there were more or fewer.</summary>
    /// <param name="sentence">Where the noun stands.</param>
    /// <param name="count">How many its words say there are; 0 where they do not.</param>
    public IReadOnlyList<Actor> Called(int sentence, int count) => IsInMind(sentence) && (count == 0 || count == All.Count) ? All : [];

    // The persons and governments of one row, from its first.
    private static List<Actor> Row(CastDraft draft, int first)
    {
        if (PersonRow.Around(draft.Here, first, i => draft.MentionAt(i)) is { Count: > 1 } persons)
        {
            return persons;
        }

        var row = new List<Actor>(Party(draft, first));
        foreach (var child in draft.Here.Children(first))
        {
            if (draft.Here[child].Relation == Relation.Conj)
            {
                row.AddRange(Party(draft, child).Where(a => !row.Exists(r => Memory.AreSame(r, a))));
            }
        }

        return row;
    }

    private static bool AreOfSeveral(List<Actor> row) => row.TrueForAll(a => a.State is not null || a.Role == "IGO") && row.Select(a => a.State ?? a.Org).Distinct(StringComparer.Ordinal).Count() == row.Count;

    private static IEnumerable<Actor> Party(CastDraft draft, int token) =>
        draft.MentionAt(token)?.Actors is { } actors && actors.All(a => a.Person is not null || a is { State: not null, Role: "GOV" } || a.Role == "IGO") ? actors : [];
}
