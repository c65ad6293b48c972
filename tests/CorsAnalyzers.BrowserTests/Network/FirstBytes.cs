using System.Buffers;
using System.IO.Pipelines;

namespace CorsAnalyzers.BrowserTests.Network;

/// <summary>What a connection begins with.</summary>
internal static class FirstBytes
{
    private const byte TlsHandshake = 0x16;

    /// <summary>
    /// Answers a browser that takes this port for a proxy and asks for a tunnel, and says whether what then comes is encrypted;
    /// null for a connection that ends before.
    /// </summary>
    public static async Task<bool?> ReadAsync(IDuplexPipe connection)
    {
        while (true)
        {
            var read = await connection.Input.ReadAsync();
            if (read.Buffer.IsEmpty) return null;
            if (!AsksForTunnel(read.Buffer))
            {
                var isEncrypted = read.Buffer.FirstSpan[0] == TlsHandshake;
                connection.Input.AdvanceTo(read.Buffer.Start);
                return isEncrypted;
            }

            if (EndOfHead(read.Buffer) is { } end)
            {
                connection.Input.AdvanceTo(end);
                await connection.Output.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
            }
            else
            {
                if (read.IsCompleted) return null;
                connection.Input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
    }

    /// <summary>No other method of the browsers begins with a C but one that scripts cannot send.</summary>
    private static bool AsksForTunnel(ReadOnlySequence<byte> buffer)
    {
        Span<byte> start = stackalloc byte[8];
        var length = (int)Math.Min(buffer.Length, start.Length);
        buffer.Slice(0, length).CopyTo(start);
        return start[..length].SequenceEqual("CONNECT "u8[..length]);
    }

    private static SequencePosition? EndOfHead(ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        return reader.TryReadTo(out ReadOnlySequence<byte> _, "\r\n\r\n"u8) ? reader.Position : null;
    }
}
