using CorsAnalyzers.Application.Code;

namespace CorsAnalyzers.Application.Registrations;

/// <summary>A call that adds the CORS services.</summary>
/// <param name="Method">Its name: <c>AddCors</c>, or a method that calls it.</param>
/// <param name="Place">Where it is named.</param>
/// <param name="Path">When it runs.</param>
/// <param name="IsExplicit">Whether it is <c>AddCors</c> itself.</param>
/// <param name="BuiltBefore">Where the application was built before; null where it was not.</param>
/// <param name="HasOptions">Whether it adds options besides the services, and not only what is missing.</param>
internal sealed record ServiceCall(string Method, SourcePlace Place, CodePath Path, bool IsExplicit, SourcePlace? BuiltBefore, bool HasOptions);
