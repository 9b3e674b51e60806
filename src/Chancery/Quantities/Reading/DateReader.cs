namespace Chancery.Quantities.Reading;

/// <summary>Reads dates known to the day, month or year: "July 22, 2025", "22 July", "February 2022", "2024", "2024-07-22".</summary>
internal static class DateReader
{
    /// <summary>Reads the date that begins there; a month without a year is the last one at or before publication, or the next where a future is meant by its words.</summary>
    public static bool TryRead(Lexed s, int i, out PartialDate date, out int next)
    {
        if (Month(s, i) is > 0 and var month)
        {
            return FromMonth(s, i, month, out date, out next);
        }

        if (DayNumber(s, i) is > 0 and var day && Month(s, AfterOrdinal(s, i)) is > 0 and var named)
        {
            var at = AfterOrdinal(s, i) + 1;
            var year = YearAfter(s, at, out next);
            return Build(s, year, named, day, out date);
        }

        return TryIso(s, i, out date, out next) || TryYear(s, i, out date, out next);
    }

    private static int Month(Lexed s, int i) =>
        s.Entry(i) is { Month: > 0 } entry && s.IsCapital(i) && (!entry.IsShortMonth || DayNumber(s, i + 1) > 0 || s.Is(i + 1, LexemeKind.Stop) || IsYear(s, i + 1)) ? entry.Month : 0;

    // "May" and "March" are verbs too: without a day, a year or a preposition they are no months.
    private static bool FromMonth(Lexed s, int i, int month, out PartialDate date, out int next)
    {
        var at = s.Entry(i)!.IsShortMonth && s.Is(i + 1, LexemeKind.Stop) ? i + 2 : i + 1;
        if (DayNumber(s, at) is > 0 and var day && !IsYear(s, at))
        {
            var year = YearAfter(s, AfterOrdinal(s, at), out next);
            return Build(s, year, month, day, out date);
        }

        var known = YearAfter(s, at, out next);
        if (known == 0 && (s.Entry(i - 1) is null || !s.Has(i - 1, WordRole.In | WordRole.By | WordRole.Since | WordRole.Until | WordRole.Before | WordRole.From | WordRole.Last | WordRole.Next | WordRole.This | WordRole.Within))
            && !(s.Has(i - 1, WordRole.Of) && s.Has(i - 2, WordRole.End | WordRole.Beginning | WordRole.Middle))
            && !(s.Has(i - 1, WordRole.Definite) && s.Has(i - 2, WordRole.By | WordRole.Until | WordRole.Before | WordRole.Since))) // "before the May elections"
        {
            date = default;
            return false;
        }

        return Build(s, known, month, 0, out date);
    }

    private static bool Build(Lexed s, int year, int month, int day, out PartialDate date)
    {
        date = default;
        if (year == 0)
        {
            if (s.Published is not { } published)
            {
                return false;
            }

            year = month > published.Month ? published.Year - 1 : published.Year;
        }

        if (day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new PartialDate(year, month, day);
        return true;
    }

    private static int DayNumber(Lexed s, int i) =>
        s.Is(i, LexemeKind.Number) && s[i].Length <= 2 && s[i].Value is >= 1 and <= 31 ? (int)s[i].Value
        : s.Entry(i) is { Ordinal: >= 1 and <= 31 } ordinal && s.Entry(i)!.Cardinal is null && Month(s, i + 1) > 0 ? ordinal.Ordinal
        : 0;

    // "22nd July", "the 22nd of July".
    private static int AfterOrdinal(Lexed s, int i)
    {
        var at = i + 1;
        if (s[at].IsGlued && s.Is(at, LexemeKind.Word) && s.Form(at) is "st" or "nd" or "rd" or "th")
        {
            at++;
        }

        return s.Has(at, WordRole.Of) ? at + 1 : at;
    }

    private static int YearAfter(Lexed s, int at, out int next)
    {
        var place = s.Is(at, LexemeKind.Comma) ? at + 1 : s.Has(at, WordRole.Of) ? at + 1 : at;
        next = IsYear(s, place) ? place + 1 : at;
        return IsYear(s, place) ? (int)s[place].Value : 0;
    }

    private static bool IsYear(Lexed s, int i) =>
        s.Is(i, LexemeKind.Number) && s[i].Length == 4 && s[i].Value is >= 1900 and <= 2100 && decimal.IsInteger(s[i].Value) && !s.Is(i + 1, LexemeKind.Percent);

    private static bool TryYear(Lexed s, int i, out PartialDate date, out int next)
    {
        date = IsYear(s, i) && !(s.Entry(i + 1) is { } unit && (unit.Units.Count > 0 || unit.Currencies.Count > 0 || unit.Magnitude > 0)) ? new PartialDate((int)s[i].Value) : default;
        next = i + 1;
        return !date.IsDefault;
    }

    private static bool TryIso(Lexed s, int i, out PartialDate date, out int next)
    {
        next = i + 5;
        date = default;
        return IsYear(s, i) && s.Is(i + 1, LexemeKind.Dash) && s.Is(i + 3, LexemeKind.Dash) && s[i + 4].Length == 2 && s[i + 2].Length == 2
            && PartialDate.TryParse(s.Sentence.Text[s[i].Start..s[i + 4].End], out date);
    }
}
