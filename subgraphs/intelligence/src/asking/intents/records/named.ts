import type { NameKind } from '../../names/name.ts';
import { negatedOf } from '../../reading/negated.ts';
import { type Choice, namedAs, type Reading } from '../../reading/reading.ts';
import { overlaps, type Span, spansOf } from '../../text/question-words.ts';
import { type Place, placeIn } from '../accounts/places.ts';
import type { Frame } from './frame.ts';
import type { Names } from './question.ts';
import { negation, noPlaces, open } from './words.ts';

/** The names of a question about records, and what "not" denies of them. */
export interface Named {
  /** All names that say something of what is counted. */
  readonly names: readonly Choice[];
  readonly place: Place | null;
  isDenied(span: Span): boolean;
  /** True for accounts without deals, without calls and the like. */
  readonly isRelationDenied: boolean;
  ofKind(kind: NameKind): Names;
  /** Words such as "not". */
  readonly negations: readonly Span[];
}

const isPerson = ({ chosen: { kind } }: Choice): boolean => kind === 'EMPLOYEE' || kind === 'CONTACT';

function isOf({ about }: Frame, kind: NameKind): boolean {
  if (kind === 'CONTACT') return about === 'ACTIVITY';
  return kind !== 'STAGE' && kind !== 'PRODUCT' ? true : about === 'DEAL';
}

/** Finds names, a place, and what is denied of them; null if a "not" denies something else. */
export function namedIn(reading: Reading, frame: Frame): Named | null {
  const { mentions, thresholds, periods, compared } = reading;
  const { nouns, groupings, about, relation } = frame;
  const others = noPlaces.flatMap((words) => spansOf(reading, words));
  const place = placeIn(reading, [
    ...nouns,
    ...groupings,
    ...mentions,
    ...thresholds,
    ...periods,
    ...compared,
    ...others,
  ]);
  const names = namedAs(
    reading,
    'ACCOUNT',
    'EMPLOYEE',
    'CONTACT',
    'SEGMENT',
    'REGION',
    'INDUSTRY',
    'SOFTWARE',
    'PRODUCT',
    'STAGE',
  ).filter(({ chosen: { kind } }) => isOf(frame, kind));
  // "Not closed" is a state of deals; of tickets no source says when they were closed.
  const openWords = about === 'DEAL' ? spansOf(reading, open) : [];
  const negations = spansOf(reading, negation).filter((span) => !openWords.some((one) => overlaps(one, span)));
  const denied: Span[] = [];
  let isRelationDenied = false;
  const things: Span[] = [...names, ...(place ? [place] : [])];
  for (const not of negations) {
    const negated = negatedOf(reading, not, things);
    const isOfPeople = negated.every((one) => names.some((each) => each === one && isPerson(each)));
    if (negated.length > 0 && !(relation && isOfPeople)) denied.push(...negated);
    // "No calls and no e-mails": both are lacking.
    else if (relation) isRelationDenied = true;
    else return null;
  }
  const isDenied = (span: Span) => denied.some((one) => one.from === span.from && one.to === span.to);
  return {
    names,
    place,
    isDenied,
    isRelationDenied,
    negations,
    ofKind: (kind) => {
      const ofIt = names.filter(({ chosen }) => chosen.kind === kind);
      return { yes: ofIt.filter((each) => !isDenied(each)), no: ofIt.filter(isDenied) };
    },
  };
}
