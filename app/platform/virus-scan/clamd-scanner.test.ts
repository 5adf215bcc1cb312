import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createVirusScanner } from './clamd-scanner.server.ts';

let server: Server | undefined;
afterEach(async () => {
  await new Promise<void>((resolve) => (server?.listening ? server.close(() => resolve()) : resolve()));
});

/** A scanner that takes the words and pieces of one file, and then does what it is told. */
async function scannerThat(answers: (socket: Socket, received: { command: string; file: string }) => void, where: { path: string } | { port: 0 } = { port: 0 }) {
  server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    let buffer = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      buffer = Buffer.concat([buffer, bytes]);
      const received = readStream(buffer);
      if (received) answers(socket, received);
    });
  });
  const place = 'path' in where ? { path: where.path } : { host: '127.0.0.1', port: 0 };
  await new Promise<void>((resolve) => server?.listen(place, resolve));
  return 'path' in where ? createVirusScanner({ kind: 'socket', path: where.path }) : createVirusScanner({ kind: 'tcp', host: '127.0.0.1', port: (server.address() as AddressInfo).port });
}

/** The command and the file, once both have come whole. */
function readStream(buffer: Buffer): { command: string; file: string } | null {
  const end = buffer.indexOf(0);
  let at = end + 1;
  const pieces: Buffer[] = [];
  while (end >= 0 && at + 4 <= buffer.length) {
    const length = buffer.readUInt32BE(at);
    if (length === 0) return { command: buffer.toString('latin1', 0, end), file: Buffer.concat(pieces).toString('latin1') };
    if (at + 4 + length > buffer.length) return null;
    pieces.push(buffer.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

async function* file(...pieces: string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

describe('a virus scanner that speaks as clamd', () => {
  it('is handed the whole file, and its word is taken', async () => {
    const scanner = await scannerThat((socket, { command, file: received }) => socket.end(command === 'zINSTREAM' && received === '%PDF-1.7 certificate' ? 'stream: OK\0' : 'stream: Other FOUND\0'));
    expect(await scanner.scan(file('%PDF', '', '-1.7 certificate'))).toEqual({ is: 'clean' });
    expect(await scanner.scan(file('something else'))).toEqual({ is: 'infected', name: 'Other' });
  });

  it('may listen at a socket of the same machine', async () => {
    const scanner = await scannerThat((socket) => socket.end('stream: Eicar-Test-Signature FOUND\0'), { path: path.join(tmpdir(), `ketenmark-scan-${process.pid}.sock`) });
    expect(await scanner.scan(file('x'))).toEqual({ is: 'infected', name: 'Eicar-Test-Signature' });
  });

  it('may answer in pieces', async () => {
    const scanner = await scannerThat((socket) => void socket.write('stream: ', () => socket.end('OK\0')));
    expect(await scanner.scan(file('x'))).toEqual({ is: 'clean' });
  });

  it.each([
    ['says that the file is too large for it', (socket: Socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['hangs up without a word', (socket: Socket) => socket.end()],
    ['breaks the line', (socket: Socket) => socket.resetAndDestroy()],
    ['speaks of something else', (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['never ends', (socket: Socket) => void socket.write('x'.repeat(10_000))],
  ])('is away when it %s: no file is called clean that nobody has looked at', async (_case, answer) => {
    const scanner = await scannerThat(answer);
    expect(await scanner.scan(file('x'))).toMatchObject({ is: 'away' });
  });

  it('that answers and hangs up before it has heard everything is believed', async () => {
    server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => socket.end('stream: Early FOUND\0'));
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const scanner = createVirusScanner({ kind: 'tcp', host: '127.0.0.1', port: (server.address() as AddressInfo).port });
    const large = async function* () {
      for (let piece = 0; piece < 400; piece += 1) yield Buffer.alloc(64 * 1024);
    };
    expect(await scanner.scan(large())).toEqual({ is: 'infected', name: 'Early' });
  });

  it('is away where nobody listens', async () => {
    const scanner = await scannerThat(() => undefined);
    await new Promise<void>((resolve) => server?.close(() => resolve()));
    expect(await scanner.scan(file('x'))).toMatchObject({ is: 'away', reason: expect.stringContaining('ECONNREFUSED') });
  });

  it('that was never named is asked nothing', async () => {
    expect(await createVirusScanner(null).scan(file('x'))).toEqual({ is: 'clean' });
  });
});
