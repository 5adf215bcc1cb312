import type { Config } from './config.ts';

interface Doubts {
  /** The server does not start. */
  problems: string[];
  /** It starts, and says so in its log. */
  warnings: string[];
}

const shortestToken = 24;
/** Of .env.example. */
const exampleHosts = new Set(['db.example.com', 'mail.example.com']);
const guessable = new Set(['secret', 'password', 'ketenmark', 'postgres', 'changeme', 'change-me', 'admin', 'geheim', 'wachtwoord']);
const localHost = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|.*\.localhost)$/i;

/**
 * What each setting allows, and all of them together should not: secrets of the example or that anybody would guess, and
 * combinations that cannot be meant. Secrets are looked at only where the product is used in earnest.
 */
export function doubtsAbout(config: Config): Doubts {
  const secrets = config.mode === 'production' ? secretProblems(config) : [];
  return { problems: [...secrets, ...combinationProblems(config)], warnings: config.mode === 'production' ? addressWarnings(config) : [] };
}

function secretProblems({ http, database, mail, publicAddress }: Config): string[] {
  const problems: string[] = [];
  if (http.metricsToken !== null && http.metricsToken.length < shortestToken) problems.push(`METRICS_TOKEN is shorter than ${shortestToken} characters: who guesses it can read the metrics.`);
  if (http.returnToken !== null && http.returnToken.length < shortestToken) problems.push(`MAIL_RETURN_TOKEN is shorter than ${shortestToken} characters: who guesses it can say that mails came back.`);
  if (database.kind === 'postgres') {
    const { hostname, password } = new URL(database.url);
    if (password && isGuessable(password) && !localHost.test(hostname)) problems.push('DATABASE_URL has a password that anybody would guess, such as the one of the example.');
    if (exampleHosts.has(hostname)) problems.push('DATABASE_URL names the server of the example.');
  }
  if (mail.kind === 'smtp') {
    if (mail.password !== null && isGuessable(mail.password)) problems.push('SMTP_URL has a password that anybody would guess, such as the one of the example.');
    if (exampleHosts.has(mail.host)) problems.push('SMTP_URL names the server of the example.');
  }
  if (publicAddress.url === 'https://ketenmark.example.com') problems.push('PUBLIC_URL is the address of the example: links in mails would lead there.');
  return problems;
}

const isGuessable = (password: string) => guessable.has(decodeURIComponent(password).toLowerCase());

function combinationProblems({ http, session, mail }: Config): string[] {
  const problems: string[] = [];
  if (session.idleDays > session.maxDays) problems.push(`SESSION_IDLE_DAYS (${session.idleDays}) is longer than SESSION_MAX_DAYS (${session.maxDays}).`);
  if (http.maxFormBytes > http.maxUploadBytes) problems.push('MAX_FORM_KILOBYTES is more than MAX_UPLOAD_MEGABYTES: a form without a file would be larger than one with.');
  if (http.trustedProxies.some((proxy) => proxy.endsWith('/0'))) problems.push('TRUSTED_PROXIES trusts every address: anybody could say where they ask from.');
  if (mail.kind === 'smtp' && mail.secure && mail.requireTls) problems.push('SMTP_URL asks for smtps:// and for ?tls=required, which is for smtp://; choose one.');
  if (http.returnToken !== null && (mail.kind !== 'smtp' || mail.returnAddress === null)) problems.push('MAIL_RETURN_TOKEN is set, and no mail says where to come back to: set SMTP_URL and MAIL_RETURN_ADDRESS too.');
  return problems;
}

function addressWarnings({ http, publicAddress, mail }: Config): string[] {
  const warnings: string[] = [];
  const { hostname } = new URL(publicAddress.url);
  const isLocal = localHost.test(hostname);
  if (!publicAddress.isHttps && !isLocal) warnings.push('PUBLIC_URL is http:// and not of this machine: sign-ins and links of suppliers can be read on the way, and cookies are not bound to https.');
  if (publicAddress.isHttps && http.trustedProxies.length === 0) warnings.push('PUBLIC_URL is https:// and TRUSTED_PROXIES is empty: whoever ends TLS hides where people ask from, and all of them share one budget of attempts.');
  if (mail.kind === 'folder' && !isLocal) warnings.push('SMTP_URL is not set: mails to suppliers stay in a folder on this machine.');
  if (mail.kind === 'smtp' && mail.password !== null && !mail.secure && !mail.requireTls && !localHost.test(mail.host)) warnings.push('SMTP_URL sends a password and does not insist on TLS; add ?tls=required.');
  return warnings;
}
