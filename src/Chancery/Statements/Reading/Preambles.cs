using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading;

/// <summary>
/// Openings of resolutions and communiqués, which name who resolves and leave the verbs to the paragraphs below: "The Council, having heard the report,",
/// "Agreed to raise the fee;". Read from words and tags alone.
/// </summary>
internal static class Preambles
{
    /// <summary>Whether a sentence opens a resolution: a paragraph that names somebody first, ends in a comma and has no verb of its own.</summary>
    internal static bool Opens(Page page, int sentence)
    {
        var words = page.Sentences[sentence];
        return words.Count > 2 && words.Kind != SentenceKind.Dateline && words.Form(words.Count - 1) is ","
            && LeadIns.BeginsLine(page, sentence)
            && (words[0].Upos == Upos.DET || words[0].Upos == Upos.PROPN) && Head(words) >= 0
            && !Enumerable.Range(0, words.Count).Any(i => Surface.IsFinite(words, i) && !IsRelative(words, i));
    }

    /// <summary>Whether a paragraph only gives a reason ("Recalling the declaration of 2023,").</summary>
    internal static bool IsRecital(Sentence words) =>
        words.Count > 1 && words.Form(words.Count - 1) is "," && (words[0].Xpos is Xpos.VBG or Xpos.VBN || words[0].Upos is Upos.ADJ or Upos.ADV or Upos.AUX);

    /// <summary>Who resolves: whom the opening names, the members that it lists, else the body in its own words.</summary>
    internal static IReadOnlyList<Actor> Who(Page page, int sentence)
    {
        var words = page.Sentences[sentence];
        var head = Head(words);
        if (page.Cast.ActorsAt(sentence, head) is { Count: > 0 } named)
        {
            return named;
        }

        var end = head + 1;
        while (end < words.Count && words[end].Upos is not (Upos.VERB or Upos.AUX))
        {
            end++;
        }

        var members = words.Is(head + 1, "of") ? Enumerable.Range(head + 1, end - head - 1).SelectMany(i => page.Cast.ActorsAt(sentence, i)).Where(a => a is { State: not null, Org: null, Person: null }).DistinctBy(a => a.State).ToList() : [];
        if (members.Count > 1)
        {
            return [.. members.Select(m => m with { Role = "GOV" })];
        }

        var comma = Enumerable.Range(head, words.Count - head).First(i => words[i].Xpos == Xpos.Comma);
        var name = words.SpanOf(0, comma).Of(words.Text);
        return [new Actor { Org = name, Text = name }];
    }

    // The noun that the opening begins with; −1 where it begins otherwise.
    private static int Head(Sentence words)
    {
        var last = -1;
        for (var i = 0; i < words.Count && words[i].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM; i++)
        {
            last = words[i].Upos is Upos.NOUN or Upos.PROPN ? i : last;
        }

        return last >= 0 && last + 1 < words.Count && (words[last + 1].Xpos == Xpos.Comma || words[last + 1].Upos == Upos.ADP) ? last : -1;
    }

    // "the report that the secretariat had made": a verb behind a relative word is not that of the opening.
    private static bool IsRelative(Sentence words, int verb)
    {
        for (var i = verb - 1; i > 0 && words[i].Xpos != Xpos.Comma; i--)
        {
            if (words.Is(i, "that") || words.Is(i, "which") || words.Is(i, "who"))
            {
                return true;
            }
        }

        return false;
    }
}
