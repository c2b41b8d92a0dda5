import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, listed, shortened } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { has, spansOf } from '../text/question-words.ts';
import { all, idsOf, inDays, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount } from './common/nodes.ts';

const nouns =
  /\b(?:action items?|to ?dos?|promises?|promised|commitments?|committed|follow ?ups?|next steps?|owes?)\b/gu;
const more = /\b(?:open|pending|outstanding|due|overdue|agreed|agree|still|made|make|account)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  if (spans.length === 0) return [];
  const accounts = namedAs(reading, 'ACCOUNT');
  const people = namedAs(reading, 'EMPLOYEE', 'CONTACT');
  const names = [...accounts, ...people];
  const [period] = reading.periods;
  const isOverdue = has(reading, /\boverdue\b/u);
  const ofOurs = has(reading, /\bwe\b/u) && has(reading, /\b(?:promised?|committed|owes?)\b/u);
  const filter = all({
    accountId: accounts.length > 0 ? { in: idsOf(accounts) } : undefined,
    dueDate: isOverdue ? { lt: reading.today } : period && inDays(period.days),
  });
  const about = `${names.length > 0 ? ` of ${listed(namesOf(names))}` : ''}${period ? `, due ${period.words}` : ''}`;
  const explains = [...spans, ...names, ...spansOf(reading, more), ...reading.periods];
  return [
    {
      explains,
      names,
      answer: (run) => answer({ filter, people: people.map(({ chosen: { name } }) => name), ofOurs, about }, run),
    },
  ];
}

interface Question {
  readonly filter: object;
  /** Names of those who must do it; anybody without one. */
  readonly people: readonly string[];
  /** True if only what our people said that they will do counts. */
  readonly ofOurs: boolean;
  readonly about: string;
}

/** True if the person is named as the owner, by the whole name or the first one, or says "I will". */
function isOf(name: string, { owner, segment, interaction }: Item): boolean {
  if (owner === name || owner === name.split(' ')[0]) return true;
  const author = segment?.speaker?.name ?? authorOf(interaction)?.displayName;
  return isOwn(owner) && author === name;
}

const isOwn = (owner: string | null): boolean => owner === 'I' || owner === 'we';
const authorOf = (interaction: Item['interaction']) => interaction?.participants.find(({ role }) => role === 'AUTHOR');

/** True if one of our people says what they will do. */
const isPromise = ({ owner, segment, interaction }: Item): boolean =>
  isOwn(owner) &&
  (segment?.speaker ? segment.speaker.affiliation === 'INTERNAL' : authorOf(interaction)?.side === 'OUR_TEAM');

const document = /* GraphQL */ `
  query ActionItems($filter: FindingFilter) {
    actionItems(filter: $filter, first: 100, orderBy: [{ field: OCCURRED_AT, direction: DESC }]) {
      totalCount
      nodes {
        id
        sentence
        owner
        dueText
        dueDate
        isDone
        likelyDone { sentence }
        segment { id speaker { name affiliation } }
        interaction { id occurredAt account { id name } participants { displayName role side } }
      }
    }
  }
`;

interface Item {
  readonly sentence: string;
  readonly owner: string | null;
  readonly dueText: string | null;
  readonly dueDate: string | null;
  readonly isDone: boolean;
  readonly likelyDone: { readonly sentence: string } | null;
  readonly segment: { readonly speaker: { readonly name: string | null; readonly affiliation: string } | null } | null;
  readonly interaction: {
    readonly id: string;
    readonly occurredAt: string;
    readonly account: NamedAccount | null;
    readonly participants: readonly { readonly displayName: string; readonly role: string; readonly side: string }[];
  } | null;
}

async function answer({ filter, people, ofOurs, about }: Question, run: Run): Promise<Result> {
  const data = await run({ document, variables: { filter } });
  const page = data.actionItems as { totalCount: number; nodes: Item[] };
  const isChosen = people.length > 0 || ofOurs;
  const nodes = page.nodes.filter(
    (item) => (people.length === 0 || people.some((name) => isOf(name, item))) && (!ofOurs || isPromise(item)),
  );
  const totalCount = isChosen ? nodes.length : page.totalCount;
  const isCut = isChosen && page.totalCount > page.nodes.length;
  const say = ({ sentence, dueDate }: Item) => `“${shortened(sentence, 150)}”${dueDate ? ` (due ${dueDate})` : ''}`;
  return {
    text:
      totalCount === 0
        ? `No action items${about} were found.`
        : `${formatted(totalCount, {})} action items${about}: ${nodes.slice(0, 5).map(say).join('; ')}.${isCut ? ` Of the latest ${page.nodes.length} of all people.` : ''}${doneWords(nodes)}`,
    value: totalCount,
    table: {
      columns: [
        { name: 'item', label: 'Action item' },
        { name: 'owner', label: 'Owner' },
        { name: 'due', label: 'Due' },
        { name: 'state', label: 'State' },
        { name: 'account', label: 'Account' },
        { name: 'said', label: 'Said on' },
      ],
      rows: nodes.map(
        (one): Row => ({
          values: [
            shortened(one.sentence, 500),
            one.owner,
            one.dueDate ?? one.dueText,
            one.isDone ? 'done' : one.likelyDone ? 'likely done' : 'open',
            one.interaction?.account?.name ?? null,
            dayText(one.interaction?.occurredAt),
          ],
          interactionId: one.interaction?.id,
          accountId: one.interaction?.account?.id,
        }),
      ),
      total: totalCount,
    },
  };
}

/** Tells how many are done, by what people marked and by what was said later. */
function doneWords(items: readonly Item[]): string {
  const done = items.filter(({ isDone }) => isDone).length;
  const likely = items.filter(({ likelyDone }) => likelyDone !== null).length;
  const listedOnes = `Of the ${formatted(items.length, {})} listed`;
  if (done + likely === 0) return ' Nobody has said that any is done.';
  return ` ${listedOnes}, ${formatted(done, {})} are marked as done, and ${formatted(likely, {})} are likely done by what was said later.`;
}

/** What was promised or asked for. */
export const actionItems: Intent = {
  name: 'action-items',
  about: 'action items from texts and calls',
  examples: [
    'What are the open action items of Tom Okafor?',
    'What did we promise Enterprise Property Group?',
    'Which action items are due this week?',
  ],
  read,
};
