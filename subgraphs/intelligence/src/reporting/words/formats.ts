const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

export const formatShort = (value: number): string => compact.format(value);

const isCurrency = (code: string): boolean => /^[a-z]{3}$/iu.test(code);

/** `$1.2M`. Sources also write names of currencies, which follow the number as they are. */
export function formatMoney(value: number, currency: string | null | undefined): string {
  if (currency == null) return formatShort(value);
  if (!isCurrency(currency)) return `${formatShort(value)} ${currency}`;
  return new Intl.NumberFormat('en', {
    notation: 'compact',
    maximumFractionDigits: 1,
    style: 'currency',
    currency,
  }).format(value);
}

export const formatShare = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)}%`);

/** `19 Nov 2026` */
export const formatDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  );

/** `19 Nov 2026, 15:10` */
export const formatTime = (time: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(time);

/** `CLOSE_DATE_PASSED`: `Close date passed` */
export function words(name: string): string {
  const text = name.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 call`, `2 calls` */
export const counted = (count: number, noun: string): string =>
  `${compact.format(count)} ${noun}${count === 1 ? '' : 's'}`;
