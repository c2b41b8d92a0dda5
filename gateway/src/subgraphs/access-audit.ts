import { type AuditStore, RecordsRefused } from '../audit/audit-record.ts';
import { ownRequest } from '../request/own-request.ts';
import { accessSubgraph } from './access-directory.ts';
import { parseResponse } from './read-response.ts';
import type { SubgraphTransport } from './transport.ts';

const query = JSON.stringify('mutation ($records: [AuditRecordInput!]!) { auditAppend(records: $records) }');

const longestMs = 10_000;
/** Codes of errors that the records cause. Others, such as those of a database that is away, pass. */
const faults = new Set(['BAD_USER_INPUT', 'INTERNAL_SERVER_ERROR']);

/** Keeps records in the subgraph `access` at this URL, by `auditAppend`. */
export function accessAudit(url: string, transport: SubgraphTransport): AuditStore {
  return {
    async append(tenant, records) {
      const headers = { 'x-sophia-tenant': tenant, 'x-sophia-subject': 'gateway', 'x-sophia-roles': '' };
      const { text } = await transport.send({
        service: accessSubgraph,
        url,
        headers,
        body: `{"query":${query},"variables":{"records":[${records.join(',')}]}}`,
        // A record that is sent twice is stored once.
        retryable: true,
        signal: AbortSignal.timeout(longestMs),
        client: ownRequest(tenant, headers),
      });
      const { errors } = parseResponse(accessSubgraph, text);
      if (errors.length === 0) return;
      const problem = `The subgraph "access" refused records: ${errors.map(({ message }) => message).join('; ')}`;
      const isFault = errors.every(({ code }) => code !== undefined && faults.has(code));
      throw isFault ? new RecordsRefused(problem) : new Error(problem);
    },
  };
}
