/**
 * `pnpm supply`: checks the dependencies. Writes a bill of materials, checks licences against a list, and
 * reports known vulnerabilities where a registry lists them.
 */
import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { at } from './paths.ts';
import { run } from './run.ts';

const PNPM = ['-y', 'pnpm@12'];
const PATIENCE = 60_000;

/**
 * One allowed licence of an expression is enough. LGPL: sharp loads libvips as a separate library, which may
 * be replaced.
 */
const ALLOWED: readonly string[] = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Unlicense',
  'MPL-2.0',
  'LGPL-3.0-or-later',
];

export function isAllowed(expression: string): boolean {
  const parts = expression.replace(/^\(|\)$/g, '');
  if (parts.includes(' OR ')) return parts.split(' OR ').some(isAllowed);
  return parts.split(' AND ').every((one) => ALLOWED.includes(one));
}

/** @throws Error where pnpm does not answer with JSON */
async function refusedLicences(): Promise<string[]> {
  const { output } = await run('npx', [...PNPM, '-r', 'licenses', 'list', '--prod', '--json']);
  const found = JSON.parse(output) as Record<string, { name: string }[]>;
  return Object.entries(found)
    .filter(([licence]) => !isAllowed(licence))
    .flatMap(([licence, packages]) => packages.map(({ name }) => `${name}: ${licence}`));
}

/** Null where no registry answers in time. */
async function weaknesses(): Promise<number | null> {
  const asked = run('npx', [...PNPM, 'audit', '--prod', '--json', '--audit-level', 'high']);
  const answer = await Promise.race([asked, pause(PATIENCE, null, { ref: false })]);
  try {
    const { metadata } = JSON.parse(answer?.output ?? '') as {
      metadata: { vulnerabilities: { high: number; critical: number } };
    };
    return metadata.vulnerabilities.high + metadata.vulnerabilities.critical;
  } catch {
    return null;
  }
}

if (import.meta.filename === process.argv[1]) {
  const bill = at('.cache', 'supply', 'sbom.json');
  mkdirSync(at('.cache', 'supply'), { recursive: true });
  const { ok } = await run('npx', [...PNPM, 'sbom', '--sbom-format', 'cyclonedx', '--out', bill]);
  console.log(ok ? `Wrote ${bill}.` : 'pnpm did not write a bill of materials.');
  const refused = await refusedLicences();
  console.log(
    refused.length === 0
      ? 'Every licence of the runtime dependencies is allowed.'
      : `Licences that are not allowed:\n${refused.join('\n')}`,
  );
  const found = await weaknesses();
  console.log(
    found === null
      ? 'No registry lists vulnerabilities: not checked.'
      : `${found} vulnerabilities of high or critical severity are known.`,
  );
  process.exit(ok && refused.length === 0 && !found ? 0 : 1);
}
