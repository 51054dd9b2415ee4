import { Check, Column, Entity } from 'typeorm';

/**
 * The version of the organisation, in one row that triggers count: it changes with every area but households,
 * unit, post, absence, shift and category, and with the homes of post holders.
 */
@Entity('organisation_version')
@Check('organisation_version_one', '"id"')
export class OrganisationVersionEntity {
  @Column({ type: 'boolean', primary: true, default: true })
  id!: boolean;

  @Column({ type: 'bigint', default: 1 })
  version!: string;

  /** The transaction that counted last, so that each counts once. */
  @Column({ type: 'bigint', default: 0 })
  changedIn!: string;
}
