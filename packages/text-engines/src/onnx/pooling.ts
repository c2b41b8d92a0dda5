import type { Tensor } from 'onnxruntime-common';
import type { ModelFolder } from './model-folder.ts';

/** Returns the vector of one text: as the model gives it, or pooled from those of its tokens, without padding. */
export function poolRow(
  { data, dims }: Tensor,
  row: number,
  tokens: number,
  pooling: ModelFolder['pooling'],
): Float32Array {
  const values = data as Float32Array;
  const size = dims.at(-1) ?? 0;
  if (dims.length === 2) return values.slice(row * size, (row + 1) * size);
  const start = row * (dims[1] ?? 0) * size;
  if (pooling === 'cls') return values.slice(start, start + size);
  const sum = new Float32Array(size);
  for (let token = 0; token < tokens; token += 1)
    for (let i = 0; i < size; i += 1) sum[i] = (sum[i] ?? 0) + (values[start + token * size + i] ?? 0);
  return sum;
}
