/**
 * docs/privacy.md: which personal data is stored, why, for how long, and who reads it; printed from the
 * domain's tables.
 */
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

/** What happens when the retention time is over. */
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

/** The tables, or parts of tables, that a rule ends. */
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

/** The rights of every user, by the article of 个人信息保护法 and the route that serves it. */
const rights: readonly (readonly [right: string, article: string, method: string, path: string])[] = [
  ['查阅、复制 everything that is mine, as an archive', '45', 'get', '/me/export'],
  ['更正 my name', '46', 'put', '/me/name'],
  ['更正 my name while I hold a post, by the appointing office', '46', 'put', '/people/{id}/name'],
  ['更正 my number', '46', 'post', '/me/phone'],
  ['谁看过我的信息 who looked at my data, in which office, at what and why', '44', 'get', '/me/views'],
  ['撤回同意 withdraw my consent', '15', 'post', '/me/consent/withdraw'],
  ['删除 preview of the erasure', '47', 'get', '/me/erasure'],
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
  'The operator of the system is responsible for the personal data stored in it. ' +
  'This document lists that data column by column. One test fails if a column of the database is missing ' +
  'here, another if a column is stored differently than stated. ' +
  'The document is printed from the tables that the program itself uses, so retention times and readers ' +
  'are the real ones. Reasons: [ADR 13](adr/0013-the-identity-firewall.md), ' +
  '[14](adr/0014-sealed-at-rest.md), [18](adr/0018-erasure-and-retention.md).';
const consentText =
  `The current privacy policy has the version ${code(domain.POLICY_VERSION)}. ` +
  `A user who agreed to an older one, or to none, is asked before new data is collected: a case, a home, ` +
  `a number. A user who withdraws consent reads:\n\n> ${domain.AFTER_WITHDRAWAL}`;
const inventoryText =
  'Every column with personal data, each once. A — under *when its time is over* means that no time limit applies.';
const readersText =
  `What each relation reads of the reporter of a case; a viewer with several relations ` +
  `reads as much as the strongest allows. *In full* after looking means: after the fact ${code('reveal')} ` +
  `查看信息 with a reason, for a day, on this case; the reporter sees it under 谁看过我的信息. ` +
  `居民 is the code name of a person whose name the viewer may not read. ` +
  `The data of other people on a case (附议人, 当事人) is masked for everyone but themselves. ` +
  `Phone numbers typed into texts are shown to viewers who may read the phone in full, and masked for all others.`;
const retentionText =
  `A job applies these rules every hour, on any number of processes: ` +
  `rows in transactions of ${domain.RETENTION_BATCH}, cases one by one, up to ${domain.RETENTION_BATCH} an ` +
  `hour, the oldest first.`;
const caseText =
  `${span(retention.case.after)} after its closing a case is anonymised. ` +
  `This covers reporters past and present, endorsers, family who acted for them, sides of its hearings, ` +
  `people it was about, and the person it was placed for. Their ids are replaced by placeholder accounts. ` +
  `Every case uses the same placeholders, so that neither a person nor two cases of one person can be ` +
  `found. Homes are removed, the names and rooms of these people and every phone number are destroyed in ` +
  `the texts, and all pictures are deleted, because it is unknown whom they show. ` +
  `The case keeps what happened, when, in which office, and how it was rated; ` +
  `it still replays from its events. Staff stay by name in what they did in office, unless it was their own ` +
  `matter. A merged case waits for its master. Texts about third people without their number stay; ` +
  `a reader who finds such a text asks for its removal.`;
const outsideText =
  'At sign-in WeChat receives a code and answers with the user’s `openid`. ' +
  'When a user taps to give their number, WeChat receives another code and answers with the number. ' +
  'A provider of text messages, where there is one, receives the number and the text with the code. ' +
  'No other party outside receives personal data; external units (12345, police) are informed by people, ' +
  'not by the system.';
const erasureText =
  `A user who types ${code(domain.ERASURE_WORDS)} erases their identity, ` +
  `at once and for good. They must give up their posts first. For each open case the user chooses one of ` +
  `these ways; without a choice it goes to an endorser, or else to intake:`;
const erasureAfter =
  'Then the user’s rows are deleted as the inventory says under *when the person erases it*. ' +
  'Their cases stay under the code name of an empty account until the retention time of the case is over; ' +
  'the user’s number and name are destroyed in all texts. A later sign-in creates a new account.';

/** docs/privacy.md. @throws Error where it would name a missing route */
export const printPrivacy = async (): Promise<string> =>
  document(
    printed,
    '# Personal data 个人信息清单',
    intro,
    section('Consent 同意', consentText),
    section('What, where, why, how long, who 清单', inventoryText, inventoryTable()),
    section('Who reads what of a person 谁看得到', readersText, readersTable(), masks()),
    section('How long 保存期限', retentionText, retentionTable()),
    section('When the retention time of a case is over 到期以后', caseText),
    section('Erase me 删除我的信息', erasureText, wayTable(), erasureAfter),
    section('Rights 个人的权利', await rightsTable()),
    section('Outside 对外提供', outsideText),
    section(
      'Encryption at rest 存储',
      'Keys are stored outside the database. Without them, copies of the database, backups and disks do ' +
        'not reveal names, numbers and rooms.',
      atRestTable(),
    ),
    section('Columns without personal data 不含个人信息', impersonalTable()),
  );
