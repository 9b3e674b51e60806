using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Who gives and who receives, where the roles of the committing word do not say.</summary>
internal static class PledgeParties
{
    private const int FarthestTopic = 3;

    private static readonly Role[] Destinations = [Role.Parse("recipient"), Role.Parse("to"), Role.Parse("in"), Role.Parse("into"), Role.Parse("with"), Role.Parse("for"), Role.Parse("across"), Role.Parse("at"), Role.Parse("on")];

    /// <summary>The giver where no known actor fills the role: the owner of what gives ("the ministry’s order"), the modifiers of a noun of commitment, an unnamed body in its own words, else whom the text has been speaking of.</summary>
    internal static IReadOnlyList<Actor> Giver(Page page, int sentence, PatternMatch match)
    {
        var words = page.Sentences[sentence];
        var heads = match.Fill("by");
        if (new Frame(words, match.Anchor).IsNominal)
        {
            heads.Insert(0, match.Anchor);
        }

        foreach (var head in heads)
        {
            if (Modifiers(page, sentence, head, head == match.Anchor) is { Count: > 0 } own)
            {
                return own;
            }
        }

        var body = heads.Where(h => h != match.Anchor && (page.Rules.Acts.IsBody(words[h].Lemma) || words[h].Upos == Upos.PROPN)).Take(1)
            .Select(h => Phrase.Span(words, h).Of(words.Text)).Select(t => new Actor { Org = t, Text = t }).ToList();
        return body.Count > 0 ? body
            : heads.TrueForAll(h => h == match.Anchor || words[h].Upos is Upos.DET or Upos.PRON or Upos.ADV) ? Topic(page, sentence, match.Anchor)
            : [];
    }

    /// <summary>The receiver: where the value goes, whoever is named in the act's complements beside the giver.</summary>
    internal static IReadOnlyList<Actor> Receiver(Page page, int sentence, PatternMatch match, IReadOnlyList<Actor> by)
    {
        var words = page.Sentences[sentence];
        var named = Others(page.Actors(sentence, match.Fill("to")), by);
        if (named.Count > 0)
        {
            return named;
        }

        var heads = new List<int>();
        var objects = match.Fill("object");
        foreach (var from in objects.Prepend(match.Anchor))
        {
            foreach (var role in Destinations)
            {
                new Frame(words, from).Fill(role, heads);
            }
        }

        // "in U.S. shipping", "a plant in Anderson, Indiana", "purchase Russian gas": the place or owner stands beside the goods.
        var found = Others(page.Actors(sentence, heads), by);
        found = found.Count > 0 ? found : Others([.. heads.SelectMany(h => Modifiers(page, sentence, h))], by);
        found = found.Count > 0 ? found : Others([.. objects.SelectMany(o => Modifiers(page, sentence, o))], by);
        return AsGovernments(Distinct(found));
    }

    // Actors among the modifiers of a noun, and one step further down; what a preposition adds ("deals for American ships") does not own it.
    private static List<Actor> Modifiers(Page page, int sentence, int head, bool ownersOnly = false)
    {
        var words = page.Sentences[sentence];
        var found = new List<Actor>();
        foreach (var child in words.Children(head))
        {
            if (words[child].Relation is not (Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodDesc or Relation.NmodUnmarked))
            {
                continue;
            }

            if (ownersOnly && words[child].Relation is not Relation.NmodPoss && words.Child(child, Relation.Case) >= 0)
            {
                continue;
            }

            var actors = page.Cast.ActorsAt(sentence, child);
            found.AddRange(actors);
            foreach (var inner in words.Children(child))
            {
                if (actors.Count == 0 && words[inner].Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Nmod or Relation.OblUnmarked or Relation.NmodUnmarked)
                {
                    found.AddRange(page.Cast.ActorsAt(sentence, inner));
                }
            }
        }

        return found;
    }

    // The state or organisation that the sentences before were about: the nearest subject that is an actor.
    private static List<Actor> Topic(Page page, int sentence, int before)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - FarthestTopic); s--)
        {
            var words = page.Sentences[s];
            for (var i = s == sentence ? before - 1 : words.Count - 1; i >= 0; i--)
            {
                if (words[i].Relation is Relation.Nsubj or Relation.NsubjPass && page.Cast.ActorsAt(s, i) is { Count: 1 } actors && actors[0].State is not null)
                {
                    return [.. actors];
                }
            }
        }

        return [];
    }

    private static List<Actor> Distinct(List<Actor> actors) => [.. actors.DistinctBy(a => (a.State, a.Org, a.Person))];

    private static List<Actor> Others(IReadOnlyList<Actor> actors, IReadOnlyList<Actor> by) =>
        [.. actors.Where(a => (a.State ?? a.Org ?? a.Person) is not null && !by.Any(b => b == a || (b.State is not null && b.State == a.State && b.Org == a.Org)))];

    // A state that receives acts through its government.
    private static List<Actor> AsGovernments(List<Actor> actors) =>
        [.. actors.Select(a => a is { State: not null, Org: null, Person: null, Role: null } ? a with { Role = "GOV" } : a)];
}
