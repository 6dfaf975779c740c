import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TrustMaterial, trustMaterialFrom } from '@koreshok/signing';

const KEPT_MS = 60_000;

/**
 * Reads the roots and the list of accredited authorities from a folder, again after a minute.
 * @returns a function that answers null where the folder is missing or empty: nothing is trusted then.
 */
export function openTrustFolder(folder: string): () => Promise<TrustMaterial | null> {
  let known: { readonly at: number; readonly trust: Promise<TrustMaterial | null> } | undefined;
  return () => {
    if (known === undefined || Date.now() - known.at > KEPT_MS)
      known = { at: Date.now(), trust: read(folder) };
    return known.trust;
  };
}

async function read(folder: string): Promise<TrustMaterial | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  if (names.length === 0) return null;
  return trustMaterialFrom(await Promise.all(names.toSorted().map((name) => readFile(join(folder, name)))));
}
