import { KnownError } from '@koreshok/domain';

/** Where file bytes lie, addressed by their SHA-256; who owns them and for how long is kept in the database. */
export interface FileStore {
  /**
   * Keeps bytes; keeping the same bytes again changes nothing.
   * @returns SHA-256 of the bytes in hex, the address to read them by.
   */
  put(bytes: Uint8Array): Promise<string>;
  /**
   * Keeps bytes that never lie in memory whole.
   * @returns their address and how many there were.
   */
  putStream(
    parts: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly sha256: string; readonly sizeBytes: number }>;
  /**
   * The same bytes part by part; a stream whose bytes turn out not to match their address ends with an error.
   * @throws FileStoreError `missing` when nothing lies there.
   */
  stream(sha256: string): Promise<ReadableStream<Uint8Array>>;
  /** @throws FileStoreError `missing` when nothing lies there, `damaged` when the bytes no longer match their address. */
  read(sha256: string): Promise<Uint8Array>;
  /** Forgets bytes; forgetting what is not there is no error. */
  remove(sha256: string): Promise<void>;
}

export class FileStoreError extends KnownError {
  static override readonly known = 'FileStoreError';
  readonly code: 'missing' | 'damaged' | 'bad_address';

  constructor(code: 'missing' | 'damaged' | 'bad_address', sha256: string) {
    super(`File ${sha256}: ${code}`);
    this.code = code;
  }
}
