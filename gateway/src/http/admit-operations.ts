import type { Enveloped } from '@sophia/serving';
import type { ExecutionResult } from 'graphql';
import type { Admission } from '../admission/admission.ts';
import { overloaded } from './overloaded.ts';

/** The functions for an operation of a client whose connection holds many, run once there is room for it. */
export function admitOperation(admission: Admission, enveloped: Enveloped): Enveloped {
  return {
    ...enveloped,
    execute: (args) => whenAdmitted(admission, () => enveloped.execute(args)),
    // Resolves when the stream has begun, so that subscriptions count no longer than that.
    subscribe: (args) => whenAdmitted(admission, () => enveloped.subscribe(args)),
  };
}

async function whenAdmitted<T>(admission: Admission, run: () => T | Promise<T>): Promise<T | ExecutionResult> {
  if (!admission.enter() && !(await turnOf(admission))) return { errors: [overloaded()] };
  try {
    return await run();
  } finally {
    admission.leave();
  }
}

/** False when it will not come. */
function turnOf(admission: Admission): Promise<boolean> {
  return new Promise((resolve) => admission.wait({ admit: () => resolve(true), shed: () => resolve(false) }));
}
