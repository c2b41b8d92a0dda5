import { type EntityManager, identifier, jsonArray, jsonChunks, queryText, toDatabaseJson } from '@sophia/database';
import { v7 as newId } from 'uuid';
import type { JobKind, NewJob } from './job-kind.ts';

/**
 * Adds jobs in a tenant's transaction, so that they are committed or rolled back with its rows. Sends one statement per
 * 1,000 jobs.
 */
export async function enqueue<Data>(
  em: EntityManager,
  { name, order = 'oldest' }: Pick<JobKind<Data>, 'name' | 'order'>,
  jobs: readonly NewJob<Data>[],
): Promise<void> {
  const schema = em.config.get('schema');
  if (!schema) throw new Error('enqueue needs the entity manager of a subgraph database');
  const now = Date.now();
  const rows = jobs.map((job) => {
    const { data, urgency = 0, at } = job;
    const time = at?.getTime() ?? now;
    return { row: job, json: toDatabaseJson({ id: newId(), data, urgency, place: order === 'newest' ? -time : time }) };
  });
  for (const chunk of jsonChunks(rows)) await queryText(em, insertInto(schema), [name, jsonArray(chunk)]);
}

const insertInto = (schema: string): string => `
  insert into ${identifier(schema)}.jobs (tenant_id, id, kind, data, urgency, place)
  select nullif(current_setting('sophia.tenant', true), ''), id, $1, data, urgency, place
  from json_to_recordset($2::json) as job(id uuid, data json, urgency int, place bigint)`;
