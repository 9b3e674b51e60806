using Chancery.Reference.Names;
using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Reads nouns for those who deal with each other in a text: "the delegations", "participants", "the joint committee". They are those who sign it, else those who were told to be together, else the last row of states.</summary>
internal sealed class Parties(CastDraft draft)
{
    private const string Several = "parties";
    private const string Board = "board";
    private const string Group = "group";

    /// <summary>Whether a noun is one of those.</summary>
    public static bool Are(PointingNoun noun) => noun.Kind is Several or Board or Group;

    /// <summary>Whom the noun stands for; empty for nobody.</summary>
    /// <param name="i">The noun.</param>
    /// <param name="noun">What it points to.</param>
    /// <param name="owners">Whom it belongs to.</param>
    public IReadOnlyList<Actor> Of(int i, PointingNoun noun, List<Actor> owners)
    {
        if (owners.Count > 0)
        {
            return noun is { Kind: Several, IsOther: false } ? [.. owners.Select(Government)] : [];
        }

        return IsMeant(i, noun) ? InMind(draft.Around.CountBefore(i), noun.Kind == Several) : [];
    }

    /// <summary>The governments of those who were told to be together, where each is of another state; empty where nobody was.</summary>
    /// <param name="count">How many a word says there are; 0 for none.</param>
    public IReadOnlyList<Actor> StatesThatMet(int count) =>
        draft.Met?.Called(draft.At, count) is { Count: > 0 } met && met.All(a => a.State is not null) && met.Select(a => a.State).Distinct(StringComparer.Ordinal).Count() == met.Count
            ? [.. met.Select(Government)]
            : [];

    /// <summary>The government that a state deals with in a text about both: the other one of two that met, else the one other that is named often; null where the text tells of several alike.</summary>
    public Actor? OtherOf(string state) =>
        StatesThatMet(2) is { Count: 2 } met && met.Any(m => m.State == state) ? met.First(m => m.State != state)
        : draft.Memory.MostNamedOther(state) is { } other ? new Actor { State = other, Role = "GOV", Text = "" }
        : null;

    // A plural with an article or a number, or as a subject without one; a body only where it is a joint one, or with "this".
    private bool IsMeant(int i, PointingNoun noun)
    {
        var here = draft.Here;
        if (i + 1 < here.Count && (here[i + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.PART || here.Is(i + 1, "of")))
        {
            return false;
        }

        if (noun.Kind == Several)
        {
            return draft.Around.CountBefore(i) > 0 || draft.Around.HasArticle(i) || (draft.Book.Words.RoleOf(here.Form(i)) is null && (i == 0 || here[i - 1].Upos is not (Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.DET or Upos.PRON or Upos.NUM)) && here[i].Relation is Relation.Nsubj);
        }

        if (char.IsUpper(here.Form(i)[0]) && i > 0 && here.Is(i - 1, "the"))
        {
            return true; // "the Taskforce"
        }

        for (var at = i - 1; at >= 0 && i - at < 4 && here[at].Upos is not (Upos.VERB or Upos.ADP or Upos.AUX); at--)
        {
            if (draft.Book.Words.IsJoint(here.Form(at)))
            {
                return true;
            }
        }

        return false;
    }

    private IReadOnlyList<Actor> InMind(int count, bool isPlural) =>
        draft.Authors.Count > 1 && (count == 0 || count == draft.Authors.Count) ? draft.Authors
        : draft.Met?.Called(draft.At, count) is { Count: > 0 } met ? met
        : isPlural && draft.Memory.LastRun(draft.At, r => (count == 0 || r.Actors.Count == count) && r.Actors.TrueForAll(IsOfState)) is { } run ? [.. run.Actors]
        : [];

    private static bool IsOfState(Actor actor) => actor is { Role: "GOV" or "IGO" } && (actor.State ?? actor.Org) is not null;

    private static Actor Government(Actor actor) => actor.State is null ? actor : new Actor { State = actor.State, Role = "GOV", Text = actor.Text };
}
