/** A name or sentence that belongs to the data itself, in every language that is whole. */
export interface LocalText {
  readonly en: string;
  readonly nl: string;
}
