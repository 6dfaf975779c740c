/** Tags of product codes by the type the tax service gives them, as far as seen in its JSON. */
const PRODUCT_ID_TYPES: ReadonlyMap<number, number> = new Map([
  [1302, 3],
  [1303, 5],
  [1305, 6],
]);

const GS1_TAGS = new Set([1304, 1305]);
const GS1 = /^01(\d{14})21(.+)$/u;

/** The members with which the tax service's JSON wraps a product code of tag 1163. */
export const productCodeMembers = (tag: number, code: string): [string, string | number][] => {
  const members: [string, string | number][] = [['rawProductCode', code]];
  const type = PRODUCT_ID_TYPES.get(tag);
  if (type !== undefined) members.push(['productIdType', type]);
  const parts = GS1_TAGS.has(tag) ? GS1.exec(code) : null;
  if (parts !== null) members.push(['gtin', parts[1] ?? ''], ['sernum', parts[2] ?? '']);
  return members;
};
