import { ApiProperty } from '@nestjs/swagger';
import { POLICY_VERSION } from '@sandan/domain';
import { IsIn } from 'class-validator';

export class GiveConsent {
  @ApiProperty({
    enum: [POLICY_VERSION],
    description: 'The version the caller has read: `policy.version` of `/me`.',
  })
  @IsIn([POLICY_VERSION])
  version!: string;
}
