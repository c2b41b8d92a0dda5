import type { TreeObject } from '../answer-tree/tree.ts';
import type { JsonObject } from '../common/json.ts';
import type { Projection } from '../projection/shape.ts';

/** An operation, in the form that executions need. */
export interface ExecutableOperation {
  /** Returns the shape of its response. */
  projection(variables: JsonObject): Projection;
}

/** Returns a name for the entity of an event, from its type and key; undefined if the event does not contain them. */
export type NameEntity = (data: TreeObject) => string | undefined;
