namespace Chancery.Quantities;

/// <summary>What an expression of time says of the thing it is said of.</summary>
public enum TimeKind : byte
{
    /// <summary>When it is: "on July 22", "last Friday", "2024", "the third quarter of 2025". Start and end bound the day, month or stretch.</summary>
    Point,

    /// <summary>Over what time from publication: "over the next three years", "for six months".</summary>
    Horizon,

    /// <summary>How long, without saying from when: "10-year", "45 years". Only the length is set.</summary>
    Length,

    /// <summary>By when: "by 2028", "through 2028", "by the end of 2025". Only the end is set.</summary>
    Deadline,

    /// <summary>From a past day to publication: "since February 2022", "over the past decade".</summary>
    Since,

    /// <summary>Some stretch otherwise bounded: "before spring", "another six months", "in the coming months", "from 2024 to 2026", "this year".</summary>
    Window,

    /// <summary>How often: "per year", "annually". The length is the time between.</summary>
    Rate,
}
