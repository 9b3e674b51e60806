using Chancery.Quantities;
using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Pledges whose subject stands in the text before: items under a lead-in ("Norway will:"), parts told on ("This includes $5 billion for …"), totals ("This brings the total to …"). Read from words and tags alone, since such lines have no clause to make a tree of.</summary>
internal static class PledgeLists
{
    /// <summary>Characters back to the pledge that a sum goes on from.</summary>
    private const int FarthestPledge = 600;

    /// <summary>Words between "this" and the word that tells what it is to what was said before.</summary>
    private const int Nearby = 4;

    private const string List = "list-item";

    /// <summary>The pledges of a sentence that has none of its own.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="earlier">The last pledge before it; null where none.</param>
    internal static IEnumerable<PledgeDraft> Read(Page page, int sentence, Pledge? earlier)
    {
        var near = earlier is not null && page.Sentences[sentence].Span.Start - earlier.Span.End < FarthestPledge ? earlier : null;
        var lead = page.LeadIns.Of(sentence);
        if (lead is not null)
        {
            return LeadIns.FirstWord(page.Sentences[sentence]) is var first and >= 0 && Item(page, sentence, first, lead, near) is { } item ? [item] : [];
        }

        return near is { Amount: not null } ? GoingOn(page, sentence, near) : [];
    }

    private static PledgeDraft? Item(Page page, int sentence, int first, LeadIn lead, Pledge? near)
    {
        var words = page.Sentences[sentence];
        var by = lead.By.Count > 0 ? lead.By : near?.By ?? [];
        var figures = page.Quantities(sentence);
        var verb = LeadIns.VerbAt(page, words, first);
        Found<Money>? amount = figures.Amounts.Count > 0 ? figures.Amounts[0] : null;
        var opens = amount is { } sum && sum.Span.Start <= words[first].Span.End;
        if (by.Count == 0 || (verb is null && !opens))
        {
            return null;
        }

        if (verb is not null && first + 1 < words.Count && words.Is(first + 1, "to") && !opens)
        {
            return null; // "Funding to improve …" names a thing
        }

        var act = opens ? Spent(page, words, amount!.Value.Span) ?? (near?.Act is { } given and not PledgeAct.Other ? given : PledgeAct.Aid) : Act(page, words, first, verb!, amount);
        var isPart = opens && near is { Amount: { } whole } && whole.Central > amount!.Value.Value.Central;
        return Draft(page, sentence, first, by, act, amount, lead, near) with { Relation = isPart ? PledgeRelationKind.PartOf : null };
    }

    private static PledgeDraft Draft(Page page, int sentence, int first, IReadOnlyList<Actor> by, PledgeAct act, Found<Money>? amount, LeadIn lead, Pledge? near)
    {
        var words = page.Sentences[sentence];
        var to = Named(page, sentence, by);
        to = to.Count > 0 ? to : Regions.Behind(page, sentence, first, words.Count, act is not (PledgeAct.Other or PledgeAct.Buy or PledgeAct.Tariff));
        return new PledgeDraft
        {
            Anchor = first,
            Span = Span(words, first),
            Mood = new Mood(Certainty.Asserted, Polarity.Positive, Tense.Future, lead.Stage, null, null, false, null, first),
            By = by,
            To = to.Count > 0 ? to : lead.To.Count > 0 ? lead.To : near is not null && (lead.By.Count == 0 || near.Pattern != List) ? near.To : [], // parts of one promise share its receiver; what else one item says of its place the next need not
            Act = act,
            Object = Object(words, first),
            Amount = amount,
            Quantity = PledgeAmounts.Quantity(page, sentence, words.Span, null),
            Horizon = Horizon(page, sentence),
            Stage = lead.Stage,
            Pattern = List,
        };
    }

    // "This includes $5 billion for …", "This brings the total to $35 billion": sums that speak of the pledge before.
    private static IEnumerable<PledgeDraft> GoingOn(Page page, int sentence, Pledge near)
    {
        var words = page.Sentences[sentence];
        var kind = Kind(page, words, out var word);
        if (kind is null)
        {
            yield break;
        }

        foreach (var amount in page.Quantities(sentence).Amounts.Where(a => a.Span.Start > words[word].Span.Start))
        {
            if (amount.Value.Currency != near.Amount!.Value.Currency)
            {
                continue;
            }

            yield return Draft(page, sentence, word, near.By, Spent(page, words, amount.Span) ?? near.Act, amount, new LeadIn(near.By, near.To, near.Stage), near) with
            {
                To = near.To,
                Span = kind == PledgeRelationKind.TotalOf ? Span(words, 0) : new TextSpan(words[word].Span.Start, Until(words, amount.Span)),
                Relation = kind,
                Quantity = null,
                Pattern = kind == PledgeRelationKind.TotalOf ? "told-total" : "told-part",
            };
        }
    }

