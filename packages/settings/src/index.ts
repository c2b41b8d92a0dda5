export { createCommand, parseCommandLine } from './command-line.ts';
export { describeSettings, settingsHelp } from './describe-settings.ts';
export { parseSettings, type SettingsSource } from './parse-settings.ts';
export { readSettings } from './read-settings.ts';
export { duration, durations, flag, integer, list, oneOf, pairs, port, share, text, url } from './setting-types.ts';
export { anonymousTenant, tenantNameProblem } from './tenant-name.ts';
export { version } from './version.ts';
