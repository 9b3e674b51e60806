using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>The state for which a text tells of money being gathered: "a donors’ conference for Haiti". Whoever promises there promises to it.</summary>
internal static class Appeals
{
    /// <summary>Words between the gathering and the state.</summary>
    private const int Farthest = 6;

    /// <summary>The state of the last such gathering in a sentence; null where it tells of none.</summary>
    internal static Actor? In(Page page, int sentence)
    {
        var words = page.Sentences[sentence];
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (page.Rules.Acts.IsAppeal(words[i].Lemma) && IsOfDonors(page, words, i) && (For(page, sentence, i) ?? Before(page, sentence, i)) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    // "promised $2 billion for Haiti at a donors’ conference"
    private static Actor? Before(Page page, int sentence, int noun)
    {
        for (var i = 1; i < noun; i++)
        {
            if (page.Sentences[sentence].Is(i - 1, "for") && page.Cast.ActorsAt(sentence, i) is [{ State: { } state, Org: null, Person: null } named])
            {
                return new Actor { State = state, Role = "GOV", Text = named.Text };
            }
        }

        return null;
    }

    private static bool IsOfDonors(Page page, Sentence words, int noun) =>
        Enumerable.Range(Math.Max(0, noun - 3), Math.Min(3, noun)).Any(i => page.Rules.Acts.SaysAppeal(words[i].Lemma.ToLowerInvariant()) || page.Rules.Acts.SaysAppeal(words.Form(i).ToString().ToLowerInvariant()));

    private static Actor? For(Page page, int sentence, int noun)
    {
        var words = page.Sentences[sentence];
        var isOpen = false;
        for (var i = noun + 1; i < Math.Min(words.Count, noun + Farthest) && words[i].Upos is not (Upos.VERB or Upos.PUNCT); i++)
        {
            isOpen |= words.Is(i, "for") || words.Is(i, "on");
            if (isOpen && page.Cast.ActorsAt(sentence, i) is [{ State: { } state, Org: null, Person: null } named])
            {
                return new Actor { State = state, Role = "GOV", Text = named.Text };
            }
        }

        return null;
    }
}
