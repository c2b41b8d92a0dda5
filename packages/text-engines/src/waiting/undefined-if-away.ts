import { EngineFaultError, EngineUnavailableError } from '../engine/text-engine.ts';

/** Handles the rejection of an engine that cannot be used now: `engine.space().catch(undefinedIfAway)`. */
export function undefinedIfAway(error: unknown): undefined {
  if (error instanceof EngineUnavailableError || error instanceof EngineFaultError) return undefined;
  throw error;
}
