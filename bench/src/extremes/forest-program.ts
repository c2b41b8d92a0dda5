import { startReplayServer } from '../gateway/subgraphs/replay-server.ts';
import { answerParent } from '../machine/helper.ts';
import { forestSchemas, forestSupergraph } from './forest.ts';

const server = await startReplayServer(forestSchemas());
const supergraph = forestSupergraph(server.urlOf);
answerParent(() => ({ supergraph, requests: server.counts().requests }));
