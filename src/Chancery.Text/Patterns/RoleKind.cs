namespace Chancery.Text.Patterns;

/// <summary>The places of a <see cref="Frame"/>.</summary>
public enum RoleKind : byte
{
    /// <summary>Who does it, in active, passive, relative, participial and nominal wording alike.</summary>
    Agent,

    /// <summary>What or whom it is done to.</summary>
    Patient,

    /// <summary>To whom something is given or said: the indirect object, or "to".</summary>
    Recipient,

    /// <summary>The grammatical subject, whichever role it plays.</summary>
    Subject,

    /// <summary>The clause that is its content ("said <i>that …</i>").</summary>
    Clause,

    /// <summary>The verb that completes it ("agreed to <i>buy</i>", "plans on <i>buying</i>").</summary>
    Verb,

    /// <summary>For a noun: the verb that carries it ("<i>signed</i> a deal", "a deal <i>signed</i> by").</summary>
    Support,

    /// <summary>A word that qualifies it: adjective, compound, adverb.</summary>
    Modifier,

    /// <summary>The trigger itself.</summary>
    Trigger,

    /// <summary>Its auxiliaries ("will", "could", "be").</summary>
    Modal,

    /// <summary>The word that it depends on.</summary>
    Governor,

    /// <summary>The noun that it belongs to through a preposition ("2 <i>percent</i> of GDP").</summary>
    Holder,

    /// <summary>The noun behind a preposition, see <see cref="Role.Preposition"/>.</summary>
    Preposition,
}
