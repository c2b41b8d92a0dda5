import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, shortened } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import { all } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';

const nouns =
  /\b(?:battle ?cards?|(?:do|fare|are) we (?:\w+ )?(?:against|versus|vs|with)|(?:beat|compete (?:with|against))|lose (?:\w+ )?(?:to|against)|lost (?:\w+ )?(?:to|against)|win (?:\w+ )?against|won (?:\w+ )?against)\b/gu;
const more = /\b(?:against|versus|vs|competitors?|rate|win|won|lose|lost|perform(?:ing)?|compare[sd]?|often)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  const [competitor, ...others] = namedAs(reading, 'COMPETITOR');
  if (spans.length === 0 || !competitor || others.length > 0 || reading.thresholds.length > 0) return [];
  const [period] = reading.periods;
  // The card ends at the time of the question, so a period must reach it.
  if (period && period.days.to < reading.today) return [];
  const variables = all({ name: competitor.chosen.name, from: period?.days.from, asOf: reading.now.toISOString() });
  return [
    {
      explains: [...spans, competitor, ...spansOf(reading, more), ...reading.periods],
      names: [competitor],
      problem:
        period && period.days.from > reading.today ? 'There are no figures of what has not happened yet' : undefined,
      answer: (run) => answer(variables, competitor.chosen.name, run),
    },
  ];
}

const document = /* GraphQL */ `
  query BattleCard($name: String!, $from: Date, $asOf: DateTime!) {
    competitor(name: $name, from: $from, asOf: $asOf) {
      name
      mentions
      accounts
      record { named { won lost winRate { share } } notNamed { won lost winRate { share } } }
      quotes(first: 20) { text at interaction { id } }
    }
  }
`;

interface Closed {
  readonly won: number;
  readonly lost: number;
  readonly winRate: { readonly share: number } | null;
}

interface Card {
  readonly mentions: number;
  readonly accounts: number;
  readonly record: { readonly named: Closed; readonly notNamed: Closed };
  readonly quotes: readonly {
    readonly text: string | null;
    readonly at: string;
    readonly interaction: { readonly id: string };
  }[];
}

const ratio = ({ won, lost, winRate }: Closed): string =>
  winRate
    ? `${formatted(winRate.share, { unit: 'RATIO' })} of ${formatted(won + lost, {})} closed deals were won`
    : 'no deal was closed';

async function answer(variables: Readonly<Record<string, unknown>>, name: string, run: Run): Promise<Result> {
  const card = (await run({ document, variables })).competitor as Card | null;
  const { named, notNamed } = card?.record ?? {};
  return {
    text:
      card && named && notNamed
        ? `${name} was named in ${formatted(card.mentions, {})} conversations with ${formatted(card.accounts, {})} accounts. With it named, ${ratio(named)}; without, ${ratio(notNamed)}.`
        : `${name} was not named in conversations with accounts.`,
    value: named?.winRate?.share ?? null,
    table: {
      columns: [
        { name: 'words', label: 'Words' },
        { name: 'day', label: 'Day' },
      ],
      rows: (card?.quotes ?? []).map(
        ({ text, at, interaction }): Row => ({
          values: [shortened(text, 500), dayText(at)],
          interactionId: interaction.id,
        }),
      ),
    },
  };
}

/** A competitor: how deals fare against it, and what customers say. */
export const battleCard: Intent = {
  name: 'battle-card',
  about: 'how deals fare against a competitor, and what customers say about it',
  examples: ['Show the battle card for Zego', 'How do we do against Zego?'],
  read,
};
