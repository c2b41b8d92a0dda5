const grouped = new Intl.NumberFormat('en');
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** Returns "1 day", "3 days", "12,000 units". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${grouped.format(n)} ${n === 1 ? one : many}`;
export const daysAgo = (n: number): string => (n < 1 ? 'today' : `${count(Math.floor(n), 'day')} ago`);
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A number with two decimals and its sign, for what is from -1 to 1. Nothing is below zero that is written as zero. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return Number(text) === 0 ? text : `${value < 0 ? '-' : '+'}${text}`;
}

/** Returns "12", "4.5": a mean that may be a whole number. */
export const mean = (value: number): string => oneDecimal.format(value);

/** How long, in the unit that a person would use: "20 minutes", "1 hour", "5.2 hours", "3.5 days". */
export function duration(hours: number): string {
  const minutes = Math.round(hours * 60);
  if (minutes < 60) return count(minutes, 'minute');
  const [value, unit] = hours < 48 ? [hours, 'hour'] : [hours / 24, 'day'];
  const text = mean(value);
  return `${text} ${text === '1' ? unit : `${unit}s`}`;
}
