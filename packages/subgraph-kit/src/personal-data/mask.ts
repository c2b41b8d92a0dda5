/** Kinds of personal data, as `@tag(name: "personal/KIND")` names them in a schema. */
export type PersonalData = keyof typeof kinds;

interface Kind {
  /** What a client needs to see the value whole. */
  readonly scope: string;
  /** What others see in place of a text. */
  readonly mask: (text: string) => string;
}

const hidden = '•••';
/** Labels of our own, such as `Objection`, are shorter. */
const longestLabel = 60;
/** Fewer digits are no phone number. */
const fewestDigits = 6;

/** `ann@example.com`: `a•••@example.com`. */
function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address;
  return `${at > 0 ? first : ''}${hidden}${at < 0 ? '' : address.slice(at)}`;
}

/** `+1 512 555 0107`: `•••07`. */
const maskPhone = (number: string): string => `${hidden}${number.replace(/\D/g, '').slice(-2)}`;

function maskText(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  return words === 0 ? '' : `${hidden} (${words} ${words === 1 ? 'word' : 'words'})`;
}

/** Hides what stands after a label and a colon, or else between the first and the last quotation mark. */
function maskQuote(text: string): string {
  const begin = text.search(/["“]/u);
  const colon = text.indexOf(': ');
  if (colon > 0 && colon < longestLabel && (begin < 0 || begin > colon + 2))
    return `${text.slice(0, colon + 1)} ${hidden}`;
  if (begin < 0) return text;
  const end = Math.max(text.lastIndexOf('"'), text.lastIndexOf('”'));
  return `${text.slice(0, begin)}“${hidden}”${end > begin ? text.slice(end + 1) : ''}`;
}

/** Hides addresses and numbers within a name: `ann lee <ann@example.com>`: `ann lee <a•••@example.com>`. */
export const maskName = (name: string): string =>
  name
    .replace(/[^\s<>‹›,;]+/gu, (word) => (word.includes('@') ? maskEmail(word) : word))
    .replace(/\d[\d\s().\-/]*/gu, (run) => {
      const isNumber = run.replace(/\D/g, '').length >= fewestDigits;
      return isNumber ? maskPhone(run) + run.slice(run.trimEnd().length) : run;
    });

const kinds = {
  email: { scope: 'people:read', mask: maskEmail },
  phone: { scope: 'people:read', mask: maskPhone },
  /** A name that has an address or a number in it where the name is not known. */
  name: { scope: 'people:read', mask: maskName },
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
