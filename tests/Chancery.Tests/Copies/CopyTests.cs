using Chancery.Copies;
using CsCheck;
using Xunit;

namespace Chancery.Tests.Copies;

public sealed class CopyTests
{
    private const string Report = """
        The prime minister announced on Tuesday that the government would spend two billion dollars on the northern railway over five years.
        Work is to begin in the spring, she said, and the first trains should run by the end of the decade. The opposition called the plan
        too small and too late, and asked why the southern line, which carries twice as many passengers, had been left out. Engineers say that
        the bridges between the lakes are the hardest part, because the ground is soft and the winters are long. The finance ministry has not
        said where the money will come from, but officials hinted that fuel taxes could rise. A vote in parliament is expected next month.
        """;

    private const string Retold = """
        On Tuesday the head of government said two billion dollars were to go into the railway in the north during the coming five years.
        Building should start next spring, according to her, with trains running before the decade is out. Her opponents dismissed this as a
        late and modest scheme, wondering about the line in the south, where traffic is double. What troubles engineers most are the crossings
        between the lakes: soft soil, long winters. Nobody at the treasury would explain the funding, although hints about a dearer litre of fuel
        were dropped. Members of parliament will probably decide within weeks.
        """;

    [Fact]
    public void The_same_words_in_another_dress_are_a_copy()
    {
        var dressed = "RAILWAY PLAN\n\n(Agency) – " + Report.ToUpperInvariant().Replace(".", " . ", StringComparison.Ordinal).ReplaceLineEndings("  ") + " © The Agency 2025. All rights reserved.";
        Assert.True(TextFingerprint.Of(Report).IsCopyOf(TextFingerprint.Of(dressed)));
    }

    [Fact]
    public void A_copy_that_was_cut_is_a_copy_both_ways()
    {
        var (whole, cut) = (TextFingerprint.Of(Report), TextFingerprint.Of(Report[..(Report.Length * 6 / 10)]));
        Assert.True(whole.IsCopyOf(cut));
        Assert.True(cut.IsCopyOf(whole));
    }

    [Fact]
    public void The_same_news_in_other_words_is_no_copy()
    {
        var (first, second) = (TextFingerprint.Of(Report), TextFingerprint.Of(Retold));
        Assert.InRange(first.Resemblance(second), 0, 0.1);
        Assert.False(first.IsCopyOf(second));
    }

    [Fact]
    public void A_report_that_quotes_a_long_passage_is_no_copy_of_it() =>
        Assert.False(TextFingerprint.Of(Report[..300] + Retold).IsCopyOf(TextFingerprint.Of(Report)));

    [Theory]
    [InlineData("northern", "two billion", "Tuesday", "Friday")]
    [InlineData("two billion dollars", "900 million kronor", "prime minister", "Prime Minister of Norway")]
    public void The_next_letter_of_the_same_form_is_no_copy(string what, string becomes, string when, string then)
    {
        const string Form = "The Secretary has approved the request of the State of Freedonia under Section 12 of the Act for 300 million dollars in assistance, effective March 3, 2024, to the counties that the storm struck. ";
        var first = Form + Report.Replace(when, then, StringComparison.Ordinal);
        var second = Form.Replace("Freedonia", "Sylvania", StringComparison.Ordinal).Replace("300", "450", StringComparison.Ordinal) + first[Form.Length..].Replace(what, becomes, StringComparison.Ordinal);
        Assert.InRange(TextFingerprint.Of(first).Resemblance(TextFingerprint.Of(second)), 0.6, 1);
        Assert.False(TextFingerprint.Of(first).IsCopyOf(TextFingerprint.Of(second)));
    }

    [Fact]
    public void Short_texts_are_copies_only_word_for_word()
    {
        Assert.True(TextFingerprint.Of("Talks go on, says Oslo.").IsCopyOf(TextFingerprint.Of("“Talks go on”, says OSLO")));
        Assert.False(TextFingerprint.Of("Talks go on, says Oslo.").IsCopyOf(TextFingerprint.Of("Talks go on, says Bergen.")));
        Assert.False(TextFingerprint.Of("").IsCopyOf(TextFingerprint.Of(" – ")));
    }

    [Fact]
    public void Thousands_of_texts_are_grouped_right_in_any_order()
    {
        // Texts of random words; each third one comes again with some of its words changed, as often as makes it a copy or makes it none.
        var random = new Random(20250304);
        var texts = new List<(string Key, string Text)>();
        for (var i = 0; i < 1000; i++)
        {
            var words = Enumerable.Range(0, 300).Select(_ => $"w{random.Next(2000)}").ToArray();
            texts.Add(($"{i:0000}a", string.Join(' ', words)));
            if (i % 3 == 0)
            {
                texts.Add(($"{i:0000}b", string.Join(' ', words.Select((w, at) => at % 100 == 7 ? "changed" : w)))); // 5% of all runs differ
            }
            else if (i % 3 == 1)
            {
                texts.Add(($"{i:0000}c", string.Join(' ', words.Select((w, at) => at % 5 == 2 ? "changed" : w)))); // every run differs
            }
        }

        var groups = Groups(texts);
        Assert.Equal(334, groups.Count);
        Assert.All(groups, g => Assert.True(g is [var a, var b] && a[..4] == b[..4] && b[4] == 'b'));
        Assert.Equal(groups.Select(g => string.Join(' ', g)), Groups([.. texts.OrderByDescending(t => t.Key[2..])]).Select(g => string.Join(' ', g)));
    }

    [Fact]
    public void A_print_survives_as_bytes() => Gen.String.Sample(text =>
    {
        var print = TextFingerprint.Of(text);
        return TextFingerprint.FromBytes(print.ToBytes()).Equals(print) && TextFingerprint.Of(text).Equals(print);
    });

    private static IReadOnlyList<IReadOnlyList<string>> Groups(IEnumerable<(string Key, string Text)> texts)
    {
        var index = new CopyIndex();
        foreach (var (key, text) in texts)
        {
            index.Add(key, TextFingerprint.Of(text));
        }

        return index.Groups();
    }
}
