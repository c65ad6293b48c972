using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Tests.Kit.Samples;

/// <summary>Generates a constant.</summary>
[Generator]
public sealed class ConstantGenerator : IIncrementalGenerator
{
    public const string Code = "static class Generated { public const int One = 1; }";

    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterPostInitializationOutput(output => output.AddSource("Generated.g.cs", Code));
}
