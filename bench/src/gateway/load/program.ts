import { answerParent } from '../../machine/helper.ts';
import { runLoad } from './run-load.ts';

answerParent(runLoad);
