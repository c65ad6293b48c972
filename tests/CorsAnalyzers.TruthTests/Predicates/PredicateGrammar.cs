using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>Composes predicates from the operations.</summary>
internal static class PredicateGrammar
{
    private const int Depth = 5;

    private static readonly ImmutableDictionary<PieceType, ImmutableArray<PredicateOperation>> ByType =
        PredicateOperations.All.GroupBy(static operation => operation.Gives).ToImmutableDictionary(static group => group.Key, static group => group.ToImmutableArray());

    /// <summary>All predicates.</summary>
    public static Gen<PredicateCode> Programs { get; } = Of(PieceType.Program, [], Depth);

    /// <summary>The operations without operands that give a type.</summary>
    public static IEnumerable<PredicateOperation> Leaves(PieceType type) => ByType[type].Where(static operation => operation.Holes.IsEmpty);

    private static Gen<PredicateCode> Of(PieceType type, ImmutableArray<(string Name, PieceType Type)> variables, int depth)
    {
        var mine = variables.Where(variable => variable.Type == type).Select(static variable => Variable(variable.Name, variable.Type)).ToList();
        var leaves = Leaves(type).ToList();
        var others = ByType[type].Where(static operation => !operation.Holes.IsEmpty).ToList();

        // What the predicate is about comes often, or hardly any predicate would look at the origin.
        var ends = new List<Gen<PredicateCode>>();
        if (mine.Count > 0) ends.AddRange(Enumerable.Repeat(Gen.Elements<PredicateCode>(mine), 4));
        if (leaves.Count > 0) ends.Add(Gen.Elements<PredicateOperation>(leaves).Select(static leaf => new PredicateCode(leaf, "", [])));
        if (depth <= 0 && ends.Count > 0 || others.Count == 0) return Gen.OneOf(ends);

        var inner = Gen.Elements<PredicateOperation>(others).SelectMany(operation => Filled(operation, variables, depth));
        return ends.Count == 0 ? inner : Gen.Frequency((type is PieceType.Text or PieceType.Part ? 3 : 1, Gen.OneOf(ends)), (4, inner));
    }

    // Numbers far enough apart that two variables hardly ever get one name.
    private static Gen<PredicateCode> Filled(PredicateOperation operation, ImmutableArray<(string Name, PieceType Type)> variables, int depth) =>
        Gen.Choose(0, 1_000_000).Select(static number => number.ToString(CultureInfo.InvariantCulture)).SelectMany(number => Gen.CollectToSequence(operation.Holes.Select(hole => Of(
            hole.Type,
            variables.AddRange(hole.Variables.Select(variable => (variable.Name.Replace("#", number, StringComparison.Ordinal), variable.Type))),
            depth - 1))).Select(parts => new PredicateCode(operation, number, [.. parts])));

    private static PredicateCode Variable(string name, PieceType type) => new(new PredicateOperation(type, name), "", []);
}
