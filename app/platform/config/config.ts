import type { DatabaseConfig } from '#db/dialect/connect.ts';
import type { MailConfig } from '../mail/mail-transport.ts';
import type { VirusScanConfig } from '../virus-scan/virus-scanner.ts';

/** Where the product lives. Mail links, the origin check, the cookie's name and Secure all follow from this address. */
export interface PublicAddress {
  /** Without a slash at the end. */
  readonly url: string;
  readonly origin: string;
  readonly isHttps: boolean;
}

/** Everything that the outside decides, read once at start and frozen. */
export interface Config {
  /** What is no mistake for certain, and should be looked at. */
  readonly warnings: readonly string[];
  readonly mode: 'production' | 'development' | 'test';
  readonly http: {
    /** Null: every address of the machine. */
    readonly host: string | null;
    readonly port: number;
    /** Addresses or ranges whose `X-Forwarded-*` headers are believed. */
    readonly trustedProxies: readonly string[];
    readonly maxFormBytes: number;
    readonly maxUploadBytes: number;
    readonly shutdownSeconds: number;
    /** A stopping server says so for this long before it takes no more requests. */
    readonly drainSeconds: number;
    /** Null: metrics are for who asks from the machine itself. */
    readonly metricsToken: string | null;
    /** Of the mail server that hands in what came back; null: none does. */
    readonly returnToken: string | null;
  };
  readonly publicAddress: PublicAddress;
  readonly dataFolder: string;
  /** The private key that signs audit chains; beside it its public part and what it has signed. Not in the database. */
  readonly auditKeyFile: string;
  readonly database: DatabaseConfig;
  readonly mail: MailConfig;
  /** Who is asked about every document before it is kept; null: nobody. */
  readonly virusScan: VirusScanConfig;
  readonly log: { readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent' };
  readonly session: {
    /** A sign-in that is not used for this long ends. */
    readonly idleDays: number;
    /** No sign-in lives longer than this, used or not. */
    readonly maxDays: number;
  };
  readonly limits: {
    /** Sign-in attempts from one address in fifteen minutes. */
    readonly signIn: number;
    /** Posts to the pages that need no sign-in, from one address in fifteen minutes. */
    readonly publicForm: number;
    /** Pages that are made at the same time; more wait their turn. */
    readonly pages: number;
    /** Three seconds in which answers begin later than this are overload. */
    readonly lagMs: number;
  };
}
