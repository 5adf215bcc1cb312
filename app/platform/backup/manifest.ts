import { z } from 'zod';

/** What a backup consists of; written last, so a folder without it was never finished. */
export const manifestShape = z.object({
  format: z.literal('ketenmark-backup'),
  version: z.literal(1),
  madeAt: z.string(),
  /** Of what kind the database is: one kind does not go into the other. */
  database: z.string(),
  /** The last migration of the database: an older program cannot read it. */
  migration: z.string(),
  /** Salt of the key, base64; null: not encrypted. */
  salt: z.string().nullable(),
  parts: z.array(
    z.object({
      name: z.string(),
      /** SHA-256 of the bytes as they lie in the backup. */
      sha256: z.string(),
      bytes: z.number(),
    }),
  ),
});

export type Manifest = z.output<typeof manifestShape>;
export type Part = Manifest['parts'][number];

export const manifestFile = 'manifest.json';

/** Who restores is told what is wrong, in a sentence. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}
