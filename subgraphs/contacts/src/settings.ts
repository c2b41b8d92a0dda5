export { checkSettings, settings } from './connection/settings.ts';
