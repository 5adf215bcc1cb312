import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string;
  name: string;
  text: string;
  lines: number;
}

const root = process.cwd();

/** Every file of code under these folders, tests included. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => read(join(entry.parentPath, entry.name), entry.name)),
  );
}

function read(file: string, name: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  return {
    path: relative(root, file).split(sep).join('/'),
    name,
    text,
    lines: text.trimEnd().split('\n').length,
  };
}

/** Places where a pattern stands, as `path:line: text`, ready to be compared with an empty list. */
export function places(files: SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}

export const isTest = (file: SourceFile): boolean => /\.test\.tsx?$/.test(file.name);
