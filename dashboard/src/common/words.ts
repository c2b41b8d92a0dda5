/** Turns the name of an enum's value into words: `HEALTH_FALLING` into `Health falling`. */
export function words(name: string): string {
  const text = name.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns the number with the noun in the right form. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const sources: Readonly<Record<string, string>> = { CRM: 'CRM', HUBSPOT: 'HubSpot' };

/** The name of a source, as it writes itself. */
export const sourceName = (source: string): string => sources[source] ?? words(source);
