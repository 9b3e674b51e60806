namespace Chancery.Quantities.Reading;

/// <summary>Reads stretches of months: parts of a year ("the second half of 2026", "mid-2026", "early next year"), seasons ("this winter", "spring 2026") and years side by side ("between 2026 and 2028", "in 2026 or 2027").</summary>
internal static class PartReader
{
    private const WordRole Bounds = WordRole.By | WordRole.Before | WordRole.Until | WordRole.Since;
    private const int MonthsOfSeason = 3;
    private const int December = 12;
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfHalf = 6;

    /// <summary>Characters of "Q3" and "H1".</summary>
    private const int LengthOfShort = 2;

    /// <summary>Reads the stretch that begins there, with "by", "before", "until" or "since" before it; the place after it, or 0 for none.</summary>
    public static int Read(Lexed s, int i, List<TimeExpression> into)
    {
        var at = s.Has(i, Bounds) ? i + 1 : i;
        var isBound = at > i;
        at = s.Has(at, WordRole.Definite) ? at + 1 : at;
        var (start, end, by, next) = Part(s, at);
        if (next == 0)
        {
            (start, end, next) = Season(s, at);
            by = start; // "by next summer": before it is over, as for "by summer"
        }

        if (next == 0)
        {
            (start, end, by, next) = PartOfNoYear(s, at, at > 0 && s.Has(at - 1, WordRole.Definite));
        }

        if (next == 0)
        {
            return isBound ? 0 : Years(s, i, into);
        }

        return !isBound ? Add(s, i, next, TimeKind.Point, start, end, into)
            : s.Has(i, WordRole.Since) ? Add(s, i, next, TimeKind.Since, start, s.Published is { } today ? PartialDate.Of(today) : null, into)
            : Add(s, i, next, TimeKind.Deadline, null, s.Has(i, WordRole.Before) ? PartialDate.Of(start.Earliest) : s.Has(i, WordRole.By) ? by : end, into);
    }

    private static int Add(Lexed s, int first, int next, TimeKind kind, PartialDate? start, PartialDate? end, List<TimeExpression> into)
    {
        into.Add(new TimeExpression(s.Span(first, next), kind, new Period(start, end)));
        return next;
    }

    // "second half of next year", "mid-2026".
    private static (PartialDate Start, PartialDate End, PartialDate By, int Next) Part(Lexed s, int i)
    {
        if (!s.TryMatch(s.Entry(i)?.PartsOfYear, i, out var part, out var at))
        {
            return default;
        }

        at = s.SkipHyphen(at);
        at = s.Has(at, WordRole.Of | WordRole.In) ? at + 1 : at;
        return Year(s, at, out var next) is > 0 and var year
            ? (new PartialDate(year, part.First), new PartialDate(year, part.Last), new PartialDate(year, part.By), next)
            : default;
    }

    // "the third quarter": the latest that has begun; a stretch whose name needs its year ("early", "mid") is none by itself.
    private static (PartialDate Start, PartialDate End, PartialDate By, int Next) PartOfNoYear(Lexed s, int i, bool isDefinite)
    {
        if (!(isDefinite || s.Form(i).Length == LengthOfShort) || s.Published is not { } today || !s.TryMatch(s.Entry(i)?.PartsOfYear, i, out var part, out var next) || part.Last - part.First + 1 is not (MonthsOfQuarter or MonthsOfHalf) || part.By != part.Last || s.Has(next, WordRole.Of))
        {
            return default;
        }

        var year = part.First > today.Month ? today.Year - 1 : today.Year;
        return (new PartialDate(year, part.First), new PartialDate(year, part.Last), new PartialDate(year, part.By), next);
    }

    // "2026", "this year", "next year", "the year".
    private static int Year(Lexed s, int i, out int next)
    {
        if (DateReader.TryRead(s, i, out var date, out next))
        {
            return date.Month == 0 ? date.Year : 0;
        }

        var steps = s.Has(i, WordRole.Next) ? 1 : s.Has(i, WordRole.Last) ? -1 : s.Has(i, WordRole.This | WordRole.Definite) ? 0 : default(int?);
        next = i + 2;
        return steps is { } moved && s.Published is { } today && s.Form(i + 1).Equals("year", StringComparison.OrdinalIgnoreCase) ? today.Year + moved : 0;
    }

    // "this winter", "next spring", "summer 2026", "summer of 2026".
    private static (PartialDate Start, PartialDate End, int Next) Season(Lexed s, int i)
    {
        const WordRole pointers = WordRole.This | WordRole.Next | WordRole.Last | WordRole.Coming;
        var isPointed = s.Has(i, pointers);
        var at = isPointed ? i + 1 : i;
        if (s.Entry(at) is not { Season: > 0 and var month })
        {
            return default;
        }

        var next = at + 1;
        var year = 0;
        if (isPointed)
        {
            year = s.Published is { } today ? YearOf(s, i, month, today) : 0;
        }
        else if (DateReader.TryRead(s, s.Has(next, WordRole.Of) ? next + 1 : next, out var date, out var after) && date.Month == 0)
        {
            (year, next) = (date.Year, after);
        }

        return year == 0 ? default : (new PartialDate(year, month), Ending(year, month), next);
    }

    private static PartialDate Ending(int year, int month) =>
        month == December ? new PartialDate(year + 1, MonthsOfSeason - 1) : new PartialDate(year, month + MonthsOfSeason - 1);

    // "Next summer" is that of next year, "the coming winter" the one that is not over yet, "last winter" the latest that is.
    private static int YearOf(Lexed s, int pointer, int month, DateOnly today)
    {
        var isOverOf = (int year) => Ending(year, month).Latest < today;
        if (s.Has(pointer, WordRole.Last))
        {
            return isOverOf(today.Year) ? today.Year : isOverOf(today.Year - 1) ? today.Year - 1 : today.Year - 2;
        }

        var current = month == December && !isOverOf(today.Year - 1) ? today.Year - 1 : today.Year;
        return s.Has(pointer, WordRole.This) ? current
            : s.Has(pointer, WordRole.Next) ? (month == December && today.Month < month - MonthsOfSeason ? today.Year : today.Year + 1)
            : isOverOf(current) || new PartialDate(current, month).Earliest <= today ? current + 1 : current;
    }

    // "between 2026 and 2028", "in 2026 or 2027".
    private static int Years(Lexed s, int i, List<TimeExpression> into)
    {
        var isBetween = s.Has(i, WordRole.Between);
        if (!(isBetween || s.Has(i, WordRole.In)) || !DateReader.TryRead(s, i + 1, out var first, out var link))
        {
            return 0;
        }

        var isLinked = isBetween ? s.Has(link, WordRole.And) : s.Form(link).Equals("or", StringComparison.OrdinalIgnoreCase);
        return isLinked && DateReader.TryRead(s, link + 1, out var last, out var next) && (first.Month > 0) == (last.Month > 0) && first.CompareTo(last) < 0
            ? Add(s, i, next, TimeKind.Window, first, last, into)
            : 0;
    }
}
