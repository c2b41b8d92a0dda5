import type { SubgraphAnswer } from './transport.ts';

/** The answer of a subgraph to a request whose signature it refuses. */
const unsigned = '"UNSIGNED_REQUEST"';

/** A difference of clocks that network delays cannot explain, in milliseconds. */
const noticeableMs = 5_000;

/** Why a subgraph may have refused the signature of a request, for the log; undefined when it has not. */
export function refusedSignature(service: string, { text, headers }: SubgraphAnswer): string | undefined {
  // Refusals are short, and answers that are not need not be searched.
  if (text.length > 1_000 || !text.includes(unsigned)) return undefined;
  const refusal = `Subgraph "${service}" refuses the signature of the gateway's requests`;
  const offMs = Date.parse(String(headers.date)) - Date.now();
  if (!(Math.abs(offMs) > noticeableMs)) {
    return `${refusal}: is the key of SUBGRAPH_SIGNING_KEY among its GATEWAY_KEYS? Its own log says what is wrong`;
  }
  const seconds = Math.round(Math.abs(offMs) / 1_000);
  return `${refusal}, and its clock is ${seconds} seconds ${offMs > 0 ? 'ahead of' : 'behind'} the gateway's: a signature holds for seconds`;
}
