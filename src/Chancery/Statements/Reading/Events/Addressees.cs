using Chancery.Reference;
using Chancery.Text;

namespace Chancery.Statements.Reading.Events;

/// <summary>Who is meant by "you" where several states speak in a government's transcript: those of the other states.</summary>
internal sealed class Addressees(Page page)
{
    private List<Actor>? speakers;

    /// <summary>Whether a clause speaks to somebody ("I thank you", "grateful for your leadership").</summary>
    internal static bool AreSpokenTo(Sentence words, int anchor)
    {
        var (first, end) = words.Subtree(anchor);
        for (var i = first; i < end; i++)
        {
            if (words[i].Upos == Upos.PRON && words[i].Lemma is "you" or "your")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The speakers of other states than some actors; none where only one state speaks, or no government publishes the text.</summary>
    internal IReadOnlyList<Actor> Of(IReadOnlyList<Actor> source)
    {
        if (page.Cast.Home is null || source is not [{ State: { } own }, ..])
        {
            return [];
        }

        speakers ??= Collect();
        return [.. speakers.Where(s => s.State != own)];
    }

    private List<Actor> Collect()
    {
        var found = new List<Actor>();
        for (var s = 0; s < page.Sentences.Count; s++)
        {
            if (page.Cast.SpeakerOf(s) is { State: not null } speaker && speaker.Role != "MED" && !found.Exists(f => f.State == speaker.State))
            {
                found.Add(speaker);
            }
        }

        return found;
    }
}
