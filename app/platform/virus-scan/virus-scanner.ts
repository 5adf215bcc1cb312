/** `away`: nobody answered, or not in words that we know; then nothing is known about the file. */
export type ScanResult = { readonly is: 'clean' } | { readonly is: 'infected'; readonly name: string } | { readonly is: 'away'; readonly reason: string };

/** Asks another program whether a file holds something known to be harmful. Never throws: who cannot be asked is away. */
export interface VirusScanner {
  scan(file: AsyncIterable<Uint8Array>): Promise<ScanResult>;
}

/** Where the scanner listens. Null: the operator has none, and files are taken in without. */
export type VirusScanConfig = { readonly kind: 'tcp'; readonly host: string; readonly port: number } | { readonly kind: 'socket'; readonly path: string } | null;

/** Where no scanner is named, nothing is asked. */
export const noScanner: VirusScanner = { scan: async () => ({ is: 'clean' }) };
