using Chancery.Reference;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Who does what an item of a list tells without saying by whom: "Sent 20 trucks to Chad", below "Norway has taken these steps:". Worked out when first asked for.</summary>
internal sealed class LeftOut(Page page)
{
    private const int LongestChain = 8;

    private static readonly string[] OwnedBy = ["of", "by"];

    private readonly Dictionary<int, (IReadOnlyList<Actor> By, bool IsAhead)> leads = [];

    /// <summary>Whether a sentence is an item whose doer stands in the lines above it.</summary>
    internal bool Has(int sentence) => Of(sentence).Count > 0;

    /// <summary>Whoever does what a word of an item tells; empty where its clause has a doer of its own, or where the lines above name nobody.</summary>
    internal IReadOnlyList<Actor> At(int sentence, int word) => Has(sentence) && IsOfItem(page.Sentences[sentence], word) ? Of(sentence) : [];

    /// <summary>How what an item tells is put: by the form of its verb, and by whether the lines above speak of what is to come.</summary>
    internal Mood Put(int sentence, Mood mood)
    {
        if (mood.Tense != Tense.Unsaid)
        {
            return mood;
        }

        var words = page.Sentences[sentence];
        var isAhead = leads.TryGetValue(page.LeadIns.LeadOf(sentence), out var lead) && lead.IsAhead;
        return words[LeadIns.FirstWord(words)].Xpos switch
        {
            Xpos.VB or Xpos.VBP => mood with { Tense = Tense.Future },
            _ => mood with { Tense = isAhead ? Tense.Future : Tense.Past },
        };
    }

    private IReadOnlyList<Actor> Of(int sentence)
    {
        var lead = page.LeadIns.LeadOf(sentence);
        var words = page.Sentences[sentence];
        if (lead < 0 || !words.IsParsed || LeadIns.FirstWord(words) is not (>= 0 and var first) || words[first] is not { Upos: Upos.VERB, Head: < 0 } || HasSubject(words, first))
        {
            return [];
        }

        if (!leads.TryGetValue(lead, out var told))
        {
            leads[lead] = told = Told(lead);
        }

        return told.By;
    }

    private static bool HasSubject(Sentence words, int verb) =>
        words.Child(verb, Relation.Nsubj) >= 0 || words.Child(verb, Relation.NsubjPass) >= 0 || words.Child(verb, Relation.Csubj) >= 0;

    // The subject of the lead-in, or whose actions it lists.
    private (IReadOnlyList<Actor> By, bool IsAhead) Told(int lead)
    {
        if (page.LeadIns.IsPreamble(lead))
        {
            return (page.LeadIns.Resolving(lead), false);
        }

        var commits = page.LeadIns.Read(lead);
        var words = page.Sentences[lead];
        if (!words.IsParsed || (words.Count > 1 && words[words.Count - 2].Upos == Upos.ADP))
        {
            return (commits?.By ?? [], commits is not null); // "including by:" opens the means
        }

        var root = Enumerable.Range(0, words.Count).First(i => words[i].Head < 0);
        var heads = new List<int>();
        new Frame(words, root).Fill(new Role(RoleKind.Subject), heads);
        var by = page.Actors(lead, heads);
        by = by.Count == 0 && commits is null && words[root].Upos is Upos.NOUN or Upos.PROPN ? page.Actors(lead, [root]) : by; // "The two sides:"
        by = by.Count > 0 ? by : page.Actors(lead, TakenBy(words, heads));
        by = by.Count > 0 ? by : [.. heads.SelectMany(h => NounOwners.Of(page, lead, h, OwnedBy)).Where(a => a.State is not null).Take(1)];
        var mood = page.Mood(lead, root);
        return by.Count > 0 && mood is { Polarity: Polarity.Positive, Stance: not ("should" or "must") } ? (by, mood.Tense == Tense.Future) : (commits?.By ?? [], commits is not null && mood.Tense == Tense.Future);
    }

    // "Actions taken by Norway include:"
    private static List<int> TakenBy(Sentence words, List<int> heads)
    {
        var doers = new List<int>();
        foreach (var head in heads)
        {
            if (words.Child(head, Relation.Acl) is >= 0 and var taken && words[taken].Xpos == Xpos.VBN)
            {
                new Frame(words, taken).Fill(new Role(RoleKind.Agent), doers);
            }
        }

        return doers;
    }

    // Up to the verb that opens the item, over what it governs; a clause of others ("troops deployed in Chad") is not done by them.
    private static bool IsOfItem(Sentence words, int word)
    {
        var first = LeadIns.FirstWord(words);
        for (var step = 0; step < LongestChain && word >= 0; step++)
        {
            if (word == first)
            {
                return true;
            }

            if (!(words[word].Relation is Relation.Obj or Relation.Xcomp or Relation.Conj || words[word] is { Relation: Relation.Advcl, Xpos: Xpos.VBG }) || HasSubject(words, word))
            {
                return false;
            }

            word = words[word].Head;
        }

        return false;
    }
}
