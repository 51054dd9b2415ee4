import { Injectable } from '@nestjs/common';
import {
  clockTime,
  dateOfDay,
  dayOf,
  ledgerBooks,
  ledgers,
  seesArea,
  sources,
  states,
  type LedgerName,
} from '@sandan/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Firewall } from '../../common/firewall.ts';
import { ownOffices, type Viewer } from '../../common/viewer.ts';
import type { Sheet, SheetRow } from '../../platform/sheets/workbook-writer.ts';
import { categoryKey, OrgNames } from '../org/org.names.ts';
import type { Period } from '../../common/period.ts';
import type { LedgerExportEntity } from './ledger.entity.ts';

/** The lines written of each ledger. */
export type Written = Map<LedgerName, number>;

const ALL = '全部';

const dayText = (at: number | null): string => (at === null ? '' : dateOfDay(dayOf(at)));
const periodText = ({ from, until }: Period): string =>
  from === null && until === null ? ALL : `${dayText(from)} 至 ${dayText(until && until - 1)}`;

const heldBy = (viewer: Viewer): string =>
  ownOffices(viewer)
    .filter(({ office }) => seesArea(office))
    .map(({ areaName }) => areaName)
    .join('、');

/** The first sheet of a workbook: who made it, when, with which filters, and how many lines there are. */
@Injectable()
export class LedgerNotes {
  constructor(
    private readonly source: DataSource,
    private readonly firewall: Firewall,
    private readonly names: OrgNames,
    private readonly clock: Clock,
  ) {}

  /** It is written last, when the lines are counted. */
  sheet(viewer: Viewer, row: LedgerExportEntity, written: Written): Sheet {
    const rows = (): Promise<SheetRow[]> => this.rows(viewer, row, written);
    return {
      name: '说明',
      columns: [
        { title: '项目', width: 16, as: 'text' },
        { title: '内容', width: 60, as: 'text' },
      ],
      async *pages() {
        yield await rows();
      },
    };
  }

  private async rows(viewer: Viewer, row: LedgerExportEntity, written: Written): Promise<SheetRow[]> {
    const now = this.clock.at();
    return [
      ['台账', ledgerBooks[row.book]],
      ...(await this.filters(viewer, row)),
      ['生成时间', `${dateOfDay(dayOf(now)).slice(0, 4)}年${clockTime(now)}`],
      ['导出人', await this.maker(viewer)],
      ...[...written].map(([name, lines]): SheetRow => [ledgers[name], `${lines} 行`]),
      ['居民信息', '居民姓名只留姓氏，文字里的电话已隐去；需要时在单子里按理由查看。'],
    ];
  }

  private async filters(viewer: Viewer, { filter }: LedgerExportEntity): Promise<SheetRow[]> {
    const { area, unit, category, source, state } = filter;
    const { areas, units, categories } = await this.names.of(this.source.manager, viewer.organisation, {
      areas: area ? [area] : [],
      units: unit ? [unit] : [],
      categories: category ? viewer.actsIn.map((one) => categoryKey({ community: one, category })) : [],
    });
    return [
      ['范围', area ? areas.get(area)!.fullName : heldBy(viewer)],
      ['时间', periodText(filter)],
      ['进度', state ? states[state] : ALL],
      ['类别', category ? ([...categories.values()][0]?.name ?? category) : ALL],
      ['来源', source ? sources[source] : ALL],
      ['单位', unit ? units.get(unit)!.name : ALL],
    ];
  }

  private async maker(viewer: Viewer): Promise<string> {
    const people = await this.firewall.people(this.source.manager, [viewer.id]);
    return [people.officeOf(viewer.id) ?? '', people.of(viewer, viewer.id, 'holder') ?? ''].join(' ').trim();
  }
}
