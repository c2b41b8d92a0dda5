import { hoursAfter, type SourceThread, sameTopicHours, togetherHours } from './source-thread.ts';

export type Basis = 'TIME' | 'PEOPLE' | 'TOPIC' | 'REFERENCE';

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
  version: '2',
  purpose: 'Joins threads of several sources into conversations by time, people, topics and references',
} as const;

/** Least combined weight of two threads that belong together. */
export const leastWeight = 0.5;

/** Weights of time, at once and at the end of the hours. With a call, time alone is enough. */
const timeWeights = { CALL: { near: 0.9, far: 0.5 }, CHAT: { near: 0.45, far: 0.25 } } as const;
const sameCustomer = 0.4;
const sameColleague = 0.2;
/** Weights of one, two, and three or more shared terms. */
const sharedTerms = [0.25, 0.4, 0.5] as const;
const linkedCall = 0.95;
const namedCall = 0.6;

/** Returns the reasons why a thread may belong to the anchor's conversation, strongest first. */
export function weigh(thread: SourceThread, anchor: SourceThread): Evidence[] {
  const reason = (
    basis: Basis,
    weight: number,
    detail: string,
    fromInteractionId = thread.interactionId,
  ): Evidence => ({
    basis,
    weight: Number(weight.toFixed(3)),
    detail,
    fromInteractionId,
    toInteractionId: anchor.interactionId,
  });
  const hours = hoursAfter(anchor, thread);
  const found: Evidence[] = [];
  const link = thread.callLinks.find(({ callSourceId }) => callSourceId === anchor.callSourceId);
  const name = thread.namedCalls.find(({ callThreadId }) => callThreadId === anchor.id);
  if (link) found.push(reason('REFERENCE', linkedCall, 'It links to the call', link.interactionId));
  else if (name && Math.abs(hours) <= sameTopicHours)
    found.push(reason('REFERENCE', namedCall, 'It names the call', name.interactionId));
  if (Math.abs(hours) <= togetherHours && anchor.kind !== 'RECORD') {
    const { near, far } = timeWeights[anchor.kind];
    const weight = near - (near - far) * (Math.abs(hours) / togetherHours);
    found.push(reason('TIME', weight, `It began ${inWords(hours)} ${anchor.kind === 'CALL' ? 'call' : 'chat'}`));
  }
  if (found.length === 0 && Math.abs(hours) > sameTopicHours) return [];
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
