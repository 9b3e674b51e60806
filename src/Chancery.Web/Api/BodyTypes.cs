namespace Chancery.Web.Api;

/// <summary>What the description says of a body that is read by hand.</summary>
/// <param name="IsRequired">Whether there must be one.</param>
/// <param name="Schemas">By content type, the name of its schema in <c>schemas.json</c>.</param>
internal sealed record BodyTypes(bool IsRequired, IReadOnlyDictionary<string, string> Schemas);
