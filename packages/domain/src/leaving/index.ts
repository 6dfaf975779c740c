export { documentsKeptUntil } from './kept.ts';
