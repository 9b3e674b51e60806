namespace Chancery.Reference.Names;

/// <summary>The parts of a person's full name, in the order in which it is written.</summary>
internal static class PersonName
{
    /// <summary>The last name, without "Jr." and numerals: "Biden" of "Joseph R. Biden, Jr.", "Abdullah" of "Abdullah II".</summary>
    public static ReadOnlySpan<char> Surname(ReadOnlySpan<char> name)
    {
        var rest = name.TrimEnd();
        while (rest.LastIndexOf(' ') is > 0 and var space)
        {
            var last = rest[(space + 1)..];
            if (last is not ("Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV"))
            {
                return last.TrimEnd(',');
            }

            rest = rest[..space].TrimEnd(' ').TrimEnd(',');
        }

        return rest;
    }

    /// <summary>The first name as it is written: "Xi" of "Xi Jinping".</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> name)
    {
        var rest = name;
        while (rest.IndexOf(' ') is > 0 and var space)
        {
            if (space < 3 || rest[space - 1] != '.')
            {
                return rest[..space];
            }

            rest = rest[(space + 1)..]; // "Dr. Phil Gordon"
        }

        return rest;
    }

    /// <summary>A surname without the Arabic article, "Sisi" of "al-Sisi"; null where it has none.</summary>
    public static string? WithoutArticle(ReadOnlySpan<char> surname) =>
        surname.Length > 5 && surname[2] == '-' && surname[..2] is "al" or "Al" or "el" or "El" or "as" or "ar" or "ash" ? surname[3..].ToString() : null;
}
