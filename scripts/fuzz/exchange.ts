import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { wellFormed } from './odd-values.ts';
import type { FuzzRequest } from './requests.ts';

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

const patienceMs = 60_000;

/** Sends a request as it is: what fetch would tidy up stays as it was made. */
export function exchange(origin: string, { method, path, headers, body }: FuzzRequest): Promise<Answered> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = ask({ hostname, port, method, path: path.replace(/[^\x21-\x7e]/g, (char) => encodeURIComponent(wellFormed(char))), headers, timeout: patienceMs, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') }));
      answer.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer in ${patienceMs / 1000} seconds`)));
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

/** The request for a person who wants to see it again; bodies are cut. */
export function asCurl(origin: string, { visitor, method, path, headers, body }: FuzzRequest): string {
  const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const named = Object.entries(headers).filter(([name]) => !['cookie', 'content-length'].includes(name)).map(([name, value]) => `-H ${quote(`${name}: ${value.slice(0, 200)}`)}`);
  const data = body ? [`--data-binary ${quote(body.toString('utf8').slice(0, 1_500))}`] : [];
  return [`curl -X ${method} ${quote(origin + path)}`, ...named, ...data, `# as ${visitor.name}`].join(' ');
}
