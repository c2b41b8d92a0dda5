export { duration, flag, integer, list, oneOf, port, text, url } from './pieces.ts';
export { parseSettings, type ParsedSettings } from './parse-settings.ts';
export { readSettings } from './read-settings.ts';
