import satisfies from 'spdx-satisfies';
import type { Component } from './components.ts';

export interface AllowedLicences {
  /** SPDX identifiers. */
  readonly licences: readonly string[];
  /** SPDX expressions of what packages call their licence otherwise. */
  readonly names: Readonly<Record<string, string>>;
  /** Packages that may have exactly this licence, empty for none, with the reason. */
  readonly exceptions: Readonly<Record<string, { readonly licence: string; readonly reason: string }>>;
}

/** Returns a line for each package whose licence is not allowed. */
export function checkLicences(components: readonly Component[], allowed: AllowedLicences): string[] {
  const refused = components.filter((component) => !isAllowed(component, allowed));
  return refused.map(
    ({ name, version, licences }) =>
      `${name} ${version}: ${licences.join(', ') || 'no licence'}. Replace it, or, if the licence suits us, add the licence or an exception with its reason to allowed-licences.json.`,
  );
}

function isAllowed({ name, licences: given }: Component, { licences, names, exceptions }: AllowedLicences): boolean {
  const expressions = [...new Set(given.map((licence) => names[licence] ?? licence))];
  if (exceptions[name]?.licence === expressions.join(', ')) return true;
  return expressions.length > 0 && expressions.every((expression) => isSatisfied(expression, licences));
}

/** A text that is no SPDX expression is the name of a licence that nobody knows. */
function isSatisfied(expression: string, licences: readonly string[]): boolean {
  try {
    return satisfies(expression, [...licences]);
  } catch {
    return false;
  }
}
