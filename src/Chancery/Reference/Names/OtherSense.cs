using Chancery.Text;

namespace Chancery.Reference.Names;

/// <summary>What tells that a name of a state is something else: "Georgia" beside Atlanta, "Washington state", "Michael Jordan".</summary>
/// <param name="Cues">Words that tell it anywhere in the sentence.</param>
/// <param name="Next">Words that tell it right behind the name.</param>
/// <param name="Before">Words, one or two, that tell it right before the name.</param>
internal sealed record OtherSense(IReadOnlyList<string> Cues, IReadOnlyList<string> Next, IReadOnlyList<string> Before)
{
    /// <summary>Whether the words of a sentence, where the name fills the tokens <c>[first, end)</c>, tell that it is something else.</summary>
    public bool IsMeant(Sentence sentence, int first, int end) =>
        IsFollowed(sentence, end) || Before.Any(w => StandsBefore(sentence, first, w)) || Cues.Any(c => HasCue(sentence, first, end, c));

    /// <summary>Whether the word behind the name tells it: then it is no person either.</summary>
    public bool IsFollowed(Sentence sentence, int end)
    {
        foreach (var word in Next)
        {
            if (end < sentence.Count && sentence.Form(end).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsBefore(Sentence sentence, int first, string words) =>
        words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
            ? first > 1 && sentence.Form(first - 1).SequenceEqual(words.AsSpan(space + 1)) && sentence.Form(first - 2).SequenceEqual(words.AsSpan(0, space))
            : first > 0 && sentence.Form(first - 1).SequenceEqual(words);

    private static bool HasCue(Sentence sentence, int first, int end, string cue)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if ((i < first || i >= end) && sentence.Form(i).SequenceEqual(cue))
            {
                return true;
            }
        }

        return false;
    }
}
