import type { EntityManager } from '@sophia/database';
import { recordInteractions } from '../commands/record-interactions.ts';
import { interactionIdOf } from '../timeline/ids.ts';
import type { ReportedInteraction } from '../timeline/reported-interaction.ts';

interface RecordEvent<Data> {
  tenantid: string;
  data: Data;
}

/**
 * Creates a handler for events about one interaction each. `read` returns null for a record without a place on the
 * timeline.
 */
export const interactionHandler =
  <Data extends { id: string }>(read: (tenant: string, data: Data) => ReportedInteraction | null) =>
  async (em: EntityManager, events: RecordEvent<Data>[]): Promise<void> => {
    // The last of several events about one record has its current state.
    const reported = new Map<string, ReportedInteraction | null>();
    for (const { tenantid, data } of events) reported.set(interactionIdOf(tenantid, data.id), read(tenantid, data));
    await recordInteractions(
      em,
      [...reported.values()].filter((interaction) => interaction !== null),
      [...reported].flatMap(([id, interaction]) => (interaction ? [] : [id])),
    );
  };
