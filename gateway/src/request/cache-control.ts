/** `cache-control` of an answer that must not be cached. */
export const noStore = 'no-store';

/** `cache-control` that restricts an answer to its client, without limiting how long it is valid. */
export const forOneClient = `private, max-age=${2 ** 31}`;

type Directives = ReadonlyMap<string, string>;

/** Flags that apply to the whole answer if they apply to a part. */
const restrictions = ['private', 'no-cache', 'must-revalidate', 'proxy-revalidate'];

/** Merges the `cache-control` of two parts of an answer. Everything that either part forbids is forbidden. */
export function mergeCacheControl(one: string, other: string): string {
  const parts = [parse(one), parse(other)];
  if (parts.some((part) => part.has(noStore))) return noStore;
  const merged = restrictions.filter((name) => parts.some((part) => part.has(name)));
  if (parts.every((part) => part.has('public')) && !merged.includes('private')) merged.push('public');
  merged.push(`max-age=${Math.min(...parts.map(maxAge))}`);
  if (parts.some((part) => part.has('s-maxage'))) merged.push(`s-maxage=${Math.min(...parts.map(sharedMaxAge))}`);
  return merged.join(', ');
}

/** Treats a missing age as 0: such an answer must not be cached. */
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
