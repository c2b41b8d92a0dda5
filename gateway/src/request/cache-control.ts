/** What an answer says that must not be kept. */
export const noStore = 'no-store';

/** What an answer says that no one else may be given, however long it is good. */
export const forOneClient = `private, max-age=${2 ** 31}`;

type Directives = ReadonlyMap<string, string>;

/** Flags that hold for the whole when they hold for a part. */
const restrictions = ['private', 'no-cache', 'must-revalidate', 'proxy-revalidate'];

/** The `cache-control` of an answer that is made of two: what either forbids is forbidden. */
export function mergeCacheControl(one: string, other: string): string {
  const parts = [parse(one), parse(other)];
  if (parts.some((part) => part.has(noStore))) return noStore;
  const merged = restrictions.filter((name) => parts.some((part) => part.has(name)));
  if (parts.every((part) => part.has('public')) && !merged.includes('private')) merged.push('public');
  merged.push(`max-age=${Math.min(...parts.map(maxAge))}`);
  if (parts.some((part) => part.has('s-maxage'))) merged.push(`s-maxage=${Math.min(...parts.map(sharedMaxAge))}`);
  return merged.join(', ');
}

/** Who does not say how long an answer is good does not promise anything. */
const maxAge = (part: Directives) => seconds(part.get('max-age')) ?? 0;
const sharedMaxAge = (part: Directives) => seconds(part.get('s-maxage')) ?? maxAge(part);

function seconds(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function parse(header: string): Directives {
  return new Map(
    header
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', value = ''] = part.split('=').map((piece) => piece.trim());
        return [name, value.replaceAll('"', '')];
      }),
  );
}
