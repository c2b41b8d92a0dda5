import type { EntityManager } from '@sophia/database';
import type { EventData, EventType, ReadEvent } from '@sophia/events';
import type { PersonRecord } from '../identity/source-record.ts';
import { publishChanges } from '../publishing/publish-changes.ts';
import { Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { saveAndResolve } from '../resolution/save-and-resolve.ts';

/** Creates a handler that stores a source's users as people. */
export const storeUsers =
  <T extends EventType>(recordOf: (user: EventData<T>) => PersonRecord) =>
  async (em: EntityManager, events: ReadEvent<T>[]): Promise<void> => {
    const [first] = events;
    if (!first) return;
    await lockResolution(em, first.tenantid);
    const changes = new Changes();
    const records = events.map(({ data }) => recordOf(data));
    await saveAndResolve(em, first.tenantid, records, changes);
    await publishChanges(em, changes);
  };
