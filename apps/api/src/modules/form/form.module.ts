import { Module } from '@nestjs/common';
import { FormController } from './form.controller.ts';

@Module({ controllers: [FormController] })
export class FormModule {}
