using Xunit;

namespace CorsAnalyzers.EditorTests;

/// <summary>Stands in for all tests where there is nothing to run them in.</summary>
public class NoEditorTests
{
    [Fact(Skip = "This SDK carries no editor services (DotnetTools/dotnet-format).")]
    public void Tests_run_in_the_editor_services_of_the_SDK() => Assert.Fail("It is skipped.");
}
