export { type PortalSettings, start } from './serve.ts';
