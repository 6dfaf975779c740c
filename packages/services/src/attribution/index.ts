export type { Binding } from './bind.ts';
export { type BindClientInput, bindClient, bindClientInput } from './bind-client.ts';
