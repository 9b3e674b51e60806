using Chancery.Reference;
using Chancery.Statements.Reading.Pledges;
using Chancery.Text;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>The lead-ins of a document ("Norway will:") and the items that stand below each. Found once, in one pass.</summary>
internal sealed class LeadIns
{
    private readonly int[] leads;
    private readonly Dictionary<int, LeadIn?> read = [];
    private readonly Dictionary<int, int> preambles = [];
    private readonly Page page;

    internal LeadIns(Page page)
    {
        this.page = page;
        leads = new int[page.Sentences.Count];
        var lead = -1;
        for (var s = 0; s < leads.Length; s++)
        {
            leads[s] = -1;
            var words = page.Sentences[s];
            if (IsNumber(words))
            {
                continue; // "2." stands alone before its item
            }

            if (words.Count > 0 && words[words.Count - 1].Xpos == Xpos.Colon && words.Is(words.Count - 1, ":"))
            {
                preambles[s] = lead;
                lead = s;
            }
            else if (Preambles.Opens(page, s))
            {
                preambles[s] = s;
                lead = s;
            }
            else if (lead >= 0 && BeginsLine(page, s) && !(IsPreamble(lead) && Preambles.IsRecital(words)))
            {
                lead = IsItem(words) ? lead : -1;
                leads[s] = lead;
            }
        }
    }

    /// <summary>Whether a lead-in is the opening of a resolution, which names only who resolves ("The Council, having met,").</summary>
    internal bool IsPreamble(int lead) => preambles.TryGetValue(lead, out var opening) && opening == lead;

    /// <summary>Who resolves what stands below a lead-in, by the opening above it or by itself; empty where there is none.</summary>
    internal IReadOnlyList<Actor> Resolving(int lead) =>
        preambles.TryGetValue(lead, out var opening) && opening >= 0 && IsPreamble(opening) ? Preambles.Who(page, opening) : [];

    /// <summary>Who resolves in a document, by its last opening of a resolution before a sentence; empty where there is none.</summary>
    internal IReadOnlyList<Actor> Resolved(int sentence) =>
        preambles.Keys.Where(k => k < sentence && IsPreamble(k)).DefaultIfEmpty(-1).Max() is >= 0 and var opening ? Resolving(opening) : [];

    /// <summary>Whether a sentence opens a paragraph, or a line behind a number of its own or a line that ends in a comma or semicolon.</summary>
    internal static bool BeginsLine(Page page, int sentence)
    {
        if (sentence == 0 || page.Sentences[sentence - 1].Paragraph != page.Sentences[sentence].Paragraph)
        {
            return true;
        }

        var before = page.Sentences[sentence - 1];
        return IsNumber(before) || (before.Count > 0 && before.Form(before.Count - 1) is "," or ";");
    }

    private static bool IsNumber(Sentence words) =>
        words.Count is > 0 and < 4 && Enumerable.Range(0, words.Count).All(i => words[i].Upos is Upos.NUM or Upos.PUNCT or Upos.X);

    /// <summary>What the lead-in above an item says; null where the sentence is no item of a list of commitments.</summary>
    internal LeadIn? Of(int sentence)
    {
        var lead = leads[sentence];
        if (lead < 0)
        {
            return null;
        }

        if (!read.TryGetValue(lead, out var found))
        {
            read[lead] = found = Read(lead);
        }

        return found;
    }

    /// <summary>The first word of an item behind its bullet or number, or −1.</summary>
    internal static int FirstWord(Sentence words)
    {
        for (var i = 0; i < Math.Min(words.Count, 4); i++)
        {
            if (words[i].Upos is not (Upos.PUNCT or Upos.X) && !(words[i].Upos == Upos.NUM && i + 1 < words.Count && words.Is(i + 1, ".")))
            {
                return IsInfinitive(words, i) ? i + 1 : i;
            }
        }

        return -1;
    }

    // "To open a centre;"
    private static bool IsInfinitive(Sentence words, int to) =>
        words[to].Upos == Upos.PART && to + 1 < words.Count && words[to + 1].Xpos == Xpos.VB && (!words.IsParsed || words[to + 1].Head < 0);

    // An item opens with what is to be done or with a sum.
    private bool IsItem(Sentence words) =>
        words.Kind == SentenceKind.Item || words.Is(words.Count - 1, ";") || (FirstWord(words) is >= 0 and var first && (VerbAt(page, words, first) is not null || words[first].Upos == Upos.SYM || IsDeed(words, first)));

    // "Imposed sanctions on …", "Launches a task force …".
    private static bool IsDeed(Sentence words, int first) =>
        words[first] is { Upos: Upos.VERB, Xpos: Xpos.VBD or Xpos.VBN or Xpos.VBZ } && first + 1 < words.Count && words[first + 1].Upos != Upos.PUNCT;

