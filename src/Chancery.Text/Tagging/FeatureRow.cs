using System.Buffers;

namespace Chancery.Text.Tagging;

/// <summary>A line of the table of features: which words under which tags, where, have which features.</summary>
/// <param name="Forms">Words in lower case; <c>#</c> in one stands for a number. <c>null</c> for any.</param>
/// <param name="Place">Where the word must stand.</param>
/// <param name="Features">As CoNLL-U writes them; <c>@</c> as the value of Number or Person means the subject's.</param>
internal sealed record FeatureRow(string[]? Forms, FeaturePlace Place, string Features)
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,/:-+'");

    /// <summary>Whether the row speaks of a word, given in lower case with straight apostrophes.</summary>
    public bool Names(ReadOnlySpan<char> form)
    {
        if (Forms is null)
        {
            return true;
        }

        foreach (var listed in Forms)
        {
            if (listed[0] == '#' ? IsNumber(form, listed.AsSpan(1)) : form.SequenceEqual(listed))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(ReadOnlySpan<char> form, ReadOnlySpan<char> ending) =>
        form.Length > ending.Length && form.EndsWith(ending) && form[..^ending.Length].IndexOfAnyInRange('0', '9') >= 0
        && form[..^ending.Length].IndexOfAnyExcept(OfNumbers) < 0;
}
