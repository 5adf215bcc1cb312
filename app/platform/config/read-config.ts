import path from 'node:path';
import type { DatabaseConfig } from '#db/dialect/connect.ts';
import type { MailAddress, MailConfig } from '../mail/mail-transport.ts';
import type { VirusScanConfig } from '../virus-scan/virus-scanner.ts';
import type { Config, PublicAddress } from './config.ts';
import { doubtsAbout } from './doubts.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The configuration has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:\n${problems.map((one) => `  - ${one}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** First step: names to values of the right type; every problem is kept, none stops the reading. */
function createReader(environment: Environment) {
  const problems: string[] = [];
  const warnings: string[] = [];
  const text = (name: string) => environment[name]?.trim() || undefined;
  return {
    problems,
    warnings,
    text,
    integer(name: string, fallback: number, min: number, max: number): number {
      const given = text(name);
      if (given === undefined) return fallback;
      const value = Number(given);
      if (Number.isInteger(value) && value >= min && value <= max) return value;
      problems.push(`${name} is "${given}"; it must be a whole number from ${min} to ${max}.`);
      return fallback;
    },
    oneOf<const T extends string>(name: string, fallback: T, allowed: readonly T[]): T {
      const given = text(name);
      if (given === undefined) return fallback;
      if ((allowed as readonly string[]).includes(given)) return given as T;
      problems.push(`${name} is "${given}"; it must be one of ${allowed.join(', ')}.`);
      return fallback;
    },
    list: (name: string) => (text(name) ?? '').split(',').map((one) => one.trim()).filter(Boolean),
    url(name: string, protocols: readonly string[]): URL | undefined {
      const given = text(name);
      if (given === undefined) return undefined;
      if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return new URL(given);
      problems.push(`${name} is not an address that starts with ${protocols.map((one) => `${one}//`).join(' or ')}.`);
      return undefined;
    },
  };
}
type Reader = ReturnType<typeof createReader>;

/** Second step: what belongs together becomes one frozen value. Throws one {@link ConfigError} with every problem. */
export function readConfig(environment: Environment): Config {
  const read = createReader(environment);
  const mode = read.oneOf('NODE_ENV', 'production', ['production', 'development', 'test']);
  const port = read.integer('PORT', 3000, 0, 65_535);
  const dataFolder = path.resolve(read.text('DATA_DIR') ?? 'data');
  const config: Config = {
    warnings: read.warnings,
    mode,
    http: {
      host: read.text('HOST') ?? null,
      port,
      trustedProxies: readProxies(read),
      maxFormBytes: read.integer('MAX_FORM_KILOBYTES', 512, 16, 16_384) * 1024,
      maxUploadBytes: read.integer('MAX_UPLOAD_MEGABYTES', 25, 1, 500) * 1_000_000,
      shutdownSeconds: read.integer('SHUTDOWN_SECONDS', 15, 1, 300),
      drainSeconds: read.integer('DRAIN_SECONDS', 0, 0, 120),
      metricsToken: read.text('METRICS_TOKEN') ?? null,
      returnToken: read.text('MAIL_RETURN_TOKEN') ?? null,
    },
    publicAddress: readPublicAddress(read, port),
    dataFolder,
    auditKeyFile: path.resolve(read.text('AUDIT_KEY_FILE') ?? path.join(dataFolder, 'keys', 'audit.key')),
    database: readDatabase(read, dataFolder),
    mail: readMail(read, dataFolder),
    virusScan: readVirusScan(read),
    log: { level: read.oneOf('LOG_LEVEL', 'info', ['debug', 'info', 'warn', 'error', 'silent']) },
    session: { idleDays: read.integer('SESSION_IDLE_DAYS', 14, 1, 90), maxDays: read.integer('SESSION_MAX_DAYS', 60, 1, 365) },
    limits: {
      signIn: read.integer('LIMIT_SIGN_IN', 20, 1, 100_000),
      publicForm: read.integer('LIMIT_PUBLIC_FORM', 60, 1, 100_000),
      pages: read.integer('LIMIT_PAGES', 32, 4, 1_000),
      lagMs: read.integer('LIMIT_LAG_MS', 500, 50, 60_000),
    },
  };
  const doubts = doubtsAbout(config);
  read.problems.push(...doubts.problems);
  read.warnings.push(...doubts.warnings);
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return deepFreeze(config);
}

function readPublicAddress(read: Reader, port: number): PublicAddress {
  const url = read.url('PUBLIC_URL', ['https:', 'http:']) ?? new URL(`http://localhost:${port}`);
  if (url.pathname !== '/' || url.search || url.hash) read.problems.push('PUBLIC_URL must be an origin, without a path: https://ketenmark.example.com');
  return { url: url.origin, origin: url.origin, isHttps: url.protocol === 'https:' };
}

function readProxies(read: Reader): string[] {
  const proxies = read.list('TRUSTED_PROXIES');
  const valid = /^(loopback|linklocal|uniquelocal|[0-9a-fA-F:.]+(\/\d{1,3})?)$/;
  for (const proxy of proxies) if (!valid.test(proxy)) read.problems.push(`TRUSTED_PROXIES names "${proxy}"; it takes addresses, ranges such as 10.0.0.0/8, or the word loopback.`);
  return proxies;
}

function readDatabase(read: Reader, dataFolder: string): DatabaseConfig {
  const url = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const poolSize = read.integer('DATABASE_POOL', 10, 2, 200);
  return url ? { kind: 'postgres', url: url.href, poolSize } : { kind: 'sqlite', file: path.join(dataFolder, 'ketenmark.sqlite') };
}

/** The folder stands beside a mail server too: mails of demo organisations are laid there and never leave. */
function readMail(read: Reader, dataFolder: string): MailConfig {
  const url = read.url('SMTP_URL', ['smtp:', 'smtps:']);
  const sender = read.text('MAIL_FROM');
  if (url && !sender) read.problems.push('SMTP_URL is set but MAIL_FROM is not: mails need a sender address.');
  const from = parseSender(sender ?? 'Ketenmark <ketenmark@localhost>');
  if (!from) read.problems.push('MAIL_FROM must be an address, or a name and <address>.');
  const folder = path.join(dataFolder, 'mail');
  if (!url || !from) return { kind: 'folder', folder, from: from ?? { name: '', email: '' } };
  const secure = url.protocol === 'smtps:';
  return {
    kind: 'smtp',
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTls: url.searchParams.get('tls') === 'required',
    user: url.username ? decodeURIComponent(url.username) : null,
    password: url.password ? decodeURIComponent(url.password) : null,
    from,
    caFile: read.text('SMTP_CA_FILE') ? path.resolve(read.text('SMTP_CA_FILE') ?? '') : null,
    returnAddress: readReturnAddress(read),
    folder,
  };
}

/** clamd listens at a port or at a socket of the same machine. */
function readVirusScan(read: Reader): VirusScanConfig {
  const url = read.url('CLAMD_URL', ['tcp:', 'unix:']);
  if (!url) return null;
  if (url.protocol === 'unix:') {
    if (url.hostname || !url.pathname.startsWith('/')) read.problems.push('CLAMD_URL must name a socket by its whole path: unix:///run/clamav/clamd.ctl');
    return { kind: 'socket', path: decodeURIComponent(url.pathname) };
  }
  if (!url.hostname) read.problems.push('CLAMD_URL must name a machine: tcp://127.0.0.1:3310');
  return { kind: 'tcp', host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || 3310 };
}

/** The part before the @ must be free for the name of a mail after a plus. */
function readReturnAddress(read: Reader): string | null {
  const address = read.text('MAIL_RETURN_ADDRESS') ?? null;
  if (address !== null && !/^[^\s<>@+]+@[^\s<>@]+$/.test(address)) read.problems.push('MAIL_RETURN_ADDRESS must be a bare address without a plus: bounces@example.com');
  return address;
}

/** `Ketenmark <post@example.com>` or a bare address. */
function parseSender(text: string): MailAddress | null {
  const parts = /^(?:([^<>\r\n]*?)\s*<)?([^\s<>@]+@[^\s<>@]+)>?$/.exec(text);
  return parts?.[2] ? { name: parts[1]?.replace(/^"|"$/g, '') || 'Ketenmark', email: parts[2] } : null;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
