/** Writes a vector as PostgreSQL reads it, with the digits that half precision keeps. */
export const halfvecText = (vector: Float32Array): string => `[${Array.from(vector, short).join(',')}]`;

const short = (value: number): number => Number(value.toPrecision(5));

/** Reads a vector as PostgreSQL writes it. */
export const vectorOf = (text: string): Float32Array => Float32Array.from(JSON.parse(text) as number[]);
