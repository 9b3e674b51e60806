using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Claims;

/// <summary>Memberships told of a body: "NATO counts Albania among its members", "the Union took in Malta", "a pact between Chile, Peru and Bolivia".</summary>
internal static class MemberLists
{
    private const int FarthestNoun = 4;
    private const int LongestAside = 14;
    private const string Property = "member_of";

    /// <summary>Adds the members that a body is said to have, from its mention on.</summary>
    internal static void Read(Page page, int sentence, StateRow row, int first, int end, Actor body, List<Claim> into)
    {
        var (words, rules) = (page.Sentences[sentence], page.Rules.Memberships);
        var at = PastAside(words, end);
        end = at;
        while (at < words.Count && at - end < FarthestNoun && (words[at].Upos is Upos.AUX or Upos.ADV || rules.Is(words, at, "light") || words.Is(at, ",")))
        {
            at++;
        }

        var isVerb = rules.IsLemma(words, at, "holds") && words[at].Upos == Upos.VERB && char.IsLower(words.Form(at)[0]) && !words.Is(at - 1, ",");
        while (!isVerb && at < words.Count && at - end < FarthestNoun + 2 && words[at].Upos is Upos.ADJ or Upos.NOUN && !rules.Is(words, at, "group"))
        {
            at++;
        }

        if (!isVerb && !rules.Is(words, at, "group") || rules.Any(words, end, at, "doubt") || rules.Any(words, end, at, "denial"))
        {
            return;
        }

        var from = at + 1;
        if (!isVerb && !rules.Is(words, from, "between") && !(words.Is(from, "made") || words.Is(from, "composed")))
        {
            return;
        }

        while (from < words.Count && from - at < FarthestNoun && (rules.Is(words, from, "between") || words.Is(from, "in") || words.Is(from, "made") || words.Is(from, "composed") || words.Is(from, "up")))
        {
            from++;
        }

        var (states, last) = row.From(from);
        if (states.Count == 0 || (isVerb && words[at].Lemma is "take" && from == at + 1) || (isVerb && words[at].Lemma is "count" or "accept" && !words.Is(last, "among") && !words.Is(last, "as")) || (!isVerb && states.Count < 2))
        {
            return;
        }

        foreach (var state in states)
        {
            into.Add(new Claim { Span = words.SpanOf(first, last), Pattern = "membership-listed", Subject = state with { Role = null }, Property = Property, Object = body with { Role = null } });
        }
    }

    // "AUKUS, formed in 2021, is": what is told of it by the way; an apposition stays.
    private static int PastAside(Sentence words, int end)
    {
        if (!words.Is(end, ",") || words[Math.Min(end + 1, words.Count - 1)].Xpos is not (Xpos.VBN or Xpos.WDT))
        {
            return end;
        }

        for (var i = end + 1; i < words.Count && i - end < LongestAside; i++)
        {
            if (words.Is(i, ","))
            {
                return i + 1;
            }
        }

        return end;
    }
}
