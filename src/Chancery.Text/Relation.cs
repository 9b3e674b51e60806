namespace Chancery.Text;

/// <summary>Universal Dependencies v2 relations with the subtypes of UD English; see <see cref="TagNames"/> for their spelling.</summary>
public enum Relation : byte
{
#pragma warning disable CS1591 // the members are the relations of the UD v2 inventory
    Dep, Root, Nsubj, NsubjPass, NsubjOuter, Obj, Iobj, Csubj, CsubjPass, CsubjOuter, Ccomp, Xcomp,
    Obl, OblAgent, OblUnmarked, Vocative, Expl, Dislocated, Advcl, AdvclRelcl, Advmod, Discourse, Aux, AuxPass, Cop, Mark,
    Nmod, NmodPoss, NmodUnmarked, NmodDesc, Appos, Nummod, Acl, AclRelcl, Amod, Det, DetPredet, Clf, Case,
    Conj, Cc, CcPreconj, Fixed, Flat, List, Parataxis, Compound, CompoundPrt, Orphan, Goeswith, Reparandum, Punct,
#pragma warning restore CS1591
}