    /// <summary>The lead-in that an item stands below, as the number of its sentence; −1 where the sentence is no item.</summary>
    internal int LeadOf(int sentence) => leads[sentence];

    /// <summary>The verb that an item opens with: one of the table, or any that the tags see in the form of a heading ("Stationing …", "design …") and that is no mere talk; null for none.</summary>
    internal static string? VerbAt(Page page, Sentence words, int first)
    {
        var acts = page.Rules.Acts;
        return acts.VerbOf(words.Form(first).ToString())
            ?? (first + 1 < words.Count && IsVerb(words[first], words[first + 1]) && !acts.IsIdle(words[first].Lemma) && !acts.IsCourtesy(words[first].Lemma) ? words[first].Lemma : null);
    }

    // "design a plan": a noun that an article follows is a verb.
    private static bool IsVerb(Token word, Token next) =>
        word.Upos == Upos.VERB ? word.Xpos is Xpos.VB or Xpos.VBP or Xpos.VBG && next.Upos != Upos.PUNCT : word.Xpos == Xpos.NN && next.Upos == Upos.DET;

    /// <summary>What a lead-in commits those to who act below it; null where it commits nobody.</summary>
    internal LeadIn? Read(int lead)
    {
        var words = page.Sentences[lead];
        if (IsPreamble(lead))
        {
            return null;
        }

        if (!words.IsParsed)
        {
            return OfNoun(lead) ?? OfParts(words);
        }

        if (words.Count > 1 && words[words.Count - 2].Upos == Upos.ADP && !words.Is(words.Count - 2, "to"))
        {
            return null; // "including by:" opens the means
        }

        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (page.Rules.Moods.Commits(words[i]) is { } stage)
            {
                if (words[i].Xpos == Xpos.MD && i > 0 && words[i - 1].Xpos == Xpos.WDT)
                {
                    return null; // "asks for resources that will:" lists what they are for
                }

                var heads = new List<int>();
                new Frame(words, i).Fill(new Role(words[i].Upos == Upos.NOUN ? RoleKind.Agent : RoleKind.Subject), heads);
                if (heads.Count == 0 && words[i].Head >= 0)
                {
                    new Frame(words, words[i].Head).Fill(new Role(RoleKind.Subject), heads);
                }

                var by = page.Actors(lead, heads);
                by = by.Count > 0 ? by : [.. heads.SelectMany(h => NounOwners.Of(page, lead, h)).Take(1)];
                by = by.Count > 0 ? by : [.. heads.Where(h => words[h].Upos == Upos.PROPN || page.Rules.Acts.IsBody(words[h].Lemma)).Select(h => PledgeParties.Unlisted(words, h)).Take(1)];
                by = by.Count > 0 || heads.Count > 0 ? by : Resolving(lead);
                by = by.Count > 0 ? by : page.Topic(lead, i);
                return by.Count == 0 ? null : new LeadIn(by, Others(lead, i, by), stage);
            }
        }

        return OfNoun(lead) ?? OfParts(words);
    }

    // "This includes:", "It is divided as follows:": of the promise before.
    private LeadIn? OfParts(Sentence words)
    {
        var last = words.Count - 2;
        return last >= 0 && (page.Rules.Acts.IsPart(words[last].Lemma) || (words.Is(last, "follows") && Enumerable.Range(0, last).Any(i => page.Rules.Acts.IsPart(words[i].Lemma))))
            ? new LeadIn([], [], PledgeStage.Announced)
            : null;
    }

    // "U.S. actions to strengthen defence include:": those whose actions they are, whom the text speaks of, else the government that publishes it.
    private LeadIn? OfNoun(int lead)
    {
        var words = page.Sentences[lead];
        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (words[i].Upos != Upos.NOUN || !page.Rules.Acts.IsListed(words[i].Lemma))
            {
                continue;
            }

            IReadOnlyList<Actor> by = words.IsParsed ? [.. NounOwners.Of(page, lead, i).Where(a => a.State is not null).Take(1)] : [];
            by = by.Count > 0 ? by : page.Topic(lead, i);
            by = by.Count > 0 ? by : page.HomeGovernment is { } home ? [home] : [];
            return by.Count == 0 ? null : new LeadIn(by, Others(lead, i, by), PledgeStage.Announced);
        }

        return null;
    }

    private List<Actor> Others(int lead, int from, IReadOnlyList<Actor> by)
    {
        for (var i = from + 1; i < page.Sentences[lead].Count; i++)
        {
            var named = page.Cast.ActorsAt(lead, i).Where(a => a.State is not null && !by.Any(b => b.State == a.State)).ToList();
            if (named.Count > 0)
            {
                return [.. named.Select(a => a is { Org: null, Person: null } ? a with { Role = "GOV" } : a)];
            }
        }

        return [];
    }
}
