import type { ReportPeriod, ReportSection } from '../../entities/report-content.ts';
import { answerMetric, totalOf } from '../../metrics/answer.ts';
import { dayAfter } from '../../metrics/days.ts';
import type { ResolverContext } from '../../services/services.ts';
import { formatMoney } from '../words/formats.ts';

const parts = [
  { label: 'New', name: 'PIPELINE_OPENED', sign: 1 },
  { label: 'Amounts changed', name: 'PIPELINE_REVALUED', sign: 1 },
  { label: 'Moved from or to another currency', name: 'PIPELINE_MOVED_IN', less: 'PIPELINE_MOVED_OUT', sign: 1 },
  { label: 'Won', name: 'PIPELINE_WON', sign: -1 },
  { label: 'Lost', name: 'PIPELINE_LOST', sign: -1 },
] as const;

/** What the pipeline was, what came and went, and what it is. */
export async function pipelineSection(ctx: ResolverContext, range: ReportPeriod): Promise<ReportSection> {
  const before = dayAfter(range.from, -1);
  const read = async (name: string, of: ReportPeriod) => {
    const answer = await answerMetric(ctx, { name, range: of });
    const { value, records } = await totalOf(ctx, answer);
    return { value: value ?? 0, records, currency: answer.currency, others: answer.otherCurrencies };
  };
  const start = await read('PIPELINE', { from: before, to: before });
  const end = await read('PIPELINE', range);
  const currency = end.currency ?? start.currency;
  const money = (value: number) => `${value < 0 ? '−' : ''}${formatMoney(Math.abs(value), currency)}`;
  const rows = [{ cells: ['At start', money(start.value), String(start.records)] }];
  for (const { label, name, sign, ...more } of parts) {
    const part = await read(name, range);
    const value = (part.value - ('less' in more ? (await read(more.less, range)).value : 0)) * sign;
    if ('less' in more && value === 0) continue;
    rows.push({ cells: [label, money(value), String(part.records)] });
  }
  rows.push({ cells: ['At end', money(end.value), String(end.records)] });
  const slipped = await read('PIPELINE_SLIPPED', range);
  const change = end.value - start.value;
  const grew = change === 0 ? 'stayed at' : `${change > 0 ? 'grew' : 'shrank'} by ${money(Math.abs(change))} to`;
  return {
    title: 'How the pipeline changed',
    text: [
      `The pipeline ${grew} ${money(end.value)}. ${money(slipped.value)} slipped past the expected day and is still in it.`,
      ...(end.others.length > 0 ? [`Without ${end.others.join(', ')}.`] : []),
    ].join(' '),
    table: {
      columns: [{ title: 'Part' }, { title: 'Amount', isNumber: true }, { title: 'Deals', isNumber: true }],
      rows,
      none: 'No deals.',
    },
  };
}
