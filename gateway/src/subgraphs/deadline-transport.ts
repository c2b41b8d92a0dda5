import { errorCodes } from '../common/errors.ts';
import { TimeIsUp } from '../request/deadline.ts';
import { SubgraphRequestError, type SubgraphTransport } from './transport.ts';

/** Fails a subgraph request at the client's deadline, so that the rest of the answer can still be returned. */
export function deadlineTransport(transport: SubgraphTransport): SubgraphTransport {
  return {
    ...transport,
    async send(request) {
      try {
        return await transport.send(request);
      } catch (error) {
        if (!(error instanceof TimeIsUp)) throw error;
        const { service } = request;
        const message = `Subgraph "${service}" did not answer before the deadline of the request`;
        throw new SubgraphRequestError({ message, code: errorCodes.requestTimeout, service }, error);
      }
    },
  };
}
