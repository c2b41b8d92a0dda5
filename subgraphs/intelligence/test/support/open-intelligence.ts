import { randomUUID } from 'node:crypto';
import { createPostgresBus, type EventData, type EventType } from '@sophia/events';
import { openTestSubgraph, type TestSubgraphOptions } from '@sophia/testing';
import { type IntelligenceServices, subgraph } from '../../src/index.ts';

export const tenant = 'acme';

/** The subgraph, on a database of its own unless one is given, and the means to tell it what other subgraphs would. */
export async function openIntelligence(options?: TestSubgraphOptions<IntelligenceServices>) {
  const opened = await openTestSubgraph(subgraph, options);
  const bus = createPostgresBus({ database: opened.database });

  /** Puts events on the bus and waits until they are handled, and the jobs that follow from them done. */
  async function hear<T extends EventType>(...told: Parameters<typeof tell<T>>): Promise<void> {
    await tell(...told);
    await opened.drain();
  }

  /** Puts events on the bus. */
  async function tell<T extends EventType>(
    type: T,
    events: readonly EventData<T>[],
    subject: (data: EventData<T>) => string,
    by = tenant,
  ): Promise<void> {
    await bus.publish(
      events.map(
        (data) =>
          ({
            id: randomUUID(),
            source: 'test',
            type,
            subject: subject(data),
            time: new Date().toISOString(),
            tenantid: by,
            data,
          }) as Parameters<typeof bus.publish>[0][number],
      ),
    );
  }
  return { ...opened, bus, hear, tell };
}

type Interaction = EventData<'interaction.changed'>;

export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** A message of a customer, with what a test says of it. */
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

/** An account, with what a test says of it. */
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
