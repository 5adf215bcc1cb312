export type TextPart = { kind: 'text' | 'link'; text: string };

/** The web addresses in a plain text, apart from what stands around them; one that was blotted out leads nowhere. */
export function splitLinks(text: string): TextPart[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index): TextPart => ({ kind: index % 2 === 1 && !part.includes('…') ? 'link' : 'text', text: part }))
    .filter((part) => part.text !== '');
}
