import { bodyPrefix } from './compile-fetch.ts';
import type { EntityQuestion } from './compiled-plan.ts';
import type { ContextValues } from './context-shape.ts';
import type { EntityAnswer } from './entity-answers.ts';
import type { Execution } from './execution.ts';
import { requestBody, variableMembers } from './request-body.ts';

/** The entities of one question. */
export interface EntityPart {
  readonly question: EntityQuestion;
  readonly context: ContextValues;
  readonly answers: readonly EntityAnswer[];
}

/** Maximum number of cached texts. The questions that have entities vary from request to request. */
const maxCombinations = 64;

/** The parts that all requests for the same questions share. */
interface RequestStem {
  /** Name of the variables that hold representations, before their number. */
  readonly representations: string;
  readonly prefix: string;
}

/** By the first question, and then by the numbers of all. */
const stems = new WeakMap<EntityQuestion, Map<string, RequestStem>>();

/** Returns the JSON text of a request for all parts. Several parts have one `_entities` field each. */
export function entitiesBody(execution: Execution, parts: readonly EntityPart[]): string {
  const [first] = parts;
  if (first === undefined) throw new Error('A request for entities has no part');
  const { prefix, representations: name } = stemFor(first.question, parts);
  const members = parts.flatMap(({ answers, context }, index) => {
    const suffix = suffixOf(parts, index);
    const representations = answers.map(({ representation }) => representation).join(',');
    const values = [...context].map(([variable, text]) => `"${variable}${suffix}":${text}`);
    return [`"${name}${suffix}":[${representations}]`, ...values];
  });
  const names = new Set(parts.flatMap(({ question }) => question.variables));
  return requestBody(prefix, [...members, ...variableMembers(names, execution.variables)]);
}

/** Suffix that distinguishes the variables of one part from those of another. */
function suffixOf(parts: readonly EntityPart[], index: number): string {
  return parts.length === 1 ? '' : `_${index}`;
}

function stemFor(first: EntityQuestion, parts: readonly EntityPart[]): RequestStem {
  const known = stems.get(first) ?? new Map<string, RequestStem>();
  stems.set(first, known);
  const key = parts.map(({ question }) => question.index).join();
  const given = known.get(key);
  if (given !== undefined) return given;
  const representations = freeName(parts);
  const text = operationText(first, parts, representations);
  const stem = { representations, prefix: bodyPrefix(text, first.operationName) };
  if (known.size >= maxCombinations) known.clear();
  known.set(key, stem);
  return stem;
}

/** Returns a name that is not the beginning of any of the client's variables. */
function freeName(parts: readonly EntityPart[]): string {
  const taken = parts.flatMap(({ question }) => [...question.variableDefinitions.keys()]);
  let name = 'representations';
  while (taken.some((other) => other.startsWith(name))) name += '_';
  return name;
}

function operationText(
  { operationName = '', directives }: EntityQuestion,
  parts: readonly EntityPart[],
  representations: string,
): string {
  const single = parts.length === 1;
  const definitions = new Map<string, string>();
  for (const [index, { question }] of parts.entries()) {
    const suffix = suffixOf(parts, index);
    definitions.set(`${representations}${suffix}`, `$${representations}${suffix}:[_Any!]!`);
    for (const [name, type] of question.contextTypes) definitions.set(name + suffix, `$${name}${suffix}:${type}`);
    for (const [name, text] of question.variableDefinitions) definitions.set(name, text);
  }
  const fields = parts.map(({ question }, index) => {
    const suffix = suffixOf(parts, index);
    const alias = single ? '' : `_e${index}:`;
    return `${alias}_entities(representations:$${representations}${suffix})${question.selectionText(suffix)}`;
  });
  return `query ${operationName}(${[...definitions.values()].join(',')})${directives}{${fields.join(' ')}}`;
}
