namespace Chancery.Ledger.Tracking.Pledges;

/// <summary>The days that matter to a pledge.</summary>
internal static class PledgeCalendar
{
    private const decimal DaysAYear = 365.25m;
    private const int LeastSilence = 365;
    private const int LeastGrace = 90;
    private const int MostGrace = 365;
    private const int LongestYears = 200;
    private const int LastYear = 2300;

    /// <summary>The last day of the horizon, by the last telling that gives one.</summary>
    public static DateOnly? DeadlineOf(PledgeDraft draft)
    {
        for (var i = draft.Facts.Count - 1; i >= 0; i--)
        {
            var horizon = draft.Facts[i].Pledge.Horizon;
            if (horizon?.End is { Year: > 0 and < LastYear } end)
            {
                return end.Latest;
            }

            if (horizon?.Years is > 0 and < LongestYears and var years && (horizon.Start?.Earliest ?? draft.Facts[i].Mention.Said) is { } start)
            {
                return start.AddDays((int)(years * DaysAYear));
            }
        }

        return null;
    }

    /// <summary>Twelve months without evidence, or a quarter of the horizon where that is longer.</summary>
    public static DateOnly? StallsOn(PledgeDraft draft, DateOnly? deadline) =>
        draft.Facts.Max(f => f.Mention.Said) is { } last ? last.AddDays(Math.Max(LeastSilence, (HorizonDays(draft, deadline) ?? 0) / 4)) : null;

    /// <summary>The deadline and a grace of a tenth of the horizon, from 90 to 365 days.</summary>
    public static DateOnly? LapsesOn(PledgeDraft draft, DateOnly? deadline) =>
        deadline?.AddDays(Math.Clamp((HorizonDays(draft, deadline) ?? 0) / 10, LeastGrace, MostGrace));

    private static int? HorizonDays(PledgeDraft draft, DateOnly? deadline) =>
        deadline is { } end && draft.First.Said is { } start ? Math.Max(0, end.DayNumber - start.DayNumber) : null;
}
