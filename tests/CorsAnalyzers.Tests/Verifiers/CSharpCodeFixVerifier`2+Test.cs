using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Tests.Verifiers;

public static partial class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
{
    /// <summary>A test whose projects reference ASP.NET Core.</summary>
    public class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    {
        /// <summary>A test on the default framework.</summary>
        public Test()
        {
            ReferenceAssemblies = CSharpVerifierHelper.References(CSharpVerifierHelper.DefaultFramework);
            SolutionTransforms.Add(CSharpVerifierHelper.ApplyDefaults);
            SolutionTransforms.Add((solution, _) =>
            {
                NewerSyntax.SkipWhereUnreadable(FixedState.Sources);
                return solution;
            });
        }

        /// <summary>The framework: net8.0, net9.0, net10.0, or none for .NET without ASP.NET Core.</summary>
        public string Framework
        {
            set => ReferenceAssemblies = CSharpVerifierHelper.References(value);
        }
    }
}
