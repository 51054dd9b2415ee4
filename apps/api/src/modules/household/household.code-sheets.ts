import { Injectable } from '@nestjs/common';
import { areasConfirmedBy, DomainError, householdLimits } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { isUuid } from '../../common/paging.ts';
import type { Viewer } from '../../common/viewer.ts';
import { codeSheet, type CodeCard } from '../../platform/pdf/code-sheet.ts';
import { isOffered } from '../org/offered.ts';
import { HouseholdCodes, printed } from './household.codes.ts';

const words = {
  heading: '微信扫一扫，登记住在哪一户',
  hint: '登记后可以点单、看这栋楼的事',
} as const;

/** The buildings in use within the area `$1`, if it lies below the areas `$2`: by number, `$3` of them. */
const BUILDINGS = `SELECT b.id, b.full_name AS name FROM area b JOIN area n ON n.id = $1 AND n.path && $2::uuid[]
  WHERE b.kind = 'building' AND b.path @> ARRAY[n.id] AND ${isOffered('b')} LIMIT $3`;

interface Building {
  readonly id: string;
  readonly name: string;
}

const byName = (a: Building, b: Building): number => a.name.localeCompare(b.name, 'zh', { numeric: true });

/** The codes of an area's buildings, to print and to hang beside their doors. */
@Injectable()
export class HouseholdCodeSheets {
  constructor(
    private readonly source: DataSource,
    private readonly codes: HouseholdCodes,
  ) {}

  /**
   * A PDF of all buildings of an area, for staff who confirm homes there.
   * @throws DomainError NOT_FOUND (also for an area without buildings), SHEET_TOO_LONG, TOO_OFTEN, or any refusal
   * of WeChat
   */
  async sheet(viewer: Viewer, area: string): Promise<Buffer> {
    const most = householdLimits.codesPrinted;
    const found = isUuid(area)
      ? await this.source.query<Building[]>(BUILDINGS, [area, areasConfirmedBy(viewer), most + 1])
      : [];
    if (found.length === 0) throw new DomainError('NOT_FOUND');
    if (found.length > most) throw new DomainError('SHEET_TOO_LONG', { limit: most });
    const cards: CodeCard[] = [];
    // One after another: WeChat is asked no faster for a sheet than for a person.
    for (const { id, name } of found.sort(byName)) {
      const { code, picture } = await this.codes.drawn(viewer, id);
      cards.push({ title: name, code: printed(code), picture: picture.bytes });
    }
    return codeSheet(cards, words);
  }
}
