import type { Choice, Reading } from '../../reading/reading.ts';
import { type Span, spansOf } from '../../text/question-words.ts';
import { isOwnerOfAccounts } from '../common/owner-of-accounts.ts';
import type { Frame } from './frame.ts';
import type { Named } from './named.ts';
import type { Names } from './question.ts';
import { teamWords } from './words.ts';

/** The employees that a question names, by what they have to do with what is counted. */
export interface AskedPeople {
  readonly ownersOfAccounts: Names;
  /** Those who own deals, or took part. */
  readonly actors: Names;
  /** "Team", where the team of the one person named is meant. */
  readonly team: Span | null;
}

export function peopleIn(reading: Reading, { subject, relation, nouns }: Frame, named: Named): AskedPeople {
  const people = named.ofKind('EMPLOYEE');
  const accounts = nouns.filter((noun) => noun.subject === 'ACCOUNT');
  const isOwner = (one: Choice) => (subject === 'ACCOUNT' && !relation) || isOwnerOfAccounts(reading, one, accounts);
  const [person, ...others] = people.yes;
  return {
    ownersOfAccounts: { yes: people.yes.filter(isOwner), no: people.no.filter(isOwner) },
    actors: { yes: people.yes.filter((one) => !isOwner(one)), no: people.no.filter((one) => !isOwner(one)) },
    team: person && others.length === 0 ? teamOf(reading, person) : null,
  };
}

function teamOf(reading: Reading, { from, to }: Span): Span | null {
  return (
    spansOf(reading, teamWords).find(
      (span) => span.from === to || (span.to === from && reading.words[span.to - 1]?.folded === 'of'),
    ) ?? null
  );
}
