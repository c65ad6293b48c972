namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <summary>What every C# test starts from.</summary>
internal static class CSharpDefaults
{
    public const string FileExtension = "cs";

    public static CompilationOptions CompilationOptions => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    public static ParseOptions ParseOptions => new CSharpParseOptions(LanguageVersion.Default, DocumentationMode.Diagnose);
}
