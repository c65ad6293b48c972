using CorsAnalyzers.Docs;

// What is said about the rules in several places is written from one: the catalogue of rules and their pages.
//
//   dotnet run --project tools/CorsAnalyzers.Docs               writes it
//   dotnet run --project tools/CorsAnalyzers.Docs -- --verify   fails where a file says something else
//   dotnet run --project tools/CorsAnalyzers.Docs -- --release  makes what is not released the release of VersionPrefix, first

if (args is not ([] or ["--verify"] or ["--release"]))
{
    Console.Error.WriteLine("usage: dotnet run --project tools/CorsAnalyzers.Docs [-- --verify | --release]");
    return 2;
}

var isVerifying = args is ["--verify"];
var root = Checkout.Above(AppContext.BaseDirectory);
if (args is ["--release"]) Release.Write(root, DateOnly.FromDateTime(DateTime.UtcNow));
var drifts = Drift.In(root);
foreach (var drift in drifts)
{
    Console.WriteLine(isVerifying ? drift.Describe() : drift.Path);
    if (!isVerifying) drift.Write(root);
}

return isVerifying && drifts.Count > 0 ? 1 : 0;
