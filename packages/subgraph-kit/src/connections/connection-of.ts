import type { Connection } from './connection.ts';

/** Result of a resolver for a connection type. Generated types give the type of `nodes`. */
export type ConnectionOf<T extends { nodes: readonly unknown[] }> = Connection<Awaited<T['nodes'][number]>>;
