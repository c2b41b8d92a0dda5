import type { ResponsePath, SubgraphFailure } from '../errors.ts';
import type { Tree, TreeObject } from '../reading/tree.ts';
import type { EntityFetch } from './compiled-plan.ts';

/** What a subgraph says of one entity, for one selection. Filled in when the answer has come. */
export interface EntityAnswer {
  /** The JSON text that identified it. */
  readonly representation: string;
  /** Pending until the answer is in. */
  pending?: Promise<void>;
  entity?: Tree;
  /** Why there is no entity. */
  failure?: SubgraphFailure;
  /** Errors of fields inside it. */
  errors?: readonly { readonly failure: SubgraphFailure; readonly path: ResponsePath }[];
  /** The answer's text and where the entity starts in it, to read it again. */
  text?: string;
  start?: number;
  /** The copies handed out, by the fetch that they belong to. */
  readonly copies: Map<EntityFetch, TreeObject>;
}

/** The entities that one execution has asked for. */
export interface EntityAnswers {
  /** Answers by representation, for a fetch's kind of answer; `service` and `key` say which. */
  of(service: string, key: string): Map<string, EntityAnswer>;
}

export function createEntityAnswers(remembers: boolean): EntityAnswers {
  const known = new Map<string, Map<string, EntityAnswer>>();
  return {
    of(service, key) {
      const name = `${service}\n${key}`;
      const answers = remembers ? known.get(name) : undefined;
      if (answers) return answers;
      const fresh = new Map<string, EntityAnswer>();
      if (remembers) known.set(name, fresh);
      return fresh;
    },
  };
}
