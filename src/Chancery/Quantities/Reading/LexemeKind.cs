namespace Chancery.Quantities.Reading;

/// <summary>Kinds of <see cref="Lexeme"/>.</summary>
internal enum LexemeKind : byte
{
    /// <summary>Nothing: before the first or after the last.</summary>
    None,

    /// <summary>Letters, also with inner full stops: "U.S.".</summary>
    Word,

    /// <summary>Digits with separators, a decimal part or a sign for a fraction.</summary>
    Number,

    /// <summary>A currency sign, with letters that belong to it: "US$".</summary>
    Currency,

    /// <summary>Hyphen, dash or minus.</summary>
    Dash,

    /// <summary>Plus.</summary>
    Plus,

    /// <summary>Percent sign.</summary>
    Percent,

    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Full stop.</summary>
    Stop,

    /// <summary>Apostrophe.</summary>
    Apostrophe,

    /// <summary>Colon.</summary>
    Colon,

    /// <summary>Slash.</summary>
    Slash,

    /// <summary>A mark for "about": "~".</summary>
    Tilde,

    /// <summary>Anything else.</summary>
    Other,
}
