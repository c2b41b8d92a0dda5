import type { JobKind, Schedule } from '@sophia/jobs';
import { calculateScores, modelsAt } from '../commands/rescore.ts';
import { firstFact } from '../features/first-fact.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { type PastDay, savePastScores } from '../store/save-past-scores.ts';
import { quietPasts, type StalePast, takePasts, tenantsWithStalePasts } from '../store/stale-pasts.ts';
import type { Subjects } from '../store/stale-subjects.ts';

const pastDays = 90;
const dayMs = 86_400_000;
/** Few enough that their points of all days are one small transaction. */
const subjectsATime = 20;

type Context = Parameters<(typeof calculatePastScores)['work']>[1];

/**
 * Calculates the scores of the 90 days before a subject was first scored, as of the end of each day, by the models of now.
 * A piece is some subjects; what was not saved stays marked for the next run. Tells nobody, so that no alert is raised for
 * the past.
 */
export const calculatePastScores: JobKind<null, void, OutsideTransaction> = {
  name: 'calculate-past-scores',
  isAwaited: false,
  limitMs: 3_600_000,
  async work(_, context) {
    const { database, tenant, clock } = context;
    for (;;) {
      const pasts = await database.transaction(tenant, (em) => quietPasts(em, clock.now(), subjectsATime));
      if (pasts.length === 0) return;
      const days = await daysOf(pasts, context);
      await database.transaction(tenant, async (em) => {
        const taken = await takePasts(em, pasts);
        const ids = new Set(taken.map(({ subjectId }) => subjectId));
        const ofTaken = days.map(({ at, scores }) => ({
          at,
          scores: scores.filter((each) => ids.has(each.subjectId)),
        }));
        await savePastScores(em, tenant, [...ids], ofTaken);
      });
    }
  },
};

async function daysOf(pasts: readonly StalePast[], { database, tenant, clock, signal }: Context): Promise<PastDay[]> {
  const now = clock.now();
  const today = Date.parse(now.toISOString().slice(0, 10));
  const subjects = subjectsOf(pasts);
  const models = await database.transaction(tenant, (em) => modelsAt(em, now));
  const first = await database.transaction(tenant, (em) => firstFact(em, subjects));
  const known = first === null ? 0 : Math.ceil((today - first) / dayMs);
  const days: PastDay[] = [];
  for (let ago = Math.min(pastDays, known); ago > 0; ago--) {
    signal.throwIfAborted();
    const at = new Date(today - (ago - 1) * dayMs - 1);
    const scores = await database.transaction(tenant, (em) => calculateScores(em, subjects, at, models));
    days.push({ at, scores });
  }
  return days;
}

function subjectsOf(pasts: readonly StalePast[]): Subjects {
  const ids = (type: StalePast['subjectType']): string[] =>
    pasts.flatMap(({ subjectType, subjectId }) => (subjectType === type ? [subjectId] : []));
  return { accountIds: ids('ACCOUNT'), contactIds: ids('CONTACT'), dealIds: ids('DEAL') };
}

export const whenLoadIsOver: Schedule<null, OutsideTransaction> = {
  name: 'calculate-past-scores',
  cron: '* * * * *',
  tenants: tenantsWithStalePasts,
  job: calculatePastScores,
  data: null,
};
