import type { Readable } from 'node:stream';
import type { EvidenceMediaType } from './media-type.ts';

/** Bytes that were received and hashed, but belong to nothing yet. Commit or discard it. */
export interface TempFile {
  readonly tempId: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Read from the bytes, never from the name; null: none of the types we keep as evidence. */
  readonly mediaType: EvidenceMediaType | null;
}

export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: EvidenceMediaType | null;
}

/**
 * Content-addressed bytes. Who may open a file is asked of the database, never here.
 * `putTemp` throws AppError('too_large') over `maxBytes` and leaves nothing behind.
 */
export interface FileStore {
  putTemp(source: AsyncIterable<Uint8Array> | Uint8Array, limit: { maxBytes: number }): Promise<TempFile>;
  /** Makes it permanent; the same bytes twice are stored once. */
  commit(temp: TempFile): Promise<StoredFile>;
  discard(temp: TempFile): Promise<void>;
  /** Throws AppError('not_found'). */
  open(sha256: string): Promise<{ stream: Readable; bytes: number }>;
  /** A path that a worker thread can read. Throws AppError('not_found'). */
  localPath(sha256: string): Promise<string>;
  /** As `localPath`, of what belongs to nothing yet. */
  tempPath(temp: TempFile): string;
  /** Opened when somebody begins to read, and not before: who is handed it need not read it. */
  openTemp(temp: TempFile): AsyncIterable<Uint8Array>;
  /** Takes the bytes out of reach without destroying them. */
  quarantine(sha256: string): Promise<void>;
  /**
   * Destroys what was laid down before `before` (milliseconds) and is named by no one, as a process that died between
   * `commit` and its row leaves it. `names` is asked after the files were listed. Answers how many.
   */
  removeUnnamed(before: number, names: () => Promise<ReadonlySet<string>>): Promise<number>;
  /** Destroys the bytes, quarantined or not. */
  remove(sha256: string): Promise<void>;
}
