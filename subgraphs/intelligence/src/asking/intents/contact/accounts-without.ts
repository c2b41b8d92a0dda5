import { dayAfter } from '../../../metrics/days.ts';
import type { Result, Row } from '../../answers/answer.ts';
import { dayText, formatted, listed } from '../../answers/format.ts';
import { before, type Days } from '../../reading/days.ts';
import { namedAs, type Reading } from '../../reading/reading.ts';
import { negations } from '../../text/negation.ts';
import { type Span, spansOf } from '../../text/question-words.ts';
import { everyAccount } from '../accounts/account-pages.ts';
import { all, anyOf, type Filter, idsOf, namesOf } from '../common/filters.ts';
import type { Intent, Plan, Run } from '../common/intent.ts';
import { isOwnerOfAccounts, saysOwning } from '../common/owner-of-accounts.ts';
import { type Counted, contact, countByAccount, fromThem, fromUs } from './count-by-account.ts';

const nouns = /\b(?:accounts?|customers?|clients?|compan(?:y|ies))\b/gu;
const lacking = /\black(?:s|ing)?\b/gu;
/** These say at once that something lacks, and what: contact in the last 30 days, if there is no other time. */
const quiet =
  /\b(?:(?:gone|went|going|go|been|are|is|fallen|fell) (?:quiet|silent|dark|cold)|(?:quiet|silent|neglected|dormant)(?= (?:accounts?|customers?|clients?)\b)|neglected|neglecting|gone dormant)\b/gu;
const quietDays = 30;

/** What accounts may lack. */
interface Lacked {
  readonly counted: Counted;
  readonly label: string;
  /** True if it is a state, which has no period. */
  readonly isState?: true;
}

interface What extends Lacked {
  readonly words: RegExp;
}

const contactAtAll: What = {
  counted: { interactions: contact },
  label: 'contact',
  words:
    /\b(?:contact(?:ed)?|interactions?|interacted|talk(?:ed|ing)?|sp(?:eak|oke|oken)|conversations?|touch(?:ed)?|touch ?points?|activit(?:y|ies)|in touch|reached out|engaged)\b/gu,
};

/** Contact, by who had to begin it. Of several that a question has words for the first counts. */
const contacts: readonly What[] = [
  {
    counted: { interactions: fromUs },
    label: 'contact from us',
    words:
      /\b(?:(?:heard|hear) (?:\w+ )?(?:back )?from us|contacted(?! us\b)|(?:reached out|written|wrote)(?! to us\b)(?! us\b))\b/gu,
  },
  {
    counted: { interactions: fromThem },
    label: 'contact from them',
    words:
      /\b(?:(?:heard|hear) (?:\w+ )?(?:back )?from|(?:contact(?:ed)?|written(?: to)?|wrote(?: to)?|reached out to) us)\b/gu,
  },
  contactAtAll,
];

/** Kinds of interactions. A question may have several. */
const kinds = [
  ['CALL', 'calls', /\b(?:calls?|called|phoned?)\b/gu],
  ['EMAIL', 'e-mails', /\be ?mail(?:s|ed)?\b/gu],
  ['MEETING', 'meetings', /\b(?:meetings?|met|meet|visited|visits?)\b/gu],
  ['MESSAGE', 'messages', /\b(?:messages?|messaged)\b/gu],
  ['TICKET', 'tickets', /\b(?:support )?(?:tickets?|cases?)\b/gu],
] as const;

const deals: readonly What[] = [
  {
    counted: { metric: 'OPEN_DEALS' },
    label: 'open deals',
    words: /\b(?:open|active|pending) (?:deals?|opportunit(?:y|ies)|pipeline)\b|\bpipeline\b/gu,
    isState: true,
  },
  {
    counted: { metric: 'DEALS_WON' },
    label: 'deals won',
    words: /\b(?:bought|buy|purchased?|won deals?|(?:deals? )?won|sold|spen[dt])\b/gu,
  },
  {
    counted: { metric: 'DEALS_OPENED' },
    label: 'new deals',
    words: /\b(?:new (?:deals?|opportunit(?:y|ies))|(?:deals?|opportunit(?:y|ies)) opened)\b/gu,
  },
];

interface LackedInWords extends Lacked {
  readonly spans: readonly Span[];
}

