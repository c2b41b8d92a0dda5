import type { ExplainedFetch, ExplainedPart } from '../explain/explained-plan.ts';
import { milliseconds, pathText, timingText } from './words.ts';

/** Returns the details of a fetch as page elements. */
export function detailsOf(fetch: ExplainedFetch): HTMLElement[] {
  const { service, operationKind, requests, parts } = fetch;
  const [first] = requests ?? [];
  return [
    made('h3', service),
    made(
      'p',
      [operationKind, timingText(fetch), first && `began at ${milliseconds(first.start)}`].filter(Boolean).join(' · '),
    ),
    ...(first?.kept ? [made('p', `${first.kept} of the entities came from the cache and were not requested`)] : []),
    ...parts.flatMap(partDetails),
  ];
}

function partDetails(part: ExplainedPart): HTMLElement[] {
  const { operation, requires, variables } = part;
  const facts = [
    made('h4', pathText(part)),
    ...(requires ? [made('p', `by ${requires}`)] : []),
    ...(variables.length > 0 ? [made('p', `with ${variables.map((name) => `$${name}`).join(', ')}`)] : []),
  ];
  return [...facts, made('pre', operation)];
}

export function made(name: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
