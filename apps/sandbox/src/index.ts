export { type SandboxSettings, start } from './app.ts';
