import type { SubgraphAnswer } from './transport.ts';

/** Error code of a subgraph that refuses a request's signature. */
const unsigned = '"UNSIGNED_REQUEST"';

/** Clock difference that network delays cannot explain, in milliseconds. */
const noticeableMs = 5_000;

/** Explains, for the log, why a subgraph may have refused the signature; undefined if it accepted it. */
export function refusedSignature(service: string, { text, headers }: SubgraphAnswer): string | undefined {
  // Refusals are short, so long answers need not be searched.
  if (text.length > 1_000 || !text.includes(unsigned)) return undefined;
  const refusal = `Subgraph "${service}" refuses the signature of the gateway's requests`;
  const offMs = Date.parse(String(headers.date)) - Date.now();
  if (!(Math.abs(offMs) > noticeableMs)) {
    return `${refusal}: check that its GATEWAY_KEYS contain the key of SUBGRAPH_SIGNING_KEY; its log has the reason`;
  }
  const seconds = Math.round(Math.abs(offMs) / 1_000);
  return `${refusal}, and its clock is ${seconds} seconds ${offMs > 0 ? 'ahead of' : 'behind'} the gateway's: synchronise the clocks, because a signature expires after seconds`;
}
