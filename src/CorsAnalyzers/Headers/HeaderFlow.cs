using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Headers;

/// <summary>Follows the headers of responses, and the request's origin on its way into them, through one member.</summary>
internal sealed partial class HeaderFlow : ValueFlow
{
    private readonly HeaderSymbols symbols;
    private readonly CorsSymbols? cors;
    private readonly HeaderRecorder recorder = new();
    private readonly FlowPredicates predicates;
    private HeaderBody? current;

    private HeaderFlow(SemanticModel model, HeaderSymbols symbols, CorsSymbols? cors, ImmutableHashSet<string> developers, CancellationToken cancellation)
        : base(model, developers, cancellation)
    {
        this.symbols = symbols;
        this.cors = cors;
        predicates = new FlowPredicates(Graphs, cancellation);
    }

    /// <summary>The headers that a member's bodies write.</summary>
    /// <param name="body">The member's body.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="symbols">The types of headers.</param>
    /// <param name="cors">The CORS types, where the compilation has them.</param>
    /// <param name="developers">The environments that developers' machines run in.</param>
    /// <param name="cancellation">Ends the analysis early.</param>
    public static ImmutableArray<HeaderFact> Of(
        SyntaxNode body, SemanticModel model, HeaderSymbols symbols, CorsSymbols? cors, ImmutableHashSet<string> developers, CancellationToken cancellation)
    {
        var flow = new HeaderFlow(model, symbols, cors, developers, cancellation);
        flow.RunUnit(body);

        // What the middleware's own policy says matters only to credentials that are written beside it.
        var recorder = flow.recorder;
        if (recorder is { WritesCredentials: true, UsesCors: { } use })
        {
            var policy = PolicyFlow.Of(body, model, cors!, cancellation, out _).FirstOrDefault(policy => policy.Site.Node == use.Call);
            recorder.UsesCors = use with { AllowsAnyOrigin = policy?.States.All(static state => state.Origins.IsAny == Known.Yes) == true };
        }

        return recorder.Facts();
    }

    // A lambda goes on with what was written where it was made, for it runs for the same response; one that was made outside of
    // any response has nothing to go on with.
    protected override FlowState EnterRoot(FlowFrame frame, ImmutableArray<IParameterSymbol> parameters, FlowState state)
    {
        current = HeaderBody.Of(frame.Graph.OriginalOperation.Syntax);
        var written = HeaderState.Known(state) ?? HeaderState.Empty;
        if (frame.Caller is null) recorder.IsPrivate = IsPrivate(frame);
        return (written with { IsDevelopmentOnly = DevelopmentCode.Assumes(state) || DevelopmentCode.IsDebugOnly(frame.Graph.OriginalOperation.Syntax) }).In(state);
    }

    protected override void LeaveRoot(FlowFrame frame, FlowState entry, FlowExit exit)
    {
        var path = HeaderState.Of(exit.State);
        if (path.All.Any()) recorder.End(current!, path);
    }

    protected override bool Carries(ITypeSymbol type) => HeaderSymbols.IsTexts(type) || symbols.Reaches(type) || base.Carries(type);

    protected override bool IsWorthEntering(IInvocationOperation call, FlowPath path) =>
        base.IsWorthEntering(call, path) || call.Arguments.Any(argument => symbols.Reaches(argument.Parameter?.Type));

