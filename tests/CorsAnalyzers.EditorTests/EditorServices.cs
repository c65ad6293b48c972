using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.EditorTests;

/// <summary>One action of the light bulb.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Scopes">Where it can do that everywhere.</param>
/// <param name="FixAll">The editor's state for that.</param>
internal sealed record Offer(CodeAction Action, ImmutableArray<FixAllScope> Scopes, object FixAll);

/// <summary>
/// The services behind squiggles and the light bulb, which every editor on Roslyn calls. They are internal, so that their names are
/// looked up here; where one is gone the lookup says which.
/// </summary>
internal sealed class EditorServices
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");
    private static readonly Type Fixes = TypeOf("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService");
    private static readonly Type Diagnostics = TypeOf("Microsoft.CodeAnalysis.Diagnostics.IDiagnosticAnalyzerService");

    private readonly object fixes;

    public EditorServices()
    {
        Host = MefHostServices.Create(MefHostServices.DefaultAssemblies.Concat([Features, Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")]).Distinct());
        var exports = typeof(MefHostServices).GetInterfaces().Single(static type => type.Name == "IMefHostExportProvider")
            .GetMethods().Single(static method => method.Name == "GetExports" && method.GetGenericArguments().Length == 1).MakeGenericMethod(Fixes);
        fixes = Get(((IEnumerable)exports.Invoke(Host, null)!).Cast<object>().First(), "Value");
    }

    public MefHostServices Host { get; }

    /// <summary>The ids and places of what is underlined in a file, from its top to its end.</summary>
    public static async Task<ImmutableArray<(string Id, LinePosition Start)>> SquigglesAsync(TextDocument document)
    {
        var services = Get(document.Project.Solution, "Services");
        var service = services.GetType().GetMethods(All).First(static method => method is { Name: "GetRequiredService", IsGenericMethod: true }).MakeGenericMethod(Diagnostics).Invoke(services, null)!;
        var found = await CallAsync(service, Diagnostics, "GetDiagnosticsForSpanAsync", document);
        return [.. ((IEnumerable)found).Cast<object>().Select(static data => ((string)Get(data, "Id"), StartOf(data))).OrderBy(static data => data.Item2)];
    }

    /// <summary>The actions that the light bulb shows at a place for a rule, in its order.</summary>
    public async Task<ImmutableArray<Offer>> LightBulbAsync(Document document, TextSpan span, string id)
    {
        var offers = ImmutableArray.CreateBuilder<Offer>();
        var stream = Method(Fixes, "StreamFixesAsync").Invoke(fixes, [document, span, null, CancellationToken.None])!;
        await foreach (var collection in Enumerate(stream))
        {
            // The editor's own actions, such as suppressions, stand below.
            if (!Get(collection, "Provider").GetType().Assembly.GetName().Name!.StartsWith("CorsAnalyzers", StringComparison.Ordinal)) continue;
            foreach (var fix in ((IEnumerable)Get(collection, "Fixes")).Cast<object>())
            {
                if (((IEnumerable)Get(fix, "Diagnostics")).Cast<Diagnostic>().Any(diagnostic => diagnostic.Id == id))
                    offers.Add(new Offer((CodeAction)Get(fix, "Action"), (ImmutableArray<FixAllScope>)Get(collection, "SupportedScopes"), Get(collection, "FixAllState")));
            }
        }

        return offers.ToImmutable();
    }

    /// <summary>What an action does everywhere in a scope, on diagnostics that the editor itself looks for.</summary>
    public static async Task<Solution> FixAllAsync(Offer offer, Document document, FixAllScope scope)
    {
        var state = Method(offer.FixAll.GetType(), "With", typeof(Document), typeof(Project), typeof(FixAllScope), typeof(string))
            .Invoke(offer.FixAll, [document, document.Project, scope, offer.Action.EquivalenceKey])!;
        var context = (FixAllContext)typeof(FixAllContext).GetConstructors(All).Single(constructor => constructor.GetParameters()[0].ParameterType == state.GetType())
            .Invoke([state, new Progress<CodeAnalysisProgress>(), CancellationToken.None]);
        var action = await ((FixAllProvider)Get(state, "FixAllProvider")).GetFixAsync(context);
        return await ApplyAsync(action!, document.Project.Solution);
    }

    /// <summary>The solution after an action.</summary>
    public static async Task<Solution> ApplyAsync(CodeAction action, Solution solution) =>
        (await action.GetOperationsAsync(solution, new Progress<CodeAnalysisProgress>(), CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static LinePosition StartOf(object data) => ((FileLinePositionSpan)Get(Get(data, "DataLocation"), "UnmappedFileSpan")).StartLinePosition;

    /// <summary>Calls an asynchronous method about a whole file, and gives every other parameter the value that asks for everything.</summary>
    private static async Task<object> CallAsync(object service, Type type, string name, TextDocument document)
    {
        var method = Method(type, name);
        var task = (Task)method.Invoke(service, [.. method.GetParameters().Select(parameter => parameter.ParameterType switch
        {
            { Name: "TextDocument" } => document,
            { Name: "DiagnosticKind" } kind => Enum.Parse(kind, "All"),
            { Name: "DiagnosticIdFilter" } filter => filter.GetProperty("All", All)?.GetValue(null) ?? filter.GetField("All", All)!.GetValue(null),
            { IsValueType: true } value => Activator.CreateInstance(value),
            _ => null,
        })])!;
        await task;
        return Get(task, "Result");
    }

    private static async IAsyncEnumerable<object> Enumerate(object stream)
    {
        var type = stream.GetType().GetInterfaces().Single(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        var enumerator = type.GetMethod("GetAsyncEnumerator")!.Invoke(stream, [CancellationToken.None])!;
        var interfaces = typeof(IAsyncEnumerator<>).MakeGenericType(type.GetGenericArguments());
        while (await (ValueTask<bool>)interfaces.GetMethod("MoveNextAsync")!.Invoke(enumerator, null)!) yield return interfaces.GetProperty("Current")!.GetValue(enumerator)!;
    }

    private static Type TypeOf(string name) => Features.GetType(name) ?? throw new MissingMemberException($"The editor services have no {name} any more.");

    private static MethodInfo Method(Type type, string name, params Type[] parameters) =>
        (parameters.Length == 0 ? type.GetMethod(name, All) : type.GetMethod(name, All, parameters)) ?? throw new MissingMethodException(type.FullName, name);

    private static object Get(object target, string name)
    {
        for (var type = target.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetProperty(name, All | BindingFlags.DeclaredOnly) is { } property) return property.GetValue(target)!;
            if (type.GetField(name, All | BindingFlags.DeclaredOnly) is { } field) return field.GetValue(target)!;
        }

        throw new MissingMemberException(target.GetType().FullName, name);
    }
}
