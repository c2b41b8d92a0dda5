import type { DoneEvidence } from '../entities/finding.ts';
import { promisedDeeds } from './deeds.ts';
import { objectsOf, wordsOf } from './objects.ts';
import { saidDone } from './says-done.ts';

/** Who said a sentence, as far as it is known, and where. */
interface Said {
  readonly threadId: string;
  readonly interactionId: string;
  readonly accountId: string | null;
  readonly saidAt: string;
  readonly sentence: string;
  readonly side: 'OURS' | 'THEIRS' | null;
  /** The contact or employee. */
  readonly personId: string | null;
  /** All who took part in the interaction or are mentioned in it. */
  readonly peopleIds: readonly string[];
  readonly isCall: boolean;
}

export interface ActionItem extends Said {
  readonly id: string;
  readonly owner: string | null;
  /** Time when a person said that it is not done; null if nobody did. */
  readonly reopenedAt: string | null;
}

/** A sentence that says that something is done, with its place. */
export interface Completion extends Said {
  readonly segmentId: string | null;
  readonly start: number;
  readonly end: number;
}

/** How sure the rules are, by judgement. */
const sure = { sameDeed: 0.9, anyDeed: 0.8, elsewhere: 0.75, bare: 0.7 } as const;

const day = 86_400_000;
/** Days within which an answer counts in the same thread, and elsewhere with the same customer. */
const answerDays = 60;
export const elsewhereDays = 30;
/** Objects by which the same thing is meant in another thread. */
const fewestElsewhere = 2;

interface ReadItem extends ActionItem {
  readonly deeds: ReadonlySet<number>;
  readonly objects: ReadonlySet<string>;
}

interface ReadCompletion extends Completion {
  readonly deeds: ReadonlySet<number> | null;
  readonly isBare: boolean;
  readonly objects: ReadonlySet<string>;
}

/**
 * Finds for each action item the sentence that says best that it is done, if any. All items of a thread must be given together, because a
 * bare "Done!" counts only if it can mean a single one. The order of the lists does not matter.
 */
export function findDone(items: readonly ActionItem[], completions: readonly Completion[]): Map<string, DoneEvidence> {
  const read = completions.toSorted(byPlace).flatMap((completion): ReadCompletion[] => {
    const said = saidDone(completion.sentence);
    return said === null ? [] : [{ ...completion, ...said, objects: objectsOf(wordsOf(completion.sentence)) }];
  });
  const ofThread = Map.groupBy(read, ({ threadId }) => threadId);
  const ofAccount = Map.groupBy(
    read.filter(({ accountId, isBare }) => accountId !== null && !isBare),
    ({ accountId }) => accountId,
  );
  const wanted = items.map((item): ReadItem => {
    const words = wordsOf(item.sentence);
    return { ...item, deeds: promisedDeeds(words), objects: objectsOf(words) };
  });
  const named = new Map(
    wanted.map((item) => [
      item.id,
      [
        ...(ofThread.get(item.threadId) ?? []).flatMap((said) => namedIn(item, said)),
        ...(ofAccount.get(item.accountId) ?? []).flatMap((said) => namedElsewhere(item, said)),
      ],
    ]),
  );
  const bare = [...ofThread.values()].flat().filter(({ isBare }) => isBare);
  const itemsOf = Map.groupBy(wanted, ({ threadId }) => threadId);
  for (const said of bare) {
    const open = (itemsOf.get(said.threadId) ?? []).filter(
      (item) => answers(item, said) && !(named.get(item.id) ?? []).some((other) => isBefore(other, said)),
    );
    const [only] = open;
    if (only !== undefined && open.length === 1) named.get(only.id)?.push(evidence(said, sure.bare));
  }
  return new Map(
    [...named].flatMap(([id, found]) => {
      const [best] = found.toSorted((a, b) => b.confidence - a.confidence || byPlace(a, b));
      return best === undefined ? [] : [[id, best] as const];
    }),
  );
}

interface Place {
  readonly saidAt: string;
  readonly interactionId: string;
  readonly segmentId: string | null;
  readonly start: number;
}

