import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { joinGatheredFields } from '../gathered-fields/join-gathered-fields.ts';
import { queryTypeOf, readGatheredFields } from '../gathered-fields/read-gathered-fields.ts';
import { splitGatheredFields } from '../gathered-fields/split-gathered-fields.ts';
import { mapFetches } from '../plan/map-fetches.ts';
import type { Plan } from '../plan/plan.ts';
import { readableSupergraph, supportedFeatures } from './build-supergraph.ts';
import { convertPlan } from './convert-plan.ts';
import { defaultDirectiveArguments } from './corrections/default-directive-arguments.ts';
import { keepLiterals } from './corrections/exact-literals.ts';
import { concreteFragments } from './corrections/interface-object-fragments.ts';
import { freeReservedVariables } from './corrections/reserved-variables.ts';
import { resolvableKeysFirst } from './corrections/resolvable-keys-first.ts';
import { restoreRequiredFields } from './corrections/restore-required-fields.ts';
import { twinRequiredFields } from './corrections/twin-required-fields.ts';
import { withPlannableDefers } from './corrections/unplannable-defers.ts';
import { narrowing } from './narrowing.ts';
import type { OverrideConditions } from './planner.ts';
import { withoutIntrospection } from './without-introspection.ts';

/** Plans synchronously. */
export interface SynchronousPlanner {
  /** Plans the document's only operation, which must be valid. Throws if it cannot be planned. */
  plan(operation: string, overrides: OverrideConditions): Plan;
}

/** Wraps @apollo/query-planner in our interface, and corrects its errors. */
export function createApolloPlanner(sdl: string): SynchronousPlanner {
  const { fields: gathered, forPlanning: composed } = readGatheredFields(
    readableSupergraph(parse(sdl, { noLocation: true })),
  );
  const queryType = queryTypeOf(composed)?.name.value ?? 'Query';
  const withDefaults = defaultDirectiveArguments(composed);
  const twinned = twinRequiredFields(resolvableKeysFirst(composed));
  // Not validated: it was validated when it was loaded, and twins of interface fields break some of the rules.
  const supergraph = Supergraph.build(twinned.document, { supportedFeatures, validateSupergraph: false });
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  const spelled = keepLiterals(schema);
  const withConcreteFragments = concreteFragments(composed, schema);
  // Without the client's named fragments planning is faster, and a fetch's text shows its response names.
  const planner = new QueryPlanner(supergraph, {
    reuseQueryFragments: false,
    // A field selected on one type is not requested for objects of another type at the same path.
    typeConditionedFetching: true,
    incrementalDelivery: { enableDefer: true },
    narrowing,
  });
  return {
    plan(text, overrides) {
      const operation = splitGatheredFields(parse(text), queryType, gathered);
      const planned = withoutIntrospection(withConcreteFragments(withDefaults(operation)));
      if (!planned) return { kind: 'operation', node: undefined };
      const literals = spelled(planned);
      const { document, restore } = freeReservedVariables(literals.document);
      const overrideConditions = new Map(Object.entries(overrides));
      const plan = withPlannableDefers(document, (document) =>
        convertPlan(planner.buildQueryPlan(operationFromDocument(apiSchema, document), { overrideConditions })),
      );
      const restored = mapFetches(plan, (fetch) => restoreRequiredFields(twinned, literals.restore(restore(fetch))));
      return gathered.size > 0 ? joinGatheredFields(restored) : restored;
    },
  };
}
