/** What the values of a field are, and so how they are read. */
export const fieldKinds = ['text', 'integer', 'number', 'share', 'date'] as const;
export type ValueType = (typeof fieldKinds)[number];
