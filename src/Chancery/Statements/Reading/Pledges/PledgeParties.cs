using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Who gives, where the roles of the committing word do not say.</summary>
internal static class PledgeParties
{
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
            if (head != match.Anchor && Based(page, sentence, head) is { } firm)
            {
                return [firm];
            }

            if (NounOwners.Of(page, sentence, head, head == match.Anchor ? [] : null) is { Count: > 0 } own)
            {
                // "Vietnam's VinFast": a name that no table knows, of that state.
                return head != match.Anchor && words[head].Upos == Upos.PROPN && char.IsUpper(words.Form(head)[0]) && page.Cast.ActorsAt(sentence, head).Count == 0 && own is [{ State: { } state, Org: null, Person: null }] && head > 0 && words[head - 1].Xpos == Xpos.POS
                    ? [new Actor { Org = words.Form(head).ToString(), State = state, Text = words.Form(head).ToString() }]
                    : PledgeReceivers.Distinct(own);
            }
        }

        if (heads.Exists(h => h != match.Anchor && page.Rules.Acts.IsDecree(words[h].Lemma)) && page.Cast.Home is { } home)
        {
            return [new Actor { State = home, Role = "GOV", Text = words.SpanOf(heads[^1], heads[^1] + 1).Of(words.Text) }];
        }

        if (heads.Exists(h => words.Is(h, "they")) && page.Pledges.Last is { } last && sentence > 0 && last.Span.Start >= page.Sentences[sentence - 1].Span.Start && last.By.All(b => b is { State: null, Person: null, Org: not null }))
        {
            return last.By; // "The ministers agreed to meet. They also pledged …"
        }

        var body = heads.Where(h => h != match.Anchor && !IsPaper(page, words, h) && (page.Rules.Acts.IsBody(words[h].Lemma) || words[h].Upos == Upos.PROPN || (h > 0 && words[h] is { Upos: Upos.NOUN, Xpos: Xpos.NN } && char.IsUpper(words.Form(h)[0])))).Take(1)
            .Select(h => Unlisted(words, h)).ToList();
        return body.Count > 0 || match.Pattern.Value("topic") == "no" ? body
            : new Frame(words, match.Anchor).IsNominal && SpokenLender(page, sentence, match.Anchor) is { } bank ? [bank]
            : heads.TrueForAll(h => h == match.Anchor || words[h].Upos is Upos.DET or Upos.PRON or Upos.ADV || (words[h].Upos == Upos.NOUN && match.Pattern.Value("topic") == "yes")) ? OfMoney(page, sentence, match.Anchor) ?? Buyer(page, match, page.Topic(sentence, match.Anchor))
            : [];
    }

    /// <summary>Whether a giver that only the text before suggests is named as the receiver: "$2 billion in funding to Kenya" behind a sentence on Kenya.</summary>
    internal static bool IsToldAsReceiver(Page page, int sentence, PatternMatch match, IReadOnlyList<Actor> by) =>
        by.Count > 0 && match.Pattern.Roles.ContainsKey("to") && page.Actors(sentence, match.Fill("to")) is { Count: > 0 } named && by.All(b => named.Any(t => t.State == b.State && t.Org == b.Org));

    /// <summary>The subject of the nearest verb above a word, beside some; empty where it is nobody known.</summary>
    internal static IReadOnlyList<Actor> Above(Page page, int sentence, int word, IReadOnlyList<Actor> beside)
    {
        var words = page.Sentences[sentence];
        for (var at = words[word].Head; at >= 0; at = words[at].Head)
        {
            if (words.Child(at, Relation.Nsubj) is >= 0 and var subject && page.Actors(sentence, [subject]) is { Count: > 0 } actors && !actors.Any(beside.Contains))
            {
                return actors;
            }
        }

        return [];
    }

    /// <summary>A body that no table knows, by the words of its phrase.</summary>
    internal static Actor Unlisted(Sentence words, int head)
    {
        var name = Phrase.Span(words, head).Of(words.Text);
        return new Actor { Org = name, Text = name };
    }

    // "Japan has helped Kenya. A loan of 3 billion yen was signed": whoever has promised before and pays in that money.
    private static IReadOnlyList<Actor>? OfMoney(Page page, int sentence, int noun)
    {
        if (!new Frame(page.Sentences[sentence], noun).IsNominal || CarriedSum.Of(page, sentence, noun) is not { } sum)
        {
            return null;
        }

        var payers = page.Pledges.Promised.SelectMany(p => p.By).Where(b => b.State is { } state && b.Role != "BUS" && page.Cast.Book?.StateOf(state)?.Currency == sum.Value.Currency.Code).DistinctBy(b => b.State).ToList();
        return payers is [{ State: { } only }] ? [new Actor { State = only, Role = "GOV", Text = payers[0].Text }] : null;
    }

    // "The World Bank is preparing a programme. A grant of $2 million was approved in June": of the lender whom the text speaks of.
    private static Actor? SpokenLender(Page page, int sentence, int before)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - 1); s--)
        {
            var words = page.Sentences[s];
            for (var i = s == sentence ? before - 1 : words.Count - 1; i >= 0; i--)
            {
                if (words[i].Relation is Relation.Nsubj or Relation.NsubjPass && page.Cast.ActorsAt(s, i) is [var subject])
                {
                    return subject.Org is { } body && IsLender(page, body) ? subject : null;
                }
            }
        }

        return null;
    }

    // "The Agreement will create a market", "Funds for the yard will save jobs": what is signed or spent promises nothing itself.
    private static bool IsPaper(Page page, Sentence words, int head)
    {
        var noun = words[head].Lemma.ToLowerInvariant();
        return page.Rules.Stages.OfAccord(noun) is not null || page.Rules.Acts.IsPaper(noun);
    }

    // In the terms of a deal that a government publishes, the purchases are those of the other side.
    private static IReadOnlyList<Actor> Buyer(Page page, PatternMatch match, IReadOnlyList<Actor> topic) =>
        match.Pattern.Name == "trade-noun" && page.TitleStage is not null && page.Cast.Home is { } home && topic.Any(t => t.State == home) && page.States.OtherInTitle([new Actor { State = home, Text = home }]) is { } other ? [other] : topic;

    /// <summary>Sentences back to the lender whose programme a text speaks of.</summary>
    private const int FarthestLender = 4;

    /// <summary>The lender that the sentence or those before it name last: "Kenya will receive a tranche under its programme with the IMF". Empty where none.</summary>
    internal static IReadOnlyList<Actor> Lender(Page page, int sentence)
    {
        var (from, until) = (page.Sentences[Math.Max(0, sentence - FarthestLender)].Span.Start, page.Sentences[sentence].Span.End);
        return page.Cast.Mentions.LastOrDefault(m => m.Span.Start >= from && m.Span.End <= until && m.Actors is [{ Org: { } body }] && IsLender(page, body)) is { } mention ? [mention.Actors[0]] : [];
    }

    /// <summary>Whether a body lends, by the words of its name.</summary>
    internal static bool IsLender(Page page, string body) => body.Split(' ').Any(w => page.Rules.Acts.IsLender(w.ToLowerInvariant()) || w == "Monetary");

    /// <summary>The actors that some noun phrases stand for; beside one that is known, a name that nobody knows stands for itself.</summary>
    internal static IReadOnlyList<Actor> Known(Page page, int sentence, List<int> heads)
    {
        if (heads.TrueForAll(h => page.Rules.Acts.IsDecree(page.Sentences[sentence][h].Lemma)))
        {
            return [];
        }

        var known = page.Actors(sentence, heads);
        if (known.Count == 0 || known.Count >= heads.Count)
        {
            return known;
        }

        var words = page.Sentences[sentence];
        var names = heads.Where(h => words[h].Upos == Upos.PROPN && page.Cast.ActorsAt(sentence, h).Count == 0).Select(h => Phrase.Span(words, h).Of(words.Text));
        return [.. known, .. names.Select(n => new Actor { Org = n, Text = n })];
    }

    /// <summary>The firm that a phrase names with its seat ("Paris-based Saint-Gobain"), or null.</summary>
    internal static Actor? Based(Page page, int sentence, int head)
    {
        var words = page.Sentences[sentence];
        var first = words.Subtree(head).First;
        for (var i = first; i + 3 < words.Count && i <= head; i++)
        {
            if (!words.Is(i + 2, "based") || words[i + 1].Upos != Upos.PUNCT)
            {
                continue;
            }

            var end = i + 3;
            while (end < words.Count && words[end].Upos == Upos.PROPN)
            {
                end++;
            }

            if (end > i + 3)
            {
                var name = words.SpanOf(i + 3, end).Of(words.Text);
                var known = Enumerable.Range(i + 3, end - i - 3).SelectMany(t => page.Cast.ActorsAt(sentence, t)).FirstOrDefault(a => a.Role == "BUS");
                return known ?? new Actor { Org = name, State = page.Cast.ActorsAt(sentence, i).Select(a => a.State).FirstOrDefault(state => state is not null), Role = "BUS", Text = name };
            }
        }

        return null;
    }
}
