import type { ReportFigure, ReportPeriod } from '../../entities/report-content.ts';
import { answerMetric, comparisonOf, totalOf } from '../../metrics/answer.ts';
import type { ResolverContext } from '../../services/services.ts';
import { formatMoney, formatShare, formatShort } from '../words/formats.ts';

type Answered = Awaited<ReturnType<typeof answerMetric>>;
type Compared = Awaited<ReturnType<typeof comparisonOf>>;

/** Reads metrics of a period, with their change against the period before. */
export async function figuresOf(
  ctx: ResolverContext,
  names: readonly string[],
  range: ReportPeriod,
): Promise<ReportFigure[]> {
  const figures: ReportFigure[] = [];
  for (const name of names) {
    const answer = await answerMetric(ctx, { name, range, compare: 'PREVIOUS_PERIOD' });
    const { value } = await totalOf(ctx, answer);
    figures.push({
      label: answer.question.definition.title,
      value: formatValue(value, answer),
      change: changeOf(await comparisonOf(ctx, answer), answer),
      note: noteOf(answer, range),
    });
  }
  return figures;
}

function formatValue(value: number | null, { question: { definition }, currency }: Answered): string {
  if (value === null) return '–';
  if (definition.unit === 'CURRENCY') return formatMoney(value, currency);
  if (definition.unit === 'RATIO') return formatShare(value);
  if (isMood(definition)) return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)} of ±1`;
  if (definition.unit === 'HOURS')
    return value < 1 ? `${Math.round(value * 60)} min` : `${value < 10 ? value.toFixed(1) : formatShort(value)} hours`;
  return formatShort(value);
}

/** A mood may be above and below zero, where a percentage says nothing. */
const isMood = ({ name, unit }: { readonly name: string; readonly unit: string }): boolean =>
  unit === 'SCORE' || name === 'CALL_SENTIMENT';

function changeOf(comparison: Compared, { question: { definition } }: Answered): string | null {
  const by = isMood(definition) ? comparison?.change : comparison?.percent;
  if (by == null) return null;
  const size = isMood(definition) ? Math.abs(by).toFixed(2) : `${formatShort(Math.abs(Math.round(by)))}%`;
  return by === 0 ? 'as before' : `${by > 0 ? 'up' : 'down'} ${size}`;
}

function noteOf({ otherCurrencies, isComplete, counted }: Answered, { to }: ReportPeriod): string | null {
  const notes = [
    otherCurrencies.length > 0 &&
      `without ${otherCurrencies.map((code) => code ?? 'amounts without a currency').join(', ')}`,
    !isComplete && 'still counting',
    counted !== null && counted.to < to && `until ${counted.to}`,
  ].filter((note) => note !== false);
  return notes.length > 0 ? notes.join(', ') : null;
}
