/**
 * docs/privacy.md: which personal data is stored, why, for how long, and who reads it; printed from the
 * domain's tables.
 */
import { document, printed, section } from './markdown.ts';
import { readersTable } from './privacy-readers.ts';
import {
  intro,
  consentText,
  inventoryText,
  readersText,
  retentionText,
  caseText,
  erasureText,
  erasureAfter,
  outsideText,
} from './privacy-texts.ts';
import {
  inventoryTable,
  masks,
  retentionTable,
  wayTable,
  atRestTable,
  impersonalTable,
} from './privacy-tables.ts';
import { rightsTable } from './privacy-rights.ts';

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
