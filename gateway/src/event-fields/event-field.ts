import type { GraphQLField } from 'graphql';
import type { EventCondition } from './event-condition.ts';
import type { EventPath } from './event-path.ts';

/** A subscription field that is fed from the bus. */
export interface EventField {
  readonly field: GraphQLField<unknown, unknown>;
  /** The type of its events. */
  readonly type: string;
  readonly conditions: readonly EventCondition[];
  /** The type of what it answers with. */
  readonly payload: string;
  /** Where the fields of that get their values, by name; others cannot be told from an event. */
  readonly sources: ReadonlyMap<string, FieldSource>;
}

export interface FieldSource {
  readonly path: EventPath;
  /** Present for a field that is an entity, whose key stands at the path. */
  readonly entity?: EntitySource;
}

export interface EntitySource {
  readonly typeName: string;
  readonly isObject: boolean;
  readonly keyField: string;
  /** Whether the subgraph of the subscription can be asked about it. */
  readonly isResolvable: boolean;
}

/** The subscription fields of a supergraph that are fed from the bus, by name. */
export type EventFields = ReadonlyMap<string, EventField>;
