import type { Intent, Plan } from '../intents/common/intent.ts';
import type { NameKind } from '../names/name.ts';
import { type Choice, contentWords, type Reading, unexplained } from '../reading/reading.ts';
import type { Span } from '../text/question-words.ts';

/** A way to understand a question. */
export interface RatedPlan {
  readonly intent: Intent;
  readonly plan: Plan;
  /** Share of the words with a meaning that the plan uses, 0 to 1. */
  readonly coverage: number;
  /** Words that it does not use. */
  readonly unused: readonly string[];
  /** Times, amounts, channels, possibilities, and names of accounts and people that it does not use. */
  readonly ignored: readonly Span[];
  /** Likeness of the question to those of the intent, 0 to 1. */
  readonly likeness: number;
}

/** Rates the plans of all intents, the best first. */
export function ratePlans(
  reading: Reading,
  intents: readonly Intent[],
  likenessTo: (intent: Intent) => number,
): RatedPlan[] {
  const content = contentWords(reading).length;
  return intents
    .flatMap((intent) =>
      intent.read(reading).map((plan): RatedPlan => {
        const explained = [...plan.explains, ...kindWordsAt(reading, plan.names)];
        const unused = unexplained(reading, explained);
        const isUsed = (span: Span) => explained.some(({ from, to }) => from < span.to && span.from < to);
        const ignored = [
          ...mustBeUsed(reading).filter((span) => !isUsed(span)),
          ...reading.periods.slice(plan.mostPeriods ?? 1),
        ];
        const coverage = content === 0 ? 0 : 1 - unused.length / content;
        return { intent, plan, coverage, unused, ignored, likeness: likenessTo(intent) };
      }),
    )
    .toSorted((one, other) => scoreOf(other) - scoreOf(one));
}

/** Parts of a question that an answer must not leave out. */
const mustBeUsed = ({ periods, compared, thresholds, limit, channels, possibilities, mentions }: Reading): Span[] => [
  ...channels,
  ...possibilities,
  ...periods,
  ...compared,
  ...thresholds,
  ...(limit ? [limit] : []),
  ...mentions.filter(({ candidates }) =>
    candidates.every(({ kind, likeness }) => certain.has(kind) || (likeness === 1 && conditions.has(kind))),
  ),
];

/** Kinds of names that are no ordinary words. */
const certain: ReadonlySet<NameKind> = new Set(['ACCOUNT', 'CONTACT', 'EMPLOYEE']);

/** Kinds of names that say which things count, where they are written as they are. */
const conditions: ReadonlySet<NameKind> = new Set(['SEGMENT', 'REGION', 'SOFTWARE', 'COMPETITOR']);

/** Likeness decides between plans that use the question about equally well. */
const scoreOf = ({ coverage, likeness }: RatedPlan): number => coverage + likeness / 4;

/** Words that only say what kind of thing a name beside them has: "the Enterprise segment", "customer Kan-code". */
const kindWords: Readonly<Partial<Record<NameKind, ReadonlySet<string>>>> = {
  ACCOUNT: new Set(['account', 'customer', 'client', 'company', 'prospect']),
  EMPLOYEE: new Set(['rep', 'agent', 'colleague', 'employee']),
  SEGMENT: new Set(['segment', 'accounts', 'customers', 'clients']),
  REGION: new Set(['region', 'market', 'territory', 'accounts', 'customers', 'clients']),
  INDUSTRY: new Set(['industry', 'sector', 'accounts', 'customers', 'clients']),
  PRODUCT: new Set(['product']),
};

const kindWordsAt = ({ words }: Reading, names: readonly Choice[]): Span[] =>
  names.flatMap(({ from, to, chosen: { kind } }) =>
    [from - 1, to].flatMap((at) => (kindWords[kind]?.has(words[at]?.folded ?? '') ? [{ from: at, to: at + 1 }] : [])),
  );
