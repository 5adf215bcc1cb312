export const evidenceMediaTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type EvidenceMediaType = (typeof evidenceMediaTypes)[number];

const signatures: readonly { type: EvidenceMediaType; bytes: readonly number[] }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** Enough of a file's beginning for `mediaTypeOf`. */
export const sniffedBytes = 16;

/** Says what a file is from its first bytes; its name and the browser's claim count for nothing. */
export function mediaTypeOf(head: Uint8Array): EvidenceMediaType | null {
  return signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))?.type ?? null;
}
