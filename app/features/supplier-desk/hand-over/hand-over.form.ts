import { z } from 'zod';
import { cleanText } from '#app/domain/register/clean-text.ts';

const name = (error: string) => z.string({ error }).max(200).transform(cleanText).refine((text) => text !== '', { error });

export function handOverForm(t: { name: string; email: string }) {
  return z.object({ name: name(t.name), email: z.email({ error: t.email }).max(320), handedBy: name(t.name) });
}
export type HandOverValues = z.output<ReturnType<typeof handOverForm>>;
