using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CorsAnalyzers.BrowserTests.Network;

/// <summary>A certificate that lives in memory and that nobody has signed but itself; the browsers are told to take any.</summary>
internal static class Certificate
{
    public static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=*.example", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // Some platforms cannot serve with a key that was never in a file.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
