import type { useForm } from '@conform-to/react';

/** HTML constraints by field name, as a loader hands them to a form. */
export type FormConstraint = NonNullable<Parameters<typeof useForm>[0]['constraint']>;
