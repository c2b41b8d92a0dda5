import type { ReportSection } from '../../entities/report-content.ts';
import { currentForecasts } from '../../forecasting/current-forecasts.ts';
import { intervalLevel } from '../../forecasting/model/calibrate.ts';
import { periodOf } from '../../forecasting/model/period.ts';
import type { ResolverContext } from '../../services/services.ts';
import { formatDay, formatMoney } from '../words/formats.ts';

const everybody = { ownerId: null, segment: null };

/** What this quarter is expected to bring, from worst to best, a line for each currency. */
export async function forecastSection(ctx: ResolverContext): Promise<ReportSection> {
  const now = ctx.clock.now().getTime();
  const question = { kind: 'REVENUE' as const, period: periodOf('QUARTER', now), asOf: now };
  const rows = await currentForecasts(ctx, question, everybody);
  const chance = Math.round(intervalLevel * 100);
  return {
    title: 'Forecast of revenue of this quarter',
    text: `${chance} of 100 such quarters end between worst and best.`,
    table: {
      columns: [
        { title: 'Until' },
        { title: 'Likely', isNumber: true },
        { title: 'Worst', isNumber: true },
        { title: 'Best', isNumber: true },
        { title: 'Won so far', isNumber: true },
      ],
      rows: rows.map(({ periodEnd, likely, worst, best, math, currency }) => {
        const money = (amount: string | number) => formatMoney(Number(amount), currency);
        return { cells: [formatDay(periodEnd), money(likely), money(worst), money(best), money(math.closed.amount)] };
      }),
      none: 'Too little is known for a forecast. It needs a month of closed deals with amounts.',
    },
  };
}
