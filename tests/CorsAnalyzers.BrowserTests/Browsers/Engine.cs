using CorsAnalyzers.BrowserTests.Network;
using Microsoft.Playwright;

namespace CorsAnalyzers.BrowserTests.Browsers;

/// <summary>A browser engine and how it is started.</summary>
public enum Engine
{
    Chromium,
    Firefox,
}

internal static class Engines
{
    /// <summary>The browser's program, or null where there is none: what an environment variable names, or what Debian installs.</summary>
    public static string? PathOf(Engine engine)
    {
        var (variable, installed) = engine == Engine.Chromium ? ("CORS_CHROMIUM", "/usr/bin/chromium") : ("CORS_FIREFOX", "/usr/bin/firefox-esr");
        var path = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : installed;
        return File.Exists(path) ? path : null;
    }

    /// <summary>What to do where a browser is missing.</summary>
    public static string HowToInstall(Engine engine) => engine == Engine.Chromium
        ? "No Chromium: 'apt-get install --no-install-recommends chromium', or name a program in CORS_CHROMIUM."
        : "No Firefox: 'apt-get install --no-install-recommends firefox-esr', or name a program in CORS_FIREFOX.";

    /// <summary>
    /// Starts the browser with a profile of its own, so that it treats cookies as on a user's machine, and with every host name
    /// leading to <paramref name="internet"/>. Nothing it does leaves the machine.
    /// </summary>
    public static Task<IBrowserContext> StartAsync(Engine engine, IPlaywright driver, string path, string profile, LocalInternet internet) => engine == Engine.Chromium
        ? driver.Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = path,
            Timeout = 60_000,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", $"--host-resolver-rules=MAP * 127.0.0.1:{internet.Port}",

                // What comes by a connection with an error is not cached, a key that is known is no error.
                $"--ignore-certificate-errors-spki-list={internet.KeyHash}",
            ],
        })
        : driver.Firefox.LaunchPersistentContextAsync(profile, new()
        {
            Channel = "moz-firefox",
            ExecutablePath = path,
            IgnoreHTTPSErrors = true,
            Timeout = 60_000,
            FirefoxUserPrefs = new Dictionary<string, object>
            {
                // A proxy is the only way to lead ports elsewhere too, and then names need no resolving.
                ["network.proxy.type"] = 1,
                ["network.proxy.http"] = "127.0.0.1",
                ["network.proxy.http_port"] = internet.Port,
                ["network.proxy.ssl"] = "127.0.0.1",
                ["network.proxy.ssl_port"] = internet.Port,
                ["network.proxy.no_proxies_on"] = "",
                ["network.proxy.allow_hijacking_localhost"] = true,

                // Addresses with http are to stay as they are written.
                ["dom.security.https_first"] = false,
                ["dom.security.https_only_mode"] = false,

                // As Firefox comes; the driver would switch it off.
                ["network.cookie.cookieBehavior"] = 5,
                ["privacy.restrict3rdpartystorage.heuristic.recently_visited"] = false,
                ["privacy.restrict3rdpartystorage.heuristic.redirect"] = false,
                ["privacy.restrict3rdpartystorage.heuristic.navigation"] = false,
                ["services.settings.server"] = "data:,",
            },
        });

    /// <summary>What a profile holds before the browser first sees it.</summary>
    public static void Prepare(Engine engine, string profile)
    {
        if (engine != Engine.Chromium) return;

        // Debian blocks cookies of third parties, Chromium as it comes does not.
        Directory.CreateDirectory(Path.Combine(profile, "Default"));
        File.WriteAllText(Path.Combine(profile, "Default", "Preferences"), """{ "profile": { "cookie_controls_mode": 0, "block_third_party_cookies": false } }""");
    }
}
