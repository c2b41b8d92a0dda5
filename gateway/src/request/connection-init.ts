import { isJsonObject, type JsonObject } from '../common/json.ts';
import { initMember, type RequestHeaderRule } from './header-rules.ts';

/** Matches valid header values of a length that servers accept. */
const headerValue = /^[\t\x20-\x7e]{0,4096}$/;

/**
 * Reads the values that header rules use from the payload of `connection_init`: its own members and those of its
 * `headers`. Only strings, numbers and booleans that are valid header values are used.
 */
export function headersOfInit(
  rules: readonly RequestHeaderRule[],
): (payload: Readonly<Record<string, unknown>>) => Record<string, string> {
  const wanted = [...new Set(rules.map(({ from }) => from))].filter((from) => initMember(from) !== undefined);
  return (payload) => {
    if (wanted.length === 0) return {};
    const headers = isJsonObject(payload.headers) ? payload.headers : {};
    const members = { ...lowerCased(headers), ...lowerCased(payload as JsonObject) };
    return Object.fromEntries(
      wanted.flatMap((from) => {
        const value = members[initMember(from) ?? ''];
        const isSimple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
        return isSimple && headerValue.test(String(value)) ? [[from, String(value)]] : [];
      }),
    );
  };
}

function lowerCased(values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}
