interface LogLine {
  level?: string;
  msg?: string;
  kind?: string;
  err?: { message?: string; stack?: string };
}

/**
 * What a server said that it should not have had to: errors, failed jobs, and anything that is no line of its log. Warnings
 * of Node and of the router, which mends an address that holds two slashes, are no complaint of ours.
 */
export function complaintsIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    if (!line.startsWith('{')) return /^[│┌└]|^The product is ready|Warning|^\(Use `node|^Pathnames cannot have embedded double slashes/.test(line) || line.startsWith('    at ') ? [] : [`printed: ${line}`];
    const said = JSON.parse(line) as LogLine;
    const isBad = said.level === 'error' || said.level === 'fatal' || said.err !== undefined;
    return isBad ? [`logged ${said.level}: ${said.msg}${said.kind ? ` (${said.kind})` : ''}: ${firstLines(said.err?.stack ?? said.err?.message ?? '')}`] : [];
  });
}

/** Where it went wrong, without how the server came there. */
const firstLines = (stack: string) => stack.split('\n').slice(0, 6).join('\n');
