import { Writable } from 'node:stream';

/**
 * Gathers what is written and hands it over as one piece. React writes pages in pieces of two kilobytes; sent on like
 * that, each goes through four streams, the compressor's thread and the socket on its own: a third of a list's time.
 */
export function wholeBody(onWhole: (body: Buffer<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = [];
  return new Writable({
    // Never full: React then writes everything in one go.
    highWaterMark: Number.MAX_SAFE_INTEGER,
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
    final(done) {
      onWhole(Buffer.concat(pieces));
      done();
    },
  });
}
