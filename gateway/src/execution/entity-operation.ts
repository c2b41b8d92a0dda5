import { bodyPrefix } from './compile-plan.ts';
import type { EntityFetch } from './compiled-plan.ts';
import type { EntityAnswer } from './entity-answers.ts';
import type { Execution } from './execution.ts';
import { requestBody, variableMembers } from './request-body.ts';

/** Entities to be asked for with one selection. */
export interface EntityPart {
  readonly fetch: EntityFetch;
  /** Everything that was asked with this selection, by representation. */
  readonly known: Map<string, EntityAnswer>;
  /** What is still to be asked for. */
  readonly answers: EntityAnswer[];
}

/** Texts of operations by their first fetch; the other fetches' keys choose among them. */
/** Which of the fetches have something to ask for differs from request to request; more texts than this are not kept. */
const maxCombinations = 64;

const prefixes = new WeakMap<EntityFetch, Map<string, string>>();

/** The JSON text of a request for all parts, each as an `_entities` field of its own when there are several. */
export function entitiesBody(execution: Execution, parts: readonly EntityPart[]): string {
  const [first] = parts;
  if (first === undefined) throw new Error('A request for entities has no part');
  const single = parts.length === 1;
  const members = parts.map(
    ({ answers }, index) =>
      `"representations${single ? '' : index}":[${answers.map(({ representation }) => representation).join(',')}]`,
  );
  const names = new Set(parts.flatMap(({ fetch }) => fetch.variables));
  return requestBody(prefixFor(first.fetch, parts), [...members, ...variableMembers(names, execution.variables)]);
}

function prefixFor(first: EntityFetch, parts: readonly EntityPart[]): string {
  const known = prefixes.get(first) ?? new Map<string, string>();
  prefixes.set(first, known);
  const key = parts.map(({ fetch }) => fetch.key).join('\n');
  const given = known.get(key);
  if (given !== undefined) return given;
  const prefix = bodyPrefix(operationText(parts), first.operationName);
  if (known.size >= maxCombinations) known.clear();
  known.set(key, prefix);
  return prefix;
}

function operationText(parts: readonly EntityPart[]): string {
  const single = parts.length === 1;
  const definitions = new Map<string, string>();
  for (const { fetch } of parts) for (const [name, text] of fetch.variableDefinitions) definitions.set(name, text);
  const representations = parts.map((_, index) => `$representations${single ? '' : index}:[_Any!]!`);
  const fields = parts.map(({ fetch }, index) => {
    const [alias, variable] = single ? ['', 'representations'] : [`_e${index}:`, `representations${index}`];
    return `${alias}_entities(representations:$${variable})${fetch.selectionText}`;
  });
  const { operationName = '', directives = '' } = parts[0]?.fetch ?? {};
  return `query ${operationName}(${[...representations, ...definitions.values()].join(',')})${directives}{${fields.join(' ')}}`;
}
