using System.Text.Json;

using Ardalis.GuardClauses;

using TodanVan.Domain.Teams;

namespace TodanVan.Domain.Serialization;

/// <summary>Sets of rules on the composition of teams as JSON (<c>team-rules.json</c>), by the schema <c>docs/schemas/team-rules.schema.json</c>.</summary>
/// <remarks>
/// <para>The form is <c>{"ruleSets":[{"code":"tinh-2020","issuer":"Ban Dân vận Tỉnh ủy","scope":["02"],"from":"2020-01-01","posts":[{"name":"bí thư chi bộ",
/// "oneHolder":true}],"rules":[{"code":"size","kind":"size","min":5,"max":9}]}]}</c>. A set has besides: <c>to</c> or <c>until</c>, <c>basis</c>
/// (<c>number</c>, and perhaps <c>issuer</c>, <c>issued</c>, <c>effective</c>, <c>clause</c>), <c>basisEnd</c>, <c>source</c>, <c>attributes</c>. A rule has
/// <c>code</c> and <c>kind</c>, perhaps <c>severity</c> (<c>error</c> or <c>warning</c>), <c>from</c>, <c>to</c> or <c>until</c>, <c>clause</c>,
/// <c>overrides</c>, and what its kind has. Properties may stand in any order; one that is null is as good as absent.</para>
/// <para>What a kind has; a question mark stands where it may be absent: <c>size</c>, <c>teamCount</c> min?, max?; <c>roleCount</c> role, min?, max?;
/// <c>eachPostHeldBySomeone</c>, <c>eachHolderHasOneOf</c> role, posts; <c>requiredPosts</c> posts, atLeast?; <c>postsTogether</c> posts, allowed;
/// <c>attributeShare</c> attribute, min?, max?, role?; <c>documents</c> documents; <c>decidingBody</c> bodies; <c>term</c> months?; <c>acting</c> role,
/// months. <see cref="CompositionRules"/> says what each asks for.</para>
/// </remarks>
public static class CompositionRuleDocument
{
    /// <summary>Reads a document to its end. A set in which anything is wrong is not used at all; the others are.</summary>
    /// <param name="stream">The document, from its current position; left open.</param>
    /// <param name="document">The name of the document, as findings will give it.</param>
    /// <param name="kinds">The application's own kinds of rules; null for none.</param>
    /// <returns>
    /// The sets and all findings, each with its JSON pointer: <c>TDV0117</c>, <c>TDV0119</c> to <c>TDV0123</c>, <c>TDV0202</c> to
    /// <c>TDV0204</c>, <c>TDV0330</c>, <c>TDV0503</c>, <c>TDV0536</c> to <c>TDV0547</c>. No value when nothing can be read (<c>TDV0102</c>, <c>TDV0103</c>), when
    /// the document stops being JSON (<c>TDV0114</c>), or has no array <c>ruleSets</c> (<c>TDV0121</c>, <c>TDV0122</c>).
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, the name blank, or two kinds have one name.</exception>
    /// <exception cref="IOException">The stream fails or holds more than an array can (2 GiB).</exception>
    public static Result<IReadOnlyList<CompositionRuleSet>> Read(Stream stream, string document, IEnumerable<CompositionRuleKind>? kinds = null) =>
        new CompositionRuleWalk(Guard.Against.NullOrWhiteSpace(document), kinds ?? []).Read(BytesOf(Guard.Against.Null(stream)).Span);

    /// <summary>Writes sets in the order in which they are given.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="sets">The sets.</param>
    /// <exception cref="ArgumentException">The stream, the sets or one of them is null.</exception>
    public static void Write(Stream stream, params IEnumerable<CompositionRuleSet> sets)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(sets);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("ruleSets");
            foreach (var set in sets)
            {
                WriteSet(json, Guard.Against.Null(set, nameof(sets)));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    private static ReadOnlyMemory<byte> BytesOf(Stream stream)
    {
        var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

    private static void WriteSet(Utf8JsonWriter json, CompositionRuleSet set)
    {
        json.WriteStartObject();
        json.WriteString("code", set.Code.Value);
        json.WriteText("issuer", set.Issuer);
        WriteTexts(json, "scope", set.Scope);
        WriteDays(json, set.Validity);
        json.WriteBasis(set.Basis);
        json.WriteDay("basisEnd", set.BasisEnd);
        json.WriteText("source", set.Source);

        if (set.Posts.Count > 0)
        {
            json.WriteStartArray("posts");
            foreach (var post in set.Posts)
            {
                json.WriteStartObject();
                json.WriteString("name", post.Name.Value);
                WriteTexts(json, "aliases", [.. post.Aliases.Select(static alias => alias.Value)]);
                if (post.HasOneHolder)
                {
                    json.WriteBoolean("oneHolder", true);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteTexts(json, "attributes", set.Attributes);
        json.WriteStartArray("rules");
        foreach (var rule in set.Rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, CompositionRule rule)
    {
        json.WriteStartObject();
        json.WriteString("code", rule.Code.Value);
        json.WriteString("kind", rule.Demand.Kind);
        if (rule.Severity != Severity.Error)
        {
            json.WriteString("severity", JsonText.CamelCase(rule.Severity));
        }

        if (rule.Validity is { } days)
        {
            WriteDays(json, days);
        }

        json.WriteText("clause", rule.Clause);
        WriteTexts(json, "overrides", rule.Overrides);
        rule.Demand.WriteProperties(json);
        json.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter json, Validity days)
    {
        json.WriteDay("from", days.Start);
        json.WriteDay("to", days.End);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
