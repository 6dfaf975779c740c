export { type GatewaySettings, start } from './app.ts';
