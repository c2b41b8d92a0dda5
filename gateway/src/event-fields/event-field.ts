import type { GraphQLField } from 'graphql';
import type { EventCondition } from './event-condition.ts';
import type { EventPath } from './event-path.ts';

/** A subscription field that is fed from the bus. */
export interface EventField {
  readonly field: GraphQLField<unknown, unknown>;
  /** Type of its events. */
  readonly type: string;
  /** Root field of the subscription's subgraph that tells whether a client who sees own rows alone sees what an event is about. */
  readonly seenBy?: string;
  readonly conditions: readonly EventCondition[];
  /** Type of the field. */
  readonly payload: string;
  /** Sources of the payload's fields, by name; an event cannot provide other fields. */
  readonly sources: ReadonlyMap<string, FieldSource>;
}

export interface FieldSource {
  readonly path: EventPath;
  /** Set for a field that is an entity, whose key is at the path. */
  readonly entity?: EntitySource;
}

export interface EntitySource {
  readonly typeName: string;
  readonly isObject: boolean;
  readonly keyField: string;
  /** True if the subgraph of the subscription can resolve the entity. */
  readonly isResolvable: boolean;
}

/** The subscription fields of a supergraph that are fed from the bus, by name. */
export type EventFields = ReadonlyMap<string, EventField>;
