/** Lists of names of which one must hold, with all of its names. */
export type Alternatives = readonly (readonly string[])[];

/** What one place of the schema asks of who reads it; all three must hold. */
export interface Requirement {
  readonly authenticated: boolean;
  readonly scopes?: Alternatives;
  readonly policies?: Alternatives;
}

/** What is known of who asks. */
export interface Granted {
  readonly authenticated: boolean;
  readonly scopes: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
}

export function isMet({ authenticated, scopes, policies }: Requirement, granted: Granted): boolean {
  return (
    (!authenticated || granted.authenticated) &&
    isAnyHeld(scopes, granted.scopes) &&
    isAnyHeld(policies, granted.policies)
  );
}

/** No alternatives at all ask for nothing, as in composition. */
function isAnyHeld(alternatives: Alternatives = [], held: ReadonlySet<string>): boolean {
  return alternatives.length === 0 || alternatives.some((names) => names.every((name) => held.has(name)));
}
