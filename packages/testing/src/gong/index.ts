export { type GongCallData, type GongData, gongData } from './gong-data.ts';
export { gongWebhookKeys, signGongWebhook } from './sign-webhook.ts';
export { type GongOptions, type GongResponse, type GongServer, startGong } from './start-gong.ts';
