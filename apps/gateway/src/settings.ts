import type { Environment } from '@koreshok/environment';

export type GatewaySettings = Environment<'gateway'>;
