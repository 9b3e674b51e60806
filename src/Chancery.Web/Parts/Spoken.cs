using System.Text;

namespace Chancery.Web.Parts;

/// <summary>Names of values as people read them: "KeptLate" is "Kept late", "most-told" is "most told". Addresses and files keep the names.</summary>
internal static class Spoken
{
    /// <summary>The words of a name; null for none.</summary>
    public static string? Of(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var words = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (letter == '-')
            {
                words.Append(' ');
            }
            else if (char.IsUpper(letter) && words.Length > 0 && char.IsLower(words[^1]))
            {
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                words.Append(letter);
            }
        }

        return words.ToString();
    }
}
