/** What an event may hold: plain data that has one canonical text. */
export type EventValue = string | number | boolean | null | readonly EventValue[] | { readonly [key: string]: EventValue | undefined };

/** Before and after, by field name in the words of the schema. Only what changed. */
export type Changes = { readonly [field: string]: { readonly from: EventValue; readonly to: EventValue } };

/**
 * One kind of event. `Personal` names the fields that say who a human being is: they enter the chain as salted digests
 * and their values stand in an erasable row beside it, so that a person can be forgotten and the chain still verifies.
 */
export type EventShape<Type extends string, Kind extends string, Data, Personal extends string = never> = {
  readonly type: Type;
  readonly subject: { readonly kind: Kind; readonly id: string };
  readonly data: Readonly<Data>;
} & ([Personal] extends [never]
  ? { readonly personal?: undefined }
  : { readonly personal: { readonly [field in Personal]?: string | null } });

/** An event without fields of its own. */
export type NoData = Record<string, never>;
