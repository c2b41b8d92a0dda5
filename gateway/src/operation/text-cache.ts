import { LRUCache } from 'lru-cache';

export type TextCache<Value extends object> = LRUCache<string, Value>;

/** As many characters of texts may be kept in one cache; clients decide how long each is. */
const maxCharacters = 16 * 1024 * 1024;

/** A cache by the text of operations, bounded by how many they are and by how long, the least recently used leaving first. */
export function createTextCache<Value extends object>(max: number): TextCache<Value> {
  return new LRUCache<string, Value>({
    max,
    maxSize: maxCharacters,
    sizeCalculation: (_value, text) => text.length + 1,
  });
}
