import { importSheets, type ImportSheetName } from '@sandan/domain';
import type { RawSheet } from './raw-book.ts';
import {
  buildingOf,
  communityOf,
  estateOf,
  numbers,
  two,
  type Row,
  type StreetSize,
} from './street-places.ts';
import { categoriesOf, peopleOf, stewardRowsOf, unitsOf } from './street-posts.ts';

const ENTRANCES = 2;
const ROOMS_A_FLOOR = 2;

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
  const building = (at: number): string => buildingOf(at, estates);
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
      building: buildingOf(place, estates),
      entrance: `${(room % ENTRANCES) + 1}单元`,
      name: `${two(floor)}${two((inEntrance % ROOMS_A_FLOOR) + 1)}`,
      m2: 60 + (at % 800) / 10,
    };
  });
}

/** The sheets of a street of that size. */
export const streetSheets = (size: StreetSize): RawSheet[] => [
  sheetOf('areas', areasOf(size)),
  sheetOf('units', unitsOf(size)),
  sheetOf('people', peopleOf(size)),
  sheetOf('stewards', stewardRowsOf(size)),
  sheetOf('households', householdsOf(size)),
  sheetOf('categories', categoriesOf(size)),
];
