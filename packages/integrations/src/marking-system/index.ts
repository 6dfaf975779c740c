export { type MarkingClientOptions, markingClient } from './client.ts';
export type { MarkingSystem } from './port.ts';
