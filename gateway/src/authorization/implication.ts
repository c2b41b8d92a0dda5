import { dnfConjunction } from '@apollo/federation-internals';
import type { Alternatives, Requirement } from './requirement.ts';

/** True if every identity that meets all of `others` also meets the requirement. */
export function impliedByAll(requirement: Requirement, others: readonly Requirement[]): boolean {
  return (
    (!requirement.authenticated || others.some(({ authenticated }) => authenticated)) &&
    isImplied(
      requirement.scopes,
      others.map(({ scopes }) => scopes),
    ) &&
    isImplied(
      requirement.policies,
      others.map(({ policies }) => policies),
    )
  );
}

/** True if each combination that meets all the others contains every name of one of the alternatives. */
function isImplied(alternatives: Alternatives = [], others: readonly (Alternatives | undefined)[]): boolean {
  if (alternatives.length === 0) return true;
  const ways = dnfConjunction([[[]], ...others.map((other = []) => other.map((names) => [...names]))]);
  return ways.every((way) => alternatives.some((names) => names.every((name) => way.includes(name))));
}
