using TodanVan.Domain.Units;
using TodanVan.GazetteerCompiler;

namespace TodanVan.Domain.Tests.Gazetteers;

/// <summary>The resource: made of the facts, read back as it was, and refused when damaged.</summary>
public sealed class GazetteerFormatTests
{
    private static byte[] Resource => File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, "src", "TodanVan.Domain.Gazetteer", "vietnam.bin"));

    [Fact]
    public void Resource_IsWhatTheFactsCompileTo()
    {
        var compiled = GazetteerFormat.WritePayload(FactCompiler.Compile(GazetteerFacts.Folder));

        Assert.True(compiled.AsSpan().SequenceEqual(GazetteerFormat.Expand(new MemoryStream(Resource))), "Run the compiler: the facts and the resource differ.");
    }

    [Fact]
    public void Payload_WrittenAgain_IsTheSame() =>
        Assert.True(GazetteerFormat.WritePayload(GazetteerFacts.Data).AsSpan().SequenceEqual(GazetteerFormat.Expand(new MemoryStream(Resource))));

    [Fact]
    public void Resource_IsSmall() => Assert.InRange(Resource.Length, 1, 350_000);

    [Fact]
    public void Read_OfAnythingCutShort_Throws()
    {
        var bytes = Resource;

        Assert.All([0, 3, 4, 5, 8, 12, bytes.Length / 2, bytes.Length - 1], length => Refuses(bytes[..length]));
    }

    [Fact]
    public void Read_OfAChangedByte_Throws()
    {
        var bytes = Resource;
        for (var place = 0; place < bytes.Length; place += place < 16 ? 1 : 997)
        {
            var changed = (byte[])bytes.Clone();
            changed[place] ^= 0x10;
            Refuses(changed);
        }
    }

    [Fact]
    public void Read_OfAnotherVersion_SaysSo()
    {
        var bytes = Resource;
        bytes[4] = 2;

        Assert.Contains("version 2", Assert.Throws<InvalidDataException>(() => GazetteerFormat.Read(new MemoryStream(bytes))).Message, StringComparison.Ordinal);
    }

    // The check sum does not protect against one who makes it anew: no payload may do worse than be refused.
    [Fact]
    public void ReadPayload_OfAnyPayload_ReadsOrRefuses()
    {
        var payload = GazetteerFormat.WritePayload(GazetteerFacts.Data);
        var refused = 0;
        for (var place = 0; place < payload.Length; place += 3_331)
        {
            foreach (var value in new byte[] { 0x00, 0x7F, 0xFF })
            {
                var changed = (byte[])payload.Clone();
                changed[place] = value;
                try
                {
                    _ = GazetteerFormat.ReadPayload(changed);
                }
                catch (InvalidDataException)
                {
                    refused++;
                }
            }
        }

        Assert.NotEqual(0, refused);
        Assert.Throws<InvalidDataException>(() => GazetteerFormat.ReadPayload([.. payload, 0]));
        Assert.Throws<InvalidDataException>(() => GazetteerFormat.ReadPayload([]));
    }

    private static void Refuses(byte[] bytes) => Assert.Throws<InvalidDataException>(() => GazetteerFormat.Read(new MemoryStream(bytes)));
}
