namespace CorsAnalyzers.Tests.Rules.WebApi;

/// <summary>The public API of Web API 2, OWIN and System.Web that the analyzers know, without bodies (see the note in this folder).</summary>
internal static class WebApiDeclarations
{
    public const string Cors = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        namespace System.Web.Cors
        {
            public class CorsPolicy
            {
                public CorsPolicy() { }
                public bool AllowAnyHeader { get; set; }
                public bool AllowAnyMethod { get; set; }
                public bool AllowAnyOrigin { get; set; }
                public IList<string> ExposedHeaders { get; }
                public IList<string> Headers { get; }
                public IList<string> Methods { get; }
                public IList<string> Origins { get; }
                public long? PreflightMaxAge { get; set; }
                public bool SupportsCredentials { get; set; }
            }
            public interface ICorsEngine { }
            public static class CorsConstants
            {
                public static readonly string Origin;
                public static readonly string AnyOrigin;
                public static readonly string AccessControlAllowOrigin;
                public static readonly string AccessControlAllowCredentials;
                public static readonly string PreflightHttpMethod;
            }
        }

        namespace System.Web.Http.Cors
        {
            using System.Web.Cors;

            public interface ICorsPolicyProvider { Task<CorsPolicy> GetCorsPolicyAsync(HttpRequestMessage request, CancellationToken cancellationToken); }

            [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false)]
            public sealed class EnableCorsAttribute : Attribute, ICorsPolicyProvider
            {
                public EnableCorsAttribute(string origins, string headers, string methods) { }
                public EnableCorsAttribute(string origins, string headers, string methods, string exposedHeaders) { }
                public IList<string> ExposedHeaders { get; }
                public IList<string> Headers { get; }
                public IList<string> Methods { get; }
                public IList<string> Origins { get; }
                public long PreflightMaxAge { get; set; }
                public bool SupportsCredentials { get; set; }
                public Task<CorsPolicy> GetCorsPolicyAsync(HttpRequestMessage request, CancellationToken cancellationToken) => null;
            }