/** Orders what was said by time, and what was said at once by its place. */
const byPlace = (a: Place, b: Place): number =>
  compared(a.saidAt, b.saidAt) ||
  compared(a.interactionId, b.interactionId) ||
  compared(a.segmentId ?? '', b.segmentId ?? '') ||
  a.start - b.start;

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** True for what was said earlier in the same thread. */
const isBefore = (a: { threadId: string; saidAt: string }, b: { threadId: string; saidAt: string }): boolean =>
  a.threadId === b.threadId && a.saidAt < b.saidAt;

/** A bare answer by a person who is known to be the one whose item it is. */
const answers = (item: ReadItem, said: ReadCompletion): boolean =>
  follows(item, said, answerDays) && !said.isCall && isOwner(item, said) === 'yes' && meansDeed(item, said);

function namedIn(item: ReadItem, said: ReadCompletion): DoneEvidence[] {
  if (said.isBare || !follows(item, said, answerDays) || isOwner(item, said) === 'no') return [];
  if (!meansDeed(item, said) || !isSameThing(item.objects, said.objects)) return [];
  return [evidence(said, said.deeds === null ? sure.anyDeed : sure.sameDeed)];
}

function namedElsewhere(item: ReadItem, said: ReadCompletion): DoneEvidence[] {
  if (said.threadId === item.threadId || !follows(item, said, elsewhereDays) || isOwner(item, said) !== 'yes')
    return [];
  if (said.deeds === null || !meansDeed(item, said) || !isSameThing(item.objects, said.objects)) return [];
  const shared = [...item.objects].filter((object) => said.objects.has(object));
  return shared.length >= fewestElsewhere ? [evidence(said, sure.elsewhere)] : [];
}

function follows(item: ReadItem, said: ReadCompletion, days: number): boolean {
  const later = Date.parse(said.saidAt) - Date.parse(item.saidAt);
  const isKnownOpen = item.reopenedAt !== null && Date.parse(said.saidAt) <= Date.parse(item.reopenedAt);
  return said.interactionId !== item.interactionId && later > 0 && later <= days * day && !isKnownOpen;
}

const meansDeed = ({ deeds }: ReadItem, said: ReadCompletion): boolean =>
  said.deeds === null || [...said.deeds].some((deed) => deeds.has(deed));

/** True if one names all that the other names: "the list" is the unit list, the price list is not. */
const isSameThing = (item: ReadonlySet<string>, said: ReadonlySet<string>): boolean =>
  item.size > 0 && said.size > 0 && (hasAll(item, said) || hasAll(said, item));

const hasAll = (all: ReadonlySet<string>, some: ReadonlySet<string>): boolean =>
  [...some].every((each) => all.has(each));

/** Says if who speaks of the deed is whose item it is; "maybe" if the graph does not know one of them. */
function isOwner(item: ActionItem, said: Completion): 'yes' | 'no' | 'maybe' {
  const { owner, personId, side } = item;
  const isSamePerson = personId !== null && said.personId !== null ? personId === said.personId : null;
  const isSameSide = side !== null && said.side !== null ? side === said.side : null;
  const wasThere = said.personId !== null && item.peopleIds.includes(said.personId);
  if (owner === 'I') {
    if (isSamePerson !== null) return isSamePerson ? 'yes' : 'no';
    if (isSameSide === false) return 'no';
    // The graph knows who took part in a call, and of which side a speaker is.
    return item.isCall && isSameSide === true && wasThere ? 'yes' : 'maybe';
  }
  if (owner === 'we') return isSameSide === null ? 'maybe' : isSameSide ? 'yes' : 'no';
  if (isSamePerson === true) return 'no';
  if (wasThere && isSamePerson === false) return 'yes';
  if (owner === 'you' && isSameSide === false) return 'yes';
  return item.peopleIds.length > 1 && said.personId !== null && owner !== null && !item.isCall ? 'no' : 'maybe';
}

const evidence = (said: ReadCompletion, confidence: number): DoneEvidence => ({
  threadId: said.threadId,
  interactionId: said.interactionId,
  segmentId: said.segmentId,
  sentence: said.sentence,
  start: said.start,
  end: said.end,
  saidAt: said.saidAt,
  confidence,
});
