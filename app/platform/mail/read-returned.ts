import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { mailIdIn } from './return-address.ts';

/** What a mail server says about a mail that it was given (RFC 3464); `failed` is its last word. */
export interface DeliveryReport {
  /** Ours; null: the report does not say which. */
  mailId: string | null;
  failed: boolean;
  /** In the words of the mail server. */
  words: string;
}

const maxNesting = 20;
const longestWords = 500;

/** Reads what came to the return address; null: not a report of delivery, but a person or an answering machine. */
export async function readReturned(raw: Uint8Array): Promise<DeliveryReport | null> {
  // What cannot be read (nested without end, say) is no report either.
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8', maxNestingDepth: maxNesting }).catch(() => null);
  const status = mail?.attachments.find((part) => part.mimeType === 'message/delivery-status');
  if (!mail || !status) return null;
  const blocks = readBlocks(textOf(status));
  const failed = blocks.filter((block) => block.get('action')?.toLowerCase() === 'failed');
  const told = failed[0] ?? blocks.find((block) => block.has('action')) ?? new Map<string, string>();
  const words = [told.get('status'), told.get('diagnostic-code')?.replace(/^[\w-]+;\s*/, '')].filter(Boolean).join(' ');
  return { mailId: findMailId(mail), failed: failed.length > 0, words: (words || 'no reason given').slice(0, longestWords) };
}

/** By the address that it came back to, else by the message that was returned. */
function findMailId(mail: Email): string | null {
  const addressed = mail.headers.filter(({ key }) => ['to', 'delivered-to', 'x-original-to', 'envelope-to'].includes(key)).map(({ value }) => value);
  for (const value of addressed) {
    const id = mailIdIn(value);
    if (id) return id;
  }
  const returned = mail.attachments.filter((part) => part.mimeType === 'message/rfc822' || part.mimeType === 'text/rfc822-headers').map(textOf);
  for (const text of returned) {
    const id = /^Message-ID:\s*<([0-9a-f-]{36})@/im.exec(text)?.[1];
    if (id) return id.toLowerCase();
  }
  return null;
}

/** The groups of fields of a report: one of the message, then one of each recipient. Folded lines belong to the one before. */
function readBlocks(text: string): ReadonlyMap<string, string>[] {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map((block) => new Map(block.split('\n').flatMap((line) => {
      const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
      return name && value !== undefined ? [[name.toLowerCase(), value.trim()] as const] : [];
    })));
}

const textOf = ({ content }: Attachment): string => (typeof content === 'string' ? content : new TextDecoder().decode(content));
