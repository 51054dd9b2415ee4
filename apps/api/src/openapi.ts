import { writeFileSync } from 'node:fs';
import { createDocument } from './app.ts';
import { Clock } from './common/clock.ts';
import { configFrom } from './common/config.ts';

/** `node openapi.js <file>`: writes the OpenAPI document, byte-identical each time, without a database. */
const file = process.argv[2];
if (!file) throw new Error('Usage: node openapi.js <file>');
const config = { ...configFrom({ SECRET: '0'.repeat(64) }), demo: true };
const document = await createDocument({
  config,
  databaseUrl: 'postgres://127.0.0.1:1/none',
  wechat: { origin: '', appid: '', secret: '' },
  clock: new Clock(),
});
writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
process.exit(0);
