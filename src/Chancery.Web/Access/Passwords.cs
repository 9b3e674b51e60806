using Chancery.Ledger.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chancery.Web.Access;

/// <summary>Passwords as they are kept: PBKDF2 with HMAC-SHA-512 and 210,000 rounds, as the OWASP Password Storage Cheat Sheet has it. Safe for all threads.</summary>
public static class Passwords
{
    /// <summary>The least letters of a password (NIST SP 800-63B-4 for a password that stands alone: 15).</summary>
    public const int LeastLetters = 15;

    /// <summary>The most letters: longer ones cost without guarding more.</summary>
    public const int MostLetters = 256;

    private const int Rounds = 210_000;

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    // Checked where there is no such user, so that the time taken does not tell who is one.
    private static readonly string Nobodys = Hasher.HashPassword("", "nobody has this password");

    /// <summary>The hash to keep.</summary>
    /// <exception cref="AccessException">The password is too short or too long.</exception>
    public static string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return password.Length is >= LeastLetters and <= MostLetters
            ? Hasher.HashPassword("", password)
            : throw new AccessException(FormattableString.Invariant($"a password has {LeastLetters} to {MostLetters} letters"));
    }

    /// <summary>Whether the password is the user's; takes the same time where there is no user.</summary>
    public static bool IsRight(User? user, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var given = password.Length <= MostLetters ? password : "";
        return Hasher.VerifyHashedPassword("", user?.PasswordHash ?? Nobodys, given) != PasswordVerificationResult.Failed && user is not null;
    }
}
