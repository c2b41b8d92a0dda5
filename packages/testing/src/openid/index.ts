export { openBrowser } from './open-browser.ts';
export { type OpenIdProvider, startOpenIdProvider } from './start-provider.ts';
