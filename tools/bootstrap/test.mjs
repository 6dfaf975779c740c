import { handOver } from './pinned-node.mjs';
import { setUp } from './setup.mjs';

setUp();
handOver('tools/checks/test-command.ts', process.argv.slice(2));
