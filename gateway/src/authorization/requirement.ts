/** Lists of names: the identity must hold all names of at least one list. */
export type Alternatives = readonly (readonly string[])[];

/** Requirements of one place of the schema; all three must hold. */
export interface Requirement {
  readonly authenticated: boolean;
  readonly scopes?: Alternatives;
  readonly policies?: Alternatives;
}

/** The rights of an identity. */
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

/** True if one alternative is held. An empty list requires nothing, as in composition. */
function isAnyHeld(alternatives: Alternatives = [], held: ReadonlySet<string>): boolean {
  return alternatives.length === 0 || alternatives.some((names) => names.every((name) => held.has(name)));
}
