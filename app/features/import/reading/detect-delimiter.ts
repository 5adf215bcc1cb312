import { delimiters, type Delimiter } from './table.ts';

const sampleChars = 100_000;

/** The sign that cuts most lines into the same, largest number of cells; null when no sign cuts them. */
export function detectDelimiter(text: string): Delimiter | null {
  const sample = text.slice(0, sampleChars);
  let best: { delimiter: Delimiter; score: number } | null = null;
  for (const delimiter of delimiters) {
    const score = scoreDelimiter(countCells(sample, delimiter));
    if (score > 0 && (!best || score > best.score)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

function scoreDelimiter(counts: number[]): number {
  const records = counts.filter((count) => count > 0);
  const tally = new Map<number, number>();
  for (const count of records) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [usual, times] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (usual < 2) return multiCellShare(records) > 0.5 ? multiCellShare(records) : 0;
  const share = times / records.length;
  return share * share * (usual - 1);
}

const multiCellShare = (counts: number[]) => counts.filter((count) => count > 1).length / Math.max(1, counts.length);

/** Cells per line, minding quotes; an empty line counts 0. The last line may be cut short by the sample and is left out. */
function countCells(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let atCellStart = true;
  let lineStart = 0;
  for (let i = 0; i < sample.length; i++) {
    const character = sample[i];
    if (character === '"' && (quoted || atCellStart)) quoted = !quoted;
    else if (!quoted && character === delimiter) cells++;
    else if (!quoted && (character === '\n' || (character === '\r' && sample[i + 1] !== '\n'))) {
      counts.push(sample.slice(lineStart, i).trim() === '' ? 0 : cells);
      cells = 1;
      lineStart = i + 1;
    }
    atCellStart = character === delimiter || character === '\n';
  }
  if (counts.length === 0 && sample.trim() !== '') counts.push(cells);
  return counts;
}
