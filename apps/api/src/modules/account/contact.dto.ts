import { ApiProperty } from '@nestjs/swagger';
import { NAME_MAX } from '@sandan/domain';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

const LONGEST_NUMBER = 24;
const SMS_CODE = /^\d{6}$/;

export class Rename {
  @ApiProperty({ maxLength: NAME_MAX })
  @IsString()
  @MinLength(1)
  @MaxLength(NAME_MAX)
  name!: string;
}

export class WechatPhone {
  @ApiProperty({
    description:
      'The code of the getPhoneNumber button; in the demo `demo-phone-<digits>-<anything>`, each usable once.',
    maxLength: 128,
  })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  code!: string;
}

export class AskSmsCode {
  @ApiProperty({ description: 'A mobile number in any notation.', maxLength: LONGEST_NUMBER })
  @IsString()
  @MaxLength(LONGEST_NUMBER)
  phone!: string;
}

export class ProvePhone extends AskSmsCode {
  @ApiProperty({ example: '123456', description: 'The six digits of the SMS.', pattern: SMS_CODE.source })
  @IsString()
  @Matches(SMS_CODE)
  code!: string;
}

export class SmsCodeSent {
  @ApiProperty({ format: 'date-time', description: 'When the code expires.' }) until!: string;
}
