using System;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>One way to repair one diagnostic.</summary>
/// <param name="Title">What a person reads in the light bulb.</param>
/// <param name="Key">Names the way, the same for every diagnostic it can repair: the id and a verb.</param>
/// <param name="Edit">Makes the change.</param>
internal sealed record FixOffer(string Title, string Key, Action<DocumentEditor> Edit);
