namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>A program that ends before its host has started.</summary>
internal sealed class StartFailure(Exception failure) : Exception(failure.Message, failure);
