export { checkPowerOfAttorney } from './check.ts';
export { type PowerOfAttorney, readPowerOfAttorney } from './document.ts';
