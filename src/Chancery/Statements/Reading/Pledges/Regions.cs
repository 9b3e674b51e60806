using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Pledges;

/// <summary>Parts of the world that receive under their own name: "will invest $2 billion in West Africa", "help for the Western Balkans".</summary>
internal static class Regions
{
    /// <summary>Words of the longest name.</summary>
    private const int LongestName = 3;

    private static readonly string[] Towards = ["to", "for", "in", "into", "across", "throughout"];

    private static readonly string[] TowardsOthers = ["to", "for", "with"];

    /// <summary>The first region named behind an act as a place that it is for; empty where none is.</summary>
    /// <param name="page">The document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="anchor">The act.</param>
    /// <param name="end">Where its clause ends.</param>
    /// <param name="gives">Whether it gives something, so that it is for where it is done too.</param>
    internal static List<Actor> Behind(Page page, int sentence, int anchor, int end, bool gives)
    {
        var words = page.Sentences[sentence];
        for (var i = anchor + 2; i < end; i++)
        {
            if (At(page, sentence, i) is not { } region)
            {
                continue;
            }

            var link = words[i - 1].Upos == Upos.DET ? i - 2 : i - 1;
            if (Array.Exists(gives ? Towards : TowardsOthers, t => words.Is(link, t)) && ReceiverPath.LeadsTo(page, words, anchor, i + region.Length - 1))
            {
                return [region.Actor];
            }
        }

        return [];
    }

    // The region whose name begins there, and how many words it has: the name of a state ("South Africa") or body is none.
    private static (Actor Actor, int Length)? At(Page page, int sentence, int first)
    {
        var words = page.Sentences[sentence];
        for (var length = Math.Min(LongestName, words.Count - first); length > 0; length--)
        {
            var name = words.SpanOf(first, first + length).Of(words.Text);
            if (page.Rules.Regions.Holds(name) && page.Cast.MentionAt(sentence, first + length - 1) is null
                && (first + length == words.Count || (words[first + length].Upos is not (Upos.NOUN or Upos.PROPN) && !char.IsUpper(words.Form(first + length)[0]))))
            {
                return (new Actor { Org = name, Text = name }, length);
            }
        }

        return null;
    }
}
