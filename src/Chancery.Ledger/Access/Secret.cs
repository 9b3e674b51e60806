using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Ledger.Access;

/// <summary>Secrets by chance, and their hashes. 256 bits cannot be guessed, so one round of SHA-256 keeps them; a password needs more.</summary>
internal static class Secret
{
    private const int Bytes = 32;
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789"; // 32, none taken for another

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string NewId(int length) => RandomNumberGenerator.GetString(Letters, length);

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool IsSame(string hash, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));
}
