/**
 * What people promise, by groups of words that can mean the same deed: who promised to send something has done it when it is
 * shared. Of each word its base, and its past where that is not the base with "ed".
 */
const groups = [
  'send:sent share:shared forward email e-mail:e-mailed mail resend:resent submit:submitted upload attach deliver provide:provided give:gave post pass put:put',
  'fix resolve:resolved solve:solved correct repair patch',
  'update:updated change:changed edit revise:revised adjust correct amend',
  'schedule:scheduled book set:set arrange:arranged organize:organized organise:organised invite:invited reschedule:rescheduled move:moved',
  'check review look verify:verified investigate:investigated confirm test read:read clarify:clarified',
  'call phone:phoned contact reach talk speak:spoke ask ping:pinged message:messaged tell:told inform',
  'create:created write:wrote draft prepare:prepared add make:made build:built file:filed open',
  'sign approve:approved',
  'pay:paid refund',
  'remove:removed delete:deleted cancel:canceled',
  'close:closed finish complete:completed',
  'enable:enabled activate:activated install configure:configured connect',
] as const;

interface Deed {
  readonly base: string;
  readonly past: string;
  readonly group: number;
}

const deeds: readonly Deed[] = groups.flatMap((group, place) =>
  group.split(' ').map((word) => {
    const [base = '', past = `${base}ed`] = word.split(':');
    return { base, past, group: place };
  }),
);

const groupsBy = (form: 'base' | 'past'): ReadonlyMap<string, ReadonlySet<number>> => {
  const byWord = Map.groupBy(deeds, (deed) => deed[form]);
  return new Map([...byWord].map(([word, own]) => [word, new Set(own.map(({ group }) => group))]));
};

const ofBase = groupsBy('base');
const ofPast = new Map([
  ...groupsBy('past'),
  ['written', new Set([6])],
  ['given', new Set([0])],
  ['cancelled', new Set([9])],
]);

/** Returns the groups of the deeds that these words ask for or promise. */
export const promisedDeeds = (words: readonly string[]): Set<number> =>
  new Set(words.flatMap((word) => [...(ofBase.get(word) ?? [])]));

/** Returns the groups of a deed in the past; undefined for a word that tells none. */
export const pastDeed = (word: string): ReadonlySet<number> | undefined => ofPast.get(word);

/** Handing over something that is there: "attached", "here is the list". */
export const handedOver: ReadonlySet<number> = new Set([0]);

/** True for a form of a word that tells a deed, which is no object of one. */
export const isDeed = (word: string): boolean => ofBase.has(word) || ofPast.has(word);
