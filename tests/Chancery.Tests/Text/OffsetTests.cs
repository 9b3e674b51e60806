using System.Globalization;
using CsCheck;
using Xunit;

namespace Chancery.Tests.Text;

/// <summary>Spans over text that counts differently in characters, code units and lines.</summary>
public sealed class OffsetTests
{
    private static readonly string[] Odd =
    [
        "😀", "👩‍🚒", "🇸🇪", "👍🏽", "e\u0301", "a\u0328\u0301", "Zürich", "\r\n", "\n", "\u2028", "\u00A0", "\u200B", "\uFEFF", " ", "don’t", "U.S.", "$17+", "—", "“", "”", "1,5", "...", "said", "The",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]).Array[0, 25].Select(string.Concat);

    [Fact]
    public void Tokens_hold_all_that_is_not_white_space_each_once_and_in_order() => Texts.Sample(text =>
    {
        var next = 0;
        foreach (var token in Loaded.Reader.Read(text).SelectMany(s => s.Tokens.ToArray()))
        {
            Assert.True(IsEmpty(text[next..token.Span.Start]), $"left out: '{text[next..token.Span.Start]}'");
            next = token.Span.End;
        }

        Assert.True(IsEmpty(text[next..]));
    });

    [Fact]
    public void No_token_ends_within_a_letter_or_a_sign() => Texts.Sample(text =>
    {
        var borders = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        foreach (var token in Loaded.Reader.Read(text).SelectMany(s => s.Tokens.ToArray()))
        {
            Assert.True(!char.IsLowSurrogate(text[token.Span.Start]), $"a sign is cut at {token.Span.Start}");
            Assert.True(CharUnicodeInfo.GetUnicodeCategory(text, token.Span.Start) != UnicodeCategory.NonSpacingMark || token.Span.Start == 0 || borders.Contains(token.Span.Start), $"a letter is cut at {token.Span.Start}");
        }
    });

    [Fact]
    public void The_end_of_line_does_not_change_what_is_read()
    {
        const string text = "The minister 😀 left.\nNobody signed.\n\n• A first item\n• A second";
        var plain = Loaded.Reader.Read(text).SelectMany(s => s.Tokens.ToArray()).Select(t => t.Span.Of(text).ToString());
        var windows = text.ReplaceLineEndings("\r\n");
        Assert.Equal(plain, Loaded.Reader.Read(windows).SelectMany(s => s.Tokens.ToArray()).Select(t => t.Span.Of(windows).ToString()));
    }

    private static bool IsEmpty(string between) => between.All(c => char.IsWhiteSpace(c) || c is '\0' or '\u200B' or '\uFEFF');
}
