import { LRUCache } from 'lru-cache';

export type TextCache<Value extends object> = LRUCache<string, Value>;

/** Maximum number of characters in one cache, because clients decide how long each text is. */
const maxCharacters = 16 * 1024 * 1024;

/**
 * Caches values by the text of operations. The number and the total length of the texts are limited; the least recently
 * used are dropped first.
 */
export function createTextCache<Value extends object>(max: number): TextCache<Value> {
  return new LRUCache<string, Value>({
    max,
    maxSize: maxCharacters,
    sizeCalculation: (_value, text) => text.length + 1,
  });
}
