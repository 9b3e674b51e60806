using Chancery.Text;

namespace Chancery.Reference.Resolving;

/// <summary>The cast of a document while it is built: what has been found so far, and the sentence under way. Its readers share it.</summary>
internal sealed class CastDraft
{
    private readonly IReadOnlyList<Sentence> sentences;
    private readonly List<NameHit>[] hits;
    private readonly Mention?[]?[] byToken;
    private readonly List<Mention> mentions = [];
    private readonly HashSet<Mention> singularFirst = [];
    private readonly HashSet<Mention> pluralFirst = [];
    private int lastEnd;
    private string? ground;

    /// <summary>Tokens of the label "THE PRESIDENT:".</summary>
    private const int PresidentLabel = 3;

    public CastDraft(ReferenceBook book, Document document, IReadOnlyList<Sentence> sentences)
    {
        Book = book;
        this.sentences = sentences;
        byToken = new Mention?[]?[sentences.Count];
        hits = new List<NameHit>[sentences.Count];
        speaking = new Actor?[sentences.Count];
        Persons = new PersonFinder(book, document.Published);
        Home = book.Words.StateOfPublisher(document.Publisher);
        var scan = new NameScan(book);
        for (var s = 0; s < sentences.Count; s++)
        {
            scan.Scan(sentences[s], hits[s] = []);
            foreach (var hit in hits[s])
            {
                if (hit.Entry.State is { } state)
                {
                    Memory.Count(state);
                }
            }
        }

        var authors = new Authors(book, Persons);
        Authors = authors.Find(document, sentences, hits);
        Writer = authors.Writer(document, sentences);
    }

    public ReferenceBook Book { get; }

    public PersonFinder Persons { get; }

    public Memory Memory { get; } = new();

    /// <summary>The state whose government publishes the document; null where none does.</summary>
    public string? Home { get; }

    /// <summary>Who signs the document.</summary>
    public IReadOnlyList<Actor> Authors { get; }

    /// <summary>Whether the text is a transcript, by its labels: then "I" is whoever the last label names.</summary>
    public bool IsTranscript { get; private set; }

    /// <summary>Who speaks by the last label of a transcript; null where that is not known.</summary>
    public Actor? Speaking { get; private set; }

    /// <summary>Who speaks in each sentence of a transcript; null where that is not known.</summary>
    private readonly Actor?[] speaking;

    /// <summary>Notes the label that ends before a token of the sentence under way.</summary>
    public void Hear(int labelEnd)
    {
        IsTranscript = true;
        Speaking = null;
        // "PRESIDENT DUDA:": capitals hide the surname from the tagger.
        for (var i = labelEnd - 1; i > 0 && Speaking is null; i--)
        {
            if (Here.Form(i).Length <= 2 || Book.Words.TitleOf(Names.NameKey.Of(Here.Form(i))) is not null)
            {
                continue;
            }

            // "MS. JEAN-PIERRE:": a surname may be joined by hyphens; officials of the publisher go first.
            var first = i;
            while (first > 1 && Here.Form(first - 1) is "-" && Here[first - 1].Span.End == Here[first].Span.Start)
            {
                first -= 2;
            }

            var surname = Names.NameKey.Of(Around.Words(first, i + 1));
            Speaking = (Home is { } home ? Persons.BySurname(surname, home, null, Around.Words(first, i + 1)) : null) ?? Persons.BySurname(surname, null, null, Around.Words(first, i + 1));
            i = first;
        }

        for (var i = 0; i < labelEnd; i++)
        {
            Speaking ??= MentionAt(i)?.Actors is [{ Person: not null } speaker] ? speaker : null;
        }

        Speaking ??= labelEnd == PresidentLabel && Here.Is(1, "president") && Writer is not null ? Writer : null;
    }

    /// <summary>Who says "I" outside quotations; null where the text does not tell.</summary>
    public Actor? Writer { get; }

    /// <summary>Who were last told to be together; null while nobody was.</summary>
    public Meeting? Met { get; set; }

    /// <summary>Number of the sentence under way.</summary>
    public int At { get; private set; }

    public Sentence Here => sentences[At];

    public IReadOnlyList<NameHit> Hits => hits[At];

    public Surroundings Around => new(sentences[At], hits[At]);

