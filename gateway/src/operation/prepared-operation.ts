import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type Authorization, allowEverything, type Decision } from '../authorization/authorization.ts';
import { refuseDenied } from '../authorization/unauthorized.ts';
import type { JsonObject } from '../common/json.ts';
import type { EventFields } from '../event-fields/event-field.ts';
import type { SchemaCosts } from '../guards/schema-costs.ts';
import type { Identity } from '../identity/identity.ts';
import { inexactDefaults } from '../planning/corrections/inexact-literals.ts';
import type { Planner } from '../planning/planner.ts';
import { gatewayItself } from '../planning/waiting-clients.ts';
import { conditionVariables } from '../projection/conditions.ts';
import type { ProgressiveOverrides } from '../schema/progressive-overrides.ts';
import type { TypeIndex } from '../schema/type-index.ts';
import { makeRunnable, type RunnableOperation } from './runnable-operation.ts';
import { createVariants } from './variants.ts';

/** One operation of a document, with everything about it that is the same for all requests. */
export interface PreparedOperation {
  readonly operation: OperationDefinitionNode;
  /** Present if it is answered in parts: the client's labels of the parts by ours. */
  readonly partLabels?: ReadonlyMap<string, string | undefined>;
  /** Variables whose defaults stay in the subgraph's operation, because JSON cannot hold their literals. */
  readonly ownDefaults: ReadonlySet<string>;
  /** Returns the part of the operation that the identity may run. Rejects with `Unauthorized` if there is none. */
  authorized(identity: Identity, variables: JsonObject): Promise<RunnableOperation>;
  /** Values of the variables in its conditions, for each variant that was planned recently. */
  readonly variants: readonly JsonObject[];
  /** Plans variants before the first request. Rejects if one cannot be planned. */
  warmUp(variants: readonly JsonObject[]): Promise<void>;
}

export interface PreparationEnvironment {
  readonly schema: GraphQLSchema;
  readonly types: TypeIndex;
  readonly costs: SchemaCosts;
  /** Assumed number of entries in a list without a size in the schema. */
  readonly listSize: number;
  readonly planner: Planner;
  readonly authorization: Authorization;
  readonly overrides: ProgressiveOverrides;
  /** Subscription fields whose events come from the bus; none by default. */
  readonly eventFields?: EventFields;
  readonly onPlanningFailed?: (cause: unknown) => void;
}

export function prepareOperation(
  environment: PreparationEnvironment,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  partLabels?: ReadonlyMap<string, string | undefined>,
): PreparedOperation {
  const { authorization } = environment;
  const text = { operation, fragments: fragmentsOf(document) };
  const variants = createVariants(conditionVariables(document));
  const guard = authorization.guard(text);
  const everything = allowEverything(text);
  // The guard remembers a limited number of decisions.
  const runnables = new WeakMap<Decision, RunnableOperation>();

  function runnableFor(decision: Decision): RunnableOperation {
    const known = runnables.get(decision);
    if (known) return known;
    const runnable = makeRunnable(environment, decision, { variants, defers: partLabels !== undefined });
    runnables.set(decision, runnable);
    return runnable;
  }

  return {
    operation,
    partLabels,
    ownDefaults: inexactDefaults(environment.schema, document),
    async authorized(identity, variables) {
      const decision = guard ? await guard.decide(identity) : everything;
      refuseDenied(authorization.mode, decision, variables);
      return runnableFor(decision);
    },
    get variants() {
      return variants.recent;
    },
    async warmUp(recent) {
      const runnable = runnableFor(everything);
      await Promise.all(recent.map((one) => runnable.plan(one, new Set(), { client: () => gatewayItself })));
    },
  };
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}
