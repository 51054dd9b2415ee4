import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which pictures of a ticket staff hid, so that they may be shown again. */
export class HiddenPictures1796001000001 implements MigrationInterface {
  name = 'HiddenPictures1796001000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "hidden_pictures"`);
  }
}

const statements = [
  `ALTER TABLE "ticket" ADD "hidden_pictures" jsonb NOT NULL DEFAULT '[]'`,
  `UPDATE ticket SET hidden_pictures = hidden.pictures FROM (
    SELECT ticket, jsonb_agg(jsonb_build_object('id', form->>'picture', 'sentWith', NULL, 'hiddenWith', seq) ORDER BY seq) AS pictures
    FROM ticket_event WHERE action = 'hide_picture' GROUP BY ticket) AS hidden WHERE hidden.ticket = ticket.id`,
];
