import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { claimedNames } from '../identity/claimed-names.ts';
import type { Identity } from '../identity/identity.ts';
import { type MarkedOperation, type OperationText, withDeniedMarked, withoutDenied } from './filter-operation.ts';
import { type GuardedNode, type OperationNeeds, operationNeeds } from './operation-needs.ts';
import type { SchemaRequirements } from './read-requirements.ts';
import { type Granted, isMet } from './requirement.ts';

/** Decides for each policy if it holds for the identity; a policy missing from the result does not hold. */
export type PolicyDecider = (
  identity: Identity,
  policies: readonly string[],
) => Promise<Readonly<Record<string, boolean>>> | Readonly<Record<string, boolean>>;

/** `filter` answers each unauthorised field with null and an error; `reject` refuses the whole operation. */
export type AuthorizationMode = 'filter' | 'reject';

export interface AuthorizationOptions {
  /** `filter` by default. */
  readonly mode?: AuthorizationMode;
  /** Claim of a token that lists the policies that hold; none by default. */
  readonly policyClaim?: string;
  /** Decides @policy, in addition to the claim. Called once for each request whose operation needs policies. */
  readonly policies?: PolicyDecider;
}

/** The part of an operation that one identity may run. */
export interface Decision {
  /** Equal for identities that are denied the same fields of the operation. Empty if nothing is denied. */
  readonly key: string;
  /** The operation to plan and fetch; undefined if nothing is left. */
  readonly allowed: OperationText | undefined;
  /** The operation to answer. */
  readonly marked: MarkedOperation;
}

/** Decides for one operation with restricted fields. */
interface OperationGuard {
  /** Returns the same decision for the same `key`, as long as it is in the cache. */
  decide(identity: Identity): Promise<Decision>;
}

/** Enforces @authenticated, @requiresScopes and @policy of one supergraph. */
export interface Authorization {
  readonly mode: AuthorizationMode;
  /** Returns undefined if every client may run the whole operation, which must be valid. */
  guard(text: OperationText): OperationGuard | undefined;
}

export function allowEverything(text: OperationText): Decision {
  return { key: '', allowed: text, marked: { ...text, denied: new Set() } };
}

/** Maximum number of cached decisions; each combination of met and unmet requirements has one. */
const maxDecisions = 64;

export function createAuthorization(
  schema: GraphQLSchema,
  required: SchemaRequirements,
  { mode = 'filter', policyClaim, policies }: AuthorizationOptions = {},
): Authorization {
  async function grantedTo(identity: Identity, needed: readonly string[]): Promise<Granted> {
    const held = new Set(policyClaim === undefined ? [] : claimedNames(identity.claims[policyClaim]));
    if (policies && needed.length > 0) {
      const decided = await policies(identity, needed);
      for (const name of needed) if (Object.hasOwn(decided, name) && decided[name] === true) held.add(name);
    }
    return {
      authenticated: identity.kind !== 'anonymous',
      scopes: new Set(identity.scopes),
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
