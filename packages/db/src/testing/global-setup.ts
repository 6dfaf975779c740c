import { createDatabase, startThrowAwayMariadb } from '../../../../tools/mariadb/index.ts';
import type { TestProject } from 'vitest/node';
import { migrate } from '../migrations/index.ts';
import { dumpSchema } from './dump.ts';
import './provided.ts';

/**
 * One private MariaDB for a whole test run, with the newest schema migrated once and kept as a dump for every
 * test file to load. The gateway refuses a server that could lose a commit, so its tests get a durable one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowAwayMariadb({
    durable: project.name === 'gateway',
    inMemory: true,
    // Counts the rows written by table, for tests that nothing was.
    more: ['--userstat=1'],
  });
  try {
    const urls = await createDatabase(server, 'template');
    await migrate(urls.migrator);
    project.provide('mariadb', { port: server.port, socket: server.socket });
    project.provide('schemaDump', await dumpSchema(urls.migrator));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}
