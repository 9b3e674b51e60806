using Chancery.Ledger.Access;

namespace Chancery.Web.Access;

/// <summary>What <see cref="RouteAccess"/> said of a route.</summary>
/// <param name="Role">The least role; null where anyone may use it.</param>
internal sealed record LeastRole(Role? Role);
