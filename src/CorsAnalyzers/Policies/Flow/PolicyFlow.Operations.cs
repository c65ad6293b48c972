using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Flow;

/// <content>What one operation does to a path, calls aside.</content>
internal sealed partial class PolicyFlow
{
    /// <summary>Makes an expression whose value is a policy, but not which, a policy of its own that nothing is known of.</summary>
    protected override void Complete(FlowFrame frame, IOperation operation, FlowPath path)
    {
        if (path[operation] is not UnknownValue || !symbols.IsPolicyOrBuilder(operation.Type)) return;
        if (operation is ISimpleAssignmentOperation) return;

        object source = operation switch
        {
            IFieldReferenceOperation field => field.Field,
            IParameterReferenceOperation parameter => parameter.Parameter,
            ILocalReferenceOperation local => local.Local,
            _ => operation,
        };
        if (source is ISymbol symbol)
        {
            path.State = Meet(path.State, frame, symbol, operation.Type!, operation.Syntax, out var met);
            path[operation] = met;
            return;
        }

        var reference = new PolicyReference(objects.Id(frame, source, new FlowObject(KindOf(operation.Type!), operation.Syntax, frame)));
        path.State = path.State.SetPolicy(reference.Id, PolicyState.Unknown);
        path[operation] = reference;
    }

    protected override bool TryCreate(FlowFrame frame, IObjectCreationOperation creation, FlowPath path)
    {
        if (!symbols.IsPolicyOrBuilder(creation.Type)) return false;

        var reference = new PolicyReference(objects.Id(frame, creation, new FlowObject(KindOf(creation.Type!), creation.Syntax, frame)));
        path.State = path.State.Forget(reference.Id);
        path.State = path.State.SetPolicy(reference.Id, Initial(frame, creation, path));
        path[creation] = reference;
        return true;
    }

    /// <summary>The policy that <c>new CorsPolicy()</c> or <c>new CorsPolicyBuilder(…)</c> starts with.</summary>
    private PolicyState Initial(FlowFrame frame, IObjectCreationOperation creation, FlowPath path)
    {
        if (creation.Arguments.Length == 0) return PolicyState.New;

        var place = new CodePlace(creation.Syntax, creation.Syntax, frame, frame);
        return path[creation.Arguments[0]] switch
        {
            // The copy constructor copies every list through the builder's own methods; its predicate stays the original's.
            PolicyReference copied => PolicyCalls.Copy(path.State.Policy(copied.Id), copied.Id, place),
            _ when symbols.IsPolicy(creation.Arguments[0].Parameter?.Type) => PolicyState.Unknown,
            var origins => PolicyCalls.Apply(PolicyState.New, CorsNames.WithOrigins, origins, place)!,
        };
    }

    protected override bool TryAssign(FlowFrame frame, ISimpleAssignmentOperation assignment, IOperation target, FlowValue value, FlowPath path)
    {
        if (target is IPropertyReferenceOperation { Instance: { } instance } property && path[instance] is PolicyReference policy)
        {
            var place = new CodePlace(assignment.Syntax, assignment.Value.Syntax, frame, frame);
            path.State = path.State.SetPolicy(policy.Id, AssignPart(frame, path.State.Policy(policy.Id), property.Property.Name, assignment, place, path));
            return true;
        }

        if (value is ConstantValue { Value: null } && target is IPropertyReferenceOperation { Property: var name } && symbols.IsDefaultPolicyName(name))
            RecordNull(frame, assignment, assignment.Value, PolicyFailureKind.NullRegistration, path);

        return false;
    }

    private PolicyState AssignPart(FlowFrame frame, PolicyState policy, string property, ISimpleAssignmentOperation assignment, CodePlace place, FlowPath path) => property switch
    {
        CorsNames.SupportsCredentials => PolicyCalls.Credentials(
            policy, path[assignment] is ConstantValue { Value: bool allowed } ? allowed ? Known.Yes : Known.No : Known.Unknown, place),
        CorsNames.IsOriginAllowed => PolicyCalls.Test(policy, Predicate(frame, assignment.Value, path), place),
        CorsNames.PreflightMaxAge => PolicyCalls.MaxAge(policy, path[assignment], place),
        _ => PolicyState.Unknown,
    };

    protected override bool TryRead(FlowFrame frame, IPropertyReferenceOperation operation, FlowPath path)
    {
        var property = operation.Property;
        if (operation.Instance is not { } instance || path[instance] is not PolicyReference policy || !symbols.IsPolicy(property.ContainingType)) return false;

        path[operation] = property.Name switch
        {
            CorsNames.Origins => new PolicyListReference(policy.Id, PolicyPart.Origins),
            CorsNames.Methods => new PolicyListReference(policy.Id, PolicyPart.Methods),
            CorsNames.Headers => new PolicyListReference(policy.Id, PolicyPart.Headers),
            CorsNames.ExposedHeaders => new PolicyListReference(policy.Id, PolicyPart.ExposedHeaders),
            CorsNames.AllowAnyOrigin => Constant(path.State.Policy(policy.Id).Origins.IsAny),
            CorsNames.AllowAnyMethod => Constant(path.State.Policy(policy.Id).Methods.IsAny),
            CorsNames.AllowAnyHeader => Constant(path.State.Policy(policy.Id).Headers.IsAny),
            CorsNames.SupportsCredentials => Constant(path.State.Policy(policy.Id).Credentials.Value),
            _ => FlowValue.Unknown,
        };
        return true;
    }

    protected override bool Carries(ITypeSymbol type) => symbols.IsPolicyOrBuilder(type) || base.Carries(type);

    private static FlowValue Constant(Known value) => value switch
    {
        Known.Yes => new ConstantValue(true),
        Known.No => new ConstantValue(false),
        _ => FlowValue.Unknown,
    };
}
