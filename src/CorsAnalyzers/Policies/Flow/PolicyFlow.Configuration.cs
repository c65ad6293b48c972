using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Flow;

/// <content>Objects that are filled from configuration.</content>
internal sealed partial class PolicyFlow
{
    /// <summary><c>section.Bind(list)</c> adds strings to a list; <c>section.Bind(settings)</c> sets the properties of an object.</summary>
    private static bool FillFromConfiguration(FlowFrame frame, IInvocationOperation call, FlowPath path)
    {
        if (ConfigurationValues.OfBind(call, operation => path[operation]) is not { } bound
            || call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "instance") is not { } argument) return false;

        bound = bound with { Frame = frame };
        if (path[argument] is StringsValue strings)
        {
            var read = new ConfigurationValue(bound.Key, false, call.Syntax) { Frame = frame, Shape = ConfigurationShape.List };
            path.State = path.State.Change(strings, strings with { MayHoldOthers = true, Reads = strings.Reads.Add(read) });
            return true;
        }

        var target = argument.Value;
        while (target is IConversionOperation conversion) target = conversion.Operand;
        Overwrite(target, bound, path);
        return true;
    }

    /// <summary>A method of this application, or whatever a delegate runs, may change the object it is given; the framework's do not.</summary>
    private static void LeaveBoundToOthers(IInvocationOperation call, FlowPath path)
    {
        if (call.TargetMethod.MethodKind != MethodKind.DelegateInvoke && BoundProperties.IsOfFramework(call.TargetMethod)) return;
        if (path[call.Instance] is BoundValue changed) path.State = path.State.Forget(changed);
        foreach (var argument in call.Arguments)
        {
            if (path[argument] is BoundValue given) path.State = path.State.Forget(given);
        }
    }
}
