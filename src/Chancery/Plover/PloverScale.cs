using System.Globalization;
using Chancery.Json;
using Chancery.Statements;

namespace Chancery.Plover;

/// <summary>What PLOVER 2.0 knows of its event types and modes: quadrant, score, and what an act counts as while it lies ahead. Immutable.</summary>
internal sealed class PloverScale
{
    private readonly Dictionary<EventType, (int Quad, decimal Score, EventType Ahead)> types = [];
    private readonly Dictionary<(EventType Type, string Mode), decimal?> modes = [];

    /// <summary>Reads <c>types.tsv</c> and <c>modes.tsv</c> of a folder.</summary>
    /// <exception cref="FormatException">A row is wrong: the message names file, line and what was expected.</exception>
    internal PloverScale(string folder)
    {
        foreach (var (cells, place) in TableRows.Of(Path.Combine(folder, "types.tsv"), 4))
        {
            types[TypeOf(cells[0], place)] = (int.Parse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture), Number(cells[2], place), TypeOf(cells[3], place));
        }

        foreach (var type in Enum.GetValues<EventType>().Where(t => !types.ContainsKey(t)))
        {
            throw new FormatException($"{folder}: types.tsv has no row for {type.Name()}");
        }

        foreach (var (cells, place) in TableRows.Of(Path.Combine(folder, "modes.tsv"), 3))
        {
            modes[(TypeOf(cells[0], place), cells[1])] = cells[2] == "-" ? null : Number(cells[2], place);
        }
    }

    /// <summary>The quadrant: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.</summary>
    internal int QuadOf(EventType type) => types[type].Quad;

    /// <summary>What an act counts as that has not yet come: planned help is an agreement, a planned attack a threat.</summary>
    internal EventType Ahead(EventType type) => types[type].Ahead;

    /// <summary>Whether a type has that mode.</summary>
    internal bool Has(EventType type, string mode) => modes.ContainsKey((type, mode));

    /// <summary>The score, from −10 (conflict) to +10 (cooperation): that of the mode, else of the type.</summary>
    internal decimal ScoreOf(EventType type, string? mode) =>
        mode is not null && modes.GetValueOrDefault((type, mode)) is { } score ? score : types[type].Score;

    private static EventType TypeOf(string name, string place) =>
        Enum.TryParse<EventType>(name, ignoreCase: true, out var type) ? type : throw new FormatException($"{place}: “{name}” is no event type");

    private static decimal Number(string words, string place) =>
        decimal.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"{place}: “{words}” is no number");
}
