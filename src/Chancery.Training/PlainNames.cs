using Chancery.Text;
using Chancery.Text.Names;

namespace Chancery.Training;

/// <summary>Tells sentences whose marked names are names from those where a whole phrase was marked (<c>members of the party</c>), as labels derived by rule do.</summary>
internal static class PlainNames
{
    private static readonly HashSet<string> Joints = ["of", "the", "The", "and", "for", "in", "&", ".", "-", "'s", "’s", "'"];

    /// <summary>Whether every marked name begins and ends with a name's word and holds nothing but such words and joints between.</summary>
    public static bool Only(TreeSentence tree, NameLabel[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabel.Outside || tree.Tags[i].Upos is Upos.PROPN or Upos.NUM || char.IsUpper(tree.Forms[i][0]))
            {
                continue;
            }

            var isFirst = (int)labels[i] % 2 != 0;
            var isLast = i + 1 == labels.Length || labels[i + 1] == NameLabel.Outside || (int)labels[i + 1] % 2 != 0;
            if (!Joints.Contains(tree.Forms[i]) || isLast || (isFirst && tree.Forms[i] != "the"))
            {
                return false;
            }
        }

        return true;
    }
}
