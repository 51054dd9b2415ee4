/** The shapes the API gives, under the names the app calls them by. */
import type { components } from './schema.gen';

type Schemas = components['schemas'];

export type Named = Schemas['Named'];
export type Me = Schemas['MeView'];
export type Box = Schemas['BoxView'];
export type BoxName = Schemas['Box'];
export type HomePage = Schemas['HomePage'];
export type HomeSection = Schemas['HomeSection'];
export type NavigationSection = Schemas['NavigationSection'];
export type NavigationEntry = Schemas['NavigationEntry'];
export type Session = Schemas['SignedIn'];
export type Device = Schemas['SessionView'];
export type Persona = Schemas['Persona'];

export type Area = Schemas['AreaView'];
export type Unit = Schemas['UnitView'];
export type Person = Schemas['PersonView'];
export type Category = Schemas['CategoryView'];

export type Picture = Schemas['FileView'];
export type Card = Schemas['TicketCard'];
export type CardList = Schemas['TicketList'];
export type Ticket = Schemas['TicketView'];
export type Action = Schemas['CaseActionView'];
export type CaseItem = Schemas['CaseItem'];
export type CaseEvent = Schemas['CaseEventView'];
export type TicketEvent = Schemas['EventView'];
export type Party = Schemas['PartyView'];
export type Detail = Schemas['DetailView'];
export type Request = Schemas['RequestView'];
export type Hearing = Schemas['HearingView'];
export type Hold = Schemas['HoldView'];
export type Task = Schemas['TaskView'];
export type Return = Schemas['ReturnView'];
export type Rating = Schemas['RatingView'];
export type Kin = Schemas['KinView'];

export type BulkAnswer = Schemas['BulkAnswer'];
export type BulkResult = Schemas['BulkResult'];
export type BulkAction = Schemas['BulkBody']['action'];
export type BulkOption = Schemas['BulkOptionView'];
export type PublicHold = Schemas['PublicHold'];
export type Duties = Schemas['DutyList'];

export type AdministeredArea = Schemas['AdministeredArea'];
export type AdministeredAreas = Schemas['AdministeredAreaList'];
export type AdministeredCategory = Schemas['AdministeredCategory'];
export type AdministeredDay = Schemas['AdministeredDay'];
export type AdministeredUnit = Schemas['AdministeredUnit'];
export type Membership = Schemas['MembershipView'];
export type PostInvitation = Schemas['PostInvitation'];
export type PostInvitationGiven = Schemas['PostInvitationGiven'];
export type InvitedPost = Schemas['InvitedPostView'];
export type FoundBody = Schemas['FoundBody'];

export type Activity = Schemas['ActivityView'];
export type Booking = Schemas['BookingView'];

export type Board = Schemas['BoardView'];
export type Figure = Schemas['FigureView'];
export type FigureName = Schemas['FigureName'];
export type FigureDimension = Schemas['FigureDimension'];
export type FigureRow = Schemas['FigureRowView'];
export type FigureSum = Schemas['SumView'];
export type FigureGroup = Schemas['FigureGroup'];
export type Import = Schemas['ImportView'];
export type ImportLine = Schemas['ImportLine'];
export type ImportRecord = Schemas['ImportRecord'];
export type Ledger = Schemas['LedgerView'];
export type LedgerBook = Schemas['LedgerBook'];
export type LedgerExport = Schemas['LedgerExportView'];
export type LedgerFilter = Schemas['LedgerBody'];
export type Document = Schemas['DocumentView'];
export type DocumentCard = Schemas['DocumentCard'];
export type SheetFigure = Schemas['SheetFigure'];
export type SheetRow = Schemas['SheetRow'];
export type Suspension = Schemas['SuspensionView'];

export type Look = Schemas['ViewOfMe'];
export type DoorLook = Schemas['DoorLook'];
export type AccessLog = Schemas['ViewList'];
export type Erasure = Schemas['ErasurePlan'];
export type WayOut = Schemas['ErasureWay'];

export type Role = Schemas['Role'];
export type HomeStatus = Schemas['HomeStatus'];
export type HomeOf = Schemas['HomeOf'];
export type HomeMember = Schemas['HomeMember'];
export type Building = Schemas['BuildingByCode'];
export type Invitation = Schemas['InvitationGiven'];
export type JoinBody = Schemas['Join'];
export type WaitingHome = Schemas['WaitingHome'];

export type Followed = Schemas['FollowedTicket'];
export type CallerFound = Schemas['CallerFound'];

export type RosterBody = Schemas['RosterBody'];
export type Roster = Schemas['RosterView'];
export type OnDuty = Schemas['OnDutyView'];
export type Absence = Schemas['AbsenceView'];
export type AbsenceBody = Schemas['AbsenceBody'];
export type HeldOffice = Schemas['HeldOfficeView'];
export type Offices = Schemas['OfficeList'];
export type AppointBody = Schemas['AppointBody'];
export type SetupBody = Schemas['SetupBody'];

export type Forms = Schemas['FormsView'];
export type Form = Schemas['FormView'];
export type Field = Schemas['FieldView'];
export type FieldType = Schemas['FieldType'];
export type FormNoun = Schemas['FormNoun'];
export type FormName = Schemas['FormName'];

export type PhraseList = Schemas['PhraseList'];
export type Phrases = Schemas['PhrasesView'];

export type Calendar = Schemas['CalendarView'];
export type CalendarBody = Schemas['CalendarBody'];

export type Notice = Schemas['InboxItem'];
export type Inbox = Schemas['InboxList'];
export type DemoClock = Schemas['DemoNow'];
export type ErrorBody = Schemas['ErrorBody'];
