import type { Connection } from './connection.ts';

/** What a resolver returns for a connection type: generated types name it by the connection's `nodes`. */
export type ConnectionOf<T extends { nodes: readonly unknown[] }> = Connection<Awaited<T['nodes'][number]>>;
