using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Who gives and who receives, where the roles of the committing word do not say.</summary>
internal static class PledgeParties
{
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
            if (page.Owners(sentence, head, head == match.Anchor ? [] : null) is { Count: > 0 } own)
            {
                return own;
            }
        }

        var body = heads.Where(h => h != match.Anchor && (page.Rules.Acts.IsBody(words[h].Lemma) || words[h].Upos == Upos.PROPN)).Take(1)
            .Select(h => Phrase.Span(words, h).Of(words.Text)).Select(t => new Actor { Org = t, Text = t }).ToList();
        return body.Count > 0 ? body
            : heads.TrueForAll(h => h == match.Anchor || words[h].Upos is Upos.DET or Upos.PRON or Upos.ADV || (words[h].Upos == Upos.NOUN && match.Pattern.Value("topic") is not null)) ? page.Topic(sentence, match.Anchor)
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
        found = found.Count > 0 ? found : Others([.. heads.SelectMany(h => page.Owners(sentence, h))], by);
        found = found.Count > 0 ? found : Others([.. objects.SelectMany(o => page.Owners(sentence, o))], by);
        found = found.Count > 0 ? found : Within(page, sentence, match.Anchor, by);
        return AsGovernments(Distinct(found));
    }

    // The place where it is spent, wherever it stands behind the act: "… to build a plant in Texas", "… in domestic production".
    private static List<Actor> Within(Page page, int sentence, int anchor, IReadOnlyList<Actor> by)
    {
        var words = page.Sentences[sentence];
        var end = words.Subtree(anchor).End;
        for (var i = anchor + 1; i < end; i++)
        {
            if (words.Is(i, "domestic") && by.Count > 0 && by[0].State is { } home)
            {
                return [new Actor { State = home, Role = "GOV", Text = "domestic" }];
            }

            var places = page.Cast.ActorsAt(sentence, i);
            if (places.Count > 0 && places.All(a => a.State is not null && a.Person is null && a.Role != "BUS") && !words.Is(i - 1, "from")
                && Others([.. places.Select(a => a with { Org = null })], by) is { Count: > 0 } others)
            {
                return others;
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
