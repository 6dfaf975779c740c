export { type CryptoUnit, CryptoUnitError, type UnsignedConfirmation } from './crypto-unit.ts';
export { plainCryptoUnit } from './plain.ts';
