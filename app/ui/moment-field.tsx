import type { FieldBinding } from './field-frame.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  field: FieldBinding;
  label: string;
  description?: string;
  /** What the wall clock shows now: moments are in the past. */
  latest: string;
}

/** A moment, to the minute, as the wall clock of the organisation shows it. */
export function MomentField({ latest, ...field }: Props) {
  return <TextField {...field} type="datetime-local" width="medium" max={latest} />;
}
