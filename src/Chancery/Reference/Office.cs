namespace Chancery.Reference;

/// <summary>A kind of post, whatever it is called from state to state: head of state, foreign minister.</summary>
/// <param name="Id">Its name in the tables: <c>head_of_state</c>, <c>head_of_government</c>, <c>foreign_minister</c>.</param>
/// <param name="Role">The part its holder plays: GOV, LEG, MIL, IGO.</param>
/// <param name="BindsState">Whether its holder can commit the whole state, money and law included.</param>
public sealed record Office(string Id, string Role, bool BindsState);
