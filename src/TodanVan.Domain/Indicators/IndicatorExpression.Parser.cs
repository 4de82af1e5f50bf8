using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace TodanVan.Domain.Indicators;

/// <content>The reader of text.</content>
public sealed partial class IndicatorExpression
{
    private const string Substitution = "ifMissing";

    /// <summary>
    /// Reads one text by descent, as deep as <see cref="MaxNesting"/> and no deeper. After a fault it goes on with no operand in the place of
    /// the faulty one, so that one reading names all faults; past a limit it stops.
    /// </summary>
    private sealed class Parser(string text, SourceReference? location, FindingSubject? subject)
    {
        private const int MaxQuoted = 40;

        private readonly List<Finding> findings = [];
        private int at;
        private int operands;
        private bool stopped;

        public Result<IndicatorExpression> Parse()
        {
            IndicatorExpression? expression = null;
            if (text.Length > MaxLength)
            {
                Stop(nameof(MaxLength), MaxLength, MaxLength);
            }
            else
            {
                expression = Terms(0);
            }

            return new Result<IndicatorExpression>(findings.Count == 0 ? expression : null, FindingSet.From(findings));
        }

        private IndicatorExpression? Terms(int nesting)
        {
            var left = Factors(nesting);
            while (!stopped && Peek() is { } next && (next != ')' || nesting == 0))
            {
                var position = at;
                switch (next)
                {
                    case '+' or '-':
                        at++;
                        left = Join(next == '+' ? IndicatorExpressionKind.Sum : IndicatorExpressionKind.Difference, left, Factors(nesting), position);
                        break;
                    case ')' or ',':
                        while (Peek() == ',' || (nesting == 0 && Peek() == ')'))
                        {
                            at++;
                        }

                        // One fault is said once: what follows may be what it should have gone with.
                        Unexpected(position);
                        left = null;
                        break;
                    default:
                        // An operand without an operator before it, unless it is none.
                        var before = findings.Count;
                        _ = Factors(nesting);
                        if (findings.Count == before && left is not null)
                        {
                            Unexpected(position);
                        }

                        left = null;
                        break;
                }
            }

            return left;
        }

        private IndicatorExpression? Factors(int nesting)
        {
            var left = Signed(nesting);
            while (!stopped && Peek() is '*' or '/')
            {
                var position = at;
                var kind = text[at++] == '*' ? IndicatorExpressionKind.Product : IndicatorExpressionKind.Quotient;
                left = Join(kind, left, Signed(nesting), position);
            }

            return left;
        }

        private IndicatorExpression? Signed(int nesting)
        {
            if (Peek() != '-')
            {
                return Operand(nesting);
            }

            var position = at++;
            return !Nest(nesting, position) || Signed(nesting + 1) is not { } operand
                ? null
                : new IndicatorExpression(IndicatorExpressionKind.Negation, operand, null, position + 1);
        }

        private IndicatorExpression? Operand(int nesting)
        {
            var next = Peek();
            var position = at;
            if (stopped || ++operands > MaxOperands)
            {
                return Stop(nameof(MaxOperands), MaxOperands, position);
            }

            switch (next)
            {
                case null or ')' or ',' or '+' or '*' or '/':
                    return Missing("[…]");
                case '(':
                    at++;
                    operands--;
                    if (!Nest(nesting, position))
                    {
                        return null;
                    }

                    var inner = Terms(nesting + 1);
                    Take(')');
                    return inner;
                case '[':
                    return Codes(out var indicator, out var item) ? new IndicatorExpression(indicator, item, null, position + 1) : null;
                case >= '0' and <= '9':
                    return Number() is { } number ? new IndicatorExpression(number, position + 1) : null;
                default:
                    return Word();
            }
        }

        private IndicatorExpression? Word()
        {
            var position = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && !"+*/()[],".Contains(text[at], StringComparison.Ordinal))
            {
                at++;
            }

            at += at == position ? 1 : 0;
            var word = text[position..at];
            if (!string.Equals(word, Substitution, StringComparison.Ordinal))
            {
                Unexpected(
                    position,
                    string.Equals(word, Substitution, StringComparison.OrdinalIgnoreCase) ? Substitution : char.IsAsciiLetter(word[0]) ? $"[{Quoted(word)}]" : null);
                SkipArguments(Peek() == '(');
                return null;
            }

            var number = (Rational?)null;
            if (Take('(')
                && (Peek() == '[' || Missing("[…]") is not null)
                && Codes(out var indicator, out var item)
                && Take(',')
                && (number = SignedNumber()) is not null
                && Take(')'))
            {
                return new IndicatorExpression(indicator, item, number, position + 1);
            }

            SkipArguments(true);
            return null;
        }

