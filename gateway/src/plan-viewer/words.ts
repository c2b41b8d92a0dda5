import type { ExplainedFetch, ExplainedPart } from '../explain/explained-plan.ts';

/** Describes the place of a fetch in a few words. */
export function placeText({ parts }: ExplainedFetch): string {
  const [first, ...others] = parts;
  const place = first ? pathText(first) : '';
  return others.length > 0 ? `${place} +${others.length}` : place;
}

/** Lists appear as `[]` after their names. */
export function pathText({ path }: ExplainedPart): string {
  if (path.length === 0) return 'root fields';
  return path.join(' › ').replaceAll(' › @', '[]');
}

/** Describes the timing of a fetch in a few words. */
export function timingText({ requests }: ExplainedFetch): string {
  if (!requests) return '';
  const [first, ...again] = requests;
  if (!first) return 'nothing to request';
  const words = [milliseconds(requests.reduce((sum, { duration }) => sum + duration, 0))];
  if (first.outcome !== 'ok') words.push(first.outcome);
  else if (first.entities !== undefined) words.push(entitiesText(first.entities, first.objects));
  if (first.outcome === 'ok') words.push(bytesText(requests.reduce((sum, { bytes }) => sum + bytes, 0)));
  if (first.shared) words.push('shared');
  if (first.kept) words.push(`${first.kept} from cache`);
  if (again.length > 0) words.push(`asked ${requests.length} times`);
  return words.join(' · ');
}

export function milliseconds(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`;
}

function entitiesText(entities: number, objects = entities): string {
  const counted = `${entities} ${entities === 1 ? 'entity' : 'entities'}`;
  return objects > entities ? `${counted} for ${objects}` : counted;
}

function bytesText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
