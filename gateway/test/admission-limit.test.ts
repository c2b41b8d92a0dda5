import { describe, expect, test } from 'vitest';
import { createAdmission } from '../src/admission/admission.ts';
import { nextLimit } from '../src/admission/next-limit.ts';

interface Load {
  readonly clients: number;
  /** Milliseconds that each request needs on the gateway's one core. */
  readonly workMs: number;
  /** Milliseconds that each request waits for subgraphs. */
  readonly subgraphMs: number;
}

const maxInProgress = 10_000;

/** Simulates a gateway whose clients repeat their request after each answer, in steps of a tenth of a second. */
function gateway() {
  const admission = createAdmission({ floor: 16, maxInProgress, maxQueued: 100_000, maxWaitMs: 60_000 });
  const waiter = { admit: () => undefined, shed: () => undefined };

  /** Adds the requests of one step. As many as the limit allows stay in progress. */
  function arrive(clients: number): void {
    while (admission.state().inProgress > 0) admission.leave();
    for (let client = 0; client < clients; client += 1) {
      if (!admission.enter()) admission.wait({ ...waiter });
    }
  }

  return (load: Load, tenths: number) => {
    let reading = { limit: 0, perSecond: 0, lagMs: 0 };
    for (let tenth = 0; tenth < tenths; tenth += 1) {
      const { clients, workMs, subgraphMs } = load;
      arrive(clients);
      const { inProgress, limit } = admission.state();
      const perMs = Math.min(1 / workMs, inProgress / (subgraphMs + workMs));
      // Requests that do not wait for subgraphs wait for the event loop.
      const lagMs = Math.max(0, inProgress - subgraphMs / workMs) * workMs;
      reading = { limit, perSecond: perMs * 1_000, lagMs };
      admission.setLimit(nextLimit({ limit, ...admission.takePeak(), utilization: perMs * workMs, lagMs }));
    }
    return reading;
  };
}

describe('the limit', () => {
  test('falls when a busy event loop delays everything, but never leaves it idle', () => {
    const run = gateway();
    const { perSecond, lagMs } = run({ clients: 5_000, workMs: 1, subgraphMs: 10 }, 30);
    expect(perSecond).toBeGreaterThan(950);
    expect(lagMs).toBeLessThan(60);
  });

  test('delays no request while the event loop has time, even if subgraphs are slow', () => {
    const run = gateway();
    const { perSecond, limit } = run({ clients: 900, workMs: 1, subgraphMs: 1_000 }, 30);
    expect(limit).toBe(maxInProgress);
    expect(perSecond).toBeCloseTo(900 / 1.001, 5);
  });

  test('grows again within a second when the subgraphs become slow', () => {
    const run = gateway();
    const before = run({ clients: 5_000, workMs: 1, subgraphMs: 2 }, 30);
    expect(before.limit).toBeLessThan(100);
    const { perSecond } = run({ clients: 5_000, workMs: 1, subgraphMs: 3_000 }, 10);
    expect(perSecond).toBeGreaterThan(900);
  });

  test('never falls so far that a core is idle', () => {
    const run = gateway();
    expect(run({ clients: 5_000, workMs: 100, subgraphMs: 1 }, 50).limit).toBe(16);
  });
});
