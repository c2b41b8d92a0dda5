import { type ForecastDeal, periodOf } from '@sophia/intelligence/forecasting';
import { type Random, randomNumbers } from '../common/random.ts';

/** Deals of a tenant that is made up, and if open ones tell their amounts. */
export interface GeneratedDeals {
  readonly deals: readonly ForecastDeal[];
  readonly tellsAmounts: boolean;
}

const day = 86_400_000;
const firstYear = 2023;
const segments = ['a', 'b', 'c', 'd'];

/** How the deals of a tenant run. Each tenant has other values. */
interface Habits {
  readonly months: number;
  readonly dealsPerMonth: number;
  /** Growth of the number of deals by month. */
  readonly growth: number;
  readonly winRate: number;
  /** Standard deviations of the logarithms of a month's number of deals and win rate, and how much a month is like the last. */
  readonly moodSpread: number;
  readonly winSpread: number;
  readonly persistence: number;
  /** Mean days to the close, and the number of stages that they are the sum of. */
  readonly cycleDays: number;
  readonly stages: number;
  readonly amountSpread: number;
  /** Share of deals that are closed in the last days of a quarter. */
  readonly quarterEnd: number;
  readonly owners: readonly Owner[];
}

interface Owner {
  readonly id: string;
  readonly skill: number;
  readonly share: number;
}

/** Makes up one to three years of deals whose months are better and worse by chance; the same for the same seed. */
export function generateDeals(seed: number): GeneratedDeals {
  const random = randomNumbers(seed);
  const habits = habitsOf(random);
  const deals: ForecastDeal[] = [];
  let [mood, luck] = [0, 0];
  for (let month = 0; month < habits.months; month++) {
    const newShare = Math.sqrt(1 - habits.persistence ** 2);
    mood = habits.persistence * mood + newShare * habits.moodSpread * random.normal();
    luck = habits.persistence * luck + newShare * habits.winSpread * random.normal();
    const expected = habits.dealsPerMonth * Math.exp(mood + habits.growth * month);
    for (let left = waited(random); left < expected; left += waited(random)) {
      deals.push(dealOf(habits, random, Date.UTC(firstYear, month), luck));
    }
  }
  const end = Date.UTC(firstYear, habits.months);
  return {
    deals: deals.map((deal) => ((deal.closedAt ?? 0) < end ? deal : { ...deal, status: 'OPEN', closedAt: null })),
    tellsAmounts: random.uniform() < 0.5,
  };
}

function habitsOf(random: Random): Habits {
  const between = (low: number, high: number): number => low + (high - low) * random.uniform();
  return {
    months: Math.floor(between(12, 37)),
    dealsPerMonth: 10 * 15 ** random.uniform(),
    growth: between(-0.02, 0.03),
    winRate: between(0.2, 0.6),
    moodSpread: between(0, 0.35),
    winSpread: between(0, 0.3),
    persistence: between(0, 0.8),
    cycleDays: between(15, 90),
    stages: random.uniform() < 0.5 ? 1 : 3,
    amountSpread: between(0.3, 1),
    quarterEnd: random.uniform() < 0.4 ? 0.5 : 0,
    owners: Array.from({ length: Math.floor(between(4, 12)) }, (_, n) => ({
      id: `owner ${n}`,
      skill: Math.exp(0.25 * random.normal()),
      share: between(0.2, 1.2),
    })),
  };
}

function dealOf(habits: Habits, random: Random, monthStart: number, luck: number): ForecastDeal {
  const owner = ownerOf(habits.owners, random);
  const openedAt = monthStart + Math.floor(random.uniform() * 30) * day;
  let days = 0;
  for (let stage = 0; stage < habits.stages; stage++) days += (waited(random) * habits.cycleDays) / habits.stages;
  let closedAt = openedAt + Math.ceil(days + Number.EPSILON) * day;
  if (random.uniform() < habits.quarterEnd) {
    closedAt = Math.max(closedAt, periodOf('QUARTER', closedAt).end - Math.ceil(random.uniform() * 15) * day);
  }
  const isWon = random.uniform() < Math.min(0.95, habits.winRate * (owner?.skill ?? 1) * Math.exp(luck));
  return {
    ownerId: owner?.id ?? null,
    segment: segments[Math.floor(random.uniform() * segments.length)] ?? null,
    product: null,
    stage: null,
    status: isWon ? 'WON' : 'LOST',
    amount: Math.round(1_000 * Math.exp(habits.amountSpread * random.normal())),
    openedAt,
    closedAt,
    moves: [],
  };
}

function ownerOf(owners: readonly Owner[], random: Random): Owner | undefined {
  let left = random.uniform() * owners.reduce((total, { share }) => total + share, 0);
  return owners.find(({ share }) => {
    left -= share;
    return left < 0;
  });
}

/** Waiting time until an event of which one comes in a unit of time. */
const waited = (random: Random): number => -Math.log(1 - random.uniform());
