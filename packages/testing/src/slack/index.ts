export { signSlackEvent, slackEvent } from './sign-event.ts';
export { type SlackData, slackData, slackTs } from './slack-data.ts';
export { type SlackServer, startSlack } from './start-slack.ts';
