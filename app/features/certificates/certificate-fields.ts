import type { FieldMetadata } from '@conform-to/react';

/** The fields of the form, as typed. */
export interface CertificateFields {
  file: string;
  scheme: string;
  level: string;
  holderName: string;
  holderKvkNumber: string;
  scopeText: string;
  issuer: string;
  certificateNumber: string;
  validFrom: string;
  validUntil: string;
}

export type CertificateFieldset = Required<{ [K in keyof CertificateFields]: FieldMetadata<CertificateFields[K], CertificateFields> }>;
