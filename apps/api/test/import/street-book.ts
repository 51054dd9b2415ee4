import { importSheets, type Cell, type ImportSheetName } from '@sandan/domain';
import type { RawSheet } from './raw-book.ts';

/** How much of a street there is. Its names are plainly invented. */
export interface StreetSize {
  readonly communities: number;
  readonly estates: number;
  readonly buildings: number;
  readonly households: number;
}

/** A street as offices have them. */
export const wholeStreet: StreetSize = { communities: 6, estates: 40, buildings: 1000, households: 20_000 };

type Row = Readonly<Record<string, Cell>>;

const ENTRANCES = 2;
const ROOMS_A_FLOOR = 2;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const two = (number: number): string => String(number).padStart(2, '0');

const communityOf = (at: number): string => `样例${at + 1}社区`;
const estateOf = (at: number): string => `样例第${two(at + 1)}苑`;

/** A sheet under the headers of its table. */
export function sheetOf(sheet: ImportSheetName, rows: readonly Row[]): RawSheet {
  const { name, columns } = importSheets[sheet];
  const names = Object.keys(columns);
  return {
    name,
    rows: [
      Object.values(columns).map(({ header }) => header),
      ...rows.map((row) => names.map((one) => row[one] ?? null)),
    ],
  };
}

function areasOf({ communities, estates, buildings }: StreetSize): Row[] {
  const inEstate = (at: number): { estate: string } => ({ estate: estateOf(at % estates) });
  const building = (at: number): string => `${Math.floor(at / estates) + 1}栋`;
  return [
    ...numbers(communities).map((at) => ({
      ...{ kind: '社区', name: communityOf(at), prefix: `YL${String.fromCharCode(65 + at)}` },
    })),
    ...numbers(communities).flatMap((at) =>
      ['第一网格', '第二网格'].map((name) => ({ kind: '网格', name, community: communityOf(at) })),
    ),
    ...numbers(estates).map((at) => ({
      ...{ kind: '小区', name: estateOf(at), community: communityOf(at % communities) },
      ...{ grid: at % 2 ? '第一网格' : '第二网格', m2: 12_000.5, point: '120.155070，30.274150' },
    })),
    ...numbers(buildings).map((at) => ({ kind: '楼栋', name: building(at), ...inEstate(at) })),
    ...numbers(buildings).flatMap((at) =>
      numbers(ENTRANCES).map((entrance) => ({
        ...{ kind: '单元', name: `${entrance + 1}单元`, building: building(at), ...inEstate(at) },
      })),
    ),
  ];
}

function householdsOf({ estates, buildings, households }: StreetSize): Row[] {
  return numbers(households).map((at) => {
    const place = at % buildings;
    const room = Math.floor(at / buildings);
    const inEntrance = Math.floor(room / ENTRANCES);
    const floor = Math.floor(inEntrance / ROOMS_A_FLOOR) + 1;
    return {
      estate: estateOf(place % estates),
      building: `${Math.floor(place / estates) + 1}栋`,
      entrance: `${(room % ENTRANCES) + 1}单元`,
      name: `${two(floor)}${two((inEntrance % ROOMS_A_FLOOR) + 1)}`,
      m2: 60 + (at % 800) / 10,
    };
  });
}

/** The sheets of a street of that size. */
export const streetSheets = (size: StreetSize): RawSheet[] => [
  sheetOf('areas', areasOf(size)),
  sheetOf('households', householdsOf(size)),
];
