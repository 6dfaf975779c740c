import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './checkout.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { giveUp, say } from './say.mjs';

const stampFile = join(root, 'packages/db/src/generated/.made-from');

/** What the client is made from: the schema, the configuration and the generator's version. */
function fingerprint() {
  const folder = join(root, 'packages/db/prisma');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of [
    ...files,
    join(root, 'packages/db/prisma.config.ts'),
    join(root, 'node_modules/prisma/package.json'),
  ])
    hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Makes the database client where the schema has changed since it was made. */
export function generatePrismaClient() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  say('generating the database client');
  const { status, stdout, stderr } = spawnSync(
    pinnedNode(),
    [
      join(root, 'node_modules/prisma/build/index.js'),
      'generate',
      '--config',
      'packages/db/prisma.config.ts',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) giveUp(`prisma generate ended with ${status}:\n${stdout}${stderr}`);
  mkdirSync(join(root, 'packages/db/src/generated'), { recursive: true });
  writeFileSync(stampFile, wanted);
}
