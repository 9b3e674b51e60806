using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>The states that a document names, and which of them is the other side of what somebody does.</summary>
internal sealed class NamedStates(Page page)
{
    /// <summary>Sentences back to a state that is still in mind.</summary>
    private const int Farthest = 3;

    /// <summary>Tokens of a clause behind a comma that are looked at.</summary>
    private const int LongestAside = 12;

    /// <summary>Tokens of a comparison that are looked at.</summary>
    private const int LongestComparison = 7;

    /// <summary>Letters of a name that is surely one.</summary>
    private const int ShortestName = 4;

    /// <summary>One mention in so many makes a state the matter of a text.</summary>
    private const int MostOf = 3;

    private Actor? home;
    private List<Actor>? inTitle;
    private List<Actor>? matter;

    /// <summary>The state that the text names most often; null where it names none. Firms of a state do not count.</summary>
    internal Actor? Home => home ??= page.Cast.Mentions.SelectMany(m => m.Actors)
        .Where(a => a is { State: not null, Role: not "BUS", Org: null })
        .GroupBy(a => a.State)
        .OrderByDescending(g => g.Count())
        .Select(g => new Actor { State = g.Key, Role = "GOV", Text = g.First().Text })
        .FirstOrDefault();

    // The states that the title names, by words that name them in the text.
    private List<Actor> InTitle => inTitle ??= page.Document.Title is not { } title ? []
        : [.. page.Cast.Mentions.SelectMany(m => m.Actors.Where(a => a is { State: not null, Org: null, Person: null, Text.Length: >= ShortestName } && title.Contains(a.Text, StringComparison.Ordinal))).DistinctBy(a => a.State)];

    /// <summary>The other one of the two states of the title, where the giver is one of them; null else.</summary>
    internal Actor? OtherInTitle(IReadOnlyList<Actor> by) =>
        InTitle is [var one, var two] && by.All(b => b.State == by[0].State)
            ? by[0].State == one.State ? two with { Role = "GOV" } : by[0].State == two.State ? one with { Role = "GOV" } : null
            : null;

    /// <summary>Whether the title names a state.</summary>
    internal bool IsInTitle(string state) => InTitle.Exists(t => t.State == state);

    /// <summary>The one state of the title, or of the matter of the text, other than some; empty where there is none.</summary>
    internal IReadOnlyList<Actor> Matters(IReadOnlyList<Actor> others) =>
        InTitle.Where(t => !others.Any(o => o.State == t.State)).ToList() is [var only] ? [only with { Role = "GOV" }]
            : Matter is { } about && !others.Any(o => o.State == about.State) ? [about with { Role = "GOV" }]
            : [];

    /// <summary>The same, or else the state that the paragraph named last before a word. Whoever the title names counts where most of the text is about him or the paragraph names him too. Empty where none is near.</summary>
    internal IReadOnlyList<Actor> Partner(int sentence, int before, IReadOnlyList<Actor> others) =>
        Matters(others) is { Count: > 0 } matters && (matters[0].State == Home?.State || IsInParagraph(sentence, matters[0])) ? matters
            : LastNamed(sentence, before, others, inParagraph: true) is (var mention, var states) && !StandsBeside(mention, others) ? states : [];

    /// <summary>The state that the text named last before a word, other than some; empty where none is near.</summary>
    internal IReadOnlyList<Actor> Last(int sentence, int before, IReadOnlyList<Actor>? except = null) => LastNamed(sentence, before, except ?? [], inParagraph: false)?.States ?? [];

    private (Mention Mention, IReadOnlyList<Actor> States)? LastNamed(int sentence, int before, IReadOnlyList<Actor> others, bool inParagraph)
    {
        var position = page.Sentences[sentence][before].Span.Start;
        var earliest = page.Sentences[Math.Max(0, sentence - Farthest)].Span.Start;
        var mentions = page.Cast.Mentions;
        for (var i = FirstFrom(mentions, position) - 1; i >= 0 && mentions[i].Span.Start >= earliest; i--)
        {
            if (inParagraph && page.Sentences[mentions[i].Sentence].Paragraph != page.Sentences[sentence].Paragraph)
            {
                break;
            }

            if (page.Sentences[mentions[i].Sentence].Kind == SentenceKind.Dateline || StandsAside(mentions[i]) || IsCompared(mentions[i]))
            {
                continue;
            }

            var states = mentions[i].Actors.Where(a => a is { State: not null, Role: not ("BUS" or "MED") } or { Org: not null, Role: "IGO" }).ToList();
            if (states.Count > 0 && !states.Exists(a => others.Any(o => o.State == a.State && (a.State is not null || o.Org == a.Org))))
            {
                return (mentions[i], [.. states.Select(a => a.State is null ? a : a with { Org = null, Person = null, Role = "GOV" })]);
            }
        }

        return null;
    }

    // A text may go through many topics: whom its title names receives in those paragraphs that speak of him.
    private bool IsInParagraph(int sentence, Actor state)
    {
        var mentions = page.Cast.Mentions;
        for (var i = FirstFrom(mentions, page.Sentences[sentence].Span.End) - 1; i >= 0 && mentions[i].Sentence >= sentence - Farthest && page.Sentences[mentions[i].Sentence].Paragraph == page.Sentences[sentence].Paragraph; i--)
        {
            if (mentions[i].Actors.Any(a => a.State == state.State))
            {
                return true;
            }
        }

        return false;
    }

