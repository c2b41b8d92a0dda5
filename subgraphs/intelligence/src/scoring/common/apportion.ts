import { rounded } from './rounded.ts';

/**
 * Rounds parts to multiples of a unit so that they add up to the total: where rounding misses it, the parts that it moved
 * most are rounded the other way. Each stays within a unit of its exact value.
 */
export function apportion(parts: readonly number[], total: number, unit: number): number[] {
  const exact = parts.map((part) => part / unit);
  const nearest = exact.map((units) => Math.round(units));
  const missing = Math.round(total / unit) - nearest.reduce((sum, units) => sum + units, 0);
  const step = Math.sign(missing);
  const lost = (place: number): number => step * ((exact[place] ?? 0) - (nearest[place] ?? 0));
  const moved = new Set([...exact.keys()].sort((a, b) => lost(b) - lost(a)).slice(0, Math.abs(missing)));
  return nearest.map((units, place) => rounded((moved.has(place) ? units + step : units) * unit, 4));
}
