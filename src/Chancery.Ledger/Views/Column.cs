namespace Chancery.Ledger.Views;

/// <summary>One column of a list, the same in CSV and JSON.</summary>
/// <param name="Name">Its name, lower case with underscores.</param>
/// <param name="Value">What a row holds there: text, a whole or decimal number, a day, a list of texts, or null.</param>
/// <param name="Content">What its values are, all of them or missing.</param>
public sealed record Column<T>(string Name, Func<T, object?> Value, ColumnContent Content = ColumnContent.Words);
