using System.Buffers;
using System.Numerics;

using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Observations;

/// <content>The value, qualifier and state of a row.</content>
public sealed partial class ObservationSetBuilder
{
    private void ReadValue(in InputRow row, ref Cell cell)
    {
        var state = CellReader.Text(row, ObservationTable.State);
        var qualifier = CellReader.Text(row, ObservationTable.Qualifier);
        var value = row[ObservationTable.Value];
        var buffer = ArrayPool<char>.Shared.Rent(value.Length);
        var text = CellReader.Characters(value, buffer);

        if (qualifier is not null)
        {
            if (VietnameseNumber.ParseQualifier(qualifier).TryGetValue(out var known))
            {
                cell.Qualifier = known;
            }
            else
            {
                Unknown(cell.Ordinal, ObservationTable.Qualifier, FindingCatalogue.UnknownQualifier, qualifier, VietnameseNumber.NearestQualifier(qualifier));
            }
        }

        if (state is not null && ObservationStates.TryParse(state, out var declared))
        {
            cell.State = declared;
            if (!text.IsEmpty || qualifier is not null)
            {
                Fault(cell.Ordinal, ObservationTable.State, FindingCatalogue.StateWithValue, ("state", state));
            }
        }
        else
        {
            if (state is not null)
            {
                Unknown(cell.Ordinal, ObservationTable.State, FindingCatalogue.UnknownState, state, ObservationStates.Nearest(state));
            }

            if (!text.IsEmpty)
            {
                ReadNumber(text, ref cell);
            }
            else
            {
                cell.State = ObservationState.Missing;
                if (qualifier is not null)
                {
                    Fault(cell.Ordinal, ObservationTable.Qualifier, FindingCatalogue.QualifierWithoutValue, ("qualifier", qualifier));
                }
            }
        }

        ArrayPool<char>.Shared.Return(buffer);
    }

    private char DecimalMark => options.Convention == NumberConvention.Vietnamese ? ',' : '.';

    private void ReadNumber(ReadOnlySpan<char> text, ref Cell cell)
    {
        // Without a measure there is no scale to hold the number to, but whether it is one can be said.
        var scale = cell.Measure?.Scale ?? VietnameseNumber.MaxDigits;
        var failure = VietnameseNumber.TryParseScaled(text, options.Convention, scale, out long small, out _);
        BigInteger mantissa = small;
        if (failure == ParseFailure.OutOfRange || (failure == ParseFailure.TooManyDecimals && cell.Measure is null))
        {
            failure = VietnameseNumber.TryParseScaled(text, options.Convention, scale, out mantissa, out _);
        }

        if (failure == ParseFailure.None && cell.Measure is not null && scale < 3 && VietnameseNumber.LooksLikeGrouped(text, DecimalMark))
        {
            // 1,000 where nobody reports thousandths: the zeros say thousands, the convention says one.
            failure = ParseFailure.MixedSeparators;
        }

        if (failure == ParseFailure.None)
        {
            if (cell.Measure is { } measure)
            {
                SetMantissa(ref cell, measure, mantissa, text);
                if (scale >= 3 && options.Convention == NumberConvention.Vietnamese && VietnameseNumber.LooksLikeGroupedInvariant(text))
                {
                    journal.Note(FindingCatalogue.DecimalComma.At(
                        journal.SourceOf(cell.Ordinal, ObservationTable.Value), ("value", text.ToString())));
                }
            }

            return;
        }

        var typed = Shown(text);
        switch (failure)
        {
            case ParseFailure.TooManyDecimals:
                TooManyDecimals(cell.Ordinal, cell.Measure!, typed);
                break;
            case ParseFailure.TooManyDigits:
                Fault(
                    cell.Ordinal, ObservationTable.Value, FindingCatalogue.TooManyDigits, ("limit", CellReader.Invariant(VietnameseNumber.MaxDigits)));
                break;
            case ParseFailure.InvalidGrouping or ParseFailure.MixedSeparators:
                var convention = options.Convention == NumberConvention.Vietnamese ? "1.234,5" : "1234.5";
                Fault(cell.Ordinal, ObservationTable.Value, FindingCatalogue.AmbiguousNumber, ("value", typed), ("convention", convention));
                break;
            default:
                Fault(cell.Ordinal, ObservationTable.Value, FindingCatalogue.InvalidNumber, ("value", typed));
                break;
        }
    }

    private void SetMantissa(ref Cell cell, MeasureDefinition measure, BigInteger mantissa, ReadOnlySpan<char> text)
    {
        cell.State = ObservationState.Value;
        cell.Mantissa = mantissa;
        var (minimum, maximum) = measure.LimitsOf(cell.Breakdown);
        if (minimum is null && maximum is null)
        {
            return;
        }

        var value = Rational.FromScaled(mantissa, measure.Scale);
        if (value < minimum || value > maximum)
        {
            var bounds = $"{minimum?.ToString() ?? ".."}..{maximum?.ToString() ?? ".."}";
            Fault(
                cell.Ordinal,
                ObservationTable.Value,
                FindingCatalogue.OutOfBounds,
                ("value", Shown(text)),
                ("indicator", measure.Code.Value),
                ("bounds", bounds));
        }
    }

    private void TooManyDecimals(int ordinal, MeasureDefinition measure, string text) => Fault(
        ordinal,
        ObservationTable.Value,
        FindingCatalogue.TooManyDecimals,
        ("value", text),
        ("scale", CellReader.Invariant(measure.Scale)),
        ("indicator", measure.Code.Value));
}
