using System.Collections.Frozen;
using Chancery.Quantities;
using Chancery.Statements.Reading.Claims;
using Chancery.Statements.Reading.Forecasts;
using Chancery.Statements.Reading.Pledges;
using Chancery.Text.Patterns;

namespace Chancery.Statements.Reading;

/// <summary>Everything that statements are read by: patterns, tables and finders. Loaded once, immutable, shared by all threads.</summary>
/// <param name="Patterns">The patterns of <c>data/patterns</c>.</param>
/// <param name="Moods">Reads certainty, polarity, time and stage.</param>
/// <param name="Acts">What verbs and nouns do, as pledges count it.</param>
/// <param name="Stages">How far promises have come, by the words around them.</param>
/// <param name="Quantities">Finds figures and times.</param>
/// <param name="Likelihoods">What words of likelihood stand for.</param>
/// <param name="Outcomes">Whether what is foretold could be seen to happen.</param>
/// <param name="Memberships">Words by which a state is said to be in a body.</param>
/// <param name="SomeOfAPeople">Words by which only some of a people are meant.</param>
/// <param name="Foreseeing">Verbs whose subject foretells what their clause says.</param>
/// <param name="Chances">Nouns of likelihood.</param>
/// <param name="Untold">Verbs that tell of no record: what is wanted, offered or meant.</param>
/// <param name="Amounting">Verbs by which a figure is worked out of others.</param>
/// <param name="Uncounted">Nouns whose number claims nothing: times, lengths, parts of a paper.</param>
/// <param name="Persons">Nouns of people: whoever is counted under them is counted in persons.</param>
/// <param name="Regions">Parts of the world, which receive under their own name.</param>
/// <param name="Figures">Words by which a figure that no pattern claims is understood.</param>
/// <param name="Comparisons">Words around a figure that is set beside another.</param>
/// <param name="Turns">Fixed turns by which an author foretells, by their first word, the longest first.</param>
internal sealed record StatementRules(PatternSet Patterns, MoodReader Moods, ActTable Acts, StageTable Stages, QuantityFinder Quantities, LikelihoodTable Likelihoods, OutcomeTable Outcomes, MembershipWords Memberships, WordTable SomeOfAPeople, WordTable Foreseeing, WordTable Chances, WordTable Untold, WordTable Amounting, WordTable Uncounted, WordTable Persons, WordTable Regions, FigureWords Figures, ComparisonWords Comparisons, FrozenDictionary<string, ForetellingTurn[]> Turns)
{
    /// <summary>Reads everything below a data folder.</summary>
    /// <exception cref="FormatException">A file is wrong: the message names file, line and what was expected.</exception>
    internal static StatementRules Load(string dataFolder)
    {
        var statements = Path.Combine(dataFolder, "statements");
        return new StatementRules(
            PatternSet.Load(Path.Combine(dataFolder, "patterns"), StatementSchema.Schema),
            new MoodReader(ModalityTable.Load(Path.Combine(statements, "modality.tsv"))),
            ActTable.Load(Path.Combine(statements, "acts.tsv")),
            StageTable.Load(Path.Combine(statements, "stages.tsv")),
            QuantityFinder.Load(dataFolder),
            LikelihoodTable.Load(Path.Combine(statements, "likelihood.tsv")),
            OutcomeTable.Load(Path.Combine(statements, "outcomes.tsv")),
            MembershipWords.Load(Path.Combine(statements, "memberships.tsv")),
            WordTable.Load(Path.Combine(statements, "some_of_a_people.tsv")),
            WordTable.Load(Path.Combine(statements, "foreseeing.tsv")),
            WordTable.Load(Path.Combine(statements, "chances.tsv")),
            WordTable.Load(Path.Combine(statements, "untold.tsv")),
            WordTable.Load(Path.Combine(statements, "amounting.tsv")),
            WordTable.Load(Path.Combine(statements, "uncounted.tsv")),
            WordTable.Load(Path.Combine(statements, "persons.tsv")),
            WordTable.Load(Path.Combine(statements, "regions.tsv")),
            FigureWords.Load(Path.Combine(statements, "figures.tsv")),
            ComparisonWords.Load(Path.Combine(statements, "comparisons.tsv")),
            ForetellingTurn.Load(Path.Combine(statements, "foretelling_turns.tsv")));
    }
}
