import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; some 25 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Digest of random bytes that were thrown away, made with the same cost. */
const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$dC2AZitPQSf/Xtld73Rp4g$PvFqJKjkpMUTV3r2gbUpDdB1GF9pQu9sl21STSU0YA0';

/**
 * Whether the password fits. Without a stored hash (unknown account, or no password chosen yet) it does the same work on
 * a decoy and says no, so that the time of the answer does not tell who has an account.
 */
export async function isPasswordRight(storedHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(storedHash ?? decoy, password);
  return storedHash !== null && fits;
}