    // Which of the two: a demonstrative subject with "include" or "total" behind it.
    private static PledgeRelationKind? Kind(Page page, Sentence words, out int word)
    {
        for (word = 0; word < words.Count; word++)
        {
            if (page.Rules.Acts.IsPart(words[word].Lemma))
            {
                return IsOfBefore(words, Math.Max(0, word - Nearby), word) || IsSumsBefore(page, words, word) ? PledgeRelationKind.PartOf : null;
            }

            if (page.Rules.Acts.IsTotal(words[word].Lemma))
            {
                return IsOfBefore(words, Math.Max(0, word - Nearby), word) ? PledgeRelationKind.TotalOf : null;
            }
        }

        return null;
    }

    private static bool IsOfBefore(Sentence words, int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (words[i].Xpos is Xpos.DT or Xpos.PRP && words[i].Upos == Upos.PRON)
            {
                return true;
            }
        }

        return false;
    }

    // "These investments include $5 billion for …".
    private static bool IsSumsBefore(Page page, Sentence words, int word) =>
        word >= 2 && words[0].Xpos == Xpos.DT && words[word - 1].Upos == Upos.NOUN && word <= Nearby && page.Rules.Acts.IsSumNoun(words[word - 1].Lemma) && (words.Is(0, "these") || words.Is(0, "this") || words.Is(0, "the") || words.Is(0, "those"));

    private static PledgeAct Act(Page page, Sentence words, int first, string verb, Found<Money>? amount)
    {
        var acts = page.Rules.Acts;
        if (acts.OfVerb(verb) is { } own && !acts.IsLight(verb))
        {
            return own;
        }

        if (amount is { } sum && Spent(page, words, sum.Span) is { } spent)
        {
            return spent;
        }

        for (var i = first + 1; i < words.Count && words[i].Upos is not Upos.PUNCT; i++)
        {
            if (words[i].Upos is Upos.NOUN or Upos.ADJ && acts.OfNoun(words[i].Lemma) is { } act && (act != PledgeAct.Supply || acts.HandsOver(verb)))
            {
                return act;
            }
        }

        return (acts.OfVerb(verb) is { } light and (PledgeAct.Supply or PledgeAct.Tariff) ? light : amount is not null ? acts.OfVerb(verb) : null) ?? (amount is not null && acts.SpendsSums(verb) ? PledgeAct.Aid : PledgeAct.Other);
    }

    private static PledgeAct? Spent(Page page, Sentence words, TextSpan sum) => PledgeEllipsis.What(page, words, sum).Act;

    // Who is named first in the item beside the giver, and in one row with him: "in Germany and Italy".
    private static List<Actor> Named(Page page, int sentence, IReadOnlyList<Actor> by)
    {
        var found = new List<Actor>();
        for (var i = 0; i < page.Sentences[sentence].Count && found.Count == 0; i++)
        {
            var named = page.Cast.ActorsAt(sentence, i);
            found.AddRange((named.Count > 0 && ActorRow.Around(page, sentence, i) is { Count: > 1 } row ? row : named).Where(a => a.State is not null && (a.Org is null || a.Role is "BUS" or "IGO") && !by.Any(b => b.State == a.State)).Select(a => a is { Org: null, Person: null } ? a with { Role = "GOV" } : a));
        }

        return found;
    }

    private static Period? Horizon(Page page, int sentence) => page.Quantities(sentence).Times
        .Where(t => t.Kind is TimeKind.Horizon or TimeKind.Deadline or TimeKind.Length or TimeKind.Window)
        .Select(t => t.Period).FirstOrDefault();

    private static string? Object(Sentence words, int first)
    {
        var end = first + 1;
        while (end < words.Count && words[end].Upos is not (Upos.PUNCT or Upos.ADP or Upos.VERB or Upos.PART or Upos.SCONJ or Upos.CCONJ))
        {
            end++;
        }

        return end > first + 1 ? words.SpanOf(first + 1, end).Of(words.Text) : null;
    }

    // Without its closing mark and "; and".
    private static TextSpan Span(Sentence words, int first)
    {
        var end = first + 1;
        while (end < words.Count && !words.Is(end, ":"))
        {
            end++;
        }

        while (end > first + 1 && words[end - 1].Upos is Upos.PUNCT or Upos.CCONJ)
        {
            end--;
        }

        return words.SpanOf(first, end);
    }

    private static int Until(Sentence words, TextSpan amount)
    {
        var end = amount.End;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Span.Start >= amount.End)
            {
                if (words[i].Upos is Upos.PUNCT or Upos.CCONJ)
                {
                    break;
                }

                end = words[i].Span.End;
            }
        }

        return end;
    }
}
