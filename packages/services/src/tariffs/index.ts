export { agentsPriceList, listPriceLists, publicPriceList } from './current.ts';
export { type PublishPriceListInput, publishPriceList, publishPriceListInput } from './publish.ts';
export type { StoredPriceList } from './read.ts';
