import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { noScanner, type ScanResult, type VirusScanConfig, type VirusScanner } from './virus-scanner.ts';

/** Silence for so long means that nobody is there. A scan of our largest file takes a few seconds. */
const idleMs = 20_000;
const maxAnswerBytes = 4_096;

/** Speaks with clamd: `INSTREAM`, the file in pieces with their lengths before them, an empty piece, one line of answer. */
export function createVirusScanner(config: VirusScanConfig): VirusScanner {
  if (!config) return noScanner;
  const address = config.kind === 'tcp' ? { host: config.host, port: config.port } : { path: config.path };
  return {
    async scan(file) {
      const socket = connect(address);
      socket.setTimeout(idleMs, () => socket.destroy(new Error(`no answer in ${idleMs / 1000} s`)));
      try {
        return readAnswer(await ask(socket, file));
      } catch (error) {
        return { is: 'away', reason: error instanceof Error ? error.message : String(error) };
      } finally {
        socket.destroy();
      }
    },
  };
}

/** Asking and hearing go on at once: a scanner that has heard enough answers before the end and hangs up. */
async function ask(socket: Socket, file: AsyncIterable<Uint8Array>): Promise<string> {
  const answer = hear(socket);
  const asking = pipeline(Readable.from(pieces(file)), socket, { end: false });
  const [heard, asked] = await Promise.allSettled([answer, asking]);
  if (heard.status === 'fulfilled' && heard.value !== '') return heard.value;
  if (heard.status === 'rejected') throw heard.reason;
  throw asked.status === 'rejected' ? asked.reason : new Error('it hung up without an answer');
}

async function* pieces(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of file) {
    if (piece.byteLength === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.byteLength);
    yield length;
    yield piece;
  }
  yield Buffer.alloc(4);
}

/** The words up to the closing zero, or up to where the other side hangs up. */
function hear(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
      if (heard.length > maxAnswerBytes) socket.destroy(new Error('its answer has no end'));
      if (!heard.includes('\0')) return;
      resolve(heard.slice(0, heard.indexOf('\0')));
      socket.destroy();
    });
    socket.on('end', () => resolve(heard.trim()));
    socket.on('error', reject);
    socket.on('close', () => resolve(heard.trim()));
  });
}

function readAnswer(answer: string): ScanResult {
  if (/^stream: OK$/.test(answer)) return { is: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found) return { is: 'infected', name: found };
  return { is: 'away', reason: answer.slice(0, 200) };
}
