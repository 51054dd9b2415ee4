import { at } from '../src/paths.ts';
import { bring, runTool, withTree } from './planted.ts';

interface Report {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

const API = 'apps/api/src';
const MINIAPP = 'apps/miniapp/src';

/** Runs the real rules on a generated tree; returns `file: rule`, sorted. */
function violations(files: Record<string, string>): Promise<string[]> {
  return withTree(files, async (folder) => {
    await bring(folder, 'packages/repo/tsconfig.arrows.json', 'packages/repo/src/paths.ts');
    const args = [
      '--config',
      at('.dependency-cruiser.cjs'),
      '--no-cache',
      '--output-type',
      'json',
      'apps',
      'packages',
    ];
    const report = JSON.parse(
      await runTool('dependency-cruiser/bin/dependency-cruiser.mjs', args, folder),
    ) as Report;
    return report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
  });
}

const empty = 'export {};\n';

test('arrows downwards are allowed', async () => {
  const found = await violations({
    'packages/domain/src/index.ts': "export * from './ticket/words.ts';\n",
    'packages/domain/src/ticket/words.ts': empty,
    [`${API}/common/actor.ts`]: empty,
    [`${API}/platform/jobs/queue.ts`]: "import '../../common/actor.ts';\n",
    [`${API}/modules/org/org.service.ts`]:
      "import '@sandan/domain';\nimport '../../platform/jobs/queue.ts';\n",
    [`${API}/modules/ticket/ticket.service.ts`]:
      "import '../org/org.service.ts';\nimport './ticket.entity.ts';\n",
    [`${API}/modules/ticket/ticket.entity.ts`]: empty,
    [`${API}/modules/board/board.queries.ts`]: "import '../ticket/ticket.entity.ts';\n",
    [`${MINIAPP}/pages/home/index.tsx`]:
      "import '../../features/ticket/Card.tsx';\nimport './_parts/Hero.tsx';\n",
    [`${MINIAPP}/pages/home/_parts/Hero.tsx`]: empty,
    [`${MINIAPP}/features/ticket/Card.tsx`]:
      "import '@/ui/Tag';\nimport '@/api/client';\nimport '../form/FormFields.tsx';\n",
    [`${MINIAPP}/features/form/FormFields.tsx`]: "import '../org/UnitField.tsx';\n",
    [`${MINIAPP}/features/org/UnitField.tsx`]: empty,
    [`${MINIAPP}/ui/Tag.tsx`]: "import '../lib/time.ts';\n",
    [`${MINIAPP}/lib/time.ts`]: empty,
    [`${MINIAPP}/api/client.ts`]: empty,
  });
  expect(found).toEqual([]);
});

test('every planted wrong arrow is found', async () => {
  const planted: Record<string, [rule: string, text: string]> = {
    'packages/domain/src/impure.ts': ['domain-is-pure', "import '../../../apps/api/src/common/actor.ts';\n"],
    'packages/domain/src/reads.ts': ['domain-without-node', "import 'node:fs';\n"],
    'packages/domain/src/lost.ts': ['no-unresolved', "import './nowhere.ts';\n"],
    'packages/domain/src/kernel/up.ts': ['domain-level-1-only-downwards', "import '../ticket/words.ts';\n"],
    'packages/domain/src/redaction/up.ts': [
      'domain-level-2-only-downwards',
      "import '../ticket/words.ts';\n",
    ],
    'packages/domain/src/org/up.ts': ['domain-level-3-only-downwards', "import '../ticket/words.ts';\n"],
    'packages/domain/src/person/up.ts': ['domain-level-4-only-downwards', "import '../ticket/words.ts';\n"],
    'packages/domain/src/case/up.ts': ['domain-level-5-only-downwards', "import '../ticket/words.ts';\n"],
    'packages/domain/src/notice/up.ts': ['domain-level-6-only-downwards', "import '../ticket/words.ts';\n"],
    [`${API}/common/up.ts`]: ['api-ground-knows-no-module', "import '../modules/org/org.service.ts';\n"],
    [`${API}/platform/up.ts`]: ['api-ground-knows-no-module', "import '../modules/org/org.service.ts';\n"],
    [`${API}/common/platform.ts`]: ['api-common-below-platform', "import '../platform/queue.ts';\n"],
    [`${API}/modules/org/up.ts`]: ['api-level-1-only-downwards', "import '../ticket/ticket.entity.ts';\n"],
    [`${API}/modules/account/beside.ts`]: ['api-level-1-only-downwards', "import '../org/org.service.ts';\n"],
    [`${API}/modules/case/up.ts`]: ['api-level-2-only-downwards', "import '../ticket/ticket.entity.ts';\n"],
    [`${API}/modules/ticket/up.ts`]: [
      'api-level-3-only-downwards',
      "import '../notice/notice.service.ts';\n",
    ],
    [`${API}/modules/notice/up.ts`]: ['api-level-4-only-downwards', "import '../board/board.queries.ts';\n"],
    [`${API}/modules/novelty/novelty.service.ts`]: [
      'api-module-has-a-level',
      "import '../org/org.service.ts';\n",
    ],
    [`${API}/modules/ticket/seed.ts`]: [
      'api-modules-know-no-seeds',
      "import '../../database/seeds/demo.ts';\n",
    ],
    [`${API}/modules/file/client.ts`]: [
      'api-knows-no-client',
      "import '../../../../miniapp/src/lib/time.ts';\n",
    ],
    [`${MINIAPP}/lib/server.ts`]: ['client-knows-no-api', "import '../../../api/src/common/actor.ts';\n"],
    [`${MINIAPP}/ui/Knowing.tsx`]: [
      'ui-lib-api-know-nothing-above',
      "import '../features/ticket/Card.tsx';\n",
    ],
    [`${MINIAPP}/lib/drawing.ts`]: ['lib-and-api-draw-nothing', "import '../ui/Tag.tsx';\n"],
    [`${MINIAPP}/features/ticket/Page.tsx`]: [
      'features-know-no-page',
      "import '../../pages/home/index.tsx';\n",
    ],
    [`${MINIAPP}/features/file/beside.ts`]: [
      'feature-level-1-only-downwards',
      "import '../account/me.ts';\n",
    ],
    ...Object.fromEntries(
      ['org', 'form', 'case', 'household'].map((name, at): [string, [string, string]] => [
        `${MINIAPP}/features/${name}/up.ts`,
        [`feature-level-${at + 2}-only-downwards`, "import '../ticket/Card.tsx';\n"],
      ]),
    ),
    [`${MINIAPP}/features/novelty/novelty.ts`]: ['feature-has-a-level', "import '../account/me.ts';\n"],
    [`${MINIAPP}/steward/pool/index.tsx`]: ['pages-know-no-page', "import '../../pages/home/index.tsx';\n"],
  };
  const ground = [
    'packages/domain/src/ticket/words.ts',
    `${API}/common/actor.ts`,
    `${API}/platform/queue.ts`,
    `${API}/database/seeds/demo.ts`,
    ...[
      'org/org.service.ts',
      'ticket/ticket.entity.ts',
      'notice/notice.service.ts',
      'board/board.queries.ts',
    ].map((file) => `${API}/modules/${file}`),
    ...[
      'lib/time.ts',
      'ui/Tag.tsx',
      'features/account/me.ts',
      'features/ticket/Card.tsx',
      'pages/home/index.tsx',
    ].map((file) => `${MINIAPP}/${file}`),
  ];
  const found = await violations({
    ...Object.fromEntries(ground.map((file) => [file, empty])),
    ...Object.fromEntries(Object.entries(planted).map(([file, [, text]]) => [file, text])),
  });
  expect(found).toEqual(
    expect.arrayContaining(Object.entries(planted).map(([file, [rule]]) => `${file}: ${rule}`)),
  );
  expect(new Set(found.map((line) => line.split(': ')[0]))).toEqual(new Set(Object.keys(planted)));
});

test.each([
  ['of values', "import './role.ts';\n", "import './actor.ts';\n"],
  [
    'of types',
    "import type { Role } from './role.ts';\nexport type Actor = Role;\n",
    "import type { Actor } from './actor.ts';\nexport type Role = Actor;\n",
  ],
])('a circle %s is found', async (_, actor, role) => {
  const found = await violations({ [`${API}/common/actor.ts`]: actor, [`${API}/common/role.ts`]: role });
  expect(found).toContain(`${API}/common/actor.ts: no-circular`);
});
