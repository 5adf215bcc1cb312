import { FileRefused, type FileProblem } from './file-problem.ts';
import { limits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx, type RankRows } from './read-xlsx.ts';
import type { RawTable, ReadChoice } from './table.ts';

export type ReadResult = { ok: true; table: RawTable } | { ok: false; problem: FileProblem };

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);

/** Bytes → a table of text. What the bytes are is read from them, never from the file name. Expected trouble is returned. */
export async function readTable(bytes: Buffer, choice: ReadChoice = {}, rank: RankRows = () => 0): Promise<ReadResult> {
  try {
    return { ok: true, table: checked(await dispatch(bytes, choice, rank)) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, problem: error.problem };
    // A reader that trips over the bytes says that they are damaged; a bug in it would say the same of every good file.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return { ok: false, problem: { code: 'damaged' } };
    throw error;
  }
}

async function dispatch(bytes: Buffer, choice: ReadChoice, rank: RankRows): Promise<RawTable> {
  if (bytes.length === 0) throw new FileRefused({ code: 'empty' });
  if (bytes.length > limits.maxBytes) throw new FileRefused({ code: 'too_large', maxBytes: limits.maxBytes });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return readXlsx(bytes, choice, rank);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileRefused({ code: isEncryptedWorkbook(bytes) ? 'encrypted' : 'old_excel' });
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new FileRefused({ code: 'binary' });
  return readCsv(bytes, choice);
}

/** A workbook with a password is an old compound file that holds a stream of this name. */
const isEncryptedWorkbook = (bytes: Buffer) => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));

function checked(table: RawTable): RawTable {
  if (table.rows.length === 0) throw new FileRefused({ code: 'empty' });
  return table;
}
