export { likelyRegion, namesRegion, regionOfAddress, regionOfNumber } from './region-of.ts';
export { REGIONS, type Region } from './regions.ts';
