import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const OPEN = `SELECT count(*)::int AS count FROM ticket t JOIN cases c ON c.id = t.id
  WHERE c.community = $1 AND c.state <> 'closed' AND t.category = $2`;

/** The tickets of a category. */
@Injectable()
export class TicketsOfCategory {
  /** How many of them are open in a community, whichever version they keep. */
  async openIn(manager: EntityManager, community: string, code: string): Promise<number> {
    const [row] = await manager.query<[{ count: number }]>(OPEN, [community, code]);
    return row.count;
  }
}
