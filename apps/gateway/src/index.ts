export { type GatewayOptions, type RunningGateway, start } from './app.ts';
export { type CryptoUnit, CryptoUnitError, plainCryptoUnit } from './crypto-unit/index.ts';
export type { GatewaySettings } from './settings.ts';
