import type { WeaviateClient } from 'weaviate-client';

/** Hands out the client, and replaces it by a new one after a failure. */
export interface Clients {
  /** Runs a call. If it fails as `isBroken` says, the next call connects anew. */
  use<T>(call: (client: WeaviateClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Session {
  readonly client: WeaviateClient;
  calls: number;
  isBroken: boolean;
}

/**
 * A client that lost its server waits longer and longer before it connects again, up to two minutes. A new one connects at
 * once.
 */
export function createClients(connect: () => Promise<WeaviateClient>, isBroken: (error: unknown) => boolean): Clients {
  let opening: Promise<Session> | undefined;

  function open(): Promise<Session> {
    const opened = connect().then((client) => ({ client, calls: 0, isBroken: false }));
    opening = opened;
    opened.catch(() => {
      if (opening === opened) opening = undefined;
    });
    return opened;
  }

  return {
    async use(call) {
      const session = await (opening ?? open());
      session.calls++;
      try {
        return await call(session.client);
      } catch (error) {
        if (isBroken(error) && !session.isBroken) {
          session.isBroken = true;
          opening = undefined;
        }
        throw error;
      } finally {
        session.calls--;
        if (session.isBroken && session.calls === 0) await session.client.close();
      }
    },
    async close() {
      await opening?.then(({ client }) => client.close()).catch(() => undefined);
    },
  };
}
