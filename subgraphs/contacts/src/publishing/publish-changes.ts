import type { EntityManager } from '@sophia/database';
import { publish } from '@sophia/events';
import type { Changes } from '../resolution/changes.ts';
import { accountEvents } from './account-events.ts';
import { activityEvents } from './activity-events.ts';
import { contactEvents } from './contact-events.ts';
import { dealEvents } from './deal-events.ts';
import { employeeEvents } from './employee-events.ts';
import { identityEvents } from './identity-events.ts';

/** Publishes the changes of a transaction, after all its rows are written. */
export async function publishChanges(em: EntityManager, changes: Changes): Promise<void> {
  const lists = [accountEvents, employeeEvents, contactEvents, dealEvents, identityEvents, activityEvents];
  for (const list of lists) await publish(em, await list(em, changes));
}
