namespace Chancery.Quantities.Reading;

/// <summary>Reads times: dates, horizons, lengths, deadlines, stretches and rates, resolved against publication.</summary>
internal static class TimeReader
{
    private const int MonthsOfSeason = 3;

    /// <summary>Words back to "give", before the length that is given.</summary>
    private const int FarthestGiving = 6;

    /// <summary>Reads the expression that begins there; the place after it, or 0 for none.</summary>
    public static int Read(Lexed s, int i, List<TimeExpression> into)
    {
        var next = Fixed(s, i, into);
        next = next > 0 ? next : FromNow(s, i, into);
        next = next > 0 ? next : Relative(s, i, into);
        next = next > 0 ? next : PartReader.Read(s, i, into);
        next = next > 0 ? next : Bounded(s, i, into);
        next = next > 0 ? next : Length(s, i, into);
        return next > 0 ? next : Plain(s, i, into);
    }

    private static int Add(Lexed s, int first, int next, TimeKind kind, PartialDate? start, PartialDate? end, decimal? years, List<TimeExpression> into)
    {
        into.Add(new TimeExpression(s.Span(first, next), kind, new Period(start, end, years)));
        return next;
    }

    // "yesterday", "by the end of the year", "annually", "per year", "a year".
    private static int Fixed(Lexed s, int i, List<TimeExpression> into)
    {
        var at = s.Has(i, WordRole.By | WordRole.Before | WordRole.Until) ? i + 1 : i;
        if (s.TryMatch(s.Entry(at)?.Times, at, out var time, out var next))
        {
            var period = time.Resolve(s.Published);
            var kind = at > i && time.Kind is TimeKind.Point or TimeKind.Window ? TimeKind.Deadline : time.Kind;
            return Add(s, i, next, kind, kind == TimeKind.Deadline ? null : period.Start, period.End, period.Years, into);
        }

        if (s.Has(i, WordRole.Per) && s.Entry(i + 1) is { IsTimeUnit: true } unit)
        {
            return Add(s, i, i + 2, TimeKind.Rate, null, null, Lengths.Years(unit.TimeUnit.Months, unit.TimeUnit.Days), into);
        }

        return 0;
    }

    // "over the next three years", "in the coming months", "over the past decade", "another six months", "two weeks ago".
    private static int Relative(Lexed s, int i, List<TimeExpression> into)
    {
        var at = s.Has(i, WordRole.Within) ? i + 1 : i;
        var hasPreposition = at > i;
        at = s.Has(at, WordRole.Article) || s.Has(at, WordRole.Definite) ? at + 1 : at;
        if (s.Has(at, WordRole.Period) && s.Has(at + 1, WordRole.Of))
        {
            at += s.Has(at + 2, WordRole.Definite) ? 3 : 2;
        }

        var isComing = s.Has(at, WordRole.Coming);
        var isPast = s.Has(at, WordRole.Past);
        var isAnother = s.Has(at, WordRole.Another) && !hasPreposition;
        at = isComing || isPast || isAnother ? at + 1 : at;
        at = (isComing || isPast) && s.Has(at, WordRole.Fiscal) ? at + 1 : at;
        while (s.Has(at, WordRole.Several) || (s.Has(at, WordRole.Of) && s.Has(at - 1, WordRole.Several)))
        {
            at++;
        }

        var isVague = s.Has(at - 1, WordRole.Several) || s.Has(at - 1, WordRole.Of);
        var count = 1m;
        if (!isVague && NumberReader.TryRead(s, at, false, out var number))
        {
            (count, at) = (number.Value, s.SkipHyphen(number.Next));
        }
        else if (!isVague && !isComing && !isPast)
        {
            // "within a year", but "for a year" is no end.
            if (!s.Form(i).Equals("within", StringComparison.OrdinalIgnoreCase) || !s.Has(at - 1, WordRole.Article))
            {
                return 0;
            }
        }
        else
        {
            isVague |= isComing && s.Entry(at) is not { TimeUnit.Months: >= 12 };
        }

        if (isComing && hasPreposition && count > 1 && IsElided(s, at) && LastUnit(s, i) is { } same)
        {
            return Resolve(s, i, at, (true, false, false, false), count, same, into); // "over three years, and … over the next ten"
        }

        if (s.Entry(at) is not { IsTimeUnit: true } unit || !(hasPreposition || isComing || isPast || isAnother || s.Has(at + 1, WordRole.Ago)))
        {
            return 0;
        }

        return Resolve(s, i, at + 1, (isComing, isPast, isAnother, isVague), count, unit, into);
    }

