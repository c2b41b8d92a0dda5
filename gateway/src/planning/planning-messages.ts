import type { Plan } from '../plan/plan.ts';
import type { OverrideConditions } from './planner.ts';

/** What the planning thread is asked to do, one at a time. */
export type PlanningRequest =
  | { readonly kind: 'load'; readonly supergraph: number; readonly sdl: string }
  | {
      readonly kind: 'plan';
      readonly supergraph: number;
      readonly operation: string;
      readonly overrides: OverrideConditions;
    };

export type PlanningReply =
  /** Said once, at the beginning. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'planned'; readonly plan: Plan }
  /** The supergraph has to be loaded first: it never was, or others have taken its place. */
  | { readonly kind: 'unknown supergraph' }
  | { readonly kind: 'failed'; readonly reason: string };
