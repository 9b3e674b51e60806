using System.Text;

namespace Chancery.Reference.Names;

/// <summary>Reduces the spelling of a name to what tells it apart: letters and digits without case, accents, points and hyphens.</summary>
internal static class NameKey
{
    /// <summary>The key of nothing.</summary>
    public const ulong Empty = 14695981039346656037;

    private static readonly char[] Folded = BuildFolded();

    /// <summary>Continues a key with one more word; words of one name run together.</summary>
    public static ulong Add(ulong key, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = Fold(word[i]);
            if (c is '\'' && IsGenitive(word[i..]))
            {
                key = (key ^ '\'') * 1099511628211;
            }
            else if (c is >= 'a' and <= 'z' or >= '0' and <= '9' or '&' or '+')
            {
                key = (key ^ c) * 1099511628211;
            }
        }

        return key;
    }

    /// <summary>The key of a whole name.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var key = Empty;
        foreach (var part in name.Split(' '))
        {
            key = Add(key, name[part]);
        }

        return key;
    }

    private static bool IsGenitive(ReadOnlySpan<char> rest) => rest.Length == 2 && rest[1] is 's' or 'S';

    private static char Fold(char c) => c < Folded.Length ? Folded[c] : c == '’' ? '\'' : c;

    private static char[] BuildFolded()
    {
        var table = new char[0x260];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = c < 128 ? char.ToLowerInvariant(c) : char.IsLetter(c) ? Strip(c) : c;
        }

        (table['ø'], table['Ø'], table['ł'], table['Ł'], table['đ'], table['Đ'], table['ı'], table['ə']) = ('o', 'o', 'l', 'l', 'd', 'd', 'i', 'a');
        return table;
    }

    private static char Strip(char c) => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);
}
