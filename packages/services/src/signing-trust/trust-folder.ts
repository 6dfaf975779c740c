import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type TrustMaterial, trustMaterialFrom } from '@koreshok/signing';

/** What signatures are judged by, wherever they come in. */
export interface TrustFiles {
  /** Roots and the list of accredited authorities. */
  readonly trust: TrustMaterial;
  /** Revocation lists: the files that end with `.crl`. */
  readonly crls: readonly Uint8Array[];
}

/** Gives what signatures are judged by; null where nothing is trusted yet. */
export type TrustSource = () => Promise<TrustFiles | null>;

/**
 * Reads a folder of trust anew whenever a file in it has changed, and gives the same objects until then: what was read
 * from them is kept with them.
 * @returns a function that answers null where the folder is missing or empty.
 */
export function openTrustFolder(folder: string): TrustSource {
  let known: { readonly look: string; readonly files: TrustFiles } | undefined;
  return async () => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const names = entries
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .toSorted();
    if (names.length === 0) return null;
    const looks = await Promise.all(
      names.map(async (name) => {
        const { mtimeMs, size } = await stat(join(folder, name));
        return `${name}:${mtimeMs}:${size}`;
      }),
    );
    const look = looks.join('|');
    if (known?.look === look) return known.files;
    const bytes = await Promise.all(
      names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))),
    );
    const crls = bytes.filter((_, index) => names[index]?.endsWith('.crl') === true);
    const rest = bytes.filter((file) => !crls.includes(file));
    known = { look, files: { trust: trustMaterialFrom(rest), crls } };
    return known.files;
  };
}
