import type { Locale } from '#app/platform/messages/locale.ts';
import { levelBars } from './level-bars.ts';
import type { MailBlock, MailText } from './mail-blocks.ts';

const ink = '#1c1f23';
const muted = '#5b636d';
const line = '#dfe3e8';
const accent = '#1f5fbf';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** For mail programs that are dark: they turn a light mail inside out otherwise, each in its own way. */
const dark = `@media (prefers-color-scheme:dark){body{background:#16191d!important;color:#e6e9ed!important}.m{color:#a5aeb8!important}.e{border-color:#3b424a!important}.q{border-color:#e6e9ed!important}.a{background:#8cb8ff!important;color:#0d1420!important}}`;

const lines = (text: string) => escapeHtml(text).replaceAll('\n', '<br>');

function factRow({ label, value }: { label: string; value: string }): string {
  const cell = `padding:6px 12px 6px 0;vertical-align:top;border-top:1px solid ${line}`;
  return `<tr><td class="e m" style="${cell};color:${muted}">${escapeHtml(label)}</td><td class="e" style="${cell}">${lines(value)}</td></tr>`;
}

function htmlOf(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${lines(block.text)}</p>`;
    case 'heading':
      return `<h2 style="margin:24px 0 8px;font-size:17px">${escapeHtml(block.text)}</h2>`;
    case 'list':
      return `<ul style="margin:0 0 16px;padding-left:20px">${block.items.map((item) => `<li style="margin:0 0 4px">${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table role="presentation" style="border-collapse:collapse;margin:0 0 20px;width:100%">${block.rows.map(factRow).join('')}</table>`;
    case 'level':
      return `<p style="margin:0 0 16px"><strong class="q" style="display:inline-block;border:1px solid ${ink};padding:2px 8px">${escapeHtml(block.level)}&nbsp;<span aria-hidden="true">${levelBars(block.level)}</span></strong> ${escapeHtml(block.label)}</p>`;
    case 'link': {
      const url = escapeHtml(block.url);
      return `<p style="margin:20px 0 8px"><a class="a" href="${url}" style="display:inline-block;background:${accent};color:#ffffff;padding:10px 18px;text-decoration:none">${escapeHtml(block.label)}</a></p><p class="m" style="margin:0 0 20px;font-size:13px;color:${muted};word-break:break-all">${url}</p>`;
    }
    case 'small':
      return `<p class="m" style="margin:16px 0 0;font-size:13px;color:${muted}">${lines(block.text)}</p>`;
  }
}

function textOf(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'small':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value.replaceAll('\n', '; ')}`).join('\n');
    case 'level':
      return `[${block.level} ${levelBars(block.level)}] ${block.label}`;
    case 'link':
      return `${block.label}:\n${block.url}`;
  }
}

/** One layout for every mail: plain, narrow, readable without images and without style. */
export function renderMail(mail: { locale: Locale; subject: string; blocks: readonly MailBlock[] }): MailText {
  const subject = mail.subject.replace(/\s+/g, ' ').trim();
  const title = escapeHtml(subject);
  const html = `<!doctype html>
<html lang="${mail.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title><style>${dark}</style></head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:${ink};font:16px/1.5 -apple-system,'Segoe UI',Arial,sans-serif">
<div style="max-width:600px;margin:0 auto"><h1 style="margin:0 0 20px;font-size:20px;line-height:1.3">${title}</h1>
${mail.blocks.map(htmlOf).join('\n')}
</div></body></html>
`;
  return { subject, html, text: `${mail.blocks.map(textOf).join('\n\n')}\n` };
}
