/** docs/privacy.md: what is kept of people, why, for how long, and who reads it; from the domain's tables. */
import { readFile } from 'node:fs/promises';
import * as domain from '../../domain/src/index.ts';
import { code, document, printed, section, table } from './markdown.ts';
import { at } from './paths.ts';
import { readersTable } from './privacy-readers.ts';

const { atRest, inventory, impersonal, lapsed, onErasure, onLapse, retention, MINUTE, HOUR, DAY, YEAR } =
  domain;
const rules: Readonly<Record<domain.Retention, domain.Rule>> = retention;

const units: readonly (readonly [number, string])[] = [
  [YEAR, 'year'],
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
];

/** 3 years, 90 days, 5 minutes. */
function span(ms: number): string {
  const [size, unit] = units.find(([one]) => ms % one === 0)!;
  const count = ms / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function howLong(name: domain.Retention): string {
  const { after, from } = rules[name];
  return after === null ? from : `${span(after)} after ${from}`;
}

/** What becomes of it when its time is over. */
const becomes = (held: domain.Held): string => {
  const end = lapsed(held);
  return end === null ? '—' : onLapse[end];
};

const inventoryTable = (): string =>
  table(
    [
      'what',
      'where',
      'why',
      'how long',
      'who sees it',
      'at rest',
      'when its time is over',
      'when the person erases it',
    ],
    inventory.map((held) => [
      held.what,
      `${code(held.table)}: ${held.columns.map(code).join(', ')}`,
      held.why,
      howLong(held.keep),
      held.seenBy,
      atRest[held.atRest],
      becomes(held),
      onErasure[held.erased],
    ]),
  );

/** What of which tables a rule ends. */
const endedBy = (name: domain.Retention): string => {
  const tables = new Set(inventory.filter(({ keep }) => keep === name).map((held) => code(held.table)));
  const apart: Partial<Record<domain.Retention, string>> = {
    unconfirmed_home: '`residence`, unconfirmed or refused',
    draft_picture: '`file`, without a case',
    home: '`residence`, confirmed; rooms of `area`',
  };
  return apart[name] ?? [...tables].join(', ');
};

const retentionTable = (): string =>
  table(
    ['rule', 'of', 'how long', 'because'],
    Object.entries(rules).map(([name, { because }]) => [
      code(name),
      endedBy(name as domain.Retention),
      howLong(name as domain.Retention),
      because,
    ]),
  );

const atRestTable = (): string =>
  table(
    ['at rest', 'columns'],
    Object.entries(atRest).map(([name, label]) => {
      const lying = inventory
        .filter((held) => held.atRest === name)
        .flatMap((held) => held.columns.map((column) => code(`${held.table}.${column}`)));
      return [label, lying.join(', ')];
    }),
  );

const wayTable = (): string =>
  table(
    ['way', '中文'],
    Object.entries(domain.erasureWays).map(([way, label]) => [code(way), label]),
  );

const impersonalTable = (): string =>
  table(
    ['table', 'columns'],
    Object.entries(impersonal).map(([name, columns]) => [code(name), columns.map(code).join(', ')]),
  );

/** What everybody may ask for, by the article of 个人信息保护法 and the route that does it. */
const rights: readonly (readonly [right: string, article: string, method: string, path: string])[] = [
  ['查阅、复制 everything that is mine, as an archive', '45', 'get', '/me/export'],
  ['更正 my name', '46', 'put', '/me/name'],
  ['更正 my name while I hold a post, by those who appoint', '46', 'put', '/people/{id}/name'],
  ['更正 my number', '46', 'post', '/me/phone'],
  ['谁看过我的信息 who looked, in which office, at what and why', '44', 'get', '/me/views'],
  ['撤回同意 take my consent back', '15', 'post', '/me/consent/withdraw'],
  ['删除 what erasing would touch', '47', 'get', '/me/erasure'],
  ['删除 erase me', '47', 'post', '/me/erasure'],
];

/** @throws Error where a right names a route that the API does not have */
async function rightsTable(): Promise<string> {
  const { paths } = JSON.parse(await readFile(at('apps/api/openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, unknown> | undefined>;
  };
  const missing = rights.find(([, , method, path]) => !paths[`/api/v1${path}`]?.[method]);
  if (missing)
    throw new Error(`There is no route ${missing.slice(2).join(' ')}, which docs/privacy.md is to name.`);
  return table(
    ['right', '个人信息保护法 art.', 'route'],
    rights.map(([right, article, method, path]) => [
      right,
      article,
      code(`${method.toUpperCase()} /api/v1${path}`),
    ]),
  );
}

const masks = (): string =>
  table(
    ['field', 'in full', 'masked'],
    [
      [domain.personFields.name, '林小满', domain.maskName('林小满')],
      [domain.personFields.phone, '19900000001', domain.maskPhone('19900000001')],
      [
        domain.personFields.room,
        '幸福里小区3栋2单元301',
        domain.maskRoom('幸福里小区3栋2单元301', '幸福里小区3栋2单元'),
      ],
    ],
  );

const intro =
  'Whoever runs the system for a community answers for what is kept in it. This document says what that is, column by column; a test fails where a column of the database is not in it, and another where something lies there otherwise than it says. Times and readers are those the program goes by: it is printed from the same tables. Why it is so: [ADR 13](adr/0013-the-identity-firewall.md), [14](adr/0014-sealed-at-rest.md), [18](adr/0018-erasure-and-retention.md).';
const consentText = `What people agree to has the version ${code(domain.POLICY_VERSION)}. Whoever has agreed to an older one, or to none, is asked before anything new is taken in: a case, a home, a number. Whoever takes their consent back is told:\n\n> ${domain.AFTER_WITHDRAWAL}`;
const inventoryText =
  'Every column of every table in which something of a person lies, each once. What no clock ends has — under *when its time is over*.';
const readersText = `What somebody reads of the reporter of a case, by what they are to it, as the program decides it; whoever is several things reads the most of them. *In full* after looking means: after the fact ${code('reveal')} 查看信息 with a reason, for a day, on this case; it stands under 谁看过我的信息. 居民 is the code name of whoever must not be known. Of others on a case (附议人, 当事人) nobody but themselves reads more than masked values. Phone numbers typed into words are read by whoever may read the number in full, and masked for all others.`;
const retentionText = `A job carries these out every hour, on any number of processes: rows in transactions of ${domain.RETENTION_BATCH}, cases one by one, up to ${domain.RETENTION_BATCH} an hour, the oldest first.`;
const caseText = `${span(retention.case.after)} after its closing a case loses its people: reporters past and present, who stood beside them, family who acted for them, who sat at its table for themselves, whom it was about, and whom it was placed for. Their ids go on as accounts behind which nobody stands, the same ones on every case, so that neither the person nor two cases of one person are found. Homes go, names and rooms of these people and every phone number are destroyed in the words, and the pictures are thrown away, for nobody can say whom they show. The case stays with what happened, when, in which office and how it was rated; it still replays from its events. Staff stay by name in what they did in office, unless it was their own matter. A case that went into another waits for that one. What somebody wrote about third people without their number stays in the words; who finds such a thing asks for its removal.`;
const outsideText =
  'WeChat is told a code when somebody signs in, and answers with their `openid`; it is told another when somebody taps to give their number, and answers with that. Where there is a provider of text messages, it is told the number and the text with the code. Nobody else outside is told anything of a person; an external unit (12345, police) is told by people, not by the system.';
const erasureText = `Whoever writes ${code(domain.ERASURE_WORDS)} erases who they are, at once and for good. Posts are given up before. Each open case goes one of these ways, the last where nobody chooses:`;
const erasureAfter =
  'Then their rows go as the inventory says under *when the person erases it*; cases stay under the code name of an empty account, their number and name destroyed in all words, until the time of the case is over. Whoever signs in again is somebody new.';

/** docs/privacy.md. @throws Error where it would name a route that is not there */
export const printPrivacy = async (): Promise<string> =>
  document(
    printed,
    '# What is kept of people 个人信息清单',
    intro,
    section('Consent 同意', consentText),
    section('What, where, why, how long, who 清单', inventoryText, inventoryTable()),
    section('Who reads what of a person 谁看得到', readersText, readersTable(), masks()),
    section('How long 保存期限', retentionText, retentionTable()),
    section('When a case is over 到期以后', caseText),
    section('Erase me 删除我的信息', erasureText, wayTable(), erasureAfter),
    section('Rights 个人的权利', await rightsTable()),
    section('Outside 对外提供', outsideText),
    section(
      'How it lies at rest 存储',
      'Keys stand outside the database. Copies of the database, backups and disks are of no use for names, numbers and rooms without them.',
      atRestTable(),
    ),
    section('Columns that hold nothing of a person 不含个人信息', impersonalTable()),
  );
