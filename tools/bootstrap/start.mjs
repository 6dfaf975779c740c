import { handOver } from './pinned-node.mjs';
import { setUp } from './setup.mjs';

setUp();
handOver('tools/supervisor/main.ts', process.argv.slice(2));
