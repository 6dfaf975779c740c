const DATES = /\/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)/gu;

/**
 * A PDF that says it was made at `at`, byte for byte as long as before, so that offsets inside it stay right. Nothing
 * else in what the browser prints depends on the moment, therefore equal papers have equal bytes.
 */
export function withDates(pdf: Uint8Array, at: Date): Uint8Array {
  const stamp = at.toISOString().replace(/[-:T]/gu, '').slice(0, 14);
  const text = Buffer.from(pdf).toString('latin1');
  const dated = text.replace(DATES, (_, name: string, zone: string) => `/${name} (D:${stamp}${zone})`);
  return new Uint8Array(Buffer.from(dated, 'latin1'));
}
