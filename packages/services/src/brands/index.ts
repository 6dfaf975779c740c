export { type Brand, brandByHost } from './by-host.ts';
export { canonicalHost } from './host.ts';
export { type SaveBrandInput, saveBrand, saveBrandInput } from './save.ts';
