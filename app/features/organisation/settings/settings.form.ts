import { z } from 'zod';
import { tidyPhone } from '#app/domain/register/phone.ts';
import { locales } from '#app/platform/messages/locale.ts';
import { organisationShape } from '../organisation.form.ts';

const unitName = z.string().trim().min(2).max(80);

/** A number that can be dialled; empty: none. */
const incidentPhone = z
  .string()
  .max(60)
  .refine((text) => tidyPhone(text) !== null)
  .optional()
  .transform((text) => (text ? tidyPhone(text) : null));

export const organisationSettingsForm = z.object({ intent: z.literal('save'), ...organisationShape, locale: z.enum(locales), incidentPhone });
export const addUnitForm = z.object({ intent: z.literal('add_unit'), unitName });
export const renameUnitForm = z.object({ intent: z.literal('rename_unit'), unitId: z.string(), unitName });
export const removeUnitForm = z.object({ intent: z.literal('remove_unit'), unitId: z.string() });

/** The forms of the settings page; the button says which was sent. */
export const settingsForm = z.discriminatedUnion('intent', [organisationSettingsForm, addUnitForm, renameUnitForm, removeUnitForm]);
export type SettingsAnswers = z.output<typeof settingsForm>;