    protected override FlowValue? Evaluate(FlowFrame frame, IOperation operation, FlowPath path)
    {
        switch (operation)
        {
            case IConversionOperation { OperatorMethod: { } conversion } converted when HeaderSymbols.IsTexts(conversion.ContainingType):
                return path[converted.Operand];

            case IAwaitOperation waiting:
                return path[waiting.Operation] is RequestHeaderValue or OriginTestValue or ResponseValue ? path[waiting.Operation] : null;

            case IFieldReferenceOperation { Field: { IsStatic: true } field }:
                return OfField(field);

            case IArrayCreationOperation { Initializer.ElementValues: { Length: 1 } elements }:
                return path[elements[0]] as RequestHeaderValue;

            case IInterpolatedStringOperation { Parts: { Length: 1 } parts } when parts[0] is IInterpolationOperation { FormatString: null } hole:
                return path[hole.Expression] as RequestHeaderValue;

            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return path[not.Operand] is OriginTestValue test ? test with { AcceptsWhen = !test.AcceptsWhen } : null;

            case IBinaryOperation binary:
                recorder.AsksForPreflight |= IsPreflightMethod(path[binary.LeftOperand]) || IsPreflightMethod(path[binary.RightOperand]);
                return OriginTests.OfComparison(binary, path[binary.LeftOperand], path[binary.RightOperand]);

            case IMethodReferenceOperation { Instance: { } instance } when OriginTests.Depends(path[instance]):
                return new OriginTestValue(operation.Syntax);

            case IIsPatternOperation pattern:
                return OfPattern(pattern, path);

            case IArrayElementReferenceOperation element:
                return path[element.ArrayReference] as RequestHeaderValue;

            default:
                return StringValues.IsCollectionExpression(operation) && operation.ChildOperations.Count == 1 ? path[operation.ChildOperations.First()] as RequestHeaderValue : null;
        }
    }

    protected override bool TryCreate(FlowFrame frame, IObjectCreationOperation creation, FlowPath path)
    {
        if (HeaderSymbols.IsTexts(creation.Type) && creation.Arguments.Length == 1) path[creation] = path[creation.Arguments[0]];
        else if (symbols.IsMessage(creation.Type)) path[creation] = new ResponseValue(HeaderFramework.Older, creation);
        else if (creation.Arguments.Any(argument => OriginTests.Depends(path[argument]))) path[creation] = new OriginTestValue(creation.Syntax);
        else return false;
        return true;
    }

    protected override bool TryAssign(FlowFrame frame, ISimpleAssignmentOperation assignment, IOperation target, FlowValue value, FlowPath path)
    {
        if (target is not IPropertyReferenceOperation { Instance: { } instance } property || HeadersOf(instance, path) is not { } headers) return false;
        if (headers.Response is not { } response) return true;

        var name = property.Property.IsIndexer && property.Arguments.Length == 1 ? path[property.Arguments[0]]
            : HeaderSymbols.IsTexts(property.Property.Type) ? new ConstantValue(HeaderSpelling.OfMember(property.Property.Name))
            : FlowValue.Unknown;
        Write(frame, assignment, response, name, HeaderVerb.Set, value, assignment.Value, path);
        return true;
    }

    private static bool IsPrivate(FlowFrame frame) =>
        frame.Graph.OriginalOperation is { SemanticModel: { } model, Syntax: var body } && model.GetDeclaredSymbol(body) is IMethodSymbol { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary };

    private static FlowValue? OfField(IFieldSymbol field) => field switch
    {
        { Name: "AnyOrigin", ContainingType.Name: "CorsConstants" } => new ConstantValue("*"),
        { Name: "PreflightHttpMethod", ContainingType.Name: "CorsConstants" } => new ConstantValue("OPTIONS"),
        { Name: "Empty" } when HeaderSymbols.IsTexts(field.ContainingType) => new ConstantValue(""),
        { Name: "TrueString" or "FalseString", ContainingType.SpecialType: SpecialType.System_Boolean } => new ConstantValue(field.Name.Substring(0, field.Name.Length - "String".Length)),
        _ when HeaderSymbols.HoldsNames(field.ContainingType) => new ConstantValue(HeaderSpelling.OfMember(field.Name)),
        _ => null,
    };

    private static FlowValue? OfPattern(IIsPatternOperation pattern, FlowPath path)
    {
        var value = path[pattern.Value];
        if (!OriginTests.Depends(value)) return null;

        // The name that a pattern gives a value stands for the value.
        foreach (var part in pattern.Pattern.DescendantsAndSelf())
        {
            var declared = part switch
            {
                IDeclarationPatternOperation { DeclaredSymbol: { } symbol } => symbol,
                IRecursivePatternOperation { DeclaredSymbol: { } symbol } => symbol,
                _ => null,
            };
            if (declared is not null && part == pattern.Pattern) path.State = path.State.Assign(declared, value);
        }

        return OriginTests.OfPattern(pattern, value);
    }
}
