import type { FetchNode, PlanNode } from '../plan/plan.ts';
import type { Projection } from '../projection/shape.ts';
import type { TypeIndex } from '../schema/type-index.ts';
import { compileEntityFetch, compileRootFetch, selectionOf } from './compile-fetch.ts';
import type { DeferredParts, EntityFetch, EntityQuestion, RequestGraph, RequestNode, Step } from './compiled-plan.ts';
import type { Selections } from './fetches-with-own-answers.ts';
import { isJoinable, orderPlan, type PlannedStep } from './order-plan.ts';
import { markRecurring } from './recurring-places.ts';
import { markVerbatim } from './verbatim-places.ts';

/** Entities' questions that are answered when a step has ended, by service and key. */
type Answered = ReadonlyMap<string, readonly EntityQuestion[]>;

/** Values that are the same for a whole plan. */
interface Setting {
  readonly types: TypeIndex;
  readonly sharesAnswers: boolean;
  readonly selections: Selections;
}

/**
 * Compiles a plan into a graph of requests. Entity fetches of one subgraph that have the same distance from the plan's
 * beginning become one request, which waits for all that its fetches wait for. With the shape of the response, values
 * that go to the client as they are stay text.
 */
export function compilePlan(types: TypeIndex, node: PlanNode, projection?: Projection): RequestGraph {
  const plain = new Map(fetchesOf(node).map((fetch) => [fetch, selectionOf(fetch)]));
  const selections = markRecurring(projection ? markVerbatim(node, plain, projection) : plain);
  return compileGraph({ types, sharesAnswers: !usesContext(node), selections }, node);
}

function fetchesOf(node: PlanNode): readonly FetchNode[] {
  switch (node.kind) {
    case 'fetch':
      return [node];
    case 'defer':
      return [node.primary, ...node.parts.map((part) => part.node)].flatMap((part) => (part ? fetchesOf(part) : []));
    default:
      return node.nodes.flatMap(fetchesOf);
  }
}

function compileGraph(setting: Setting, node: PlanNode): RequestGraph {
  const steps: (Step & { readonly next: number[] })[] = [];
  const answeredAfter: Answered[] = [];
  /** Index of the step that holds a planned one. */
  const indexes = new Map<PlannedStep, number>();
  for (const joined of joinedSteps(orderPlan(node))) {
    const after = [...new Set(joined.flatMap((planned) => planned.after.map((before) => indexes.get(before) ?? 0)))];
    const answered = union(after.map((index) => answeredAfter[index] ?? new Map()));
    const at = steps.length;
    const compiled = compileStep(setting, joined, answered);
    for (const planned of joined) indexes.set(planned, at);
    for (const index of after) steps[index]?.next.push(at);
    steps.push({ node: compiled, wave: joined[0].wave, waitsFor: after.length, next: [] });
    answeredAfter.push(answeredBy(compiled, answered));
  }
  return { steps };
}

type Joined = readonly [PlannedStep, ...PlannedStep[]];

/** Returns the planned steps, those together that become one request. */
function joinedSteps(planned: readonly PlannedStep[]): Joined[] {
  const joined = new Map<string, [PlannedStep, ...PlannedStep[]]>();
  for (const [index, step] of planned.entries()) {
    const { node, wave } = step;
    const key = isJoinable(node) ? `${wave} ${node.service}` : `step ${index}`;
    const known = joined.get(key);
    if (known) known.push(step);
    else joined.set(key, [step]);
  }
  return [...joined.values()];
}

function compileStep(setting: Setting, joined: Joined, answered: Answered): RequestNode | DeferredParts {
  const [{ node }] = joined;
  if (node.kind === 'defer') {
    // A part may start before the parts before it in the plan are answered.
    const parts = node.parts.map((part) => ({ ...part, graph: part.node && compileGraph(setting, part.node) }));
    return { kind: 'defer', parts };
  }
  const selection = (fetch: FetchNode) => setting.selections.get(fetch) ?? selectionOf(fetch);
  if (!isJoinable(node)) return compileRootFetch(node, selection(node));
  const nodes = joined.map((planned) => planned.node).filter(isJoinable);
  const fetches = nodes.map((fetch) =>
    compileEntityFetch(setting.types, fetch, selection(fetch), setting.sharesAnswers),
  );
  return entityRequest(node.service, fetches, answered);
}

/** Joins several fetches into one request. Equal fetches share one question. */
function entityRequest(service: string, fetches: readonly EntityFetch[], answered: Answered): RequestNode {
  const questions = new Map<string, EntityQuestion>();
  for (const { question } of fetches) {
    const earlier = answered.get(nameOf(service, question)) ?? [];
    if (!questions.has(question.key)) questions.set(question.key, { ...question, index: questions.size, earlier });
  }
  const placed = fetches.map((fetch) => ({ ...fetch, question: questions.get(fetch.question.key) ?? fetch.question }));
  return { kind: 'entities', service, questions: [...questions.values()], fetches: placed };
}

function answeredBy(node: RequestNode | DeferredParts, before: Answered): Answered {
  // A mutation may change any entity.
  if (node.kind === 'root') return node.operationKind === 'mutation' ? new Map() : before;
  if (node.kind === 'defer') return before;
  const own = node.questions.map((question) => [nameOf(node.service, question), [question]] as const);
  return union([before, new Map(own)]);
}

const nameOf = (service: string, { key }: EntityQuestion): string => `${service}\n${key}`;

function union(all: readonly Answered[]): Answered {
  const result = new Map<string, readonly EntityQuestion[]>();
  for (const answered of all) {
    for (const [name, questions] of answered) {
      result.set(name, [...new Set([...(result.get(name) ?? []), ...questions])]);
    }
  }
  return result;
}

function usesContext(node: PlanNode): boolean {
  switch (node.kind) {
    case 'fetch':
      return node.contexts.length > 0;
    case 'defer':
      return [node.primary, ...node.parts.map((part) => part.node)].some((part) => part && usesContext(part));
    default:
      return node.nodes.some(usesContext);
  }
}
