export { readTable } from './read.ts';
export { readTableInWorker } from './read-in-worker.ts';
