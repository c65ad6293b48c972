using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.Tests.Kit.Samples;

/// <summary>Refuses to fix all.</summary>
public sealed class LazyFixAllFix : LiteralFix
{
    public override FixAllProvider? GetFixAllProvider() => new Lazy();

    private sealed class Lazy : FixAllProvider
    {
        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(null);
    }
}
