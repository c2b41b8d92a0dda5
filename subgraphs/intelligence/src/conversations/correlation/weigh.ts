import { hoursAfter, type NamedCustomer, type SourceThread, sameTopicHours, togetherHours } from './source-thread.ts';

export type Basis = 'TIME' | 'PEOPLE' | 'TOPIC' | 'REFERENCE' | 'NAME';

/** A reason why a thread belongs to the conversation of its anchor. */
export interface Evidence {
  readonly basis: Basis;
  /** Chance that the two belong together, as far as this reason alone can tell: 0 to 1. */
  readonly weight: number;
  /** The reason in words. */
  readonly detail: string;
  readonly fromInteractionId: string;
  readonly toInteractionId: string;
}

/** Name and version of these weights. A change of a constant needs a new version. */
export const correlationModel = {
  name: 'conversation-weights',
  version: '4',
  purpose:
    'Joins threads of several sources into conversations by time, people, topics, references and names of customers',
} as const;

/** Least combined weight of two threads that belong together. */
export const leastWeight = 0.5;

/**
 * Weights of time, at once and at the end of the hours. With a call, time alone is enough, unless only a name tells whose
 * the thread is.
 */
const timeWeights = { CALL: { near: 0.9, far: 0.5 }, CHAT: { near: 0.45, far: 0.25 } } as const;
const sameCustomer = 0.4;
const sameColleague = 0.2;
/** Weights of one, two, and three or more shared terms. */
const sharedTerms = [0.25, 0.4, 0.5] as const;
const linkedCall = 0.95;
const linkedMessage = 0.9;
const namedCall = 0.6;
/** A deal goes on for months, so its name alone is not enough. */
const namedDeal = 0.45;
/** Weights of a customer's name in talk among ourselves: the whole name, and a part by which no other account is meant. */
const namedCustomer = { whole: 0.45, part: 0.3 } as const;

/** Returns the reasons why a thread may belong to the anchor's conversation, strongest first. */
export function weigh(thread: SourceThread, anchor: SourceThread): Evidence[] {
  const reason = (basis: Basis, weight: number, detail: string): Evidence => ({
    basis,
    weight: Number(weight.toFixed(3)),
    detail,
    fromInteractionId: thread.interactionId,
    toInteractionId: anchor.interactionId,
  });
  const hours = hoursAfter(anchor, thread);
  const found: Evidence[] = [];
  const reference = referenceTo(anchor, thread, Math.abs(hours) <= sameTopicHours);
  if (reference) found.push({ ...reason('REFERENCE', reference.weight, reference.detail), ...reference.places });
  if (Math.abs(hours) <= togetherHours && anchor.kind !== 'RECORD') {
    const { near, far } = timeWeights[thread.namedCustomer === null ? anchor.kind : 'CHAT'];
    const weight = near - (near - far) * (Math.abs(hours) / togetherHours);
    found.push(reason('TIME', weight, `It began ${inWords(hours)} ${anchor.kind === 'CALL' ? 'call' : 'chat'}`));
  }
  if (found.length === 0 && Math.abs(hours) > sameTopicHours) return [];
  if (thread.namedCustomer) found.push(nameReason(thread.namedCustomer, anchor));
  const terms = anchor.terms.filter((term) => thread.terms.includes(term));
  const topicWeight = sharedTerms[Math.min(terms.length, sharedTerms.length) - 1];
  if (topicWeight !== undefined) found.push(reason('TOPIC', topicWeight, `Both are about ${inSentence(terms)}`));
  const customers = shared(anchor.contactIds, thread.contactIds);
  const colleagues = shared(anchor.employeeIds, thread.employeeIds);
  if (customers > 0)
    found.push(reason('PEOPLE', sameCustomer, `${people(customers)} of the customer took part in both`));
  else if (colleagues > 0)
    found.push(reason('PEOPLE', sameColleague, `${people(colleagues)} of ours took part in both`));
  return found.toSorted((a, b) => b.weight - a.weight);
}

const nameReason = ({ name, isWhole, interactionId }: NamedCustomer, anchor: SourceThread): Evidence => ({
  basis: 'NAME',
  weight: isWhole ? namedCustomer.whole : namedCustomer.part,
  detail: isWhole ? `It names the customer, “${name}”` : `It names the customer by a part of the name, “${name}”`,
  fromInteractionId: interactionId,
  toInteractionId: anchor.interactionId,
});

interface Reference extends Pick<Evidence, 'weight' | 'detail'> {
  /** The interactions with the reference and with what it refers to, if they are not the first ones of their threads. */
  readonly places: Partial<Pick<Evidence, 'fromInteractionId' | 'toInteractionId'>>;
}

/** Returns the strongest reference of a thread to the anchor. Names count only if both are from about the same time. */
function referenceTo(anchor: SourceThread, thread: SourceThread, isNear: boolean): Reference | undefined {
  const link = thread.callLinks.find(({ callSourceId }) => callSourceId === anchor.callSourceId);
  if (link)
    return { weight: linkedCall, detail: 'It links to the call', places: { fromInteractionId: link.interactionId } };
  const message = thread.linkedMessages.find(({ threadId }) => threadId === anchor.id);
  if (message) {
    const places = { fromInteractionId: message.interactionId, toInteractionId: message.toInteractionId };
    return { weight: linkedMessage, detail: 'It links to the message', places };
  }
  if (!isNear) return undefined;
  const call = thread.namedCalls.find(({ callThreadId }) => callThreadId === anchor.id);
  if (call)
    return { weight: namedCall, detail: 'It names the call', places: { fromInteractionId: call.interactionId } };
  const deal = thread.namedDeals.find(({ dealId }) => anchor.namedDeals.some((other) => other.dealId === dealId));
  const there = anchor.namedDeals.find(({ dealId }) => dealId === deal?.dealId);
  if (deal === undefined || there === undefined) return undefined;
  const places = { fromInteractionId: deal.interactionId, toInteractionId: there.interactionId };
  return { weight: namedDeal, detail: `Both name the deal “${deal.name}”`, places };
}

/** Combines independent reasons: the chance that at least one of them is right. */
export const combined = (evidence: readonly Evidence[]): number =>
  1 - evidence.reduce((none, { weight }) => none * (1 - weight), 1);

const shared = (one: readonly string[], other: readonly string[]): number =>
  one.filter((id) => other.includes(id)).length;

const people = (count: number): string => (count === 1 ? 'One person' : `${count} people`);

function inWords(hours: number): string {
  if (hours === 0) return 'during the';
  const minutes = Math.round(Math.abs(hours) * 60);
  const time = minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
  return `${time} ${hours < 0 ? 'before' : 'after'} the`;
}

const mostTerms = 5;

function inSentence(terms: readonly string[]): string {
  const shown = terms.slice(0, mostTerms);
  const rest = shown.slice(0, -1).join(', ');
  return rest === '' ? `${shown.at(-1)}` : `${rest} and ${shown.at(-1)}`;
}
