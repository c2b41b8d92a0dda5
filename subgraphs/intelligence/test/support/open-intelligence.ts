import { randomUUID } from 'node:crypto';
import { createPostgresBus, type EventData, type EventType } from '@sophia/events';
import { openTestSubgraph, type TestEvent, type TestSubgraphOptions } from '@sophia/testing';
import { type IntelligenceServices, subgraph } from '../../src/index.ts';

export const tenant = 'acme';

/**
 * Opens the subgraph, on a database of its own unless one is given, with functions that publish events of other
 * subgraphs.
 */
export async function openIntelligence(options?: TestSubgraphOptions<IntelligenceServices>) {
  const opened = await openTestSubgraph(subgraph, options);
  const bus = createPostgresBus({ database: opened.database });

  /** Publishes events and waits until they and the jobs that they cause are done. */
  async function deliver<T extends EventType>(...args: Parameters<typeof publish<T>>): Promise<void> {
    await publish(...args);
    await opened.drain();
  }

  /** Publishes events. */
  const publish = <T extends EventType>(
    type: T,
    events: readonly EventData<T>[],
    subject: (data: EventData<T>) => string,
    by = tenant,
  ): Promise<void> =>
    opened.send(
      events.map((data) => ({ type, subject: subject(data), data }) as TestEvent),
      by,
    );
  return { ...opened, bus, deliver, publish };
}

type Interaction = EventData<'interaction.changed'>;

export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** A message of a customer, with the given facts. */
export const message = (facts: Partial<Interaction> = {}): Interaction => ({
  id: randomUUID(),
  kind: 'MESSAGE',
  source: 'slack',
  occurredAt: daysAgo(1),
  title: 'A message',
  text: 'Hello.',
  direction: 'INBOUND',
  accountId: null,
  dealId: null,
  threadId: null,
  callId: null,
  messageId: randomUUID(),
  contactIds: [],
  employeeIds: [],
  isNew: true,
  isNewToAccount: facts.accountId != null,
  deleted: false,
  ...facts,
});

/** An account, with the given facts. */
export const account = (
  id: string,
  facts: Partial<EventData<'account.changed'>> = {},
): EventData<'account.changed'> => ({
  id,
  name: 'Maple',
  domain: null,
  ownerId: null,
  parentId: null,
  segment: null,
  region: null,
  isSample: false,
  ...facts,
});

/** A contact without an account, with the given facts. */
export const contact = (
  id: string,
  facts: Partial<EventData<'contact.changed'>> = {},
): EventData<'contact.changed'> => ({
  id,
  accountId: null,
  fullName: 'Ann Ames',
  emails: [],
  title: null,
  mergedIntoId: null,
  deleted: false,
  ...facts,
});
