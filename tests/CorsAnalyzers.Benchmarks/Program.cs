using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(CorsAnalyzers.Benchmarks.PolicyBenchmarks).Assembly).Run(args);
