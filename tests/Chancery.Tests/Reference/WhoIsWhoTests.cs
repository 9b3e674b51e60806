using Chancery.Reference;
using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Reference;

/// <summary>Whom words stand for in whole sentences, read by the shipped model on 10 November 2025.</summary>
public sealed class WhoIsWhoTests
{
    private static readonly Lazy<ActorResolver> Resolver = new(() => new ActorResolver(ReferenceBook.Load()));

    [Theory]
    [InlineData("According to Trump, prices fell.", "Trump", "USA", "Donald J. Trump")]
    [InlineData("Donald Trump called the deals historic.", "Trump", "USA", "Donald J. Trump")]
    [InlineData("The Swedish Prime Minister smiled.", "Minister", "SWE", "Ulf Kristersson")]
    [InlineData("Kazakhstan’s President smiled.", "President", "KAZ", "Kassym-Jomart Tokayev")]
    [InlineData("The Kazakh leader smiled.", "leader", "KAZ", "Kassym-Jomart Tokayev")]
    [InlineData("Uzbekistan is expected to invest.", "Uzbekistan", "UZB", null)]
    [InlineData("The Kremlin denied it.", "Kremlin", "RUS", null)]
    [InlineData("Tashkent denied it.", "Tashkent", "UZB", null)]
    [InlineData("Kazakhstan borders Russia. However, it now declares closer ties.", "it", "KAZ", null)]
    [InlineData("The Russian army withdrew.", "army", "RUS", null)]
    public void Words_stand_for_an_actor(string text, string word, string state, string? person)
    {
        var actor = Assert.Single(At(text, word));
        Assert.Equal(state, actor.State);
        if (person is not null)
        {
            Assert.Equal(person, actor.Person);
        }
    }

    [Theory]
    [InlineData("Georgia held elections in Tbilisi.", "Georgia", "GEO")]
    [InlineData("Jordan recalled its ambassador from Israel.", "Jordan", "JOR")]
    [InlineData("Chad closed its border with Sudan.", "Chad", "TCD")]
    [InlineData("Turkey and Greece signed a deal.", "Turkey", "TUR")]
    [InlineData("China and Niger signed a deal.", "Niger", "NER")]
    public void An_ambiguous_name_is_the_state_where_states_are_spoken_of(string text, string word, string state) =>
        Assert.Equal(state, Assert.Single(At(text, word)).State);

    [Theory]
    [InlineData("The governor of Georgia spoke in Atlanta.", "Georgia")]
    [InlineData("Congressman Jim Jordan of Ohio spoke.", "Jordan")]
    [InlineData("They ate turkey at dinner.", "turkey")]
    [InlineData("She broke the china.", "china")]
    public void An_ambiguous_name_is_something_else_where_the_words_speak_against_it(string text, string word) =>
        Assert.DoesNotContain(At(text, word), a => a is { Person: null, Org: null, State: "GEO" or "JOR" or "TUR" or "CHN" });

    [Fact]
    public void A_company_has_the_home_that_its_words_give() =>
        Assert.Equal(("DNK", "BUS"), Assert.Single(At("Denmark-based Windborg announced a plan.", "Windborg")) is var actor ? (actor.State, actor.Role) : default);

    [Fact]
    public void We_of_a_joint_statement_are_those_who_sign_it()
    {
        var actors = At("This week, we – the presidents of the United States, Kazakhstan and Uzbekistan – met in New York. We commit to peace.", "We");
        Assert.Equal(["USA", "KAZ", "UZB"], actors.Select(a => a.State));
    }

    [Fact]
    public void A_group_stands_for_its_members() =>
        Assert.Equal(["KAZ", "KGZ", "TJK", "TKM", "UZB"], At("The leaders of Central Asian countries met.", "leaders").Select(a => a.State).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Botswana votes on Friday. The Democratic Party promised change.", "Party", "BWA")]
    [InlineData("The Democratic Party of Serbia refused.", "Party", "SRB")]
    [InlineData("The United States votes on Friday. The Democratic Party promised change.", "Party", "USA")]
    public void A_party_with_namesakes_is_of_the_state_that_the_text_names(string text, string word, string state) =>
        Assert.Equal(state, Assert.Single(At(text, word)).State);

    [Fact]
    public void The_bloc_behind_the_Commission_is_the_Union() =>
        Assert.Equal("EU", Assert.Single(At("The European Commission fined a firm. The bloc gave no reason.", "bloc")).Org);

    [Fact]
    public void The_government_is_of_the_state_of_its_paragraph() =>
        Assert.Equal("MNG", Assert.Single(At("Mongolia builds roads. Mongolia has mines. Mongolia sells coal. China buys it. The government spends the rest.", "government")).State);

    // The actors of the last occurrence of a word.
    private static IReadOnlyList<Actor> At(string text, string word)
    {
        var sentences = Loaded.Reader.Read(text);
        var cast = Resolver.Value.Resolve(new Document { Id = "x", Text = text, Published = new DateOnly(2025, 11, 10) }, sentences);
        for (var s = sentences.Count - 1; s >= 0; s--)
        {
            for (var t = sentences[s].Count - 1; t >= 0; t--)
            {
                if (sentences[s].Form(t).SequenceEqual(word))
                {
                    return cast.ActorsAt(s, t);
                }
            }
        }

        throw new ArgumentException($"no word {word} in “{text}”");
    }
}
