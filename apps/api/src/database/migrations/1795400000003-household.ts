import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Households: as what somebody lives there and who confirmed it, invitations, delegates, codes beside doors.
 */
export class Household1795400000003 implements MigrationInterface {
  name = 'Household1795400000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be undone: restore a backup instead.');
  }
}

const statements = [
  `CREATE TABLE "household_invitation" ("since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE, "id" uuid NOT NULL DEFAULT uuidv7(), "household" uuid NOT NULL, "inviter" uuid NOT NULL, "role" text NOT NULL, "hash" text NOT NULL, "used_by" uuid, "used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_27d9c9bec143c14e2b8ea57b03a" UNIQUE ("hash"), CONSTRAINT "PK_8763e73cdb73b7a78f2addbf342" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_1f29aac9886432aa287096a41b" ON "household_invitation" ("inviter")`,
  `CREATE TABLE "household_delegate" ("since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE, "id" uuid NOT NULL DEFAULT uuidv7(), "household" uuid NOT NULL, "person" uuid NOT NULL, "delegate" uuid NOT NULL, CONSTRAINT "PK_57f41c7e61b8e3d31e4a1d88602" PRIMARY KEY ("id"))`,
  `CREATE INDEX "IDX_f9decee6d693d578fcf10c961a" ON "household_delegate" ("person")`,
  `CREATE INDEX "IDX_f94b0931775ef2b934677797c6" ON "household_delegate" ("delegate")`,
  `CREATE TABLE "building_code" ("code" text NOT NULL, "building" uuid NOT NULL, CONSTRAINT "UQ_29ea018fd3334256f190f1a8dfd" UNIQUE ("building"), CONSTRAINT "PK_d0d2b8475a6c3ceac71fad502d2" PRIMARY KEY ("code"))`,
  // Whoever was entered until now was entered by the community.
  `ALTER TABLE "residence" ADD "role" text NOT NULL DEFAULT 'owner', ADD "status" text NOT NULL DEFAULT 'confirmed'`,
  `ALTER TABLE "residence" ALTER "role" DROP DEFAULT, ALTER "status" DROP DEFAULT`,
  `ALTER TABLE "residence" ADD "decided_by" uuid, ADD "decided_at" TIMESTAMP(3) WITH TIME ZONE, ADD "decided_as" text, ADD "refusal" text`,
  `CREATE INDEX "residence_waiting" ON "residence" ("household") WHERE status = 'unconfirmed'`,
  `ALTER TABLE "household_invitation" ADD CONSTRAINT "FK_f6d1ab2e97e1c805af9b089e257" FOREIGN KEY ("household") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "household_invitation" ADD CONSTRAINT "FK_1f29aac9886432aa287096a41bd" FOREIGN KEY ("inviter") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "household_delegate" ADD CONSTRAINT "FK_c0f3c41a6f1b711172a078caf49" FOREIGN KEY ("household") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "household_delegate" ADD CONSTRAINT "FK_f9decee6d693d578fcf10c961a1" FOREIGN KEY ("person") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "household_delegate" ADD CONSTRAINT "FK_f94b0931775ef2b934677797c6f" FOREIGN KEY ("delegate") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "building_code" ADD CONSTRAINT "FK_29ea018fd3334256f190f1a8dfd" FOREIGN KEY ("building") REFERENCES "area"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
