import { fold } from '@sophia/understanding';
import { listed } from '../../answers/format.ts';
import { negatedOf } from '../../reading/negated.ts';
import { type Choice, namedAs, type Reading } from '../../reading/reading.ts';
import { leavingOut } from '../../text/negation.ts';
import { has, type Span, spansOf } from '../../text/question-words.ts';
import { all, beyond, type Filter, idsOf, namesOf } from '../common/filters.ts';
import { Unanswerable } from '../common/unanswerable.ts';
import type { ListedAccount } from './account-pages.ts';
import type { AskedNumber } from './numbers.ts';
import { isIn, type Place, placeIn } from './places.ts';

/** Which accounts a question is about. */
export interface Conditions {
  readonly explains: readonly Span[];
  readonly names: readonly Choice[];
  /** For the list of accounts. */
  readonly filter: Filter;
  /** For what its filters cannot say; throws Unanswerable for a place in which no account is. */
  readonly fits: ((accounts: readonly ListedAccount[]) => readonly ListedAccount[]) | null;
  /** " of Enterprise". */
  readonly about: string;
}

const negation = new RegExp(
  `\\b(?:(?:${leavingOut}|(?:do|does|did|are|is) not|not|dont|doesnt|didnt|arent|isnt|non)(?= )|without)\\b`,
  'gu',
);
const based = /\b(?:based|located|headquartered)\b/gu;
const beside = /\b(?:something|anything|anyone|else)\b/gu;
const usingSoftware = /\b(?:us(?:e|es|ed|ing)|run|runs|running|work(?:s|ing)? (?:with|on)|liv(?:e|es|ing) on)\b/gu;
const children = /\b(?:subsidiar(?:y|ies)|child (?:accounts?|compan(?:y|ies))|daughter compan(?:y|ies))\b/u;
const under =
  /\b(?:subsidiar(?:y|ies)|child (?:accounts?|compan(?:y|ies))|daughter compan(?:y|ies)|belong(?:s|ing)? to|owned by|part of)\b/gu;

/** Null if the question has conditions that cannot be combined. Words that are `taken` are no place. */
export function conditionsIn(reading: Reading, number: AskedNumber | null, taken: readonly Span[]): Conditions | null {
  const negations = spansOf(reading, negation);
  const [not] = negations;
  if (negations.length > 1 || (reading.thresholds.length > 0 && !number)) return null;
  const values = namedAs(reading, 'SEGMENT', 'REGION', 'INDUSTRY');
  const software = namedAs(reading, 'SOFTWARE');
  const owners = namedAs(reading, 'EMPLOYEE');
  const isUnder = spansOf(reading, under);
  const parents = isUnder.length > 0 ? namedAs(reading, 'ACCOUNT') : [];
  const names = [...values, ...software, ...owners, ...parents];
  const place = placeIn(reading, [...taken, ...reading.mentions, ...reading.thresholds]);
  const negated: Span[] = not ? negatedOf(reading, not, [...names, ...(place ? [place] : [])]) : [];
  const isNot = (span: Span) => negated.includes(span);
  const filter = filterOf(reading, { values, owners, parents, isUnder: has(reading, children), number, isNot });
  return {
    explains: [
      ...names,
      ...isUnder,
      ...(place ? [place] : []),
      ...(place || values.length > 0 ? spansOf(reading, based) : []),
      ...(not && negated.length > 0 ? [not, ...spansOf(reading, beside)] : []),
      ...(software.length > 0 ? spansOf(reading, usingSoftware) : []),
      ...reading.thresholds,
    ],
    names,
    filter,
    fits: software.length > 0 || place ? fitting(software, place, isNot) : null,
    about: aboutOf(names, place, isNot),
  };
}

interface Parts {
  readonly values: readonly Choice[];
  readonly owners: readonly Choice[];
  readonly parents: readonly Choice[];
  /** True if subsidiaries are asked for. */
  readonly isUnder: boolean;
  readonly number: AskedNumber | null;
  readonly isNot: (span: Span) => boolean;
}

function filterOf({ thresholds }: Reading, { values, owners, parents, isUnder, number, isNot }: Parts): Filter {
  const condition = (choices: readonly Choice[], of: (some: readonly Choice[]) => readonly string[]) => {
    const [yes, no] = [choices.filter((each) => !isNot(each)), choices.filter(isNot)];
    return choices.length === 0
      ? undefined
      : { ...(yes.length > 0 && { in: of(yes) }), ...(no.length > 0 && { nin: of(no) }) };
  };
  const ofKind = (kind: string) =>
    condition(
      values.filter(({ chosen }) => chosen.kind === kind),
      namesOf,
    );
  const optional = [
    orNone('ownerId', condition(owners, idsOf)),
    isUnder ? null : orNone('parentId', condition(parents, idsOf)),
  ].filter((each) => each !== null);
  return all({
    segment: ofKind('SEGMENT'),
    region: ofKind('REGION'),
    industry: ofKind('INDUSTRY'),
    // “Not part of X” leaves out X, too.
    id: condition(parents.filter(isNot), idsOf),
    ...(isUnder && { parentId: condition(parents, idsOf) ?? { isNull: false } }),
    and: optional.length > 0 ? optional : undefined,
    ...(number && thresholds.length > 0 ? { [number.number.field]: beyond(thresholds) } : {}),
  });
}

/** Beside a "not" alone, accounts that have no owner or parent fit, too. */
function orNone(field: string, condition: Filter | undefined): Filter | null {
  if (!condition) return null;
  return 'in' in condition ? { [field]: condition } : { or: [{ [field]: condition }, { [field]: { isNull: true } }] };
}

/** Accounts whose software or office is not known fit neither a condition nor its opposite. */
function fitting(
  software: readonly Choice[],
  place: Place | null,
  isNot: (span: Span) => boolean,
): NonNullable<Conditions['fits']> {
  const uses = (account: ListedAccount, { chosen: { name, synonyms = [] } }: Choice) =>
    account.propertySoftware.some((each) => [name, ...synonyms].some((one) => fold(each).includes(fold(one))));
  const yes = software.filter((each) => !isNot(each));
  const no = software.filter(isNot);
  return (accounts) => {
    if (place && !accounts.some(({ officeLocation }) => officeLocation !== null && isIn(officeLocation, place.words)))
      throw new Unanswerable(`No account is known to be in “${place.words}”.`);
    return accounts.filter(
      (account) =>
        (software.length === 0 || account.propertySoftware.length > 0) &&
        (yes.length === 0 || yes.some((each) => uses(account, each))) &&
        !no.some((each) => uses(account, each)) &&
        (!place || (account.officeLocation !== null && isIn(account.officeLocation, place.words) !== isNot(place))),
    );
  };
}

function aboutOf(names: readonly Choice[], place: Place | null, isNot: (span: Span) => boolean): string {
  const parts = [
    ...names.map((name) => [name, name.chosen.name] as const),
    ...(place ? [[place, place.words] as const] : []),
  ];
  const yes = parts.filter(([span]) => !isNot(span)).map(([, name]) => name);
  const no = parts.filter(([span]) => isNot(span)).map(([, name]) => name);
  return `${yes.length > 0 ? ` of ${listed(yes)}` : ''}${no.length > 0 ? `, without ${listed(no)}` : ''}`;
}
