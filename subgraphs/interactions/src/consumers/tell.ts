import type { EntityManager } from '@sophia/database';
import { recordInteractions } from '../commands/record-interactions.ts';
import { interactionIdOf } from '../timeline/ids.ts';
import type { ToldInteraction } from '../timeline/told-interaction.ts';

interface RecordEvent<Data> {
  tenantid: string;
  data: Data;
}

/**
 * Creates a handler for events about one interaction each. `read` returns null for a record without a place on the
 * timeline.
 */
export const tellWith =
  <Data extends { id: string }>(read: (tenant: string, data: Data) => ToldInteraction | null) =>
  async (em: EntityManager, events: RecordEvent<Data>[]): Promise<void> => {
    // The last of several events about one record has its current state.
    const told = new Map<string, ToldInteraction | null>();
    for (const { tenantid, data } of events) told.set(interactionIdOf(tenantid, data.id), read(tenantid, data));
    await recordInteractions(
      em,
      [...told.values()].filter((interaction) => interaction !== null),
      [...told].flatMap(([id, interaction]) => (interaction ? [] : [id])),
    );
  };
