import { Injectable } from '@nestjs/common';
import { areasConfirmedBy, codeAlphabet, codeLengths, codeOf, DomainError } from '@sandan/domain';
import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Firewall } from '../../common/firewall.ts';
import { Limits } from '../../common/limits.ts';
import { isUuid } from '../../common/paging.ts';
import { actingIn, type Viewer } from '../../common/viewer.ts';
import { WechatClient, type Drawing } from '../../platform/wechat/wechat.client.ts';
import { isOffered } from '../org/offered.ts';
import type { BuildingByCode } from './household.dto.ts';

/** The mini-program page that a building's code opens. */
const PAGE = 'resident/join/index';

/** An unpredictable code (CSPRNG) of unambiguous characters. */
export const randomCode = (kind: keyof typeof codeLengths): string =>
  Array.from({ length: codeLengths[kind] }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');

/** A code as it is read out and typed: in two halves. */
export const printed = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

const BY_CODE = `
  SELECT b.id, b.name, b.full_name AS "fullName",
    (SELECT json_build_object('id', e.id, 'name', e.name) FROM area e WHERE e.id = ANY (b.path) AND e.kind = 'estate') AS estate,
    (SELECT coalesce(json_agg(json_build_object('id', h.id, 'name', h.name, 'entrance', CASE
      WHEN p.kind = 'entrance' THEN p.name ELSE '' END) ORDER BY p.position, p.name, h.position), '[]')
       FROM area h JOIN area p ON p.id = h.parent WHERE h.kind = 'household' AND h.path @> ARRAY[b.id]) AS households
  FROM building_code c JOIN area b ON b.id = c.building WHERE c.code = $1 AND ${isOffered('b')}`;

interface Found extends Omit<BuildingByCode, 'households'> {
  households: { id: string; name: string; entrance: string }[];
}

/** The codes on display at building entrances. */
@Injectable()
export class HouseholdCodes {
  constructor(
    private readonly source: DataSource,
    private readonly wechat: WechatClient,
    private readonly firewall: Firewall,
    private readonly limits: Limits,
  ) {}

  /**
   * The building of a code. Its code is the key: a viewer of any community who has read it may live there.
   * @throws DomainError NOT_FOUND
   */
  async building(code: string): Promise<BuildingByCode> {
    const [found] = await this.source.query<Found[]>(BY_CODE, [codeOf(code)]);
    if (!found) throw new DomainError('NOT_FOUND');
    const { id, name, fullName, estate } = found;
    return {
      id,
      name,
      fullName,
      estate,
      households: found.households.map((one) => ({
        id: one.id,
        name: `${one.entrance}${this.firewall.place(one, 'name')}`,
      })),
    };
  }

  /**
   * The code's picture to print, for staff who confirm homes.
   * @throws DomainError NOT_FOUND, or any refusal of WeChat
   */
  async picture(viewer: Viewer, building: string): Promise<Drawing> {
    const [found] = isUuid(building)
      ? await this.source.query<unknown[]>(
          `SELECT 1 FROM area WHERE id = $1 AND kind = 'building' AND path && $2::uuid[] AND path && $3::uuid[]`,
          [building, areasConfirmedBy(viewer), viewer.actsIn],
        )
      : [];
    if (!found) throw new DomainError('NOT_FOUND');
    return (await this.drawn(viewer, building)).picture;
  }

  /** The code of a building, and what WeChat draws for it. @throws DomainError TOO_OFTEN, any refusal of WeChat */
  async drawn(
    viewer: Viewer,
    building: string,
  ): Promise<{ readonly code: string; readonly picture: Drawing }> {
    await this.limits.take('qr.day', actingIn(viewer, viewer.actsIn));
    const code = await this.codeFor(building);
    return { code, picture: await this.wechat.drawingOf(code, PAGE) };
  }

  /** A building's code never changes, because it hangs on the wall. */
  private async codeFor(building: string): Promise<string> {
    const known = await this.knownCode(building);
    if (known) return known;
    await this.source.query(
      `INSERT INTO building_code (code, building) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [randomCode('building'), building],
    );
    return (await this.knownCode(building))!;
  }

  private async knownCode(building: string): Promise<string | undefined> {
    const [row] = await this.source.query<{ code: string }[]>(
      `SELECT code FROM building_code WHERE building = $1`,
      [building],
    );
    return row?.code;
  }
}
