/** By a root field that clients see: the fields of subgraphs that are asked for it, of which each has its own objects. */
export type GatheredFields = ReadonlyMap<string, readonly string[]>;

const mark = '__gathered_';

/** A name to plan with: of what is asked of one subgraph among several. */
export const partName = (name: string, part: number): string => `${name}${mark}${part}`;

/** The name that a part goes by for clients; any other name stays as it is. */
export const wholeName = (name: string): string => name.replace(/__gathered_\d+$/, '');

export const hasParts = (text: string): boolean => text.includes(mark);
