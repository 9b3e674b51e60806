using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Reads "the leaders", "the three foreign ministers" in a text that several sign: those who sign it.</summary>
internal sealed class SignatoryReader(CastDraft draft)
{
    private const int LongestPhrase = 6;

    /// <summary>Reads from an article; the token after the phrase, or the same place where it stands for nobody.</summary>
    public int Read(int i)
    {
        if (draft.Authors.Count < 2 || !draft.Here.Is(i, "the"))
        {
            return i;
        }

        var end = i + 1;
        while (end < Math.Min(draft.Here.Count, i + LongestPhrase) && draft.Here[end].Upos is Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN && !draft.Hits.Any(h => h.First <= end && end < h.End && h.Entry.State is not null))
        {
            end++;
        }

        var noun = end - 1;
        if (noun <= i || draft.Here[noun].Xpos is not (Xpos.NNS or Xpos.NNPS) || draft.Book.Words.RoleOf(draft.Here.Form(noun)) is not { Role: "GOV", IsPlural: true } || (end < draft.Here.Count && draft.Here[end].Upos is Upos.ADP or Upos.PART))
        {
            return i;
        }

        draft.Put(i, end, MentionKind.Group, draft.Authors, remember: true);
        return end;
    }
}
