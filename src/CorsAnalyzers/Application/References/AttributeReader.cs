using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.References;

/// <summary>Finds the attributes that choose a policy or turn CORS off, derived ones too, and metadata objects that code makes itself.</summary>
internal static class AttributeReader
{
    private const string Suffix = "Attribute";

    public static IEnumerable<CorsReference> Read(ApplicationCode code, NameValues names)
    {
        var elements = new AttributeElements(code);
        var uses = code.Named(CandidateNames.Metadata);
        foreach (var derived in DerivedNames(code)) uses = uses.Concat(MemberUses.Named(derived, code));
        foreach (var name in uses)
        {
            if (AttributeOf(name) is { } attribute) foreach (var reference in OfAttribute(attribute, elements, code, names)) yield return reference;
            else if (CreationOf(name) is { } creation) foreach (var reference in OfObject(creation, code, names)) yield return reference;
        }
    }

    /// <summary>The names under which classes of the compilation are CORS attributes, as they stand in code.</summary>
    private static IEnumerable<string> DerivedNames(ApplicationCode code)
    {
        var known = CandidateNames.Metadata.ToImmutableHashSet();
        var pending = new Queue<SimpleNameSyntax>(code.Named(CandidateNames.Metadata));
        while (pending.Count > 0)
        {
            if (pending.Dequeue().FirstAncestorOrSelf<BaseTypeSyntax>()?.Parent?.Parent is not ClassDeclarationSyntax declaration || known.Contains(declaration.Identifier.ValueText)) continue;
            var name = declaration.Identifier.ValueText;
            known = known.Add(name);
            yield return name;
            foreach (var use in MemberUses.Named(name, code)) pending.Enqueue(use);
            if (name.Length > Suffix.Length && name.EndsWith(Suffix, System.StringComparison.Ordinal)) yield return name.Substring(0, name.Length - Suffix.Length);
        }
    }

    private static IEnumerable<CorsReference> OfAttribute(AttributeSyntax attribute, AttributeElements elements, ApplicationCode code, NameValues names)
    {
        if (code.SymbolOf(attribute) is not IMethodSymbol { ContainingType: { } type } || CorsMetadata.ChoiceOf(type, code) is not { } choice
            || elements.Of(attribute) is not { } element) return ImmutableArray<CorsReference>.Empty;
        var reference = new CorsReference(
            ReferenceKind.Attribute, choice, null, code.PlaceOf(attribute), code.PlaceOf(attribute), element.Target, element.Place, CodePath.Of(attribute, code))
        {
            IsProtected = element.IsProtected,
            IsShortCircuited = element.IsShortCircuited,
            Class = element.Class,
        };
        return Named(reference, type, CorsMetadata.NameIn(attribute), code, names);
    }

    private static IEnumerable<CorsReference> OfObject(ObjectCreationExpressionSyntax creation, ApplicationCode code, NameValues names)
    {
        if (code.SymbolOf(creation) is not IMethodSymbol { ContainingType: { } type } || CorsMetadata.ChoiceOf(type, code) is not { } choice) return ImmutableArray<CorsReference>.Empty;
        var place = code.PlaceOf(creation);
        var reference = new CorsReference(ReferenceKind.Object, choice, null, place, place, ReferenceTarget.Other, place, CodePath.Of(creation, code));
        return Named(reference, type, CorsMetadata.NameIn(creation), code, names);
    }

    private static IEnumerable<CorsReference> Named(CorsReference reference, INamedTypeSymbol type, ExpressionSyntax? name, ApplicationCode code, NameValues names)
    {
        if (reference.Choice != ReferenceChoice.Unnamed) return ImmutableArray.Create(reference);

        // A derived attribute may hand any name to its base, whatever it is given itself.
        var isFrameworks = CorsMetadata.IsEnableCors(type, code);
        if (!isFrameworks) name = CorsMetadata.NameInBase(type, code);
        if (name is null) return ImmutableArray.Create(isFrameworks ? reference : reference with { Choice = ReferenceChoice.Unknown });
        return names.Of(name).Select(value => value switch
        {
            { IsKnown: true, Text: null } => reference,
            { IsKnown: true } => reference with { Choice = ReferenceChoice.Named, Name = value.Text, Place = isFrameworks ? value.Place : reference.Place },
            _ => reference with { Choice = ReferenceChoice.Unknown },
        });
    }

    private static AttributeSyntax? AttributeOf(SimpleNameSyntax name) => name.Parent switch
    {
        AttributeSyntax attribute => attribute,
        QualifiedNameSyntax { Parent: AttributeSyntax attribute } qualified when qualified.Right == name => attribute,
        AliasQualifiedNameSyntax { Parent: AttributeSyntax attribute } => attribute,
        _ => null,
    };

    private static ObjectCreationExpressionSyntax? CreationOf(SimpleNameSyntax name) => name.Parent switch
    {
        ObjectCreationExpressionSyntax creation => creation,
        QualifiedNameSyntax { Parent: ObjectCreationExpressionSyntax creation } qualified when qualified.Right == name => creation,
        _ => null,
    };
}
