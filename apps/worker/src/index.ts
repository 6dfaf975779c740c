export { type WorkerSettings, start } from './app.ts';
