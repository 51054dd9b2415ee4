import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The access token that all processes share, and SMS codes that were sent. */
export class Wechat1795400000001 implements MigrationInterface {
  name = 'Wechat1795400000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** Nothing is lost: a token is asked for again, and so is a code. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "sms_code"`);
    await runner.query(`DROP TABLE "wechat_token"`);
  }
}

const statements = [
  `CREATE TABLE "wechat_token" ("appid" text NOT NULL, "token" text, "until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_wechat_token" PRIMARY KEY ("appid"))`,
  `CREATE TABLE "sms_code" ("account" uuid NOT NULL, "hash" text NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_sms_code" PRIMARY KEY ("account"))`,
  `ALTER TABLE "sms_code" ADD CONSTRAINT "FK_72285ccaf30b5eb433c61c1f3a5" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
