#!/usr/bin/env node
// The one door to every command of this repository: `npm start`, `npm test` and the others come through here, so
// that each works from a clean clone. Plain JavaScript on Node's own modules, because it runs before anything is installed.

const oldest = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Ketenmark needs Node.js ${oldest.join('.')} or newer (22, 24 and 26 are fine); this is ${process.version}.`,
  );
  process.exit(1);
}

// Colours are for a person who looks on; in a log they are noise.
if (!process.stdout.isTTY) process.env.NO_COLOR ??= '1';

const { commands } = await import('./bootstrap/commands.mjs');
const [name = 'start', ...args] = process.argv.slice(2);
const command = commands[name];

if (!command) {
  console.error(`Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}

try {
  await command(args);
} catch (error) {
  if (!(error instanceof Error) || error.name !== 'Explained') throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
