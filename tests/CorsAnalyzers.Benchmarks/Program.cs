using BenchmarkDotNet.Running;
using CorsAnalyzers.Benchmarks.Measuring;

if (args is ["compare", ..]) Comparison.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 15);
else BenchmarkSwitcher.FromAssembly(typeof(CorsAnalyzers.Benchmarks.PolicyBenchmarks).Assembly).Run(args);
