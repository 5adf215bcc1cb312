/** Length is what counts (NIST SP 800-63B, 3.1.1.2: no composition rules); twelve is our design. */
export const minPasswordLength = 12;
/** Hashing costs time by length: longer is refused, not cut. */
export const maxPasswordLength = 200;
