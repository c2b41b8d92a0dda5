/** By a root field that clients see: the subgraph fields that provide its parts, each with its own objects. */
export type GatheredFields = ReadonlyMap<string, readonly string[]>;

const mark = '__gathered_';

/** Returns the name, for planning, of one subgraph's part of a field. */
export const partName = (name: string, part: number): string => `${name}${mark}${part}`;

/** Returns the client's name of a part; any other name is returned unchanged. */
export const wholeName = (name: string): string => name.replace(/__gathered_\d+$/, '');

export const hasParts = (text: string): boolean => text.includes(mark);
