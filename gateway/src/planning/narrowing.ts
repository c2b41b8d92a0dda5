import type { QueryPlannerConfig } from '@apollo/query-planner';

type Narrowing = NonNullable<QueryPlannerConfig['narrowing']>;
type Option = Parameters<Narrowing['options']>[0][number];
type Path = Option['paths'][number];

/** Number of ways to one selection above which some are left out. Few operations have more. */
const maxOptions = 64;

/**
 * Leaves out plans where they are very many: a field that four subgraphs share, five levels deep, can be had in 4^5 ways,
 * and a plan chooses one for each field. Apollo's planner would compute all ways and then compare an arbitrary part of
 * the plans. An operation with fewer ways and plans is planned as ever.
 */
export const narrowing: Narrowing = {
  options: (options) => (options.length > maxOptions ? nearestOfEachPlace(options) : options),
  branches: (branches) => cheapest(branches),
};

/**
 * Keeps, of the options that end in the same place, those with the fewest jumps: whatever is selected below can be had
 * from any of them.
 */
function nearestOfEachPlace<T extends Option>(options: readonly T[]): T[] {
  const places = Map.groupBy(options, placeOf);
  const share = Math.max(1, Math.floor(maxOptions / places.size));
  return [...places].flatMap(([place, sharing]) => (place === undefined ? sharing : nearest(sharing).slice(0, share)));
}

function nearest<T extends Option>(options: readonly T[]): T[] {
  const jumps = options.map(jumpsOf);
  const fewest = Math.min(...jumps);
  return options.filter((_, index) => jumps[index] === fewest);
}

const jumpsOf = ({ paths }: Option): number => paths.reduce((sum, path) => sum + path.subgraphJumps(), 0);

/** Names the place where an option ends. Undefined if what is below depends on more than that. */
function placeOf({ paths: [path, ...others] }: Option): string | undefined {
  if (!path || others.length > 0 || path.deferOnTail) return undefined;
  const types = path.tailPossibleRuntimeTypes().map(({ name }) => name);
  return [path.tail.index, path.lastEdge()?.index, ...types].join(' ');
}

/**
 * Leaves one option in each branch, so that few requests are needed: removes a request, the last in time first, if each
 * branch keeps an option without it. The executor sends one request for each subgraph and wave. Then removes fetches in
 * the same way, which are parts of requests.
 */
function cheapest<T extends Option>(branches: readonly T[][]): T[][] {
  const fewRequests = withoutParts(branches, ({ paths }) => paths.flatMap((path) => hopsOf(path).map(requestOf)));
  const fewFetches = withoutParts(fewRequests, ({ paths }) => paths.flatMap((path) => hopsOf(path)));
  return fewFetches.map((options) => options.slice(0, 1));
}

/** Something that an option of a branch needs, and other branches may need too. */
interface Part {
  readonly name: string;
  /** Number of requests one after the other before it. */
  readonly wave: number;
}

/** An entry of a path into a subgraph, named by all that leads there. */
interface Hop extends Part {
  readonly subgraph: string;
}

function hopsOf(path: Path): Hop[] {
  const hops: Hop[] = [];
  let wave = -1;
  let name = '';
  for (const [edge, trigger, conditions] of path) {
    if (!edge) continue;
    const subgraph = edge.tail.source;
    // What a field or a key requires of other subgraphs is fetched before, and a field's subgraph is then entered again.
    const waits = conditions !== null && !conditions.isAllInSameSubgraph();
    if ('kind' in trigger && trigger.kind === 'Field') name += `.${trigger.responseName()}`;
    if (!edge.changesSubgraph() && !waits) continue;
    wave += waits ? 2 : 1;
    name += `>${subgraph}`;
    hops.push({ name, wave, subgraph });
  }
  return hops;
}

const requestOf = ({ wave, subgraph }: Hop): Part => ({ name: `${wave} ${subgraph}`, wave });

/** Removes options, so that all branches together need few parts. Each branch keeps at least one. */
function withoutParts<T extends Option>(branches: readonly T[][], partsOf: (option: T) => readonly Part[]): T[][] {
  const kept = branches.map((options) => new Set(options));
  /** The options that need a part, by branch. */
  const needs = new Map<string, { readonly wave: number; readonly users: Map<Set<T>, T[]> }>();
  for (const [index, options] of branches.entries()) {
    const branch = kept[index] ?? new Set();
    for (const option of options) {
      for (const { name, wave } of new Map(partsOf(option).map((part) => [part.name, part])).values()) {
        const users = needs.get(name)?.users ?? new Map<Set<T>, T[]>();
        needs.set(name, { wave, users });
        users.set(branch, [...(users.get(branch) ?? []), option]);
      }
    }
  }
  const byWorth = [...needs.values()].sort((one, other) => other.wave - one.wave || one.users.size - other.users.size);
  for (const { users } of byWorth) {
    const isNeeded = [...users].some(
      ([branch, options]) => options.filter((option) => branch.has(option)).length === branch.size,
    );
    if (isNeeded) continue;
    for (const [branch, options] of users) for (const option of options) branch.delete(option);
  }
  return kept.map((options) => [...options]);
}
