import type { JourneyStage } from './reported-interaction.ts';

/** A deal, as far as its source dates it. */
export interface DatedDeal {
  readonly name: string;
  readonly stage: string;
  readonly status: 'OPEN' | 'WON' | 'LOST';
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** Oldest first. */
  readonly moves: readonly { readonly changedAt: string; readonly fromStage: string | null; readonly stage: string }[];
}

/** From this time on, an account is in this stage; null if its deals do not tell. */
export interface StageBegin {
  readonly beganAt: Date;
  readonly stage: JourneyStage | null;
}

/** Time that a new customer needs to get started. */
const onboardingMs = 90 * 86_400_000;

const isLate = /negotiat|contract|proposal|quot|decision|legal|procure|verbal|commit|closing|signature/i;
const isEarly = /prospect|lead|new|target|suspect|appointment/i;
const isRenewal = /renew/i;

/**
 * Returns the stages of an account, oldest first. Before its first deal it is in AWARENESS, and then where its open deals
 * are. After the first deal that is won, it is in ONBOARDING for 90 days, and open deals mean EXPANSION or RENEWAL. Deals
 * without the dates of opening and closing do not count.
 */
export function journeyStages(deals: readonly DatedDeal[]): StageBegin[] {
  const dated = deals.flatMap(datesOf);
  const firstWon = Math.min(...dated.flatMap(({ deal, end }) => (deal.status === 'WON' ? [end] : [])));
  const turns = dated.flatMap(({ deal, begin, end }) => [
    begin,
    end,
    ...deal.moves.map(({ changedAt }) => Date.parse(changedAt)),
  ]);
  const times = [...new Set([0, ...turns, firstWon + onboardingMs])].filter(Number.isFinite).sort((a, b) => a - b);
  return times
    .map((time) => ({ beganAt: new Date(time), stage: stageAt(dated, firstWon, time) }))
    .filter(({ stage }, place, all) => stage !== all[place - 1]?.stage || (place === 0 && stage !== null));
}

interface Dated {
  readonly deal: DatedDeal;
  readonly begin: number;
  /** Infinity for a deal that is open. */
  readonly end: number;
}

function datesOf(deal: DatedDeal): Dated[] {
  const begin = deal.openedAt === null ? Number.NaN : Date.parse(deal.openedAt);
  const end =
    deal.status === 'OPEN' ? Number.POSITIVE_INFINITY : deal.closedAt === null ? Number.NaN : Date.parse(deal.closedAt);
  return Number.isNaN(begin) || Number.isNaN(end) ? [] : [{ deal, begin, end }];
}

function stageAt(dated: readonly Dated[], firstWon: number, time: number): JourneyStage | null {
  const open = dated.filter(({ begin, end }) => begin <= time && time < end);
  if (time >= firstWon) {
    if (open.length > 0) return open.some(({ deal }) => isRenewal.test(deal.name)) ? 'RENEWAL' : 'EXPANSION';
    return time < firstWon + onboardingMs ? 'ONBOARDING' : null;
  }
  if (open.length > 0) return furthest(open.map(({ deal }) => stageOfDeal(deal, time)));
  return dated.some(({ begin }) => begin > time) && dated.every(({ begin }) => begin > time) ? 'AWARENESS' : null;
}

const selling = ['AWARENESS', 'CONSIDERATION', 'DECISION'] as const;
type Selling = (typeof selling)[number];

const furthest = (stages: readonly Selling[]): Selling | null =>
  selling.findLast((stage) => stages.includes(stage)) ?? null;

function stageOfDeal({ stage, moves }: DatedDeal, time: number): Selling {
  const last = moves.findLast(({ changedAt }) => Date.parse(changedAt) <= time);
  const name = last?.stage ?? moves[0]?.fromStage ?? stage;
  if (isLate.test(name)) return 'DECISION';
  return isEarly.test(name) ? 'AWARENESS' : 'CONSIDERATION';
}