        /// <summary>What is left of a faulty call is not read for more faults.</summary>
        private void SkipArguments(bool areThere)
        {
            while (areThere && at < text.Length && text[at++] != ')')
            {
            }
        }

        private bool Codes([NotNullWhen(true)] out IndicatorCode? indicator, out BreakdownCode? item)
        {
            (indicator, item) = (null, null);
            var position = at;
            if (!Bracketed(out var code))
            {
                return false;
            }

            if (!IndicatorCode.TryParse(code, out indicator))
            {
                Unexpected(position);
                return false;
            }

            position = at;
            if (at >= text.Length || text[at] != '[')
            {
                return true;
            }

            if (Bracketed(out code) && !BreakdownCode.TryParse(code, out item))
            {
                Unexpected(position);
            }

            return item is not null;
        }

        /// <summary>Reads from <c>[</c> to the <c>]</c> that is not doubled.</summary>
        private bool Bracketed(out string code)
        {
            var position = at++;
            var read = new StringBuilder();
            while (at < text.Length)
            {
                if (text[at] == ']')
                {
                    at++;
                    if (at >= text.Length || text[at] != ']')
                    {
                        code = read.ToString();
                        if (code.Length > MaxOperandLength)
                        {
                            Add(FindingCatalogue.ExpressionTooLarge, position, ("limit", nameof(MaxOperandLength)), ("value", Invariant(MaxOperandLength)));
                        }

                        return code.Length <= MaxOperandLength;
                    }
                }

                read.Append(text[at++]);
            }

            code = "";
            Missing("]");
            return false;
        }

        private Rational? SignedNumber()
        {
            var isNegative = Peek() == '-';
            at += isNegative ? 1 : 0;
            if (Peek() is not (>= '0' and <= '9'))
            {
                Missing("0");
                return null;
            }

            return Number() is { } number ? isNegative ? -number : number : null;
        }

        private Rational? Number()
        {
            var position = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
            {
                at++;
            }

            var digits = text.AsSpan(position, at - position);
            if (digits.Length > MaxOperandLength)
            {
                Add(FindingCatalogue.ExpressionTooLarge, position, ("limit", nameof(MaxOperandLength)), ("value", Invariant(MaxOperandLength)));
                return null;
            }

            if (digits.Count('.') > 1 || digits[^1] == '.' || !Rational.TryParse(digits, out var number))
            {
                Unexpected(position);
                return null;
            }

            return number;
        }

        private static IndicatorExpression? Join(IndicatorExpressionKind kind, IndicatorExpression? left, IndicatorExpression? right, int position) =>
            left is null || right is null ? null : new IndicatorExpression(kind, left, right, position + 1);

        /// <summary>The next character that is not white space; null at the end.</summary>
        private char? Peek()
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            return at < text.Length ? text[at] : null;
        }

        private bool Take(char expected)
        {
            if (stopped)
            {
                return false;
            }

            if (Peek() == expected)
            {
                at++;
                return true;
            }

            Missing(expected.ToString());
            return false;
        }

        private bool Nest(int nesting, int position)
        {
            if (nesting >= MaxNesting)
            {
                Stop(nameof(MaxNesting), MaxNesting, position);
            }

            return nesting < MaxNesting;
        }

        private IndicatorExpression? Stop(string limit, int value, int position)
        {
            if (!stopped)
            {
                Add(FindingCatalogue.ExpressionTooLarge, position, ("limit", limit), ("value", Invariant(value)));
            }

            stopped = true;
            return null;
        }

        private IndicatorExpression? Missing(string expected)
        {
            Add(FindingCatalogue.ExpressionLacks, at, ("expected", expected));
            return null;
        }

        /// <summary>Says that what was read from a position on cannot stand there.</summary>
        private void Unexpected(int position, string? suggestion = null)
        {
            if (!stopped)
            {
                findings.Add(FindingCatalogue.UnexpectedInExpression.Suggesting(
                    location, subject, suggestion, ("found", Quoted(text.AsSpan(position, at - position).TrimEnd())), ("position", Invariant(position + 1))));
            }
        }

        private void Add(FindingDescriptor descriptor, int position, params ReadOnlySpan<(string Name, string Value)> arguments) =>
            findings.Add(descriptor.Suggesting(location, subject, null, [.. arguments, ("position", Invariant(position + 1))]));

        /// <summary>The beginning of a text, well-formed whatever was read.</summary>
        private static string Quoted(ReadOnlySpan<char> read)
        {
            var quoted = new StringBuilder(MaxQuoted);
            foreach (var rune in read.EnumerateRunes())
            {
                if (quoted.Length >= MaxQuoted)
                {
                    return quoted.Append('…').ToString();
                }

                quoted.Append(rune.ToString());
            }

            return quoted.ToString();
        }

        private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
