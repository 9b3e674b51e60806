namespace Chancery.Statements.Reading.Quotations;

/// <summary>Whose clause a connective opens behind something said.</summary>
internal enum ConnectiveClass : byte
{
    /// <summary>What was said goes on: "because", "if".</summary>
    Said,

    /// <summary>Behind a comma, the author's own remark: "as", "when".</summary>
    Author,

    /// <summary>What stands in the clause decides: "but", "while".</summary>
    Either,

    /// <summary>A noun that behind a comma and "a" names what was said, for the author to speak of it: "…, an estimate that few share".</summary>
    Naming,

    /// <summary>A verb by which, behind ", which", the author explains what was said: "…, which in his dialect means everyone else".</summary>
    Gloss,
}
