/** Drive and number of a document from the last step of its address, `9960440300000042-17`; undefined for anything else. */
export function parseDocumentKey(step: string): { readonly fn: string; readonly number: number } | undefined {
  const found = /^(\d{16})-(\d{1,10})$/.exec(decodeURIComponent(step));
  return found?.[1] === undefined ? undefined : { fn: found[1], number: Number(found[2]) };
}
