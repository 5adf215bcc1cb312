import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileRefused } from './file-problem.ts';
import { unpack, type ZipEntry } from './zip-archive.ts';

/** A workbook as an opened zip. */
export interface Archive {
  bytes: Buffer;
  entries: Map<string, ZipEntry>;
}

export interface XmlHandler {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
  /** True: enough was read, stop unpacking. */
  isDone?: () => boolean;
}

/** Walks one XML part piece by piece. Names come without their namespace prefix; entities of a document type are never expanded. */
export async function walkXml(archive: Archive, path: string, handler: XmlHandler): Promise<boolean> {
  const entry = archive.entries.get(path.toLowerCase());
  if (!entry) return false;
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new FileRefused({ code: 'damaged' });
  });
  parser.on('opentag', (tag: SaxesTagPlain) => handler.open?.(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag: SaxesTagPlain) => handler.close?.(localName(tag.name)));
  if (handler.text) {
    parser.on('text', handler.text);
    parser.on('cdata', handler.text);
  }
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of unpack(archive.bytes, entry)) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (handler.isDone?.()) return true;
  }
  parser.close();
  return true;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Texts that cells refer to by number. Readings aloud (`rPh`, Japanese) are no text. */
export async function readSharedStrings(archive: Archive, path: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await walkXml(archive, path, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 'si') texts.push(text);
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 't') inText = false;
    },
  });
  return texts;
}

export type CellStyle = 'general' | 'date' | { leadingZeros: number };

/** Number formats 14–22, 27–36, 45–47 and 50–58 are dates by definition (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Per style number: is a number with that style shown as a date, or padded with zeros? */
export async function readStyles(archive: Archive, path: string): Promise<CellStyle[]> {
  const codes = new Map<number, string>();
  const styles: CellStyle[] = [];
  let inCellStyles = false;
  await walkXml(archive, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(styleOf(Number(attributes.numFmtId ?? 0), codes));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

function styleOf(id: number, codes: Map<number, string>): CellStyle {
  const code = codes.get(id);
  if (code === undefined) return isBuiltInDate(id) ? 'date' : 'general';
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (/[dmyhs]/i.test(bare) && !/[#0?]/.test(bare.replace(/\.0+/, ''))) return 'date';
  return /^0{2,}$/.test(bare) ? { leadingZeros: bare.length } : 'general';
}
