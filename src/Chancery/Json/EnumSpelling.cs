namespace Chancery.Json;

/// <summary>Spells the members of an enum as words: <c>AtLeast</c> is <c>at least</c> or <c>at_least</c>.</summary>
internal sealed class EnumSpelling<TEnum>
    where TEnum : struct, Enum
{
    private readonly string[] names;
    private readonly TEnum[] values = Enum.GetValues<TEnum>();

    public EnumSpelling(char separator, bool upper = false) =>
        names = [.. Enum.GetNames<TEnum>().Select(n => upper ? n.ToUpperInvariant() : Words(n, separator))];

    public string Name(TEnum value) => names[Array.IndexOf(values, value)];

    public TEnum Parse(string name) => Array.IndexOf(names, name) is >= 0 and var index
        ? values[index]
        : throw new FormatException($"“{name}” is none of {string.Join(", ", names)}");

    private static string Words(string member, char separator)
    {
        var words = new System.Text.StringBuilder();
        foreach (var c in member)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0)
            {
                words.Append(separator);
            }

            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
