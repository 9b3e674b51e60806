using System.Security.Claims;
using Chancery.Ledger;
using Chancery.Ledger.Access;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Access;

/// <summary>Who makes a request.</summary>
/// <param name="Name">The name that what they decide bears.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Key">Id of the key that a program came with; null for a person.</param>
/// <param name="Under">The head of the addresses that they may use; <c>/</c> for all.</param>
internal sealed record Visitor(string Name, Role Role, string? Key = null, string Under = "/")
{
    /// <summary>How visitors are told apart: the scheme that authenticates them.</summary>
    public const string Scheme = "chancery";

    private const string RoleClaim = "chancery:role";
    private const string KeyClaim = "chancery:key";
    private const string UnderClaim = "chancery:under";

    /// <summary>What limits of use and logs count them by.</summary>
    public string Identity => Key is { } key ? "key:" + key : "user:" + Name;

    /// <summary>The visitor whom authentication found; null where it found none.</summary>
    public static Visitor? Of(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true, Name: { } name } && user.FindFirstValue(RoleClaim) is { } role
            ? new Visitor(name, RoleWords.Parse(role), user.FindFirstValue(KeyClaim), user.FindFirstValue(UnderClaim) ?? "/")
            : null;

    /// <summary>Whether a visitor may do what a role may.</summary>
    public static bool May(ClaimsPrincipal user, Role least) => Of(user)?.Role >= least;

    /// <summary>Whether the path is one that they may use: <c>/a/b</c> opens <c>/a/b</c> and <c>/a/b/c</c>, not <c>/a/bc</c>.</summary>
    public bool Opens(PathString path) => Under == "/" || path.StartsWithSegments(Under.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The visitor's name under a decision.</summary>
    public Signature Signs(string why, DateTimeOffset at, string? source = null) => new(Name, why, at, source);

    /// <summary>The visitor as the framework carries them; forms are bound to the identity.</summary>
    public ClaimsPrincipal ToPrincipal()
    {
        var identity = new ClaimsIdentity(Scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, Identity));
        identity.AddClaim(new Claim(ClaimTypes.Name, Name));
        identity.AddClaim(new Claim(RoleClaim, Role.Word()));
        identity.AddClaim(new Claim(UnderClaim, Under));
        if (Key is { } key)
        {
            identity.AddClaim(new Claim(KeyClaim, key));
        }

        return new ClaimsPrincipal(identity);
    }
}
