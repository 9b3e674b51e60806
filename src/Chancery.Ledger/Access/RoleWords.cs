namespace Chancery.Ledger.Access;

/// <summary>Roles as they are written: <c>reader</c>, <c>reviewer</c>, <c>editor</c>, <c>administrator</c>.</summary>
public static class RoleWords
{
    /// <summary>The word of a role.</summary>
    public static string Word(this Role role) => role switch
    {
        Role.Reader => "reader",
        Role.Reviewer => "reviewer",
        Role.Editor => "editor",
        Role.Administrator => "administrator",
    };

    /// <summary>The role of a word.</summary>
    /// <exception cref="AccessException">It is none.</exception>
    public static Role Parse(string word)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (role.Word() == word)
            {
                return role;
            }
        }

        throw new AccessException($"“{word}” is no role; expected reader, reviewer, editor or administrator");
    }
}
