/** The last link of a chain, as stored apart from the links. */
export interface Head {
  sequence: number;
  hash: string;
}

/**
 * The last link of a chain at some moment, signed with a key that is not in the database. Whoever can write to the database
 * can make every hash of a chain anew; a signature they cannot.
 */
export interface SignedHead extends Head {
  readonly chainId: string;
  /** UTC instant. */
  readonly signedAt: string;
  /** Which key: the first 16 hexadecimal digits of the SHA-256 of its public part. */
  readonly keyId: string;
  /** Ed25519 over `headText`, base64. */
  readonly signature: string;
}

/** What is signed. Changing a character of it makes every older signature worthless. */
export function headText({ chainId, sequence, hash, signedAt, keyId }: Omit<SignedHead, 'signature'>): string {
  return JSON.stringify(['ketenmark-signed-head', 1, chainId, sequence, hash, signedAt, keyId]);
}

/** Says whether a signature over a text was made with a key; null: this key is not known here. */
export type CheckSignature = (text: string, signature: string, keyId: string) => boolean | null;

export interface CheckedHeads {
  /** Whose signatures hold, in order of sequence. */
  readonly trusted: readonly SignedHead[];
  /** Whose signatures are not of the key that they name. */
  readonly forged: readonly SignedHead[];
  /** Signed with keys that are not known here: they say nothing, for or against. */
  readonly unknown: readonly SignedHead[];
}

/**
 * `keyIds`: the keys that are known here. A head that names another key, and would hold if it named one of them, is not
 * from before our time: its name of a key was changed.
 */
export function checkSignedHeads(heads: readonly SignedHead[], check: CheckSignature, keyIds: readonly string[] = []): CheckedHeads {
  const holds = (head: SignedHead, keyId = head.keyId) => check(headText({ ...head, keyId }), head.signature, keyId);
  const judge = (head: SignedHead) => holds(head) ?? (keyIds.some((keyId) => holds(head, keyId)) ? false : null);
  const judged = heads.toSorted((a, b) => a.sequence - b.sequence).map((head) => ({ head, holds: judge(head) }));
  const those = (answer: boolean | null) => judged.filter(({ holds }) => holds === answer).map(({ head }) => head);
  return { trusted: those(true), forged: those(false), unknown: those(null) };
}
