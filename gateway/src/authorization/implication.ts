import { dnfConjunction } from '@apollo/federation-internals';
import type { Alternatives, Requirement } from './requirement.ts';

/** Whether whoever meets all of `others` meets the requirement too, whoever it is. */
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

/** Each way to meet all the others must hold every name of one of the alternatives. */
function isImplied(alternatives: Alternatives = [], others: readonly (Alternatives | undefined)[]): boolean {
  if (alternatives.length === 0) return true;
  const ways = dnfConjunction([[[]], ...others.map((other = []) => other.map((names) => [...names]))]);
  return ways.every((way) => alternatives.some((names) => names.every((name) => way.includes(name))));
}
