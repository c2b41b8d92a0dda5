import type { Plan } from '../plan/plan.ts';
import type { OverrideConditions } from './planner.ts';

/** A message to the planning thread, which handles one at a time. */
export type PlanningRequest =
  | { readonly kind: 'load'; readonly supergraph: number; readonly sdl: string }
  | {
      readonly kind: 'plan';
      readonly supergraph: number;
      readonly operation: string;
      readonly overrides: OverrideConditions;
    };

export type PlanningReply =
  /** Sent once, at the beginning. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'planned'; readonly plan: Plan }
  /** The supergraph must be loaded first: it was never loaded, or others have replaced it. */
  | { readonly kind: 'unknown supergraph' }
  | { readonly kind: 'failed'; readonly reason: string };
