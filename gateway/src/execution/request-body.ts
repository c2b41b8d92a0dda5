import type { JsonObject } from '../common/json.ts';

/** The JSON members of the client's variables that an operation uses. */
export function variableMembers(names: Iterable<string>, variables: JsonObject): string[] {
  const members: string[] = [];
  for (const name of names) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) members.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  return members;
}

/** A request's JSON text: the prefix that never changes, and the variables. */
export function requestBody(prefix: string, members: readonly string[]): string {
  return `${prefix}{${members.join(',')}}}`;
}

/** The variables of a fetch that is not sent as HTTP. */
export function requestVariables(names: readonly string[], variables: JsonObject): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = variables[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
