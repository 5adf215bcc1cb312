export const currencies = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON', 'BGN'] as const;

/** Tabs do not survive a form: delimiters travel by name. */
export const delimiterNames = { semicolon: ';', comma: ',', tab: '\t', pipe: '|' } as const;
export type DelimiterName = keyof typeof delimiterNames;

export function nameOfDelimiter(delimiter: string): DelimiterName {
  return (Object.keys(delimiterNames) as DelimiterName[]).find((name) => delimiterNames[name] === delimiter) ?? 'semicolon';
}
