namespace Chancery.Web.Api.Jobs;

/// <summary>Addresses of pages and feeds to read.</summary>
internal sealed record AddressesBody(IReadOnlyList<string> Addresses);
