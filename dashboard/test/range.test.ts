import { afterEach, describe, expect, it, vi } from 'vitest';
import { rangeOf } from '../src/view/range.ts';

afterEach(() => vi.unstubAllEnvs());

/** The zone of the browser must make no difference. */
describe.each(['UTC', 'America/Chicago', 'Pacific/Auckland'])('days of a range, in a browser in %s', (browser) => {
  it.each([
    // Clocks go back on 1 November in Chicago, and the day has 25 hours.
    ['7d', 'America/Chicago', '2026-11-02T05:30:00Z', '2026-10-26', '2026-11-01'],
    ['30d', 'America/Chicago', '2026-11-02T06:30:00Z', '2026-10-04', '2026-11-02'],
    // They go forward on 8 March, and the day has 23.
    ['7d', 'America/Chicago', '2026-03-09T04:30:00Z', '2026-03-02', '2026-03-08'],
    ['7d', 'America/Chicago', '2026-03-14T05:30:00Z', '2026-03-08', '2026-03-14'],
    ['90d', 'Pacific/Auckland', '2026-09-27T12:30:00Z', '2026-07-01', '2026-09-28'],
    ['1y', 'UTC', '2028-02-29T12:00:00Z', '2027-03-01', '2028-02-29'],
  ] as const)('%s in %s at %s', (name, zone, now, from, to) => {
    vi.stubEnv('TZ', browser);
    expect(rangeOf(name, new Date(now), zone)).toEqual({ from, to });
  });
});
