import { Module } from '@nestjs/common';
import { PhraseController } from './phrase.controller.ts';
import { PhraseQueries } from './phrase.queries.ts';
import { PhraseService } from './phrase.service.ts';

@Module({ controllers: [PhraseController], providers: [PhraseQueries, PhraseService] })
export class PhraseModule {}
