import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activities, and the bookings of those who come. */
export class Activities1798400000000 implements MigrationInterface {
  name = 'Activities1798400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "booking"`);
    await runner.query(`DROP TABLE "activity"`);
  }
}

const statements = [
  `CREATE TABLE "activity" ("id" uuid NOT NULL DEFAULT uuidv7(), "kind" text NOT NULL, "title" text NOT NULL, "area" uuid NOT NULL, "path" uuid array NOT NULL, "starts" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ends" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "place" text NOT NULL, "capacity" integer, "host" uuid, "planned_by" uuid NOT NULL, "staff" uuid array NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE, "opened_by" uuid, "words" text, "others" integer, CONSTRAINT "PK_ACT" PRIMARY KEY ("id"))`,
  `CREATE INDEX "activity_starts" ON "activity" ("starts")`,
  `CREATE TABLE "booking" ("id" uuid NOT NULL DEFAULT uuidv7(), "activity" uuid NOT NULL, "account" uuid NOT NULL, "path" uuid array NOT NULL, "starts" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ends" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "booked_by" uuid NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "arrived_at" TIMESTAMP(3) WITH TIME ZONE, "left_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_BOOKING" PRIMARY KEY ("id"))`,
  `CREATE INDEX "booking_activity" ON "booking" ("activity")`,
  `CREATE INDEX "booking_holder" ON "booking" ("account", "starts")`,
  `CREATE TRIGGER forget_case AFTER DELETE ON booking FOR EACH ROW EXECUTE FUNCTION forget_case()`,
];
