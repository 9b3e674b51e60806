namespace Chancery.Ledger.Access;

/// <summary>What someone may do; each may all that the ones before it may. <c>default</c> is the least.</summary>
public enum Role
{
    /// <summary>Looks, searches, has a text read without keeping it.</summary>
    Reader,

    /// <summary>Decides what waits for a person: accepts, rejects, undoes.</summary>
    Reviewer,

    /// <summary>Adds documents and corrects what was read.</summary>
    Editor,

    /// <summary>Says who may do what.</summary>
    Administrator,
}
