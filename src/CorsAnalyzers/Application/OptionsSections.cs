using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Application;

/// <summary>
/// Which section of the configuration an options type is bound to: <c>Configure&lt;T&gt;(section)</c>,
/// <c>AddOptions&lt;T&gt;().Bind(section)</c>, <c>AddOptions&lt;T&gt;().BindConfiguration("key")</c>. Asked only where a policy reads
/// such a type; lives no longer than the analysis of one member.
/// </summary>
internal sealed class OptionsSections(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<string, string?> keys = new(StringComparer.Ordinal);

    /// <summary>The key of the section; null where none is known, or there are several.</summary>
    public string? KeyOf(string options)
    {
        if (keys.TryGetValue(options, out var key)) return key;
        var found = compilation.SyntaxTrees.SelectMany(tree => KeysIn(tree, options)).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        return keys[options] = found.Count == 1 ? found[0] : null;
    }

    private IEnumerable<string?> KeysIn(SyntaxTree tree, string options)
    {
        var name = options.Substring(options.LastIndexOfAny(new[] { '.', ':' }) + 1);
        SemanticModel? model = null;
        foreach (var generic in tree.GetRoot(cancellation).DescendantNodes().OfType<GenericNameSyntax>())
        {
            if (generic.Identifier.ValueText is not ("Configure" or "AddOptions") || generic.TypeArgumentList.Arguments.Count != 1
                || !generic.TypeArgumentList.Arguments[0].ToString().EndsWith(name, StringComparison.Ordinal)) continue;

#pragma warning disable RS1030 // The registration may stand in any file; its model is asked for only when a policy reads the options.
            model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            var call = generic.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault();
            if (call is null || model.GetOperation(call, cancellation) is not IInvocationOperation { TargetMethod.TypeArguments: { Length: 1 } types } registration
                || BoundProperties.NameOf(types[0]) != options) continue;

            foreach (var key in generic.Identifier.ValueText == "Configure" ? KeyOfConfigure(registration) : KeysOfBuilder(call, model)) yield return key;
        }
    }

    /// <summary>What a delegate sets is not in any section; options with a name are others.</summary>
    private IEnumerable<string?> KeyOfConfigure(IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "name") is null
            && call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "config") is { } section) yield return SectionKey.Of(section.Value, cancellation);
    }

    private IEnumerable<string?> KeysOfBuilder(InvocationExpressionSyntax call, SemanticModel model)
    {
        for (SyntaxNode? node = call; node?.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }; node = next)
        {
            if (model.GetOperation(next, cancellation) is not IInvocationOperation { TargetMethod.Name: "Bind" or "BindConfiguration" } bind) continue;
            var argument = bind.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "config" or "configSectionPath");
            yield return argument is null ? null : bind.TargetMethod.Name == "Bind" ? SectionKey.Of(argument.Value, cancellation) : argument.Value.ConstantValue.Value as string;
        }
    }
}
