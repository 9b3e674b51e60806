using System.Globalization;
using Chancery.Ledger.Tracking;
using Chancery.Ledger.Tracking.Pledges;
using Microsoft.Data.Sqlite;

namespace Chancery.Ledger.Storing;

/// <summary>Reads what people have decided about mentions: the decisions in force, in their order.</summary>
internal static class RulingReader
{
    public static Rulings Read(SqliteConnection connection)
    {
        var together = new HashSet<(string, string)>();
        var apart = new HashSet<(string, string)>();
        var corrections = new Dictionary<string, IReadOnlyList<Correction>>(StringComparer.Ordinal);
        var parts = new List<(string, string)>();
        var states = new List<StateChange>();
        var confirmed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in DecisionRows.InForce(connection))
        {
            var (target, other) = (decision.Target, decision.Field("other"));
            switch (decision.Action)
            {
                case DecisionAction.Together:
                    apart.Remove((target, other));
                    apart.Remove((other, target));
                    together.Add((target, other));
                    break;
                case DecisionAction.Apart:
                    TakeOut(together, target, other);
                    apart.Add((target, other));
                    break;
                case DecisionAction.Correct:
                    corrections[target] = [.. corrections.GetValueOrDefault(target) ?? [], new Correction(decision.Field("field"), decision.Field("value"))];
                    break;
                case DecisionAction.PartOf:
                    parts.Add((target, other));
                    break;
                case DecisionAction.State:
                    states.Add(new StateChange(Enum.Parse<PledgeState>(decision.Field("state")), Day(decision.Field("on")), target));
                    break;
                case DecisionAction.Confirm:
                    confirmed.Add(target);
                    break;
            }
        }

        return new Rulings(together, apart) { Corrections = corrections, Parts = parts, States = states, Confirmed = confirmed };
    }

    // What was put together earlier and is taken apart now comes apart; what else it was together with stays so.
    private static void TakeOut(HashSet<(string, string)> together, string target, string other)
    {
        var groups = new KeyGroups(together);
        if (!groups.Has(target) || !groups.Has(other) || groups.Of(target) != groups.Of(other))
        {
            return;
        }

        var around = together.Where(p => p.Item1 == target || p.Item2 == target).Select(p => p.Item1 == target ? p.Item2 : p.Item1).Order(StringComparer.Ordinal).ToList();
        together.RemoveWhere(p => p.Item1 == target || p.Item2 == target);
        together.UnionWith(around.Skip(1).Where(a => a != around[0]).Select(a => (around[0], a)));
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
