/** Kinds of personal data, as `@tag(name: "personal/KIND")` names them in a schema. */
export type PersonalData = keyof typeof kinds;

interface Kind {
  /** What a client needs to see the value whole. */
  readonly scope: string;
  /** What others see in place of a text. */
  readonly mask: (text: string) => string;
}

const hidden = '•••';

/** `ann@example.com`: `a•••@example.com`. */
const maskEmail = (address: string): string =>
  address.replace(/^(.?).*?(@[^@]*)?$/su, (_, first: string, domain = '') => `${first}${hidden}${domain}`);

/** `+1 512 555 0107`: `•••07`. */
const maskPhone = (number: string): string => `${hidden}${number.replace(/\D/g, '').slice(-2)}`;

function maskText(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  return words === 0 ? '' : `${hidden} (${words} ${words === 1 ? 'word' : 'words'})`;
}

/** Hides what stands after a label and a colon, or else between the first and the last quotation mark. */
function maskQuote(text: string): string {
  const labelled = text.replace(/^([^:"“]{1,60}:) [^"“].*$/su, `$1 ${hidden}`);
  return labelled === text ? text.replace(/["“].*["”]|["“].*$/su, `“${hidden}”`) : labelled;
}

/** Hides addresses and numbers within a name: `ann lee <ann@example.com>`: `ann lee <a•••@example.com>`. */
const maskWithin = (name: string): string =>
  name.replace(/[^\s<>‹›,;]+@[^\s<>‹›,;]+/gu, maskEmail).replace(/\+?\d[\d\s().\-/]{4,}\d/gu, maskPhone);

const kinds = {
  email: { scope: 'people:read', mask: maskEmail },
  phone: { scope: 'people:read', mask: maskPhone },
  /** A name that has an address or a number in it where the name is not known. */
  name: { scope: 'people:read', mask: maskWithin },
  text: { scope: 'conversations:read', mask: maskText },
  /** Our own words around somebody's. */
  quote: { scope: 'conversations:read', mask: maskQuote },
} as const satisfies Record<string, Kind>;

export const isPersonalData = (name: string): name is PersonalData => Object.hasOwn(kinds, name);

export const scopeFor = (kind: PersonalData): string => kinds[kind].scope;

/** Masks a value of a field: a text, or a list of texts. Other values, such as null, stay. */
export function mask(kind: PersonalData, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mask(kind, item));
  return typeof value === 'string' ? kinds[kind].mask(value) : value;
}
