import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dashboardBuildFile } from '../common/programs.ts';
import type { Console } from './console.ts';

/**
 * Builds the dashboard unless it is built from the present sources. A failure is told and stops nothing: the graph serves
 * without it, or with the build before.
 */
export async function buildDashboard(console: Pick<Console, 'say' | 'fail'>): Promise<void> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [dashboardBuildFile]);
    if (stdout.trim() !== '') console.say('dashboard     built');
  } catch (error) {
    const { stderr = '', message = String(error) } = error as { stderr?: string; message?: string };
    console.fail(`The dashboard could not be built: ${stderr.trim() || message}`);
  }
}
