using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Predicates;

/// <summary>Reads an origin by <c>Uri.TryCreate</c> instead of <c>new Uri</c>: what cannot be read is refused, and nothing throws.</summary>
internal static class SafeReading
{
    private const string Title = "Read the origin by 'Uri.TryCreate', and refuse what it cannot read";

    /// <summary>The offer; null where the predicate is not a lambda, or reads origins in other ways.</summary>
    public static FixOffer? Offer(string key, SyntaxNode place, SemanticModel model)
    {
        if (place.DescendantNodes().OfType<LambdaExpressionSyntax>().FirstOrDefault() is not { } lambda || ParameterOf(lambda) is not { } origin) return null;
        var readings = lambda.Body.DescendantNodesAndSelf().OfType<ObjectCreationExpressionSyntax>().Where(creation => IsReading(creation, origin)).ToList();
        if (readings.Count == 0) return null;

        var type = readings[0].Type.WithoutTrivia();
        if (lambda.Body is ExpressionSyntax body) return InExpression(key, body, readings, origin, type, FreeName(lambda, model));
        return readings.Count == 1 ? InBlock(key, readings[0], origin, type) : null;
    }

    /// <summary><c>new Uri(o).Host == "x"</c> becomes <c>Uri.TryCreate(o, UriKind.Absolute, out var uri) &amp;&amp; uri.Host == "x"</c>.</summary>
    private static FixOffer InExpression(string key, ExpressionSyntax body, List<ObjectCreationExpressionSyntax> readings, string origin, TypeSyntax type, string name)
    {
        // The smallest part that holds every reading and is an operand of the logic around it.
        SyntaxNode part = readings[0];
        while (part != body && (!readings.TrueForAll(reading => part.Span.Contains(reading.Span)) || !IsOperand(part))) part = part.Parent!;

        // Parsed as a whole, so that the operators around it bind as they read.
        var all = part;
        while (all != body && all.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression }) all = all.Parent;
        var before = all.ToString().Substring(0, part.SpanStart - all.SpanStart);
        var after = all.ToString().Substring(part.Span.End - all.SpanStart);
        var test = part.ReplaceNodes(readings, (reading, _) => IdentifierName(name).WithTriviaFrom(reading));
        var isLoose = test is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression } or ConditionalExpressionSyntax;
        var safe = $"{TryCreate(type, origin, name)} && {(isLoose ? $"({test})" : test.ToString())}";
        return new FixOffer(Title, key, editor => editor.ReplaceOnce((ExpressionSyntax)all, current => ParseExpression(before + safe + after).WithTriviaFrom(current)));
    }

    /// <summary><c>var uri = new Uri(o);</c> becomes <c>if (!Uri.TryCreate(o, UriKind.Absolute, out var uri)) return false;</c>.</summary>
    private static FixOffer? InBlock(string key, ObjectCreationExpressionSyntax reading, string origin, TypeSyntax type)
    {
        if (reading.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } variable }
            || declaration.Parent is not BlockSyntax { Parent: LambdaExpressionSyntax } || declaration.UsingKeyword.RawKind != 0) return null;
        return new FixOffer(Title, key, editor => editor.ReplaceOnce(declaration, current =>
            ParseStatement($"if (!{TryCreate(type, origin, variable.Identifier.ValueText)}) return false;").WithTriviaFrom(current)));
    }

    private static string TryCreate(TypeSyntax type, string origin, string name)
    {
        var qualifier = type is QualifiedNameSyntax qualified ? qualified.Left + "." : "";
        return $"{type}.TryCreate({origin}, {qualifier}UriKind.Absolute, out var {name})";
    }

    /// <summary>Whether a condition can stand there together with another.</summary>
    private static bool IsOperand(SyntaxNode part) =>
        part.Parent is BinaryExpressionSyntax binary && (binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression));

    private static bool IsReading(ObjectCreationExpressionSyntax creation, string origin) =>
        creation is { Type: IdentifierNameSyntax { Identifier.ValueText: "Uri" } or QualifiedNameSyntax { Right.Identifier.ValueText: "Uri" }, ArgumentList.Arguments: { Count: 1 } arguments, Initializer: null }
        && arguments[0].Expression is IdentifierNameSyntax name && name.Identifier.ValueText == origin;

    private static string? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.ValueText,
        _ => null,
    };

    private static string FreeName(LambdaExpressionSyntax lambda, SemanticModel model)
    {
        var name = "uri";
        for (var i = 2; lambda.DescendantTokens().Any(token => token.ValueText == name) || !model.LookupSymbols(lambda.SpanStart, name: name).IsEmpty; i++) name = "uri" + i;
        return name;
    }
}
