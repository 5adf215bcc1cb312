import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/* For `keep-database.mjs`: writes down what a version says to PostgreSQL to make its tables, in its own words. */

const pg = createRequire(process.argv[1])('pg');
const { query } = pg.Client.prototype;
const makes = /^\s*(create|alter|drop)\s+(?!temp|database)/i;

pg.Client.prototype.query = function record(statement, ...rest) {
  const text = typeof statement === 'string' ? statement : statement?.text;
  if (typeof text === 'string' && makes.test(text)) appendFileSync(process.env.RECORD_SCHEMA_TO, `${text.trim().replaceAll(/\s*\n\s*/g, ' ')};\n`);
  return query.call(this, statement, ...rest);
};
