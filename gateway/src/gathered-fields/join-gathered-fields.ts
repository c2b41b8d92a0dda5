import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type { DeferNode, DeferredPart, FetchNode, Plan, PlanNode, Rewrite, RewriteStep } from '../plan/plan.ts';
import { hasParts, wholeName } from './gathered-field.ts';

/**
 * Gives the parts of each gathered field in a plan the field's own name. Their answers are then merged at one place,
 * and a null replaces no other value.
 */
export function joinGatheredFields(plan: Plan): Plan {
  return plan.kind === 'operation' && plan.node ? { ...plan, node: joinNode(plan.node) } : plan;
}

function joinNode(node: PlanNode): PlanNode {
  switch (node.kind) {
    case 'fetch':
      return joinFetch(node);
    case 'defer':
      return joinDefer(node);
    default:
      return { ...node, nodes: node.nodes.map(joinNode) };
  }
}

function joinFetch(fetch: FetchNode): FetchNode {
  const names = [...fetch.responseNames];
  return {
    ...fetch,
    operation: hasParts(fetch.operation) ? joinOperation(fetch.operation) : fetch.operation,
    path: fetch.path.map(wholeName),
    inputRewrites: fetch.inputRewrites.map(joinRewrite),
    outputRewrites: fetch.outputRewrites.map(joinRewrite),
    contexts: fetch.contexts.map((context) => ({ ...context, path: context.path.map(joinStep) })),
    responseNames: new Set(names.map(wholeName)),
    gatheredNames: new Set(names.filter(hasParts).map(wholeName)),
  };
}

function joinOperation(operation: string): string {
  const joined = visit(parse(operation, { noLocation: true }), {
    Field({ alias, ...field }) {
      if (!alias || !hasParts(alias.value)) return undefined;
      const value = wholeName(alias.value);
      return value === field.name.value ? field : { ...field, alias: { kind: Kind.NAME, value } };
    },
  });
  return stripIgnoredCharacters(print(joined));
}

const joinStep = (step: RewriteStep): RewriteStep =>
  step.kind === 'field' ? { ...step, name: wholeName(step.name) } : step;

function joinRewrite(rewrite: Rewrite): Rewrite {
  const place = { path: rewrite.path.map(joinStep), field: wholeName(rewrite.field) };
  return rewrite.kind === 'set'
    ? { ...rewrite, ...place }
    : { ...rewrite, ...place, newName: wholeName(rewrite.newName) };
}

/** Joins the deferred parts of a field's parts into one, as the client expects. */
function joinDefer({ primary, parts, ...node }: DeferNode): DeferNode {
  const joined = Map.groupBy(parts, ({ key }) => key.split('.').map(wholeName).join('.'));
  return {
    ...node,
    primary: primary && joinNode(primary),
    parts: [...joined].map(([key, group]): DeferredPart => {
      const nodes = group.flatMap((part) => (part.node ? [joinNode(part.node)] : []));
      const [only] = nodes;
      return {
        key,
        dependsOn: [...new Set(group.flatMap((part) => part.dependsOn))],
        node: nodes.length > 1 ? { kind: 'parallel', nodes } : only,
      };
    }),
  };
}
