/** Returns "1 day", "3 days". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
export const daysAgo = (n: number): string => (n < 1 ? 'today' : `${count(Math.floor(n), 'day')} ago`);
export const percent = (share: number): string => `${Math.round(share * 100)}%`;
