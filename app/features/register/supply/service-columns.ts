import type { ServiceValues } from './service.form.ts';

/** The values as columns of the register. */
export function serviceColumns(values: ServiceValues) {
  return {
    name: values.name,
    ict_kind: values.ictKind,
    process_supported: values.processSupported,
    substitutability: values.substitutability,
    alternatives: values.alternatives,
    fallback: values.fallback,
  };
}
