import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Devices with refresh tokens that rotate, what concerns the safety of accounts, and limits on how much comes
 * from where.
 */
export class Session1795400000002 implements MigrationInterface {
  name = 'Session1795400000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be undone: restore a backup instead.');
  }
}

const statements = [
  // Whoever is signed in stays so: the old hash becomes the session's first token.
  `CREATE TABLE "refresh_token" ("hash" text NOT NULL, "session" uuid NOT NULL, "used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_1e2b7fe50cf96dbd9f4712f88bf" PRIMARY KEY ("hash"))`,
  `INSERT INTO "refresh_token" ("hash", "session") SELECT "refresh_hash", "id" FROM "session"`,
  `ALTER TABLE "session" DROP COLUMN "refresh_hash"`,
  `ALTER TABLE "session" ADD "device" text`,
  `ALTER TABLE "session" ADD "last_seen" TIMESTAMP(3) WITH TIME ZONE`,
  `ALTER TABLE "session" ADD "revoked_at" TIMESTAMP(3) WITH TIME ZONE`,
  `UPDATE "session" SET "device" = '未知设备', "last_seen" = "since"`,
  `ALTER TABLE "session" ALTER COLUMN "device" SET NOT NULL`,
  `ALTER TABLE "session" ALTER COLUMN "last_seen" SET NOT NULL`,
  `CREATE TABLE "security_event" ("id" uuid NOT NULL DEFAULT uuidv7(), "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "kind" text NOT NULL, "account" uuid, "session" uuid, "address_hash" text, CONSTRAINT "PK_fb070407ce281c218223836bad4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_7674873b6fca8907c7a0b32308" ON "security_event" ("at")`,
  `CREATE INDEX "IDX_d639c77de0ac983d6deb004cbb" ON "security_event" ("account", "at")`,
  `CREATE INDEX "IDX_4918d2d99ba5ecc75035ede7b7" ON "refresh_token" ("session")`,
  `ALTER TABLE "refresh_token" ADD CONSTRAINT "FK_4918d2d99ba5ecc75035ede7b7a" FOREIGN KEY ("session") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE TABLE "rate_limit" ("key" character varying(255) NOT NULL, "points" integer NOT NULL DEFAULT '0', "expire" bigint, CONSTRAINT "PK_e6c0c0608decdf78e4d4b263397" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_233c8a903eb628b1166e4ae231" ON "rate_limit" ("expire")`,
];
