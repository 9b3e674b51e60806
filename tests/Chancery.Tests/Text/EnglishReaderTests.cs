using Chancery.Text;
using CsCheck;
using Xunit;

namespace Chancery.Tests.Text;

public sealed class EnglishReaderTests
{
    [Theory]
    [InlineData("They don't cut $17+ billion.", "They do n't cut $ 17 + billion .")]
    [InlineData("It’s the U.S. Army’s 3.5% share.", "It ’s the U.S. Army ’s 3.5 % share .")]
    [InlineData("The 61-year pact—a total—is non-binding.", "The 61 - year pact — a total — is non-binding .")]
    [InlineData("See https://example.org/a, or a@example.org.", "See https://example.org/a , or a@example.org .")]
    [InlineData("We cannot wait...", "We can not wait ...")]
    public void Tokens_are_cut_as_UD_English_cuts_them(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Loaded.Reader.Read(text).SelectMany(s => s.Tokens.ToArray()).Select(t => t.Span.Of(text))));

    [Theory]
    [InlineData("Mr. Smith left. He came back.", 2)]
    [InlineData("“It is over.” She left.", 2)]
    [InlineData("He lives in the U.S. and works.", 1)]
    [InlineData("A heading\n\nA sentence.\r\n• An item", 3)]
    [InlineData("“We stand together,” she wrote on X. The navy sent a ship.", 2)]
    [InlineData("They met Ann B. In Oslo.", 1)]
    [InlineData("", 0)]
    public void Sentences_end_where_they_end(string text, int expected) => Assert.Equal(expected, Loaded.Reader.Read(text).Count);

    [Theory]
    [InlineData("OSLO, May 3 (Reuters) - The minister left.", "OSLO, May 3 (Reuters) -")]
    [InlineData("PORT LOUIS — “We won,” he said.", "PORT LOUIS —")]
    [InlineData("Lima, Peru (AP) — Farmers struck.", "Lima, Peru (AP) —")]
    [InlineData("Today, Peru and its Union (AU) – Chad’s too – agreed.", null)]
    [InlineData("NATO — an alliance — grows.", null)]
    [InlineData("Lima — the old town — was quiet.", null)]
    [InlineData("A MAN OF HIS WORD - so they said - left.", null)]
    public void A_dateline_stands_apart_from_what_it_opens(string text, string? dateline)
    {
        var first = Loaded.Reader.Read(text)[0];
        Assert.Equal(dateline, first.Kind == SentenceKind.Dateline ? first.Span.Of(text) : null);
    }

    [Fact]
    public void A_plain_sentence_gets_its_tree()
    {
        var sentence = Assert.Single(Loaded.Reader.Read("Sweden joined the alliance."));
        Assert.Equal(Relation.Root, sentence[1].Relation);
        Assert.Equal("join", sentence[1].Lemma);
        Assert.Equal(0, sentence.Child(1, Relation.Nsubj));
        Assert.Equal(3, sentence.Child(1, Relation.Obj));
    }

    [Fact]
    public void A_noun_that_a_conjunction_opens_is_the_subject_of_the_verb_behind_it()
    {
        const string text = "Turkey has signed a contract to supply drones to two of its neighbours, and its Foreign Minister, Hakan Fidan, said last week that Ankara would wait.";
        var sentence = Assert.Single(Loaded.Reader.Read(text));
        var said = sentence.Tokens.ToArray().Select((t, i) => (t.Lemma, Index: i)).Single(t => t.Lemma == "say").Index;
        var subject = sentence.Child(said, Relation.Nsubj);
        Assert.Equal("Minister", sentence.SpanOf(subject, subject + 1).Of(text));
        Assert.True(sentence.Child(said, Relation.Cc) >= 0);
    }

    [Fact]
    public void More_than_a_number_is_told_of_the_noun_that_it_counts()
    {
        const string text = "Indonesia alone has more than 280 million people.";
        var sentence = Assert.Single(Loaded.Reader.Read(text));
        var people = sentence.Child(2, Relation.Obj);
        Assert.Equal("people", sentence.SpanOf(people, people + 1).Of(text));
    }

    [Fact]
    public void A_sentence_that_is_not_wanted_gets_no_tree() =>
        Assert.False(Assert.Single(Loaded.Reader.Read("Sweden joined the alliance.", s => s.Is(0, "Norway"))).IsParsed);

    [Fact]
    public void Any_text_gives_trees_whose_tokens_lie_in_it_in_order() =>
        Gen.Frequency((3, Gen.String[Gen.Char[" .,'’“\n\r\t-aBc1$\u0301\u200D"], 0, 60]), (1, Gen.String)).Sample(text =>
        {
            var end = 0;
            foreach (var sentence in Loaded.Reader.Read(text))
            {
                Assert.Equal(1, sentence.Tokens.ToArray().Count(t => t.Head < 0));
                foreach (var token in sentence.Tokens)
                {
                    Assert.True(token.Span.Start >= end && token.Span.End > token.Span.Start && token.Span.End <= text.Length);
                    end = token.Span.End;
                }
            }
        });

    [Fact]
    public void A_giant_line_without_spaces_is_cut_into_sentences_of_bounded_length() =>
        Assert.All(Loaded.Reader.Read(new string('x', 2_000_000)), s => Assert.True(s.Count <= 400));
}
