export const readFields = ['scheme', 'level', 'holderName', 'holderKvkNumber', 'issuer', 'certificateNumber', 'validFrom', 'validUntil', 'scopeText'] as const;
export type ReadField = (typeof readFields)[number];

/** Something that a document seems to say, and where: a proposal, never a fact before a person has looked. */
export interface ReadFact {
  field: ReadField;
  value: string;
  /** From 1. */
  page: number;
  /** Of its page, from 0. */
  line: number;
}
