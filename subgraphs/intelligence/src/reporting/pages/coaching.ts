import { query, sql } from '@sophia/database';
import type { ReportPeriod, ReportSection } from '../../entities/report-content.ts';
import { answerMetric, type GroupAnswer, groupsOf, totalOf } from '../../metrics/answer.ts';
import type { MetricArguments } from '../../metrics/question.ts';
import type { ResolverContext } from '../../services/services.ts';
import { counted, formatShare, words } from '../words/formats.ts';

/** Fewest calls of a kind, or objections, for figures that stand beside those of others. */
const leastRecords = 5;
const mostPeople = 200;

/** People beside each other, within the kind of call that there are most of. Nobody is ranked. */
export async function peopleSection(ctx: ResolverContext, range: ReportPeriod): Promise<ReportSection> {
  const kinds = await grouped(ctx, { name: 'CALLS', range, groupBy: 'CALL_KIND' });
  const [largest] = kinds.filter(({ key }) => key !== 'OTHER').toSorted((a, b) => b.records - a.records);
  const kind = largest?.key ?? 'OTHER';
  const filter = [{ dimension: 'CALL_KIND' as const, values: [kind] }];
  const by = async (name: string) => {
    const groups = await grouped(ctx, { name, range, groupBy: 'EMPLOYEE', filter });
    return new Map(groups.map((group) => [group.key, group]));
  };
  const [calls, talk, questions, nextSteps] = [
    await by('CALLS'),
    await by('TALK_RATIO'),
    await by('QUESTIONS_PER_CALL'),
    await by('NEXT_STEP_RATE'),
  ];
  const enough = [...calls.values()].filter(({ records }) => records >= leastRecords);
  const few = calls.size - enough.length;
  const names = await namesOf(
    ctx,
    enough.flatMap(({ key }) => key ?? []),
  );
  const rows = enough
    .map(({ key, records }) => ({
      cells: [
        names.get(key ?? '') ?? 'Somebody unknown',
        String(records),
        formatShare(talk.get(key)?.value ?? null),
        questions.get(key)?.value?.toFixed(1) ?? '–',
        formatShare(nextSteps.get(key)?.value ?? null),
      ],
    }))
    .toSorted((a, b) => (a.cells[0] ?? '').localeCompare(b.cells[0] ?? ''));
  return {
    title: 'How people lead calls',
    text: `Calls of the kind “${words(kind)}”. Nobody is ranked; people with fewer than ${leastRecords} such calls are only counted.`,
    table: {
      columns: [
        { title: 'Person' },
        { title: 'Calls', isNumber: true },
        { title: 'Talk ratio', isNumber: true },
        { title: 'Questions per call', isNumber: true },
        { title: 'Next steps agreed', isNumber: true },
      ],
      rows,
      none: 'Nobody led enough calls of one kind to compare.',
      more: few > 0 ? `Without ${few} with too few calls.` : undefined,
    },
  };
}

/** What customers object to in calls, and how often it was answered. */
export async function objectionsSection(ctx: ResolverContext, range: ReportPeriod): Promise<ReportSection> {
  const objections = await grouped(ctx, { name: 'CALL_OBJECTIONS', range, groupBy: 'OBJECTION_CATEGORY' });
  const answered = new Map(
    (await grouped(ctx, { name: 'OBJECTION_HANDLING', range, groupBy: 'OBJECTION_CATEGORY' })).map((group) => [
      group.key,
      group,
    ]),
  );
  const all = await totalOf(ctx, await answerMetric(ctx, { name: 'CALL_OBJECTIONS', range }));
  return {
    title: 'Objections in calls',
    text: `${counted(all.value ?? 0, 'objection')} in calls.`,
    table: {
      columns: [{ title: 'About' }, { title: 'Objections', isNumber: true }, { title: 'Answered', isNumber: true }],
      rows: objections.map(({ key, value }) => {
        const group = answered.get(key);
        const share = group && group.records >= leastRecords ? formatShare(group.value) : 'too few';
        return { cells: [words(key ?? 'OTHER'), String(value ?? 0), share] };
      }),
      none: 'No customer objected in this time.',
    },
  };
}

async function grouped(ctx: ResolverContext, question: MetricArguments): Promise<readonly GroupAnswer[]> {
  return groupsOf(ctx, await answerMetric(ctx, question), mostPeople);
}

async function namesOf(ctx: ResolverContext, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await ctx.read((em) =>
    query<{ employee_id: string; full_name: string | null }>(
      em,
      sql`select employee_id, full_name from intelligence.employee_facts where employee_id = any(${[...ids]}::uuid[])`,
    ),
  );
  return new Map(rows.map(({ employee_id, full_name }) => [employee_id, full_name]));
}
