using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Access;

/// <summary>The cookie of someone who is logged in. No script sees it; no other site's form sends it; over https it goes over https alone, bound to this host.</summary>
internal static class SessionCookie
{
    // The prefix makes browsers insist on Secure, this host and every path; it cannot be had without https.
    private const string Guarded = "__Host-chancery";
    private const string Plain = "chancery";

    public static string? Read(HttpContext context) => context.Request.Cookies[Name(context)];

    public static void Write(HttpContext context, string secret) => context.Response.Cookies.Append(Name(context), secret, Options(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name(context), Options(context));

    private static string Name(HttpContext context) => context.Request.IsHttps ? Guarded : Plain;

    // Lax, not Strict: a link from a mail to a page opens it without a second login; forms are guarded by SameOrigin and their tokens.
    private static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };
}
