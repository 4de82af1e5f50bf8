using System.Text;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <content>
/// Text. An indicator is <c>[code]</c>, an item of its breakdown <c>[code][item]</c>, and <c>]</c> in a code is written <c>]]</c>. Numbers are
/// digits with <c>.</c>; then there are <c>+ - * /</c>, round brackets, and <c>ifMissing([code], 0)</c>. Multiplication and division bind
/// stronger than addition and subtraction, a sign before an operand strongest, and operations of one strength go from left to right.
/// </content>
public sealed partial class IndicatorExpression
{
    /// <summary>Reads an expression. Never throws, whatever the text is.</summary>
    /// <param name="text">The text.</param>
    /// <returns>
    /// The expression; or no value, with the faults, each with its <c>position</c> (the first character is 1, in UTF-16 code units):
    /// <c>TDV0306</c> what cannot stand where it does, <c>TDV0307</c> what is missing, <c>TDV0308</c> a limit that is passed.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Result<IndicatorExpression> Parse(string text) => Parse(text, null, null);

    /// <summary>The text, with a space on either side of an operator and no brackets that change nothing.</summary>
    /// <returns>For example <c>([a] + [b]) / [c]</c>.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <summary>Reads an expression of a document: findings say where it is and what it is about.</summary>
    internal static Result<IndicatorExpression> Parse(string text, SourceReference? location, FindingSubject? subject) =>
        new Parser(Guard.Against.Null(text), location, subject).Parse();

    private void Write(StringBuilder text)
    {
        switch (Kind)
        {
            case IndicatorExpressionKind.Input:
                WriteInput(text);
                break;
            case IndicatorExpressionKind.Literal:
                text.Append(DecimalText(Literal!.Value));
                break;
            case IndicatorExpressionKind.Negation:
                text.Append('-');
                WriteOperand(text, Left!, false);
                break;
            default:
                WriteOperand(text, Left!, false);
                text.Append(Kind switch
                {
                    IndicatorExpressionKind.Sum => " + ",
                    IndicatorExpressionKind.Difference => " - ",
                    IndicatorExpressionKind.Product => " * ",
                    _ => " / ",
                });
                WriteOperand(text, Right!, true);
                break;
        }
    }

    private void WriteInput(StringBuilder text)
    {
        text.Append(IfMissing is null ? "" : "ifMissing(").Append('[').Append(Escaped(Indicator!.Value)).Append(']');
        if (Item is not null)
        {
            text.Append('[').Append(Escaped(Item.Value)).Append(']');
        }

        if (IfMissing is { } number)
        {
            text.Append(", ").Append(DecimalText(number)).Append(')');
        }
    }

    private void WriteOperand(StringBuilder text, IndicatorExpression operand, bool isRight)
    {
        var brackets = NeedsBrackets(operand, isRight);
        text.Append(brackets ? "(" : "");
        operand.Write(text);
        text.Append(brackets ? ")" : "");
    }

    // Operations of one strength go from left to right, so that a second operand of the same strength is another tree.
    private bool NeedsBrackets(IndicatorExpression operand, bool isRight) =>
        Strength(operand.Kind) < Strength(Kind) || (isRight && Strength(operand.Kind) == Strength(Kind));

    private static int Strength(IndicatorExpressionKind kind) => kind switch
    {
        IndicatorExpressionKind.Sum or IndicatorExpressionKind.Difference => 1,
        IndicatorExpressionKind.Product or IndicatorExpressionKind.Quotient => 2,
        IndicatorExpressionKind.Negation => 3,
        _ => 4,
    };

    private static string Escaped(string code) => code.Replace("]", "]]", StringComparison.Ordinal);

    private static string DecimalText(Rational value) => value.TryToDecimalText(out var text) ? text : value.ToString();
}
