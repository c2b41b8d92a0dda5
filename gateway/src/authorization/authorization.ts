import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Identity } from '../identity/identity.ts';
import { type MarkedOperation, type OperationText, withDeniedMarked, withoutDenied } from './filter-operation.ts';
import { type GrantClaims, grantedPolicies, grantedScopes } from './granted-names.ts';
import { type GuardedNode, type OperationNeeds, operationNeeds } from './operation-needs.ts';
import type { SchemaRequirements } from './read-requirements.ts';
import { type Granted, isMet } from './requirement.ts';

/** Says of each of the policies whether it holds for the identity; one that it does not name does not hold. */
export type PolicyDecider = (
  identity: Identity,
  policies: readonly string[],
) => Promise<Readonly<Record<string, boolean>>> | Readonly<Record<string, boolean>>;

/** `filter` answers each field that may not be read with null and an error; `reject` refuses the whole operation. */
export type AuthorizationMode = 'filter' | 'reject';

export interface AuthorizationOptions {
  /** `filter` by default. */
  readonly mode?: AuthorizationMode;
  readonly claims?: GrantClaims;
  /** Decides @policy, besides the claim. Asked once for each request whose operation needs any. */
  readonly policies?: PolicyDecider;
}

/** What one identity may run of an operation. */
export interface Decision {
  /** Equal for identities to whom the same is denied, for one operation. Empty when nothing is. */
  readonly key: string;
  /** To plan and fetch; undefined when nothing is left. */
  readonly allowed: OperationText | undefined;
  /** To answer. */
  readonly marked: MarkedOperation;
}

/** Decides for one operation of which something is not for everybody. */
interface OperationGuard {
  /** The same decision for the same `key`, as long as that is among the last that were made. */
  decide(identity: Identity): Promise<Decision>;
}

/** Enforces @authenticated, @requiresScopes and @policy of one supergraph. */
export interface Authorization {
  readonly mode: AuthorizationMode;
  /** Undefined when everybody may run the whole operation, which must be valid. */
  guard(text: OperationText): OperationGuard | undefined;
}

export function allowEverything(text: OperationText): Decision {
  return { key: '', allowed: text, marked: { ...text, denied: new Set() } };
}

/** Each combination of met and unmet requirements that occurs has a decision; more of them are not kept. */
const maxDecisions = 64;

export function createAuthorization(
  schema: GraphQLSchema,
  required: SchemaRequirements,
  { mode = 'filter', claims = {}, policies }: AuthorizationOptions = {},
): Authorization {
  async function grantedTo(identity: Identity, needed: readonly string[]): Promise<Granted> {
    const held = new Set(needed.length > 0 ? grantedPolicies(identity, claims) : []);
    if (policies && needed.length > 0) {
      const decided = await policies(identity, needed);
      for (const name of needed) if (Object.hasOwn(decided, name) && decided[name] === true) held.add(name);
    }
    return {
      authenticated: identity.kind !== 'anonymous',
      scopes: grantedScopes(identity, claims),
      policies: held,
    };
  }

  return {
    mode,
    guard(text) {
      if (required.isEmpty) return undefined;
      const needs = operationNeeds(schema, required, text.operation, text.fragments);
      return needs && createGuard(text, needs, grantedTo);
    },
  };
}

function createGuard(
  text: OperationText,
  { requirements, byNode }: OperationNeeds,
  grantedTo: (identity: Identity, policies: readonly string[]) => Promise<Granted>,
): OperationGuard {
  const everything = allowEverything(text);
  const decisions = new LRUCache<string, Decision>({ max: maxDecisions });
  const policies = [...new Set(requirements.flatMap((requirement) => requirement.policies?.flat() ?? []))].sort();

  function decisionFor(met: readonly boolean[]): Decision {
    if (met.every(Boolean)) return everything;
    const key = met.map((isMet) => (isMet ? '1' : '0')).join('');
    const known = decisions.get(key);
    if (known) return known;
    const isDenied = (node: GuardedNode) => byNode.get(node)?.some((index) => !met[index]) === true;
    const decision = { key, allowed: withoutDenied(text, isDenied), marked: withDeniedMarked(text, isDenied) };
    decisions.set(key, decision);
    return decision;
  }

  return {
    async decide(identity) {
      if (identity.kind === 'developer') return decisionFor([]);
      const granted = await grantedTo(identity, policies);
      return decisionFor(requirements.map((requirement) => isMet(requirement, granted)));
    },
  };
}
