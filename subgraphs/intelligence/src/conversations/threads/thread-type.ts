import type { ThreadContent, ThreadInteraction } from './thread-content.ts';

const threadTypes = ['SUPPORT_CASE', 'ONBOARDING', 'RENEWAL', 'SALES_CYCLE'] as const;
export type ThreadType = (typeof threadTypes)[number];

export interface ThreadTypeFound {
  readonly type: ThreadType;
  /** Why it has this type, strongest reason first. */
  readonly reasons: readonly string[];
}

interface Sign {
  readonly type: ThreadType;
  readonly points: number;
  readonly reason: string;
}

/** Topics that tell the type, with points for each interaction about them, up to `mostOfTopic`. */
const topicSigns: Readonly<Record<string, { readonly type: ThreadType; readonly points: number }>> = {
  support: { type: 'SUPPORT_CASE', points: 1 },
  maintenance: { type: 'SUPPORT_CASE', points: 0.5 },
  billing: { type: 'SUPPORT_CASE', points: 0.5 },
  onboarding: { type: 'ONBOARDING', points: 1 },
  training: { type: 'ONBOARDING', points: 1 },
  renewal: { type: 'RENEWAL', points: 1.5 },
  cancellation: { type: 'RENEWAL', points: 1.5 },
  pricing: { type: 'SALES_CYCLE', points: 0.75 },
  contract: { type: 'SALES_CYCLE', points: 0.5 },
};
const mostOfTopic = 3;

/** True of a talk within our company, in which no customer wants, refuses or suffers anything. */
export const isAmongUs = (interactions: readonly ThreadInteraction[]): boolean =>
  interactions.every(({ direction }) => direction === 'INTERNAL');

/** Returns what a thread is for, by the points of its signs; null if it has none. */
export function threadTypeOf({ interactions, sentences }: ThreadContent): ThreadTypeFound | null {
  const said = (kind: 'BUYING_SIGNAL' | 'OBJECTION' | 'PAIN_POINT') =>
    isAmongUs(interactions) ? 0 : sentences.filter(({ kinds, side }) => side !== 'OURS' && kinds.includes(kind)).length;
  const times = (sign: { type: ThreadType; points: number; most: number }, count: number, reason: string): Sign[] =>
    count === 0 ? [] : [{ type: sign.type, points: sign.points * Math.min(count, sign.most), reason }];
  const tickets = interactions.filter(({ kind }) => kind === 'TICKET').length;
  const signs = [
    ...times({ type: 'SUPPORT_CASE', points: 3, most: 1 }, tickets, 'It has a support ticket'),
    ...times(
      { type: 'SUPPORT_CASE', points: 2, most: 1 },
      interactions.filter(({ isInSupportChannel }) => isInSupportChannel).length,
      'It is in a support channel',
    ),
    // Not enough alone: customers tell sellers of their problems, too.
    ...times({ type: 'SUPPORT_CASE', points: 0.3, most: 3 }, said('PAIN_POINT'), 'The customer tells of problems'),
    ...times({ type: 'SALES_CYCLE', points: 1, most: 3 }, said('BUYING_SIGNAL'), 'The customer shows interest'),
    ...times({ type: 'SALES_CYCLE', points: 0.75, most: 2 }, said('OBJECTION'), 'The customer raises objections'),
    ...times(
      { type: 'SALES_CYCLE', points: 1, most: 1 },
      interactions.filter(({ isAboutDeal }) => isAboutDeal).length,
      'It is about a deal',
    ),
    ...Object.entries(topicSigns).flatMap(([topic, { type, points }]) => {
      const count = interactions.filter(({ topics }) => topics.includes(topic)).length;
      return times({ type, points, most: mostOfTopic }, count, `${count} of ${interactions.length} name ${topic}`);
    }),
  ];
  const [best] = threadTypes
    .map((type) => ({ type, points: sum(signs.filter((sign) => sign.type === type)) }))
    .filter(({ points }) => points >= leastPoints)
    .toSorted((a, b) => b.points - a.points);
  if (best === undefined) return null;
  const own = signs.filter(({ type }) => type === best.type).toSorted((a, b) => b.points - a.points);
  return { type: best.type, reasons: own.map(({ reason }) => reason) };
}

const leastPoints = 1;
const sum = (signs: readonly Sign[]): number => signs.reduce((total, { points }) => total + points, 0);