            [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false)]
            public sealed class DisableCorsAttribute : Attribute, ICorsPolicyProvider
            {
                public Task<CorsPolicy> GetCorsPolicyAsync(HttpRequestMessage request, CancellationToken cancellationToken) => null;
            }
        }

        namespace System.Web.Http
        {
            using System.Web.Http.Cors;

            public static class CorsHttpConfigurationExtensions
            {
                public static void EnableCors(this HttpConfiguration httpConfiguration) { }
                public static void EnableCors(this HttpConfiguration httpConfiguration, ICorsPolicyProvider defaultPolicyProvider) { }
            }
        }

        namespace Owin
        {
            public static class CorsExtensions
            {
                public static IAppBuilder UseCors(this IAppBuilder app, Microsoft.Owin.Cors.CorsOptions options) => null;
            }
        }

        namespace Microsoft.Owin.Cors
        {
            using System.Web.Cors;

            public interface ICorsPolicyProvider { Task<CorsPolicy> GetCorsPolicyAsync(IOwinRequest request); }

            public class CorsPolicyProvider : ICorsPolicyProvider
            {
                public CorsPolicyProvider() { }
                public Func<IOwinRequest, Task<CorsPolicy>> PolicyResolver { get; set; }
                public virtual Task<CorsPolicy> GetCorsPolicyAsync(IOwinRequest request) => null;
            }

            public class CorsOptions
            {
                public static CorsOptions AllowAll { get; }
                public ICorsPolicyProvider PolicyProvider { get; set; }
                public ICorsEngine CorsEngine { get; set; }
            }
        }
        """;

    public const string Frameworks = """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace System.Web
        {
            using System.Collections.Specialized;

            public sealed class HttpResponse
            {
                public NameValueCollection Headers { get; }
                public void AddHeader(string name, string value) { }
                public void AppendHeader(string name, string value) { }
            }
            public abstract class HttpResponseBase
            {
                public virtual NameValueCollection Headers { get; }
                public virtual void AddHeader(string name, string value) { }
                public virtual void AppendHeader(string name, string value) { }
            }
            public sealed class HttpRequest { public NameValueCollection Headers { get; } public string HttpMethod { get; } }
            public abstract class HttpRequestBase { public virtual NameValueCollection Headers { get; } public virtual string HttpMethod { get; } }
            public sealed class HttpContext
            {
                public static HttpContext Current { get; set; }
                public HttpRequest Request { get; }
                public HttpResponse Response { get; }
            }
            public class HttpApplication { public HttpRequest Request { get; } public HttpResponse Response { get; } }
        }

        namespace System.Web.Http
        {
            public class HttpConfiguration : IDisposable { public HttpRouteCollection Routes { get; } public void Dispose() { } }
            public class HttpRouteCollection { }
            public static class HttpRouteCollectionExtensions
            {
                public static void MapHttpRoute(this HttpRouteCollection routes, string name, string routeTemplate, object defaults) { }
            }
            public static class HttpConfigurationExtensions { public static void MapHttpAttributeRoutes(this HttpConfiguration configuration) { } }
            public static class GlobalConfiguration { public static HttpConfiguration Configuration { get; } public static void Configure(Action<HttpConfiguration> configurationCallback) { } }
            public abstract class ApiController { public HttpRequestMessage Request { get; set; } }
            [AttributeUsage(AttributeTargets.Method)] public sealed class HttpGetAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Method)] public sealed class HttpPostAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Method)] public sealed class HttpPutAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Method)] public sealed class HttpDeleteAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Method)] public sealed class NonActionAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Method)] public sealed class AcceptVerbsAttribute : Attribute { public AcceptVerbsAttribute(params string[] methods) { } }
        }

        namespace System.Web.Http.Filters
        {
            public class HttpActionExecutedContext { public HttpResponseMessage Response { get; set; } public HttpRequestMessage Request { get; } }
            public abstract class ActionFilterAttribute : Attribute { public virtual void OnActionExecuted(HttpActionExecutedContext actionExecutedContext) { } }
        }

        namespace System.Net.Http
        {
            public static class HttpRequestMessageExtensions
            {
                public static HttpResponseMessage CreateResponse(this HttpRequestMessage request) => null;
                public static HttpResponseMessage CreateResponse(this HttpRequestMessage request, HttpStatusCode statusCode) => null;
                public static HttpResponseMessage CreateResponse<T>(this HttpRequestMessage request, HttpStatusCode statusCode, T value) => null;
            }
        }

        namespace Owin
        {
            public interface IAppBuilder { IDictionary<string, object> Properties { get; } IAppBuilder Use(object middleware, params object[] args); }
            public static class WebApiAppBuilderExtensions { public static IAppBuilder UseWebApi(this IAppBuilder builder, System.Web.Http.HttpConfiguration configuration) => null; }
            public static class OwinExtensions { public static IAppBuilder MapSignalR(this IAppBuilder builder) => null; }
            public static class OAuthAuthorizationServerExtensions
            {
                public static IAppBuilder UseOAuthAuthorizationServer(this IAppBuilder app, Microsoft.Owin.Security.OAuth.OAuthAuthorizationServerOptions options) => null;
            }
            public static class CookieAuthenticationExtensions { public static IAppBuilder UseCookieAuthentication(this IAppBuilder app, object options) => null; }
        }

        namespace Microsoft.Owin
        {
            public interface IReadableStringCollection : IEnumerable<KeyValuePair<string, string[]>> { string Get(string key); }
            public interface IHeaderDictionary : IReadableStringCollection, IDictionary<string, string[]>
            {
                new string this[string key] { get; set; }
                IList<string> GetCommaSeparatedValues(string key);
                void Append(string key, string value);
                void AppendValues(string key, params string[] values);
                void AppendCommaSeparatedValues(string key, params string[] values);
                void Set(string key, string value);
                void SetValues(string key, params string[] values);
                void SetCommaSeparatedValues(string key, params string[] values);
            }
            public interface IOwinRequest { IHeaderDictionary Headers { get; } string Method { get; set; } }
            public interface IOwinResponse { IHeaderDictionary Headers { get; } int StatusCode { get; set; } }
            public interface IOwinContext { IOwinRequest Request { get; } IOwinResponse Response { get; } T Get<T>(string key); }
        }

        namespace Microsoft.Owin.Security.OAuth
        {
            public class OAuthAuthorizationServerOptions { }
            public class OAuthGrantResourceOwnerCredentialsContext { public IOwinContext OwinContext { get; } }
        }
        """;
}
