namespace CorsAnalyzers.Options;

/// <summary><c>suppress_s5122</c>: SonarAnalyzer's S5122 is suppressed where the policy it speaks about is known here.</summary>
internal sealed class SuppressS5122Option : BooleanOption
{
    public static readonly SuppressS5122Option Instance = new();

    private SuppressS5122Option()
        : base("suppress_s5122")
    {
    }
}