    /// <summary>Who was last called by the noun at a token, in an earlier sentence; null where nobody was of late.</summary>
    public Actor? CalledSo(int noun)
    {
        var form = Here.Form(noun).ToString();
        return Memory.Last(At, r => r.Sentence < At && r.Actors.Count == 1 && sentences[r.Sentence].Is(r.Head, form), subjectsFirst: false)?.Actors[0];
    }

    /// <summary>Goes on to a sentence.</summary>
    public void GoTo(int sentence)
    {
        if (sentence > 0)
        {
            speaking[At] = Speaking;
        }

        At = sentence;
        lastEnd = -1;
    }

    /// <summary>The sentence before the one under way, if it stands in the same paragraph; else null.</summary>
    public Sentence? Before => At > 0 && sentences[At - 1].Paragraph == Here.Paragraph && sentences[At - 1].Kind != SentenceKind.Dateline ? sentences[At - 1] : null;

    /// <summary>
    /// Whether a plural noun that is no actor stands between a mention and a token: "they" are then rather those than one state.
    /// Only this sentence and the one before are looked at.
    /// </summary>
    public bool HasPluralSince(Recalled mention, int token) => HasSince(mention, token, w => w.Xpos == Xpos.NNS);

    /// <summary>The same of a singular thing that something is done or said about.</summary>
    public bool HasThingSince(Recalled mention, int token) =>
        HasSince(mention, token, w => w.Xpos == Xpos.NN && w.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Root);

