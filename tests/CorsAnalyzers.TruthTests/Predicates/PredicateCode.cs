using System.Collections.Immutable;
using System.Text;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>A piece of a generated predicate: an operation with its operands.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Name">What stands for <c>#</c> in the names of variables.</param>
/// <param name="Parts">The operands, by the holes of the operation.</param>
internal sealed record PredicateCode(PredicateOperation Operation, string Name, ImmutableArray<PredicateCode> Parts)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i <= Parts.Length; i++)
        {
            text.Append(Operation.Texts[i].Replace("#", Name, StringComparison.Ordinal));
            if (i < Parts.Length) text.Append(Parts[i]);
        }

        return text.ToString();
    }

    /// <summary>All operations, the outer ones first.</summary>
    public IEnumerable<PredicateOperation> Operations => Parts.SelectMany(static part => part.Operations).Prepend(Operation);

    private int Size => 1 + Parts.Sum(static part => part.Size);

    /// <summary>
    /// The same with one piece replaced by something smaller of its type, the largest steps first. A variable may be out of reach
    /// then, so not all of them compile.
    /// </summary>
    public IEnumerable<PredicateCode> Smaller() => Steps().Where(step => step.Size < Size).OrderBy(static step => step.Size);

    private IEnumerable<PredicateCode> Steps()
    {
        foreach (var inner in Parts.SelectMany(static part => part.All()).Where(inner => inner.Operation.Gives == Operation.Gives)) yield return inner;
        foreach (var leaf in PredicateGrammar.Leaves(Operation.Gives).Where(leaf => leaf != Operation)) yield return new PredicateCode(leaf, "", []);
        for (var i = 0; i < Parts.Length; i++)
        {
            foreach (var step in Parts[i].Steps()) yield return this with { Parts = Parts.SetItem(i, step) };
        }
    }

    private IEnumerable<PredicateCode> All() => Parts.SelectMany(static part => part.All()).Prepend(this);
}
