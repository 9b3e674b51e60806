using System.Globalization;
using Chancery.Reference.Tables;
using Chancery.Statements;
using Chancery.Text;

namespace Chancery.Checks;

/// <summary>The tables <c>data/checks/priors.tsv</c> and <c>prior-classes.tsv</c>: classes of pledges with how often such are kept, and how the words tell the class.</summary>
internal sealed class PriorTable
{
    private readonly Dictionary<string, (decimal Kept, decimal NotKept, string Reason)> classes = new(StringComparer.Ordinal);
    private readonly List<PriorRule> rules = [];

    public static PriorTable Load(string folder)
    {
        var read = new PriorTable();
        for (var t = new TableReader(folder, "priors.tsv", "class\tkept\tnot_kept\treason"); t.Read();)
        {
            read.classes.Add(t.Text(0), (t.Number(t.Span(1)), t.Number(t.Span(2)), t.Text(3)));
        }

        for (var t = new TableReader(folder, "prior-classes.tsv", "class\tstages\tacts\tpayer\texceeds\twords\treason"); t.Read();)
        {
            read.rules.Add(new PriorRule(
                read.classes.ContainsKey(t.Text(0)) ? t.Text(0) : throw t.Error($"a class of priors.tsv, not \"{t.Text(0)}\""),
                [.. t.List(1, ' ').Select(s => Member<PledgeStage>(t, s))],
                [.. t.List(2, ' ').Select(s => Member<PledgeAct>(t, s))],
                t.Optional(3) is null or "state" or "firm" or "party" or "several" ? t.Optional(3) : throw t.Error("state, firm, party or several"),
                Exceeds(t),
                t.List(5),
                t.Text(6)));
        }

        return read;
    }

    /// <summary>Classes with their weights and reasons, in the order of the table.</summary>
    public IEnumerable<(string Class, decimal Kept, decimal NotKept, string Reason)> Classes => classes.Select(c => (c.Key, c.Value.Kept, c.Value.NotKept, c.Value.Reason));

    /// <summary>How the words tell the class, the first that fits first.</summary>
    public IReadOnlyList<PriorRule> Rules => rules;

    /// <summary>The pledges with the prior of their class; those that fit no class have none.</summary>
    public IReadOnlyList<Statement> Fill(Document document, IReadOnlyList<Statement> statements, IReadOnlyList<Finding> findings) =>
        statements.Any(s => s is Pledge) ? [.. statements.Select(s => s is Pledge p ? p with { Prior = Of(document.Text, p, findings) } : s)] : statements;

    private Prior? Of(string text, Pledge pledge, IReadOnlyList<Finding> findings)
    {
        if (pledge is not { Polarity: Polarity.Positive } || pledge.Stage is PledgeStage.Completed or PledgeStage.Cancelled or PledgeStage.Expired)
        {
            return null;
        }

        var around = PriorRule.Around(text, pledge.Span);
        foreach (var rule in rules)
        {
            if (rule.Fits(pledge, around, findings) is { } why)
            {
                var (kept, notKept, _) = classes[rule.Class];
                return new Prior(rule.Class, kept, notKept, why);
            }
        }

        return null;
    }

    // "15 1.5": check 15 came to more than 1.5.
    private static (int Check, decimal Value)? Exceeds(TableReader table)
    {
        var parts = table.List(4, ' ');
        return parts.Length == 0 ? null
            : parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var check) ? (check, table.Number(parts[1]))
            : throw table.Error("a check and a value in exceeds");
    }

    private static T Member<T>(TableReader table, string name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var member) ? member : throw table.Error($"one of {string.Join(", ", Enum.GetNames<T>())}, not \"{name}\"");
}
