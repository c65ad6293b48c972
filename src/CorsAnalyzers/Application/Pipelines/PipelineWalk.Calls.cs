using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Pipelines;

internal sealed partial class PipelineWalk
{
    private static readonly ImmutableArray<string> AuthorizationHints = ImmutableArray.Create("UseAuthorization");

    /// <summary>Goes through the calls of an expression or a simple statement in the order in which they are made.</summary>
    private void Calls(SyntaxNode part, PipelineFrame frame, ImmutableArray<PathCondition> conditions)
    {
        // What a call is made on, and its arguments, end before it does.
        var calls = part.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax)
            .OfType<ExpressionSyntax>()
            .Where(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)
            .OrderBy(static node => node.Span.End);
        foreach (var node in calls)
        {
            if (node is InvocationExpressionSyntax call) Call(call, frame, conditions.AddRange(ConditionsWithin(call, part)));
            else if (node is BaseObjectCreationExpressionSyntax { ArgumentList: { } list } && BuilderIn(list, frame) is { } kept) Add(kept, MiddlewareKind.Unseen, "", node, frame, conditions);
        }
    }

    private void Call(InvocationExpressionSyntax call, PipelineFrame frame, ImmutableArray<PathCondition> conditions)
    {
        if (CallOfDelegate(call, frame, conditions)) return;

        var receiver = ReceiverOf(call) is { } on ? frame.BuilderOf(on) : null;
        var builder = receiver ?? BuilderIn(call.ArgumentList, frame);
        if (builder is null)
        {
            // A local function has the builder at hand without being given it.
            if (call.Expression is SimpleNameSyntax && code.MethodOf(call) is { MethodKind: MethodKind.LocalFunction } local) EnterLocal(call, local, frame, conditions);
            else if (MayMakeApplication(call)) Make(call, frame, conditions);
            return;
        }

        if (code.MethodOf(call) is not { } method)
        {
            // Code that does not compile, for the time being.
            if (receiver is not null) frame.Hold(call, receiver);
            if (NameOf(call).Contains("Cors")) Add(builder, MiddlewareKind.Unseen, "", call, frame, conditions);
            return;
        }

        if (IsInSight(method))
        {
            Enter(call, method, builder, frame, conditions);
            return;
        }

        var kind = IsCorsMiddleware(method) ? MiddlewareKind.Cors : Redirects(call, method) ? MiddlewareKind.Redirection : Middleware.KindOf(method);
        if (kind == MiddlewareKind.HostStart && call.Parent is EqualsValueClauseSyntax or ArgumentSyntax) kind = null;
        if (kind is { } known) Add(builder, known, NameOf(method), call, frame, conditions);
        else if (!Middleware.IsOfFramework(method) && TakesBuilder(method) && UnseenIn(method.ContainingAssembly) is { } unseen) Add(builder, unseen, "", call, frame, conditions);

        if (Middleware.BranchOf(method) is { } rejoins)
        {
            Branch(call, builder with { Branches = builder.Branches.Add(new PipelineBranch(code.PlaceOf(call), rejoins)) }, frame, conditions);
        }
        else if (kind == MiddlewareKind.Endpoints)
        {
            Branch(call, builder with { TakesEndpointsOnly = true }, frame, conditions);
        }

        if (Middleware.IsBuilder(method.ReturnType) && method.Name != "New") frame.Hold(call, builder);
        else if (Middleware.IsEndpointBuilder(method.ReturnType)) frame.Hold(call, builder with { TakesEndpointsOnly = true });
    }

    /// <summary>What a method of another assembly could add that matters here.</summary>
    private MiddlewareKind? UnseenIn(IAssemblySymbol assembly)
    {
        if (foreign.AddPolicies) return MiddlewareKind.Unseen;

        // A project in the editor lists all that it may use, so that its source has to tell.
        var mayAuthorize = code.Compilation.GetMetadataReference(assembly) is CompilationReference project
            ? project.Compilation.SyntaxTrees.Any(tree => CorsText.Mentions(tree.GetText(code.Cancellation), AuthorizationHints))
            : assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == "Microsoft.AspNetCore.Authorization.Policy"));
        return mayAuthorize ? MiddlewareKind.UnseenAuthorization : null;
    }

    /// <summary>Reads the delegate that fills a branch.</summary>
    private void Branch(InvocationExpressionSyntax call, PipelineBuilder branch, PipelineFrame frame, ImmutableArray<PathCondition> conditions)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is AnonymousFunctionExpressionSyntax function)
            {
                if (function.Body is not null && (argument == call.ArgumentList.Arguments.Last() || TakesBuilder(function))) Run(function, frame, ImmutableArray.Create<PipelineBuilder?>(branch), conditions);
            }
            else if (argument.Expression is SimpleNameSyntax or MemberAccessExpressionSyntax && code.SymbolOf(argument.Expression) is IMethodSymbol { Parameters.Length: 1 } filler && IsInSight(filler))
            {
                Enter(call, filler, frame, conditions, (inner, parameters) => inner.Hold(parameters[0], branch));
            }
            else if (argument.Expression is IdentifierNameSyntax name && frame.DelegateOf(name.Identifier.ValueText) is { } held)
            {
                Run(held.Body, held.Home, ImmutableArray.Create<PipelineBuilder?>(branch), conditions);
            }
        }
    }

    /// <summary>A delegate that the body was handed, or the one by which a startup filter hands on.</summary>
    private bool CallOfDelegate(InvocationExpressionSyntax call, PipelineFrame frame, ImmutableArray<PathCondition> conditions)
    {
        var callee = call.Expression is IdentifierNameSyntax ? call.Expression : NameOf(call) == "Invoke" ? ReceiverOf(call) : null;
        if (callee is not IdentifierNameSyntax { Identifier.ValueText: var name }) return false;
        var arguments = call.ArgumentList.Arguments.Select(argument => frame.BuilderOf(argument.Expression)).ToImmutableArray();
        if (frame.IsNext(name))
        {
            if (arguments.Length == 1 && arguments[0] is { } handed) Add(handed, MiddlewareKind.RestOfApplication, name, call, frame, conditions);
            return true;
        }

        if (frame.DelegateOf(name) is not { } held) return false;
        Run(held.Body, held.Home, arguments, conditions);
        return true;
    }

    private void Run(AnonymousFunctionExpressionSyntax function, PipelineFrame home, ImmutableArray<PipelineBuilder?> arguments, ImmutableArray<PathCondition> conditions)
    {
        var inner = new PipelineFrame(home, home.Sites, home.Depth + 1);
        var parameters = Parameters(function);
        for (var i = 0; i < Math.Min(parameters.Length, arguments.Length); i++)
        {
            if (arguments[i] is { } builder) inner.Hold(parameters[i], builder);
        }

        if (IsWithinBounds(inner)) Read(function.Body, inner, conditions);
        else if (arguments.FirstOrDefault(static argument => argument is not null) is { } lost) Add(lost, MiddlewareKind.Unseen, "", function, inner, conditions);
    }

    /// <summary>Reads a helper of the compilation that is handed the builder.</summary>
    private void Enter(InvocationExpressionSyntax call, IMethodSymbol method, PipelineBuilder builder, PipelineFrame frame, ImmutableArray<PathCondition> conditions)
    {
        var returned = Enter(call, method, frame, conditions, (inner, parameters) =>
        {
            var first = method.ReducedFrom is null ? 0 : 1;
            if (first == 1 && ReceiverOf(call) is { } on && frame.BuilderOf(on) is { } receiver) inner.Hold(parameters[0], receiver);
            for (var i = 0; i < call.ArgumentList.Arguments.Count && first + i < parameters.Length; i++)
            {
                var argument = call.ArgumentList.Arguments[i];
                var parameter = argument.NameColon?.Name.Identifier.ValueText ?? parameters[first + i];
                if (frame.BuilderOf(argument.Expression) is { } handed) inner.Hold(parameter, handed);
                else if (argument.Expression is AnonymousFunctionExpressionSyntax function) inner.Hold(parameter, function, frame);
                else if (argument.Expression is IdentifierNameSyntax name && frame.DelegateOf(name.Identifier.ValueText) is { } held) inner.Hold(parameter, held.Body, held.Home);
            }
        });
        if (returned.WasRead)
        {
            if ((returned.Builder ?? (Middleware.IsBuilder(method.ReturnType) ? builder : null)) is { } result) frame.Hold(call, result);
            return;
        }

        Add(builder, MiddlewareKind.Unseen, "", call, frame, conditions);
        if (Middleware.IsBuilder(method.ReturnType)) frame.Hold(call, builder);
    }

    private (bool WasRead, PipelineBuilder? Builder) Enter(
        InvocationExpressionSyntax call, IMethodSymbol method, PipelineFrame frame, ImmutableArray<PathCondition> conditions, Action<PipelineFrame, string[]> handOver)
    {
        var declared = DeclaredBody.Of(method.ReducedFrom ?? method);
        foreach (var reference in declared.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(code.Cancellation);
            if (BodyOf(declaration) is not { } body || !code.Holds(body.SyntaxTree)) continue;

            var isLocal = declaration is LocalFunctionStatementSyntax;
            var inner = new PipelineFrame(isLocal ? frame : null, frame.Sites.Add(code.PlaceOf(call)), frame.Depth + 1);
            if (!IsWithinBounds(inner)) return (false, null);
            handOver(inner, declared.Parameters.Select(static parameter => parameter.Name).ToArray());
            Read(body, inner, conditions);
            return (true, inner.Returned);
        }

        return (false, null);
    }

    private void EnterLocal(InvocationExpressionSyntax call, IMethodSymbol local, PipelineFrame frame, ImmutableArray<PathCondition> conditions)
    {
        if (Enter(call, local, frame, conditions, static (_, _) => { }).Builder is { } returned) frame.Hold(call, returned);
    }

    /// <summary>The application is made: by the framework, or by a helper that hands it back.</summary>
    private void Make(InvocationExpressionSyntax call, PipelineFrame frame, ImmutableArray<PathCondition> conditions)
    {
        if (code.MethodOf(call) is not { } method) return;
        var made = method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : method.ReturnType;
        if (made.Name != "WebApplication" || !Middleware.IsBuilder(made)) return;

        if (IsInSight(method))
        {
            if (Enter(call, method, frame, conditions, static (_, _) => { }).Builder is { } returned) frame.Hold(call, returned);
            return;
        }

        var steps = new PipelineSteps(Hosting.Minimal, code.PlaceOf(call));
        pipelines.Add(steps);
        var builder = new PipelineBuilder(steps, ImmutableArray<PipelineBranch>.Empty);
        frame.Hold(call, builder);
        if (!Middleware.IsOfFramework(method)) Add(builder, MiddlewareKind.Unseen, "", call, frame, conditions);
    }

    private void Add(PipelineBuilder builder, MiddlewareKind kind, string name, SyntaxNode place, PipelineFrame frame, ImmutableArray<PathCondition> conditions)
    {
        if (builder.TakesEndpointsOnly && kind != MiddlewareKind.EndpointMapping) return;
        builder.Pipeline.Steps.Add(new PipelineStep(kind, name, frame.Sites.Add(code.PlaceOf(place)), conditions, builder.Branches));
    }

    /// <summary>Whether the method is declared in this compilation.</summary>
    private bool IsInSight(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, code.Compilation.Assembly);

    private bool IsWithinBounds(PipelineFrame frame) => frame.Depth <= MaxDepth && --bodiesLeft > 0;
}
