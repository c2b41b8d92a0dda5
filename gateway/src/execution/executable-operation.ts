import type { TreeObject } from '../answer-tree/tree.ts';
import type { JsonObject } from '../common/json.ts';
import type { Projection } from '../projection/shape.ts';

/** An operation, as executions know it. */
export interface ExecutableOperation {
  /** The shape of its response. */
  projection(variables: JsonObject): Projection;
}

/** Names the entity that an event is about, by its type and key; undefined when the event does not say. */
export type NameEntity = (data: TreeObject) => string | undefined;
