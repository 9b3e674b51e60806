namespace Chancery.Quantities;

/// <summary>Numbers below a hundred as words: "seven", "twenty-one", "forty".</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The number that a word says, whatever its capitals; 0 for none, and for one above the greatest that is looked for.</summary>
    public static int Of(ReadOnlySpan<char> word, int most)
    {
        var hyphen = word.IndexOf('-');
        var tens = IndexOf(Tens, hyphen < 0 ? word : word[..hyphen]);
        var small = IndexOf(Small, hyphen < 0 ? word : word[(hyphen + 1)..]);
        var value = hyphen < 0 ? tens > 0 ? (tens + 1) * 10 : small
            : tens > 0 && small is > 0 and < 10 ? ((tens + 1) * 10) + small : 0;
        return value <= most ? value : 0;
    }

    // From one; 0 where the list does not hold it.
    private static int IndexOf(string[] list, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < list.Length; i++)
        {
            if (word.Equals(list[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
