import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../src/common/config.ts';
import { Firewall } from '../../src/common/firewall.ts';
import { PeopleSource, type People, type PersonRow } from '../../src/common/people.ts';
import { OrgPeople } from '../../src/modules/org/org.people.ts';
import { cellOf, Vault } from '../../src/common/vault.ts';
import { TEST_KEYS } from '../harness/keys.ts';

/** Routes as a developer without knowledge of the firewall might write them. */
@Controller('planted')
class PlantedController {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
    private readonly firewall: Firewall,
  ) {}

  private people(): Promise<PersonRow[]> {
    return this.source.query<PersonRow[]>(
      `SELECT id, name, phone FROM account WHERE openid = 'demo-resident'`,
    );
  }

  /** Decrypts without a clearance. */
  @Get('opened')
  async opened(): Promise<PersonRow[]> {
    const open = <T>(value: T, column: string, id: string): T =>
      this.vault.openAll(value, cellOf('account', column, id));
    return (await this.people()).map((row) => ({
      ...row,
      name: open(row.name, 'name', row.id),
      phone: open(row.phone, 'phone', row.id),
    }));
  }

  /** Answers with the row. */
  @Get('row')
  row(): Promise<PersonRow[]> {
    return this.people();
  }

  /** Answers with the people, without a viewer. */
  @Get('people')
  async loaded(): Promise<People> {
    const ids = (await this.people()).map(({ id }) => id);
    return this.firewall.people(this.source.manager, ids);
  }
}

/** Serves the planted routes on the given database. */
export async function plant(source: DataSource): Promise<NestFastifyApplication> {
  @Module({
    controllers: [PlantedController],
    providers: [
      Vault,
      Firewall,
      { provide: PeopleSource, useClass: OrgPeople },
      { provide: CONFIG, useValue: { keys: TEST_KEYS } },
      { provide: DataSource, useValue: source },
    ],
  })
  class PlantedModule {}
  const app = await NestFactory.create<NestFastifyApplication>(PlantedModule, new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  return app;
}
