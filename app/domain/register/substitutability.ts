/**
 * How hard a supplied service is to replace. The closed list of the register of information under DORA (Impl. Reg. (EU)
 * 2024/2956), taken as a model; it is no duty here.
 */
export const substitutabilities = ['not_substitutable', 'highly_complex', 'medium', 'easy'] as const;
export type Substitutability = (typeof substitutabilities)[number];
