export { readTable } from './read.ts';
export { readTableApart } from './read-apart.ts';
