export { type GatewayFigures, readGatewayFigures } from './figures.ts';
