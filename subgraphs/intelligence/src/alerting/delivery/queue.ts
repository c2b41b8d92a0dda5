import type { EntityManager } from '@sophia/database';
import { enqueue } from '@sophia/jobs';

/** Name of the job that sends what is due. */
export const sendAlertsJob = 'send-alerts';

/** Sends what is due as soon as the transaction is committed. */
export const sendSoon = (em: EntityManager): Promise<void> => enqueue(em, { name: sendAlertsJob }, [{ data: {} }]);
