import type { Enveloped } from '@sophia/serving';
import type { ExecutionResult } from 'graphql';
import type { Admission } from '../admission/admission.ts';
import { overloaded } from './overloaded.ts';

/** Returns the functions that run an operation of a connection with many operations, once there is room for it. */
export function admitOperation(admission: Admission, enveloped: Enveloped): Enveloped {
  return {
    ...enveloped,
    execute: (args) => whenAdmitted(admission, () => enveloped.execute(args)),
    // Resolves when the stream has begun: a subscription holds its place only until then.
    subscribe: (args) => whenAdmitted(admission, () => enveloped.subscribe(args)),
  };
}

/** Runs an operation once there is room for it. Resolves to an error if there will be none. */
export async function whenAdmitted<T>(admission: Admission, run: () => T | Promise<T>): Promise<T | ExecutionResult> {
  if (!admission.enter() && !(await turnOf(admission))) return { errors: [overloaded()] };
  try {
    return await run();
  } finally {
    admission.leave();
  }
}

/** Resolves to false if the turn will not come. */
function turnOf(admission: Admission): Promise<boolean> {
  return new Promise((resolve) => admission.wait({ admit: () => resolve(true), shed: () => resolve(false) }));
}
