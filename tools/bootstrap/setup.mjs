import { fileURLToPath } from 'node:url';

import { mayBootstrap } from './node-version.mjs';
import { installNpmPackages } from './npm-packages.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { generatePrismaClient } from './prisma-client.mjs';
import { giveUp, say } from './say.mjs';
import { installSystemPackages } from './system-packages.mjs';

/** Brings the machine to where our own programs run; does nothing, quickly, where it is there already. */
export function setUp() {
  if (!mayBootstrap(process.version))
    giveUp(`Node 20.19 or later is needed to begin; this is ${process.version}`);
  installSystemPackages();
  installNpmPackages();
  pinnedNode();
  generatePrismaClient();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUp();
  say('this machine is set up');
}
