export { type GongData, gongData } from './gong-data.ts';
export { gongWebhookKeys, signGongWebhook } from './sign-webhook.ts';
export { type GongResponse, type GongServer, startGong } from './start-gong.ts';
