import type { ReportContent, ReportPage, ReportPeriod, ReportSection } from '../entities/report-content.ts';
import { timeZoneOf } from '../metrics/time-zone.ts';
import type { ResolverContext } from '../services/services.ts';
import { alertsSection } from './pages/alerts.ts';
import { objectionsSection, peopleSection } from './pages/coaching.ts';
import { figuresOf } from './pages/figures.ts';
import { forecastSection } from './pages/forecast.ts';
import { pipelineSection } from './pages/pipeline.ts';
import { risksSection } from './pages/risks.ts';
import { warningsSection } from './pages/warnings.ts';

interface Page {
  readonly title: string;
  /** In the dashboard. */
  readonly path: string;
  /** Metrics at the top. */
  readonly figures: readonly string[];
  sections(ctx: ResolverContext, range: ReportPeriod, timeZone: string): Promise<readonly ReportSection[]>;
}

const pages: Readonly<Record<ReportPage, Page>> = {
  TODAY: {
    title: 'Today',
    path: '/',
    figures: ['PIPELINE', 'CALL_SENTIMENT', 'RESPONSE_TIME', 'INTERACTIONS', 'ESCALATIONS'],
    sections: async (ctx, _, timeZone) => [
      await alertsSection(ctx, timeZone),
      await risksSection(ctx, 5),
      await warningsSection(ctx, timeZone, 10),
    ],
  },
  ACCOUNTS_AT_RISK: {
    title: 'Accounts at risk',
    path: '/accounts?sort=risk',
    figures: ['CALL_SENTIMENT', 'SUPPORT_SENTIMENT', 'ESCALATIONS'],
    sections: async (ctx) => [await risksSection(ctx, 25)],
  },
  REVENUE: {
    title: 'Revenue',
    path: '/revenue',
    figures: ['PIPELINE'],
    sections: async (ctx, range, timeZone) => [
      await pipelineSection(ctx, range),
      await forecastSection(ctx),
      await warningsSection(ctx, timeZone, 25),
    ],
  },
  COACHING: {
    title: 'Coaching',
    path: '/coaching',
    figures: ['CALLS', 'TALK_RATIO', 'NEXT_STEP_RATE'],
    sections: async (ctx, range) => [await peopleSection(ctx, range), await objectionsSection(ctx, range)],
  },
};

/** Makes the report of a page: the figures of the period, and lists as they are now. Reads as the person of the context. */
export async function makeReport(ctx: ResolverContext, page: ReportPage, period: ReportPeriod): Promise<ReportContent> {
  const { title, path, figures, sections } = pages[page];
  const timeZone = await ctx.read(timeZoneOf);
  return {
    ...{ title, path, period, timeZone },
    asOf: ctx.clock.now().toISOString(),
    sections: [
      {
        title: 'Figures',
        text: 'With the change against the time before.',
        figures: await figuresOf(ctx, figures, period),
      },
      ...(await sections(ctx, period, timeZone)),
    ],
  };
}
