namespace Chancery.Quantities.Reading;

/// <summary>Parts that small words play around figures and dates; <c>data/quantities/roles.tsv</c> says which words.</summary>
[Flags]
internal enum WordRole
{
#pragma warning disable CS1591 // the members are the words they stand for, or their kind
    None = 0,
    Article = 1 << 0,
    Definite = 1 << 1,
    This = 1 << 2,
    Next = 1 << 3,
    Coming = 1 << 4,
    Past = 1 << 5,
    Last = 1 << 6,
    Another = 1 << 7,
    Within = 1 << 8,
    By = 1 << 9,
    Until = 1 << 10,
    Before = 1 << 11,
    Since = 1 << 12,
    From = 1 << 13,
    To = 1 << 14,
    And = 1 << 15,
    Between = 1 << 16,
    Ranging = 1 << 17,
    Ago = 1 << 18,
    Per = 1 << 19,
    Of = 1 << 20,
    In = 1 << 21,
    End = 1 << 22,
    Beginning = 1 << 23,
    Middle = 1 << 24,
    Several = 1 << 25,
    Multi = 1 << 26,
    Fiscal = 1 << 27,
    Period = 1 << 28,
    Annual = 1 << 29,
    Stop = 1 << 30,
    Peopled = 1 << 31,
#pragma warning restore CS1591
}