    // "a force, which the Council approved with Togo abstaining": whom a clause behind a comma names the text does not speak of.
    private bool StandsAside(Mention mention)
    {
        var words = page.Sentences[mention.Sentence];
        for (var i = mention.Head - 1; i > 0 && mention.Head - i < LongestAside; i--)
        {
            if (words[i].Xpos == Xpos.Comma)
            {
                return false;
            }

            if (words[i - 1].Xpos == Xpos.Comma && words.Is(i, "which"))
            {
                return true;
            }
        }

        return false;
    }

    // "against $9 billion with Chad", "more than in Chad", "unlike Chad": whom something is only set beside.
    private bool IsCompared(Mention mention)
    {
        var words = page.Sentences[mention.Sentence];
        for (var i = mention.Head - 1; i >= 0 && mention.Head - i < LongestComparison && words[i].Upos is not (Upos.PUNCT or Upos.VERB); i--)
        {
            if (words.Is(i, "than") || words.Is(i, "unlike") || words.Is(i, "versus") || words.Is(i, "compared") || (words.Is(i, "against") && words[i + 1].Upos is Upos.NUM or Upos.SYM))
            {
                return true;
            }
        }

        return false;
    }

    // "Chad, Niger and Mali met. Niger will buy …": who was last named in one row with the giver is its fellow, not who receives.
    private bool StandsBeside(Mention last, IReadOnlyList<Actor> others) =>
        ActorRow.Around(page, last.Sentence, last.Head) is { Count: > 2 } row && row.Any(a => others.Any(o => o.State == a.State && a.State is not null));

    /// <summary>The state that most of what is named belongs to; null where the text speaks of several alike.</summary>
    internal Actor? Matter => (matter ??= [.. About()]) is [var about] ? about : null;

    /// <summary>Whom somebody deals with who is named in no word beside: the state that the text is about, else the one whose deeds open the paragraph, else the state named last. Empty where none is near.</summary>
    internal IReadOnlyList<Actor> Counterpart(int sentence, int before, IReadOnlyList<Actor> others) =>
        Matter is { } about && !others.Any(o => o.State == about.State) ? [about]
            : Opening(sentence) is { } opening && !others.Any(o => o.State == opening.State) ? [opening]
            : Last(sentence, before, others);

    // Whoever is the subject of the first sentence of the paragraph, where a sentence stands behind it.
    private Actor? Opening(int sentence)
    {
        var first = sentence;
        while (first > 0 && sentence - first < Farthest && page.Sentences[first - 1].Paragraph == page.Sentences[sentence].Paragraph)
        {
            first--;
        }

        var words = page.Sentences[first];
        for (var i = 0; first < sentence && i < words.Count; i++)
        {
            if (words[i].Relation is Relation.Nsubj or Relation.NsubjPass && words[i].Head is >= 0 and var verb && words[verb].Head < 0)
            {
                return page.Cast.ActorsAt(first, i) is [{ State: { } state } one] ? new Actor { State = state, Role = "GOV", Text = one.Text } : null;
            }
        }

        return null;
    }

    private IEnumerable<Actor> About()
    {
        var named = page.Cast.Mentions.Where(m => m.Actors.Any(a => a.State is not null)).ToList();
        return Home is { } most && named.Count(m => m.Actors.Any(a => a.State == most.State)) * MostOf > named.Count ? [most] : [];
    }

    /// <summary>The two states that the text named last before a word, in the order of their names there; fewer where it named no two.</summary>
    internal IReadOnlyList<Actor> Pair(int sentence, int before)
    {
        var second = Last(sentence, before);
        var first = second.Count == 1 ? Last(sentence, before, second) : [];
        return first.Count == 1 ? [first[0], second[0]] : [];
    }

    /// <summary>The one state, other than some, that a sentence and those before it in its paragraph speak of; empty where they speak of none or of several. Where something happens is not spoken of.</summary>
    internal IReadOnlyList<Actor> OnlyOther(int sentence, IReadOnlyList<Actor> others)
    {
        Actor? only = null;
        var mentions = page.Cast.Mentions;
        for (var i = FirstFrom(mentions, page.Sentences[sentence].Span.End) - 1; i >= 0 && mentions[i].Sentence >= sentence - Farthest && page.Sentences[mentions[i].Sentence].Paragraph == page.Sentences[sentence].Paragraph; i--)
        {
            if (page.Sentences[mentions[i].Sentence].Kind == SentenceKind.Dateline || IsWhere(mentions[i]))
            {
                continue;
            }

            foreach (var actor in mentions[i].Actors)
            {
                if (actor is not { State: { } state, Role: not ("BUS" or "MED") } || others.Any(o => o.State == state))
                {
                    continue;
                }

                if (state != (only ??= actor).State)
                {
                    return [];
                }
            }
        }

        return only is null ? [] : [only with { Org = null, Person = null, Role = "GOV" }];
    }

    // "met in Oslo": a place, and nobody.
    private bool IsWhere(Mention mention)
    {
        var words = page.Sentences[mention.Sentence];
        return words.Child(mention.Head, Relation.Case) is >= 0 and var link && words[link].Lemma is "in" or "at" or "near";
    }

    private static int FirstFrom(IReadOnlyList<Mention> mentions, int position)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
