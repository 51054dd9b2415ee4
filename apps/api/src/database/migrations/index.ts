import { First1763700000000 } from './1763700000000-first.ts';
import { Together1795300000000 } from './1795300000000-together.ts';
import { People1795400000000 } from './1795400000000-people.ts';
import { Wechat1795400000001 } from './1795400000001-wechat.ts';
import { Session1795400000002 } from './1795400000002-session.ts';
import { Household1795400000003 } from './1795400000003-household.ts';
import { Claim1795400000004 } from './1795400000004-claim.ts';
import { Office1795400000005 } from './1795400000005-office.ts';
import { Privacy1795400000006 } from './1795400000006-privacy.ts';
import { Sealing1795400000010 } from './1795400000010-sealing.ts';
import { FormerNames1795900000000 } from './1795900000000-former-names.ts';
import { KeptOut1795900000001 } from './1795900000001-kept-out.ts';
import { Bound1796000200000 } from './1796000200000-bound.ts';
import { AppendOnly1796000200001 } from './1796000200001-append-only.ts';
import { SecurityEvents1796000200002 } from './1796000200002-security-events.ts';
import { Calendar1796000400000 } from './1796000400000-calendar.ts';
import { Search1796000400001 } from './1796000400001-search.ts';
import { Neighbours1796000500001 } from './1796000500001-neighbours.ts';
import { Doors1796000500002 } from './1796000500002-doors.ts';
import { Reveals1796000500003 } from './1796000500003-reveals.ts';
import { ResidentsStay1796000600000 } from './1796000600000-residents-stay.ts';
import { CategoryKinds1796000600001 } from './1796000600001-category-kinds.ts';
import { Amending1796000800000 } from './1796000800000-amending.ts';
import { ToldOfMore1796000600002 } from './1796000600002-told-of-more.ts';
import { Suspension1796000600003 } from './1796000600003-suspension.ts';
import { Calls1796000900000 } from './1796000900000-calls.ts';
import { Phrases1796001000000 } from './1796001000000-phrases.ts';
import { HiddenPictures1796001000001 } from './1796001000001-hidden-pictures.ts';
import { Cases1796100000000 } from './1796100000000-cases.ts';
import { CaseRows1796100000001 } from './1796100000001-case-rows.ts';
import { Participants1796200000000 } from './1796200000000-participants.ts';
import { Homes1796200000001 } from './1796200000001-homes.ts';
import { Absences1796200000002 } from './1796200000002-absences.ts';
import { Offices1796200000003 } from './1796200000003-offices.ts';
import { Versions1796300000000 } from './1796300000000-versions.ts';
import { Lists1796300000001 } from './1796300000001-lists.ts';
import { Suspensions1796600000000 } from './1796600000000-suspensions.ts';
import { Filled1796500000001 } from './1796500000001-filled.ts';
import { Setup1796700000000 } from './1796700000000-setup.ts';
import { Areas1796800000000 } from './1796800000000-areas.ts';
import { Ledgers1796900000000 } from './1796900000000-ledgers.ts';
import { Categories1797000000000 } from './1797000000000-categories.ts';
import { Posts1797100000000 } from './1797100000000-posts.ts';
import { FigureRows1797700500000 } from './1797700500000-figure-rows.ts';
import { Imports1797200000000 } from './1797200000000-imports.ts';
import { Cards1797400000000 } from './1797400000000-cards.ts';
import { Finding1797500000000 } from './1797500000000-finding.ts';
import { CategoryAliases1797600000000 } from './1797600000000-category-aliases.ts';
import { Supervisions1797700000001 } from './1797700000001-supervisions.ts';
import { CommunityDays1797800000000 } from './1797800000000-community-days.ts';
import { Source1797810000000 } from './1797810000000-source.ts';
import { CallsAfterClosing1797810000001 } from './1797810000001-calls-after-closing.ts';
import { Exclusions1797820000001 } from './1797820000001-exclusions.ts';
import { Documents1797820000002 } from './1797820000002-documents.ts';
import { Rungs1797700000000 } from './1797700000000-rungs.ts';
import { Activities1798400000000 } from './1798400000000-activities.ts';

/** In order. */
export const migrations = [
  First1763700000000,
  Together1795300000000,
  People1795400000000,
  Wechat1795400000001,
  Session1795400000002,
  Household1795400000003,
  Claim1795400000004,
  Office1795400000005,
  Privacy1795400000006,
  Sealing1795400000010,
  FormerNames1795900000000,
  KeptOut1795900000001,
  Bound1796000200000,
  AppendOnly1796000200001,
  SecurityEvents1796000200002,
  Calendar1796000400000,
  Search1796000400001,
  Neighbours1796000500001,
  Doors1796000500002,
  Reveals1796000500003,
  ResidentsStay1796000600000,
  CategoryKinds1796000600001,
  ToldOfMore1796000600002,
  Suspension1796000600003,
  Amending1796000800000,
  Calls1796000900000,
  Phrases1796001000000,
  HiddenPictures1796001000001,
  Cases1796100000000,
  CaseRows1796100000001,
  Participants1796200000000,
  Homes1796200000001,
  Absences1796200000002,
  Offices1796200000003,
  Versions1796300000000,
  Lists1796300000001,
  Suspensions1796600000000,
  Filled1796500000001,
  Setup1796700000000,
  Areas1796800000000,
  Ledgers1796900000000,
  Categories1797000000000,
  Posts1797100000000,
  Imports1797200000000,
  FigureRows1797700500000,
  Cards1797400000000,
  Finding1797500000000,
  CategoryAliases1797600000000,
  Rungs1797700000000,
  Supervisions1797700000001,
  CommunityDays1797800000000,
  Source1797810000000,
  CallsAfterClosing1797810000001,
  Exclusions1797820000001,
  Documents1797820000002,
  Activities1798400000000,
];
