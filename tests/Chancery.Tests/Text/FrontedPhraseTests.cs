using Chancery.Text;
using Xunit;

namespace Chancery.Tests.Text;

/// <summary>Subjects behind a phrase that opens the sentence.</summary>
public sealed class FrontedPhraseTests
{
    [Theory]
    [InlineData("On the occasion of President Anna B. Berg Jr.’s visit to Peru, the Kingdom reaffirms its commitment to deepening the close and historic bond between the two nations.", "Kingdom")]
    [InlineData("At the annual Harbour Summit in Lima, Peru, Norway and Chile will elevate relations to a partnership.", "Norway", "Chile")]
    [InlineData("Under the framework of our newly established Harbour Partnership, the Kingdom and Chile will expand cooperation.", "Kingdom", "Chile")]
    [InlineData("In the coming months, Norway will sign the pact.", "Norway")]
    [InlineData("With winter near, Norway closed the border.", "Norway")]
    public void Whatever_stands_between_the_comma_and_the_verb_is_the_subject(string text, params string[] subjects)
    {
        var sentence = Loaded.Reader.Read(text)[0];
        var root = Enumerable.Range(0, sentence.Count).First(i => sentence[i].Head < 0);
        var subject = sentence.Child(root, Relation.Nsubj);

        Assert.Equal(subjects[0], sentence.Form(subject).ToString());
        foreach (var other in subjects.Skip(1))
        {
            Assert.Contains(Enumerable.Range(0, sentence.Count), i => sentence.Form(i).ToString() == other && sentence[i].Relation == Relation.Conj && sentence[i].Head == subject);
        }
    }
}
