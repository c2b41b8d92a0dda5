import { type AuditStore, RecordsRefused } from '../audit/audit-record.ts';
import { createAccessSender, readAccessAnswer } from './ask-access.ts';
import type { SubgraphTransport } from './transport.ts';

const query = JSON.stringify('mutation ($records: [AuditRecordInput!]!) { auditAppend(records: $records) }');

const longestMs = 10_000;
/** Codes of errors that the records cause. Others, such as those of a database that is away, pass. */
const faults = new Set(['BAD_USER_INPUT', 'INTERNAL_SERVER_ERROR']);

/** Keeps records in the subgraph `access` at this URL, by `auditAppend`. */
export function accessAudit(url: string, transport: SubgraphTransport): AuditStore {
  const send = createAccessSender(url, transport);
  return {
    async append(tenant, records) {
      const body = `{"query":${query},"variables":{"records":[${records.join(',')}]}}`;
      // A record that is sent twice is stored once.
      const { errors } = readAccessAnswer(await send({ tenant, body, retryable: true, longestMs }));
      if (errors.length === 0) return;
      const problem = `The subgraph "access" refused records: ${errors.map(({ message }) => message).join('; ')}`;
      const isFault = errors.every(({ code }) => code !== undefined && faults.has(code));
      throw isFault ? new RecordsRefused(problem) : new Error(problem);
    },
  };
}
