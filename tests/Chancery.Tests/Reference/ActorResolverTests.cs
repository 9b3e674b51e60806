using Chancery.Reference;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Reference;

public sealed class ActorResolverTests
{
    private static readonly ReferenceBook Book = ReferenceBook.Load();

    [Theory]
    [InlineData("The/DET *Swedish/ADJ Prime/PROPN Minister/PROPN has/AUX said/VERB", 3, "SWE GOV Ulf Kristersson")]
    [InlineData("Kazakhstan/PROPN 's/PART President/PROPN Kassym/PROPN -/PUNCT Jomart/PROPN Tokayev/PROPN said/VERB", 6, "KAZ GOV Kassym-Jomart Tokayev")]
    [InlineData("It/PRON is/AUX clear/ADJ why/ADV the/DET Kazakh/ADJ leader/NOUN speaks/VERB", 6, "KAZ GOV Kassym-Jomart Tokayev")]
    [InlineData("the/DET Kremlin/PROPN anticipates/VERB", 1, "RUS GOV Kremlin")]
    [InlineData("If/SCONJ Tashkent/PROPN has/VERB money/NOUN", 1, "UZB GOV")]
    [InlineData("the/DET Russian/ADJ army/NOUN is/AUX there/ADV", 2, "RUS MIL Russian army")]
    [InlineData("Putin/PROPN met/VERB Zelensky/PROPN", 2, "UKR GOV Volodymyr Zelenskyy")]
    [InlineData("Secretary/PROPN of/ADP State/PROPN Marco/PROPN Rubio/PROPN said/VERB", 4, "USA GOV Marco Rubio")]
    [InlineData("British/ADJ Defence/PROPN Secretary/PROPN Jim/PROPN Smithers/PROPN said/VERB", 4, "GBR GOV Jim Smithers")]
    [InlineData("the/DET U.S./PROPN and/CCONJ NATO/PROPN agreed/VERB", 3, "IGO NATO")]
    [InlineData("Hamas/PROPN condemned/VERB it/PRON", 0, "PSE REB Hamas")]
    [InlineData("the/DET gulf/NOUN is/AUX wide/ADJ", 1, "")]
    [InlineData("they/PRON saw/VERB a/DET turkey/NOUN", 3, "")]
    [InlineData("Georgia/PROPN signed/VERB a/DET deal/NOUN", 0, "GEO GOV")]
    [InlineData("voters/NOUN in/ADP Georgia/PROPN and/CCONJ Alabama/PROPN", 2, "")]
    public void An_actor_is_resolved_at_its_token(string tagged, int token, string expected) =>
        Assert.Equal(expected, Show(Resolve(tagged).ActorsAt(0, token)));

    [Fact]
    public void Leaders_of_a_group_of_states_are_one_actor_each()
    {
        var cast = Resolve("meetings/NOUN with/ADP the/DET leaders/NOUN of/ADP Central/ADJ Asian/ADJ countries/NOUN");
        Assert.Equal(["KAZ", "KGZ", "TJK", "TKM", "UZB"], cast.ActorsAt(0, 3).Select(a => a.State));
    }

    [Fact]
    public void Pronouns_and_descriptions_point_back()
    {
        var cast = Resolve(
            "Aliyev/PROPN announced/VERB that/SCONJ his/PRON army/NOUN moves/VERB",
            "Kazakhstan/PROPN shares/VERB a/DET border/NOUN",
            "The/DET country/NOUN gains/VERB",
            "It/PRON declares/VERB");
        Assert.Equal("AZE GOV Ilham Aliyev", Show(cast.ActorsAt(0, 3)));
        Assert.Equal("AZE MIL", Show(cast.ActorsAt(0, 4)));
        Assert.Equal("KAZ GOV", Show(cast.ActorsAt(2, 1)));
        Assert.Equal("KAZ GOV", Show(cast.ActorsAt(3, 0)));
    }

    [Fact]
    public void The_first_person_is_the_government_that_publishes_or_the_speaker()
    {
        var cast = Resolve("We/PRON will/AUX help/VERB");
        Assert.Empty(cast.ActorsAt(0, 0));
        var speaker = new Actor { State = "USA", Person = "Marco Rubio", Role = "GOV", Text = "Rubio" };
        Assert.Equal("USA GOV", Show(cast.WithSpeakers([(new TextSpan(0, 100), speaker)]).ActorsAt(0, 0)));
        Assert.Equal("USA GOV", Show(Resolve("The White House", "We/PRON will/AUX help/VERB").ActorsAt(0, 0)));
    }

    private static string Show(IReadOnlyList<Actor> actors) =>
        string.Join("; ", actors.Select(a => string.Join(' ', new[] { a.State, a.Role, a.Org, a.Person }.Where(x => x is not null))));

    private static Cast Resolve(params string[] sentences) => sentences[0].Contains('/', StringComparison.Ordinal) ? Resolve(null, sentences) : Resolve(sentences[0], sentences[1..]);

    private static Cast Resolve(string? publisher, string[] tagged)
    {
        var words = tagged.Select(s => s.Replace("*", "", StringComparison.Ordinal).Split(' ')).ToArray();
        var text = string.Join(' ', words.Select(s => string.Join(' ', s.Select(w => w[..w.LastIndexOf('/')]))));
        var offset = 0;
        var read = new List<Sentence>();
        foreach (var sentence in words)
        {
            var tokens = new Token[sentence.Length];
            var start = offset;
            for (var i = 0; i < tokens.Length; i++)
            {
                var word = sentence[i][..sentence[i].LastIndexOf('/')];
                var upos = TagNames.ParseUpos(sentence[i][(sentence[i].LastIndexOf('/') + 1)..]);
                var relation = i == 0 || (i == 1 && upos is Upos.NOUN or Upos.PROPN) ? Relation.Nsubj : Relation.Dep;
                tokens[i] = new Token(new TextSpan(offset, offset + word.Length), upos, word == "'s" ? Xpos.POS : Xpos.None, relation, -1, word);
                offset += word.Length + 1;
            }

            read.Add(new Sentence(text, new TextSpan(start, offset - 1), tokens, isParsed: false));
        }

        var document = new Document { Id = "d", Text = text, Published = new DateOnly(2025, 11, 10), Publisher = publisher };
        return new ActorResolver(Book).Resolve(document, read);
    }
}