    private bool HasSince(Recalled mention, int token, Func<Token, bool> isThing)
    {
        for (var s = Math.Max(mention.Sentence, At - 1); s <= At; s++)
        {
            var words = sentences[s];
            for (var i = s == mention.Sentence ? mention.Head + 1 : 0; i < (s == At ? token : words.Count); i++)
            {
                if (isThing(words[i]) && byToken[s]?[i] is null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The mention at a token of the sentence under way, or of the one before.</summary>
    public Mention? MentionAt(int token, bool before = false) => byToken[before ? At - 1 : At]?[token];

    /// <summary>Whether one noun of the sentence under way stands for all of some actors.</summary>
    public bool SpeaksOf(IReadOnlyList<Actor> all)
    {
        for (var i = mentions.Count - 1; i >= 0 && mentions[i].Sentence == At; i--)
        {
            if (mentions[i].Kind != MentionKind.Pronoun && mentions[i].Actors.Count == all.Count && mentions[i].Actors.All(m => all.Any(a => a.State == m.State && (m.Person is null || m.Person == a.Person))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence stands in the paragraph of the one under way.</summary>
    public bool IsInParagraph(int sentence) => sentences[sentence].Paragraph == Here.Paragraph;

    /// <summary>How often the document calls something of the reference book by its names.</summary>
    public int NamesOf(object? value) => hits.Sum(h => h.Count(n => ReferenceEquals(n.Entry.Value, value)));

    /// <summary>The state that a title without one belongs to.</summary>
    public string? Context() => Home ?? Hits.Select(h => h.Entry.State).FirstOrDefault(s => s is not null) ?? Ground() ?? Memory.MostNamedState();

    /// <summary>The same for a title that is a subject: whom the paragraph has been speaking of goes before a state that only stands behind the title ("The prime minister promised Chad a loan").</summary>
    public string? ContextOf(int first) =>
        Home is null && IsSubject(first) && Hits.Any(h => h.Entry.State is not null) && Hits.Where(h => h.Entry.State is not null).All(h => h.First > first)
        && Memory.Last(At, r => r.Sentence < At && r.IsSubject && r.Nature == Nature.State && IsInParagraph(r.Sentence)) is { } spoken ? spoken.Actors[0].State : Context();

    private bool IsSubject(int word)
    {
        while (Here[word] is { Relation: Relation.Compound or Relation.Amod, Head: >= 0 and var head })
        {
            word = head;
        }

        return Here[word].Relation == Relation.Nsubj;
    }

    // "OSLO – Norway will help. Finance Minister X said …": the state from which the report comes, if it has just spoken of it.
    private string? Ground() => ground is { } state && Memory.Last(At, r => r.Actors[0].State == state) is not null ? state : null;

    /// <summary>Puts a mention on tokens <c>[first, end)</c>.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="kind">By what kind of words.</param>
    /// <param name="actors">Whom it stands for.</param>
    /// <param name="remember">Whether later words may point back to it.</param>
    /// <param name="from">Where its words begin, if before <paramref name="first"/>: at the state of a title.</param>
    public Mention Put(int first, int end, MentionKind kind, IReadOnlyList<Actor> actors, bool remember, int? from = null)
    {
        var row = byToken[At] ??= new Mention?[Here.Count];
        var head = Around.HeadOf(first, end);
        var mention = new Mention(At, head, Here.SpanOf(from ?? first, end), kind, actors);
        for (var i = first; i < end; i++)
        {
            row[i] = mention;
        }

        mentions.Add(mention);
        ground ??= Here.Kind == SentenceKind.Dateline && actors is [{ State: { } written }] ? written : null;

        // Where a report was written is nobody that it speaks of.
        if (remember && actors.Count > 0 && Here.Kind != SentenceKind.Dateline)
        {
            Memory.Add(actors, At, head, Here[head].Relation is Relation.Nsubj or Relation.NsubjPass || IsTopic(from ?? first), GoesOn(from ?? first));
            lastEnd = end;
        }

        return mention;
    }

    /// <summary>Puts a first person: who writes, until it is known who speaks.</summary>
    public void PutFirstPerson(int i, bool singular)
    {
        IReadOnlyList<Actor> author =
            IsTranscript ? Spoken(Around.Words(i, i + 1), singular)
            : singular ? Writer is null ? [] : [Writer with { Text = Around.Words(i, i + 1) }]
            : Authors.Count > 0 ? Authors
            : Home is null ? []
            : [new Actor { State = Home, Role = "GOV", Text = Around.Words(i, i + 1) }];
        (singular ? singularFirst : pluralFirst).Add(Put(i, i + 1, MentionKind.Pronoun, author, remember: false));
    }

    // Of a transcript: the speaker, or the government that the speaker belongs to.
    private IReadOnlyList<Actor> Spoken(string words, bool singular) =>
        Speaking is null ? (singular || Home is null ? [] : [new Actor { State = Home, Role = "GOV", Text = words }])
        : singular ? [Speaking with { Text = words }]
        : Speaking.State is { } state ? [new Actor { State = state, Role = "GOV", Text = words }]
        : [];

    /// <summary>Lets a token belong to the mention at another: a noun that only says what a name is.</summary>
    public void Cover(int token, int mentionAt) => byToken[At]![token] = byToken[At]![mentionAt];

    /// <summary>Lets "Oslo-based" before a body belong to it: the tree often makes the place the head.</summary>
    public void CoverBase(int body)
    {
        if (body > 2 && Here.Is(body - 1, "based") && Around.HitEnding(body - 2) is { } seat)
        {
            for (var i = seat.First; i < body; i++)
            {
                Cover(i, body);
            }
        }
    }

    /// <summary>Whether a mention is a plural word, as the names of peoples are.</summary>
    public bool IsPlural(Recalled mention) => mention.Nature == Nature.Several || sentences[mention.Sentence][mention.Head].Xpos is Xpos.NNS or Xpos.NNPS;

    public Cast Finish()
    {
        if (sentences.Count > 0)
        {
            speaking[At] = Speaking;
        }

        return new(mentions, byToken, singularFirst, pluralFirst) { Home = Home, Book = Book, Speaking = speaking };
    }

    // "A, B and C": only commas, "and" and articles stand between the last mention and this one.
    private bool GoesOn(int first)
    {
        if (lastEnd < 0 || first <= lastEnd)
        {
            return false;
        }

        var links = false;
        for (var i = lastEnd; i < first; i++)
        {
            if (Here[i].Xpos == Xpos.Comma || Here[i].Upos == Upos.CCONJ)
            {
                links = true;
            }
            else if (Here[i].Upos != Upos.DET)
            {
                return false;
            }
        }

        return links;
    }

    // What a sentence opens with is what it is about, whatever its tree.
    private bool IsTopic(int first)
    {
        while (first > 0 && (Here[first - 1].Upos is Upos.DET or Upos.ADV or Upos.CCONJ || (first > 1 && Here[first - 1].Xpos == Xpos.Comma && Here[first - 2].Upos is Upos.ADV) || Here[first - 1].Upos == Upos.PUNCT && first == 1))
        {
            first--;
        }

        return first == 0;
    }
}
