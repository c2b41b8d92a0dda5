export { createCommand, parseCommandLine } from './command-line.ts';
export { describeSettings, settingsHelp } from './describe-settings.ts';
export { hideSecretsOfCrash } from './hide-secrets-of-crash.ts';
export { overrideSettings, parseSettings, type SettingsSource } from './parse-settings.ts';
export { readSettings } from './read-settings.ts';
export { withoutSecrets } from './secrets.ts';
export {
  duration,
  durations,
  flag,
  integer,
  list,
  oneOf,
  pointBudget,
  port,
  secret,
  secretPairs,
  secrets,
  share,
  text,
  url,
} from './setting-types.ts';
export { anonymousTenant, tenantNameProblem } from './tenant-name.ts';
export { version } from './version.ts';
