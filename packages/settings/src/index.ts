export { type ParsedSettings, parseSettings } from './parse-settings.ts';
export { duration, flag, integer, list, oneOf, pairs, port, share, text, url } from './pieces.ts';
export { readSettings } from './read-settings.ts';
