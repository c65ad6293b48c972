using CorsAnalyzers.CodeFixes.Editing;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>Says openly that any origin is allowed, in place of a predicate that accepts every origin.</summary>
internal static class AllowAnyOrigin
{
    /// <summary>The offer; null where the code is not a call of the builder. Only for a policy without credentials.</summary>
    public static FixOffer? Offer(string key, AnyOriginCode code) =>
        code.TakesArray ? new FixOffer("Allow any origin ('AllowAnyOrigin()')", key, code.WriteAny) : null;
}
