using System.Collections.Frozen;
namespace Chancery.Statements.Reading.Forecasts;

/// <summary>Where a fixed turn leaves what is foretold.</summary>
internal enum TurnPlace : byte
{
    /// <summary>Behind it: "my money is on".</summary>
    Behind,

    /// <summary>Behind it, where that names how long: "I give it six months".</summary>
    Term,

    /// <summary>In the clause that it stands in: "sooner or later".</summary>
    Around,

    /// <summary>In the clause that it stands in, if that has a modal verb: "in all likelihood".</summary>
    Modal,

    /// <summary>In the question before the sentence that it opens: "I doubt it".</summary>
    Question,
}

/// <summary>A fixed turn by which an author foretells.</summary>
/// <param name="Words">Its words, none shortened.</param>
/// <param name="Place">Where what is foretold is told.</param>
/// <param name="Certainty">How surely.</param>
/// <param name="Polarity">Whether the turn says that it will not happen.</param>
internal sealed record ForetellingTurn(string[] Words, TurnPlace Place, Certainty Certainty, Polarity Polarity)
{
    /// <summary>Reads the table of turns: by their first word, the longest first.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal static FrozenDictionary<string, ForetellingTurn[]> Load(string path)
    {
        var turns = new List<ForetellingTurn>();
        var lines = File.ReadAllLines(path);
        var isHead = true;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            if (!isHead)
            {
                turns.Add(lines[i].Split('\t') is [var words, var place, var certainty, var polarity]
                    && Enum.TryParse<TurnPlace>(place, ignoreCase: true, out var where) && Enum.TryParse<Certainty>(certainty, ignoreCase: true, out var how) && Enum.TryParse<Polarity>(polarity, ignoreCase: true, out var sign)
                        ? new ForetellingTurn(words.Split(' '), where, how, sign)
                        : throw new FormatException($"{path}:{i + 1}: expected 4 cells (turn, behind|term|around|modal|question, certainty, polarity)"));
            }

            isHead = false;
        }

        return turns.GroupBy(t => t.Words[0], StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
    }
}
