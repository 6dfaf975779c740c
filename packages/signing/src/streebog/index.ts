export { Streebog, type StreebogBits, streebog } from './streebog.ts';