    // "a year from now", "two years hence", "I give the truce six months".
    private static int FromNow(Lexed s, int i, List<TimeExpression> into)
    {
        var (count, at) = NumberReader.TryRead(s, i, false, out var number) ? (number.Value, s.SkipHyphen(number.Next)) : s.Has(i, WordRole.Article) ? (1m, i + 1) : (0m, i);
        if (count == 0 || s.Entry(at) is not { IsTimeUnit: true } unit)
        {
            return 0;
        }

        var next = Is(s, at + 1, "hence") ? at + 2 : Is(s, at + 1, "from") && (Is(s, at + 2, "now") || Is(s, at + 2, "today")) ? at + 3 : IsGiven(s, i) && IsElided(s, at + 1) ? at + 1 : 0;
        return next > 0 ? Resolve(s, i, next, default, count, unit, into) : 0;
    }

    // "I give it", "I’d give the government"
    private static bool IsGiven(Lexed s, int at)
    {
        for (var i = at - 2; i > 0 && i >= at - FarthestGiving; i--)
        {
            if (Is(s, i, "give"))
            {
                return Is(s, i - 1, "I") || Is(s, i - 1, "would") || Is(s, i - 1, "d");
            }
        }

        return false;
    }

    // Nothing that could be counted follows.
    private static bool IsElided(Lexed s, int at)
    {
        var text = s.Sentence.Text;
        var from = at > 0 && at <= s.Count ? s[at - 1].End : text.Length;
        var rest = text.AsSpan(Math.Min(from, s.Sentence.Span.End), Math.Max(0, s.Sentence.Span.End - from)).TrimEnd();
        return rest.Length == 0 || rest[0] is ',' or '.' or ';' or ':' or ')';
    }

    private static WordEntry? LastUnit(Lexed s, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (s.Entry(i) is { IsTimeUnit: true } unit)
            {
                return unit;
            }
        }

