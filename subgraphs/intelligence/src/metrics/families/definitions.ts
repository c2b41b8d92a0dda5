import { badUserInput } from '@sophia/subgraph-kit';
import { coaching } from './coaching.ts';
import type { MetricDefinition } from './definition.ts';
import { health } from './health.ts';
import { market } from './market.ts';
import { operations } from './operations.ts';
import { sales } from './sales.ts';

/** All metrics, by family. */
export const definitions: readonly MetricDefinition[] = [...health, ...sales, ...operations, ...coaching, ...market];

const byName = new Map(definitions.map((definition) => [definition.name, definition]));

/** Returns the metric with this name; undefined if there is none. */
export const findDefinition = (name: string): MetricDefinition | undefined => byName.get(name);

/** Returns the metric with this name. Throws BAD_USER_INPUT. */
export function definitionOf(name: string): MetricDefinition {
  const definition = findDefinition(name);
  if (definition) return definition;
  throw badUserInput('name', `there is no metric ${JSON.stringify(name.slice(0, 100))}; \`metrics\` lists all`);
}
