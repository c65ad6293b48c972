using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>
/// A program that runs as it was written, on the real framework: only the server is another one, which whoever starts it brings
/// along, and there is a way to sign in.
/// </summary>
internal sealed class StartedProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly AssemblyLoadContext context = new("program", isCollectible: true);
    private readonly TaskCompletionSource<IHost> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Assembly assembly;
    private readonly Action<IServiceCollection> addServer;
    private readonly Thread thread;
    private IHost? host;

    private StartedProgram(Stream image, Action<IServiceCollection> addServer, string[] arguments)
    {
        this.addServer = addServer;
        image.Position = 0;
        assembly = context.LoadFromStream(image);
        var entry = assembly.EntryPoint!;
        thread = new Thread(() => Run(entry, arguments)) { IsBackground = true, Name = "program" };
    }

    /// <summary>The host that the program started.</summary>
    public IHost Host => host!;

    /// <summary>Starts a program; an exception that keeps it from starting comes out of it.</summary>
    public static async Task<StartedProgram> StartAsync(Stream image, Action<IServiceCollection> addServer, params string[] arguments)
    {
        var program = new StartedProgram(image, addServer, arguments);
        program.thread.Start();
        program.host = await program.started.Task.WaitAsync(Patience);
        return program;
    }

    public void Dispose()
    {
        host?.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        thread.Join(Patience);
        context.Unload();
    }

    private void Run(MethodInfo entry, string[] arguments)
    {
        // The hosts that this thread makes are the program's.
        using var listening = DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name == "Microsoft.Extensions.Hosting") listener.Subscribe(new Observer<KeyValuePair<string, object?>>(Observe));
        }));
        try
        {
            var parameters = entry.GetParameters().Length == 0 ? [] : new object[] { arguments };
            if (entry.Invoke(null, parameters) is Task task) task.GetAwaiter().GetResult();
            started.TrySetException(new StartFailure(new InvalidOperationException("The program ended without a host that was started.")));
        }
        catch (Exception exception)
        {
            started.TrySetException(new StartFailure(exception is TargetInvocationException { InnerException: { } inner } ? inner : exception));
        }
    }

    private void Observe(KeyValuePair<string, object?> happened)
    {
        if (Thread.CurrentThread != thread) return;
        switch (happened)
        {
            case { Key: "HostBuilding", Value: IHostBuilder builder }:
                // MVC looks for controllers in an assembly that it can load by name.
                builder.ConfigureHostConfiguration(static host => host.AddInMemoryCollection([new(HostDefaults.ApplicationKey, typeof(StartedProgram).Assembly.GetName().Name)]));
                builder.ConfigureServices(services =>
                {
                    foreach (var parts in services.Select(static service => service.ImplementationInstance).OfType<ApplicationPartManager>()) parts.ApplicationParts.Add(new AssemblyPart(assembly));
                    addServer(services);
                    services.AddTransient<BearerScheme>();
                    services.Configure<AuthenticationOptions>(static options =>
                    {
                        options.AddScheme<BearerScheme>("Bearer", null);
                        options.DefaultScheme = "Bearer";
                    });
                });
                builder.ConfigureLogging(static logging => logging.ClearProviders());
                break;
            case { Key: "HostBuilt", Value: IHost built }:
                var lifetime = built.Services.GetRequiredService<IHostApplicationLifetime>();
                lifetime.ApplicationStarted.Register(() => started.TrySetResult(built));
                break;
        }
    }

    private sealed class Observer<T>(Action<T> next) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => next(value);
    }
}