        return null;
    }

    private static int Resolve(Lexed s, int i, int next, (bool Coming, bool Past, bool Another, bool Vague) words, decimal count, WordEntry unit, List<TimeExpression> into)
    {
        var day = s.Published;
        PartialDate? today = day is { } d ? PartialDate.Of(d) : null;
        PartialDate? Shifted(decimal steps) => day is { } from && Lengths.Add(from, steps, unit.TimeUnit) is { } moved ? PartialDate.Of(moved) : null;
        decimal? years = words.Vague ? null : Lengths.Years(count * unit.TimeUnit.Months, count * unit.TimeUnit.Days);
        if (s.Has(next, WordRole.Ago))
        {
            return Add(s, i, next + 1, TimeKind.Point, Shifted(-count), Shifted(-count), null, into);
        }

        if (words.Past)
        {
            return Add(s, i, next, TimeKind.Since, words.Vague ? null : Shifted(-count), today, years, into);
        }

        return Add(s, i, next, words.Another || words.Vague ? TimeKind.Window : TimeKind.Horizon, today, words.Vague ? null : Shifted(count), words.Another ? null : years, into);
    }

    // "by 2028", "by the end of 2025", "since February 2022", "before spring", "from 2024 to 2026", "until March".
    private static int Bounded(Lexed s, int i, List<TimeExpression> into)
    {
        const WordRole openers = WordRole.By | WordRole.Until | WordRole.Before | WordRole.Since | WordRole.From;
        var lasts = s.Entry(i) is { TimeVerb: TimeVerb.Lasts } && s.Has(i + 1, WordRole.Definite) && s.Entry(i + 2) is { Season: > 0 };
        if (!s.Has(i, openers) && !IsLatest(s, i) && !lasts)
        {
            return 0;
        }

        var at = s.Has(i + 1, WordRole.Definite) ? i + 2 : i + 1;
        var isEnd = s.Has(at, WordRole.End) && s.Has(at + 1, WordRole.Of);
        at = isEnd ? at + 2 : at;
        at = s.Has(at, WordRole.Definite) ? at + 1 : at;
        PartialDate? today = s.Published is { } day ? PartialDate.Of(day) : null;
        if (s.Entry(at) is { Season: > 0, IsWeakSeason: false } season && s.Published is { } from)
        {
            var start = new DateOnly(from.Year, season.Season, 1);
            var over = Closing(s, at + 1);
            if (isEnd || over > 0 || lasts)
            {
                var last = start.AddMonths(MonthsOfSeason).AddDays(-1);
                last = last.AddYears(-1) >= from ? last.AddYears(-1) : last < from ? start.AddYears(1).AddMonths(MonthsOfSeason).AddDays(-1) : last;
                return Add(s, i, Math.Max(at + 1, over), TimeKind.Window, today, PartialDate.Of(last), null, into);
            }

            var first = PartialDate.Of(start > from ? start : start.AddYears(1));
            return Add(s, i, at + 1, s.Has(i, WordRole.Since) ? TimeKind.Since : TimeKind.Window, today, first, null, into);
        }

        if (s.Entry(at) is { Feast: { } feast } && s.IsCapital(at) && s.Has(i, WordRole.By | WordRole.Before | WordRole.Until) && s.Published is { } told)
        {
            return Add(s, i, at + 1, TimeKind.Window, today, PartialDate.Of(feast.After(told)), null, into);
        }

        if (!DateReader.TryRead(s, at, out var date, out var next))
        {
            return 0;
        }

        if (isEnd)
        {
            date = PartialDate.Of(date.Latest);
        }

        if (s.Has(i, WordRole.Since))
        {
            return Add(s, i, next, TimeKind.Since, date, today, null, into);
        }

        if (s.Has(i, WordRole.From) && !s.Has(i, WordRole.By | WordRole.Until | WordRole.Before))
        {
            return s.Has(next, WordRole.To) && DateReader.TryRead(s, next + 1, out var last, out var end)
                ? Add(s, i, end, TimeKind.Window, date, last, null, into)
                : s.Published is { } published && date.Latest > published && !s.Form(i).Equals("after", StringComparison.OrdinalIgnoreCase) ? Add(s, i, next, TimeKind.Window, date, null, null, into) // "from 1 January", which lies ahead
                : 0;
        }

        return Add(s, i, next, TimeKind.Deadline, null, s.Has(i, WordRole.By | WordRole.Before) ? Coming(s, date, at, next) : date, null, into);
    }

    // "the summer is out", "winter ends": the place after what says that a time is over, or 0.
    private static int Closing(Lexed s, int at) =>
        Is(s, at, "ends") ? at + 1
        : Is(s, at, "is") && (Is(s, at + 1, "out") || Is(s, at + 1, "over")) ? at + 2
        : 0;

    private static bool Is(Lexed s, int at, string word) => s.Form(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    // "no later than June 2026"
    private static bool IsLatest(Lexed s, int i) => i > 1 && Is(s, i, "than") && Is(s, i - 1, "later");

    // "by March" lies ahead of the day it is told, though "in March" lies behind.
    private static PartialDate Coming(Lexed s, PartialDate date, int first, int next)
    {
        var isBare = Enumerable.Range(first, next - first).All(i => !s.Is(i, LexemeKind.Number) || s[i].Value != date.Year);
        return isBare && s.Published is { } today && date.Latest < today ? date.AddYears(1) : date;
    }

    // "10-year", "ten-year", "multi-year".
    private static int Length(Lexed s, int i, List<TimeExpression> into)
    {
        if (!NumberReader.TryRead(s, i, false, out var number) || !s.IsHyphen(number.Next) || s.Entry(number.Next + 1) is not { IsTimeUnit: true } unit)
        {
            return 0;
        }

        return Add(s, i, number.Next + 2, TimeKind.Length, null, null, Lengths.Years(number.Value * unit.TimeUnit.Months, number.Value * unit.TimeUnit.Days), into);
    }

    // "on July 22, 2025", "in 2024", "last Friday".
    private static int Plain(Lexed s, int i, List<TimeExpression> into)
    {
        if (WeekdayAt(s, i, out var day, out var after))
        {
            return Add(s, i, after, TimeKind.Point, day, day, null, into);
        }

        if (!DateReader.TryRead(s, i, out var date, out var next))
        {
            return 0;
        }

        // A bare number is a year only behind a preposition of time.
        var isBareYear = s.Is(i, LexemeKind.Number) && next == i + 1;
        return isBareYear && !s.Has(i - 1, WordRole.In | WordRole.Within | WordRole.Of) && !IsPutOff(s, i - 1) ? 0 : Add(s, i, next, TimeKind.Point, date, date, null, into);
    }

    // "slip to 2027", "pushed back into 2028".
    private static bool IsPutOff(Lexed s, int to) =>
        (s.Has(to, WordRole.To) || Is(s, to, "into")) && (s.Entry(to - 1) is { TimeVerb: TimeVerb.Moves } || ((Is(s, to - 1, "back") || Is(s, to - 1, "off")) && s.Entry(to - 2) is { TimeVerb: TimeVerb.Moves }));

    private static bool WeekdayAt(Lexed s, int i, out PartialDate day, out int next)
    {
        day = default;
        var at = s.Has(i, WordRole.Last | WordRole.Next | WordRole.This) ? i + 1 : i;
        next = at + 1;
        if (s.Entry(at) is not { Weekday: > 0 } entry || !s.IsCapital(at) || s.Published is not { } today)
        {
            return false;
        }

        var weekday = ((int)today.DayOfWeek + 6) % 7;
        var back = (weekday - (entry.Weekday - 1) + 7) % 7;
        var steps = s.Has(i, WordRole.Next) && at > i ? 7 - back : at > i && s.Has(i, WordRole.Last) && back == 0 ? -7 : -back;
        day = PartialDate.Of(today.AddDays(steps));
        return true;
    }
}
