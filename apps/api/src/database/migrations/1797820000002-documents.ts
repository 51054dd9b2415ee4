import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIME = 'TIMESTAMP(3) WITH TIME ZONE';

/** Documents, the first kind of which are sheets: a month's figures of a person in office, objected to and sealed. */
export class Documents1797820000002 implements MigrationInterface {
  name = 'Documents1797820000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "document" ("id" uuid NOT NULL DEFAULT uuidv7(), "kind" text NOT NULL,
      "person" uuid NOT NULL, "office" text NOT NULL, "area" uuid NOT NULL, "path" uuid array NOT NULL,
      "from" text NOT NULL, "to" text NOT NULL, "since" ${TIME} NOT NULL, "hash" text NOT NULL,
      "objections" jsonb NOT NULL, "seal_asked_by" uuid, "sealed_by" uuid,
      CONSTRAINT "PK_e57d3357f83f3cdc0acffc3d777" PRIMARY KEY ("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "document_once" ON "document" ("kind", "person", "office", "area", "from")`,
    );
    await runner.query(`CREATE TABLE "document_line" ("document" uuid NOT NULL, "position" integer NOT NULL,
      "figure" text NOT NULL, "sum" jsonb NOT NULL, "rows" jsonb NOT NULL, "changed" jsonb NOT NULL,
      CONSTRAINT "PK_3fb5aa64662a1eca1767985797a" PRIMARY KEY ("document", "position"))`);
    await runner.query(`ALTER TABLE "document_line" ADD CONSTRAINT "FK_102acf317e1bc4ce9bb66ce1f7b"
      FOREIGN KEY ("document") REFERENCES "document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "document_line"`);
    await runner.query(`DROP TABLE "document"`);
  }
}
