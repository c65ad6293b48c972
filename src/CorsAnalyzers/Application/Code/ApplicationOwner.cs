using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Code;

/// <summary>Whether the compilation is the one that puts the application together: it has an entry point and makes the host.</summary>
internal static class ApplicationOwner
{
    public static bool IsIn(ApplicationCode code) =>
        code.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
        && code.Compilation.GetEntryPoint(code.Cancellation) is not null
        && code.Named(CandidateNames.Hosts).Any(IsHost);

    private static bool IsHost(SimpleNameSyntax name) => name.Identifier.ValueText == "UseStartup"
        ? ApplicationCode.CallOf(name) is not null
        : name is { Identifier.ValueText: "HostBuilder" or "WebHostBuilder", Parent: ObjectCreationExpressionSyntax }
            || name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" or "CreateBuilder" or "CreateSlimBuilder" or "CreateEmptyBuilder" or "CreateDefaultBuilder" or "CreateApplicationBuilder" or "Start" or "StartWith" };
}
