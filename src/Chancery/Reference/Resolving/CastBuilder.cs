using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>Builds the cast of one document, sentence by sentence; what was named before explains what only points.</summary>
internal sealed class CastBuilder
{
    private readonly IReadOnlyList<Sentence> sentences;
    private readonly CastDraft draft;
    private readonly SignatoryReader signatories;
    private readonly TitleReader titles;
    private readonly KnownNames known;
    private readonly UnknownNames unknown;
    private readonly NounReader nouns;
    private readonly PronounReader pronouns;

    public CastBuilder(ReferenceBook book, Document document, IReadOnlyList<Sentence> sentences)
    {
        this.sentences = sentences;
        draft = new CastDraft(book, document, sentences);
        signatories = new SignatoryReader(draft);
        titles = new TitleReader(draft);
        known = new KnownNames(draft);
        unknown = new UnknownNames(draft);
        nouns = new NounReader(draft);
        pronouns = new PronounReader(draft);
    }

    public Cast Build()
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            draft.GoTo(s);
            ReadSentence();
        }

        return draft.Finish();
    }

    // Each reader answers where it stopped; the same place where it found nothing.
    private void ReadSentence()
    {
        var next = 0;
        var label = SpeakerLabel.End(draft.Here);
        for (var i = 0; i < draft.Here.Count;)
        {
            if (label > 0 && i >= label)
            {
                draft.Hear(label);
                label = 0;
            }

            while (next < draft.Hits.Count && draft.Hits[next].First < i)
            {
                next++;
            }

            var end = signatories.Read(i);
            end = end > i ? end : titles.Read(i);
            end = end > i ? end : Acronyms.Spelt(draft, i);
            end = end > i ? end : next < draft.Hits.Count && draft.Hits[next].First == i ? known.Read(draft.Hits[next]) : i;
            end = end > i ? end : nouns.ReadCapitalised(i);
            end = end > i ? end : unknown.Read(i);
            end = end > i ? end : nouns.Read(i);
            i = end > i ? end : pronouns.Read(i);
        }

        if (label > 0)
        {
            draft.Hear(label); // a label that is a sentence of its own
        }

        draft.Met = Meeting.In(draft) ?? draft.Met?.Renewed(draft);
    }
}