/** What accounts lack, by a question's words; null if it is nothing, or several things that no query counts together. */
function whatIn(reading: Reading): LackedInWords | null {
  const found = ({ words, ...what }: What): LackedInWords => ({ ...what, spans: spansOf(reading, words) });
  const isNamed = ({ spans }: LackedInWords) => spans.length > 0;
  const named = kinds.filter(([, , words]) => spansOf(reading, words).length > 0);
  const ofKinds: LackedInWords = {
    counted: { interactions: { and: [contact], kind: { in: named.map(([kind]) => kind) } } },
    label: listed(named.map(([, label]) => label)).replace(' and ', ' or '),
    spans: named.flatMap(([, , words]) => spansOf(reading, words)),
  };
  const [one, ...others] = [...contacts.map(found).filter(isNamed).slice(0, 1), ofKinds, ...deals.map(found)].filter(
    isNamed,
  );
  return one && others.length === 0 ? one : null;
}

const more =
  /\b(?:recorded|raised?|filed?|opened|in person|nothing|single|anything|something|deals?|far|side|team|people|with|own(?:s|ed)?|belong(?:s|ing)?|any(?:one|body)|one)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  const silence = spansOf(reading, quiet);
  const [negation, ...others] = [...silence, ...spansOf(reading, negations), ...spansOf(reading, lacking)];
  // Two of them may undo one another.
  if (spans.length === 0 || !negation || others.length > 0) return [];
  const what = silence.length > 0 ? { ...contactAtAll, spans: silence } : whatIn(reading);
  const [period] = reading.periods;
  if (!what || (what.isState && period)) return [];
  const names = namedAs(reading, 'SEGMENT', 'REGION', 'INDUSTRY', 'EMPLOYEE');
  const of = (kind: string) => names.filter(({ chosen }) => chosen.kind === kind);
  // "Which accounts did Tom not call": what he did, and not what he owns.
  if (of('EMPLOYEE').some((one) => !isOwnerOfAccounts(reading, one, spans)) && !saysOwning(reading)) return [];
  const filter = all({
    segment: anyOf(namesOf(of('SEGMENT'))),
    region: anyOf(namesOf(of('REGION'))),
    industry: anyOf(namesOf(of('INDUSTRY'))),
    ownerId: anyOf(idsOf(of('EMPLOYEE'))),
  });
  const [days, when] = period
    ? [period.days, ` ${period.words}`]
    : silence.length > 0
      ? [{ from: dayAfter(reading.today, 1 - quietDays), to: reading.today }, ` in the last ${quietDays} days`]
      : [{ from: before(reading.today, mostYears, 'year'), to: reading.today }, ''];
  const about = `no ${what.label}${when}${names.length > 0 ? `, of ${listed(namesOf(names))}` : ''}`;
  return [
    {
      explains: [...spans, negation, ...what.spans, ...names, ...reading.periods, ...spansOf(reading, more)],
      names,
      problem: days.from > reading.today ? 'There are no figures of what has not happened yet' : undefined,
      answer: (run) => answer({ counted: what.counted, days, filter, about }, reading, run),
    },
  ];
}

const mostYears = 10;

interface Question {
  readonly counted: Counted;
  readonly days: Days;
  /** For the list of accounts. */
  readonly filter: Filter;
  readonly about: string;
}

async function answer({ counted, days, filter, about }: Question, reading: Reading, run: Run): Promise<Result> {
  const accounts = await everyAccount(run, filter);
  const having = await countByAccount(run, counted, { accounts: accounts.map(({ id }) => id), days, reading });
  const without = accounts.filter(({ id }) => !having.has(id));
  const shown = without.slice(0, mostRows);
  const said = without.slice(0, mostSaid).map(({ name }) => name);
  return {
    text: `${formatted(without.length, {})} accounts had ${about}${said.length > 0 ? `: ${listed(said)}` : ''}${without.length > said.length ? ' and others' : ''}.`,
    value: without.length,
    table: {
      columns: [
        { name: 'account', label: 'Account' },
        { name: 'owner', label: 'Owner' },
        { name: 'last', label: 'Last interaction' },
      ],
      rows: shown.map(
        (one): Row => ({
          values: [one.name, one.owner?.fullName ?? null, dayText(one.lastInteractionAt)],
          accountId: one.id,
          employeeId: one.owner?.id,
        }),
      ),
      total: without.length,
    },
  };
}

const mostRows = 100;
const mostSaid = 10;

/** Accounts with whom something did not happen. */
export const accountsWithout: Intent = {
  name: 'accounts-without',
  about: 'accounts without calls, contact or deals',
  examples: [
    'Which accounts did not have a call this month?',
    'Which customers have we not talked to this quarter?',
    'Which accounts have no open deal?',
    'Which customers have gone quiet?',
  ],
  read,
};
