import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UnitRow } from './repository/units.ts';
import type { QuotaRow } from './repository/quotas.ts';
import type { JobPositionRow } from './repository/job-positions.ts';
import type { UnitKindRow } from './repository/kinds.ts';
import type { ObligationRow, EscalationRow } from './repository/obligations.ts';
import type { UnitTally, UnitTimelinessTally } from './domain/obligation-tally.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Ngày dương lịch dạng YYYY-MM-DD, không có múi giờ. */
  Date: { input: string; output: string; }
  /** Thời điểm theo ISO 8601, giờ UTC. */
  DateTime: { input: string; output: string; }
  /** Số thập phân chính xác viết thành chuỗi; tiền là đồng. */
  Decimal: { input: string; output: string; }
  /** Ngày có thể chỉ biết năm (YYYY) hoặc tháng (YYYY-MM). */
  PartialDate: { input: string; output: string; }
  /** Tháng dạng YYYY-MM. */
  YearMonth: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Hoàn thành nghĩa vụ. */
export type CompleteObligationInput = {
  /** Ngày hoàn thành; mặc định là hôm nay. */
  date?: InputMaybe<Scalars['Date']['input']>;
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Nghĩa vụ. */
  obligationId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả hoàn thành nghĩa vụ. */
export type CompleteObligationResult = InvalidInput | NotFound | ObligationClosed | ObligationNotOpen | RequestIdReused | VersionConflict;

/** Đơn vị mới. */
export type CreateUnitInput = {
  /** Mã định danh điện tử, nếu đã được cấp. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Quyết định thành lập. */
  decision: UnitDecisionInput;
  /** Ngày thành lập. */
  effectiveOn: Scalars['Date']['input'];
  /** Loại đơn vị (mã danh mục). */
  kind: Scalars['String']['input'];
  /** Tên đơn vị. */
  name: Scalars['String']['input'];
  /** Đơn vị cấp trên. */
  parentId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả lập đơn vị. */
export type CreateUnitResult = InvalidInput | NotFound | RequestIdReused | UnitChanged | UnitCodeTaken;

/** Cách đếm ngày của một thời hạn. */
export type DayKind =
  /** Ngày theo lịch. */
  | 'CALENDAR'
  /** Ngày làm việc. */
  | 'WORKING';

/** Một nghĩa vụ và thời hạn của nó. */
export type Deadline = {
  __typename?: 'Deadline';
  /** Sự kiện sau của cùng thủ tục làm bắt đầu thời hạn này. */
  after?: Maybe<ProcedureEvent>;
  /** Căn cứ; khi cả nước và tỉnh cùng đặt thời hạn thì nêu cả hai, cái chặt hơn đứng trước. */
  article: Scalars['String']['output'];
  /** Phải kèm văn bản số hóa. */
  attachmentRequired: Scalars['Boolean']['output'];
  /** Mã nghĩa vụ. */
  code: Scalars['String']['output'];
  /** Khi trễ thì sao. */
  consequence: Scalars['String']['output'];
  /** Cách đếm. */
  dayKind: DayKind;
  /** Độ dài; 0 là ngay. */
  days: Scalars['Int']['output'];
  /** Ngày cuối cùng; không có nếu bắt đầu từ sự kiện sau (`after`). */
  due?: Maybe<Scalars['Date']['output']>;
  /** Việc phải làm. */
  obligation: Scalars['String']['output'];
  /** Ai phải làm. */
  responsible: Scalars['String']['output'];
};

/** Sự kiện này của người này trong ngày này đã được ghi nhận. */
export type EventAlreadyRecorded = UserError & {
  __typename?: 'EventAlreadyRecorded';
  /** Ngày của sự kiện. */
  date: Scalars['Date']['output'];
  /** Sự kiện. */
  event: ProcedureEvent;
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Dữ liệu nhập sai: nêu trường, giá trị và cách sửa. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  /** Trường bị sai, theo đường dẫn trong `input`. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Giá trị đã nhận. */
  value?: Maybe<Scalars['String']['output']>;
};

/** Vị trí việc làm. */
export type JobPosition = {
  __typename?: 'JobPosition';
  /** Đối tượng giữ vị trí (mã danh mục). */
  category: Scalars['String']['output'];
  /** Mã vị trí trong đề án của đơn vị. */
  code: Scalars['String']['output'];
  /** Mã nội bộ. */
  id: Scalars['ID']['output'];
  /** Tên vị trí. */
  name: Scalars['String']['output'];
};

/** Chuyển đơn vị. */
export type MoveUnitInput = {
  /** Quyết định chuyển. */
  decision: UnitDecisionInput;
  /** Ngày hiệu lực. */
  effectiveOn: Scalars['Date']['input'];
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Đơn vị cấp trên mới. */
  parentId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Đơn vị. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả chuyển đơn vị. */
export type MoveUnitResult = InvalidInput | NotFound | RequestIdReused | UnitChangeTooEarly | UnitChanged | UnitUnderItself | VersionConflict;

export type Mutation = {
  __typename?: 'Mutation';
  /** Ghi nhận một nghĩa vụ đã hoàn thành. */
  completeObligation: CompleteObligationResult;
  /** Lập đơn vị mới dưới một đơn vị khác, theo quyết định. */
  createUnit: CreateUnitResult;
  /** Chuyển đơn vị sang trực thuộc đơn vị khác kể từ một ngày, theo quyết định. */
  moveUnit: MoveUnitResult;
  /** Tính lại hạn của các nghĩa vụ đang mở theo hồ sơ chính sách và lịch nghỉ hiện hành; cho biết nghĩa vụ nào đổi hạn. */
  recomputeObligations: RecomputeObligationsResult;
  /** Ghi nhận một sự kiện của thủ tục: hoàn thành các nghĩa vụ chờ sự kiện ấy và làm phát sinh nghĩa vụ tiếp theo. */
  recordProcedureEvent: RecordProcedureEventResult;
  /** Đổi tên (hoặc loại) đơn vị kể từ một ngày, theo quyết định. */
  renameUnit: RenameUnitResult;
  /** Giao biên chế của một năm cho đơn vị, theo quyết định. */
  setQuota: SetQuotaResult;
  /** Miễn một nghĩa vụ, có lý do; nghĩa vụ vẫn được giữ lại. */
  waiveObligation: WaiveObligationResult;
};


export type MutationCompleteObligationArgs = {
  input: CompleteObligationInput;
};


export type MutationCreateUnitArgs = {
  input: CreateUnitInput;
};


export type MutationMoveUnitArgs = {
  input: MoveUnitInput;
};


export type MutationRecomputeObligationsArgs = {
  input: RecomputeObligationsInput;
};


export type MutationRecordProcedureEventArgs = {
  input: RecordProcedureEventInput;
};


export type MutationRenameUnitArgs = {
  input: RenameUnitInput;
};


export type MutationSetQuotaArgs = {
  input: SetQuotaInput;
};


export type MutationWaiveObligationArgs = {
  input: WaiveObligationInput;
};

/** Không tìm thấy, hoặc nằm ngoài phạm vi của bạn. */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  /** Trường dẫn tới đối tượng không tìm thấy. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Nghĩa vụ: ai phải làm việc gì, hạn nào, theo điều nào. */
export type Obligation = {
  __typename?: 'Obligation';
  /** Căn cứ. */
  article: Scalars['String']['output'];
  /** Phải kèm văn bản số hóa. */
  attachmentRequired: Scalars['Boolean']['output'];
  /** Chính người ấy phải làm; đơn vị đôn đốc. */
  byPerson: Scalars['Boolean']['output'];
  /** Sự kiện đã hoàn thành nghĩa vụ, nếu có. */
  closedByEvent?: Maybe<ProcedureEvent>;
  /** Ngày hoàn thành hoặc được miễn. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Mã nghĩa vụ hoặc báo cáo trong hồ sơ chính sách. */
  code: Scalars['String']['output'];
  /** Khi trễ thì sao. */
  consequence: Scalars['String']['output'];
  /** Cách đếm ngày. */
  dayKind?: Maybe<DayKind>;
  /** Độ dài thời hạn; báo cáo định kỳ không có. */
  days?: Maybe<Scalars['Int']['output']>;
  /** Ngày cuối cùng. */
  due: Scalars['Date']['output'];
  /** Các lần báo lên cấp trên vì trễ, gần nhất sau cùng. */
  escalations: Array<ObligationEscalation>;
  /** Sự kiện làm phát sinh; báo cáo định kỳ không có. */
  event?: Maybe<ProcedureEvent>;
  /** Ngày của sự kiện. */
  eventOn?: Maybe<Scalars['Date']['output']>;
  /** Mã nội bộ. */
  id: Scalars['ID']['output'];
  /** Kỳ báo cáo; nghĩa vụ từ sự kiện không có. */
  period?: Maybe<Scalars['String']['output']>;
  /** Người mà nghĩa vụ liên quan, nếu bạn được xem; báo cáo định kỳ không có. */
  person?: Maybe<Person>;
  /** Các bước của cùng một thủ tục có chung mã này. */
  procedureId: Scalars['ID']['output'];
  /** Hạn có thể còn đổi: chưa có lịch nghỉ lễ của thời gian đó. */
  provisional: Scalars['Boolean']['output'];
  /** Lý do được miễn. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Vai trò phải làm (mã trong hồ sơ chính sách). */
  role: Scalars['String']['output'];
  /** Tình trạng vào hôm nay. */
  state: ObligationState;
  /** Việc phải làm. */
  title: Scalars['String']['output'];
  /** Đơn vị phải làm. */
  unit: Unit;
  /** Phiên bản; gửi lại trong `expectedVersion` khi thay đổi. */
  version: Scalars['Int']['output'];
};

/** Đã đóng nghĩa vụ; kèm nghĩa vụ sau thay đổi. */
export type ObligationClosed = {
  __typename?: 'ObligationClosed';
  /** Nghĩa vụ. */
  obligation: Obligation;
};

/** Một trang nghĩa vụ. */
export type ObligationConnection = {
  __typename?: 'ObligationConnection';
  /** Các nghĩa vụ. */
  edges: Array<ObligationEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Số nghĩa vụ theo tình trạng. */
export type ObligationCounts = {
  __typename?: 'ObligationCounts';
  /** Riêng từng đơn vị trực thuộc trực tiếp có nghĩa vụ, gồm mọi đơn vị bên dưới nó. */
  children: Array<UnitObligationCounts>;
  /** Đã hoàn thành. */
  done: Scalars['Int']['output'];
  /** Trễ hạn. */
  late: Scalars['Int']['output'];
  /** Đang mở, chưa trễ. */
  open: Scalars['Int']['output'];
  /** Riêng từng đơn vị có nghĩa vụ, không gồm đơn vị bên dưới. */
  units: Array<UnitObligationCounts>;
  /** Được miễn. */
  waived: Scalars['Int']['output'];
};

/** Một nghĩa vụ trong trang. */
export type ObligationEdge = {
  __typename?: 'ObligationEdge';
  /** Con trỏ của nghĩa vụ. */
  cursor: Scalars['String']['output'];
  /** Nghĩa vụ. */
  node: Obligation;
};

/** Một lần báo nghĩa vụ trễ lên cấp trên. */
export type ObligationEscalation = {
  __typename?: 'ObligationEscalation';
  /** Ngày báo. */
  escalatedOn: Scalars['Date']['output'];
  /** Cấp thứ mấy phía trên đơn vị phải làm. */
  level: Scalars['Int']['output'];
  /** Đơn vị được báo. */
  unit: Unit;
};

/** Nghĩa vụ đã được đóng trước đó. */
export type ObligationNotOpen = UserError & {
  __typename?: 'ObligationNotOpen';
  /** Đóng ngày. */
  closedOn: Scalars['Date']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Tình trạng. */
  state: ObligationState;
};

/** Tình trạng của nghĩa vụ. */
export type ObligationState =
  /** Đã hoàn thành. */
  | 'DONE'
  /** Trễ hạn: đang mở và đã qua hạn. */
  | 'LATE'
  /** Đang mở, chưa đến hoặc đúng hạn. */
  | 'OPEN'
  /** Được miễn, có lý do. */
  | 'WAIVED';

/** Mức đúng hạn. */
export type ObligationTimeliness = {
  __typename?: 'ObligationTimeliness';
  /** Số ngày trung bình từ sự kiện (hoặc từ ngày mở kỳ báo cáo) đến khi hoàn thành; không có nếu chưa có việc nào hoàn thành. */
  averageDays?: Maybe<Scalars['Decimal']['output']>;
  /** Riêng từng đơn vị trực thuộc trực tiếp có nghĩa vụ, gồm mọi đơn vị bên dưới nó. */
  children: Array<UnitTimeliness>;
  /** Hoàn thành trễ, hoặc đã qua hạn mà chưa xong. */
  late: Scalars['Int']['output'];
  /** Hoàn thành đúng hạn. */
  onTime: Scalars['Int']['output'];
  /** Chưa đến hạn. */
  open: Scalars['Int']['output'];
};

/** Các nghĩa vụ cùng thay đổi. */
export type ObligationsMoved = {
  __typename?: 'ObligationsMoved';
  /** Hạn sau khi tính lại; không có nếu hồ sơ chính sách không còn quy định nghĩa vụ này. */
  after?: Maybe<Scalars['Date']['output']>;
  /** Hạn trước đó. */
  before: Scalars['Date']['output'];
  /** Mã nghĩa vụ hoặc báo cáo. */
  code: Scalars['String']['output'];
  /** Số nghĩa vụ. */
  count: Scalars['Int']['output'];
  /** Sự kiện làm phát sinh; báo cáo định kỳ không có. */
  event?: Maybe<ProcedureEvent>;
  /** Ngày của sự kiện. */
  eventOn?: Maybe<Scalars['Date']['output']>;
  /** Kỳ báo cáo. */
  period?: Maybe<Scalars['String']['output']>;
  /** Vì sao. */
  reason: Scalars['String']['output'];
  /** Việc phải làm. */
  title: Scalars['String']['output'];
};

/** Đã tính lại. */
export type ObligationsRecomputed = {
  __typename?: 'ObligationsRecomputed';
  /** Những gì thay đổi, gộp theo nghĩa vụ, ngày và lý do. */
  moved: Array<ObligationsMoved>;
};

/** Vị trí của một trang trong danh sách. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Con trỏ của phần tử cuối trang; đưa vào `after` để lấy trang sau. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Còn trang sau hay không. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type Person = {
  __typename?: 'Person';
  /** Mã người; không phải số định danh cá nhân. */
  id: Scalars['ID']['output'];
};

/** Một cửa sổ trong tháng. */
export type PolicyWindow = {
  __typename?: 'PolicyWindow';
  /** Căn cứ. */
  article: Scalars['String']['output'];
  /** Mã cửa sổ. */
  code: Scalars['String']['output'];
  /** Từ ngày. */
  from: Scalars['Date']['output'];
  /** Đến hết ngày. */
  to: Scalars['Date']['output'];
  /** Ai làm. */
  who: Scalars['String']['output'];
  /** Việc được làm trong cửa sổ. */
  window: Scalars['String']['output'];
  /** Số ngày làm việc trong đó; 0 nghĩa là chỉ có ngày nghỉ, vẫn được làm. */
  workingDays: Scalars['Int']['output'];
};

/** Sự kiện của hồ sơ làm bắt đầu một thời hạn. */
export type ProcedureEvent =
  /** Đã cấp tài khoản cho cá nhân. */
  | 'ACCOUNT_ISSUED'
  /** Đã nhập thông tin cơ bản. */
  | 'BASIC_ENTRY_DONE'
  /** Thay đổi theo quyết định của cơ quan có thẩm quyền có hiệu lực. */
  | 'CHANGE_BY_DECISION'
  /** Thông tin của cá nhân thay đổi. */
  | 'CHANGE_BY_PERSON'
  /** Thay đổi đã được nhập vào phần mềm. */
  | 'CHANGE_ENTERED'
  /** Người mới nộp Phiếu thông tin. */
  | 'INTAKE_FORM_SUBMITTED'
  /** Ra khỏi phạm vi quản lý: nghỉ hưu, thôi việc, từ trần, biệt phái hoặc chuyển đi nơi khác. */
  | 'LEAVE_SCOPE'
  /** Có quyết định tiếp nhận hoặc chuyển công tác ngoài tỉnh. */
  | 'MOVE_IN_OR_OUT_OF_PROVINCE'
  /** Nhận hồ sơ giấy của người từ ngoài tỉnh, ngoài phạm vi quản lý. */
  | 'RECEIVE_FROM_OUTSIDE'
  /** Đầu mối đã kiểm tra và khóa. */
  | 'RECORD_LOCKED'
  /** Có giấy tờ hợp lệ để lập hồ sơ. */
  | 'RECORD_PAPERS_VALID'
  /** Có quyết định tuyển dụng hoặc ký hợp đồng. */
  | 'RECRUITMENT_DECISION'
  /** Cá nhân đã tự nhập xong hồ sơ. */
  | 'SELF_ENTRY_DONE'
  /** Chuyển công tác sang cơ quan khác trong tỉnh có hiệu lực. */
  | 'TRANSFER_BETWEEN_UNITS'
  /** Điều động sang bộ phận khác trong cùng cơ quan có hiệu lực. */
  | 'TRANSFER_INSIDE_UNIT'
  /** Cơ quan mới đã nhận hồ sơ trên phần mềm. */
  | 'TRANSFER_RECEIVED';

/** Đã ghi nhận sự kiện. */
export type ProcedureEventRecorded = {
  __typename?: 'ProcedureEventRecorded';
  /** Nghĩa vụ mà sự kiện hoàn thành. */
  completed: Array<Obligation>;
  /** Nghĩa vụ mà sự kiện làm phát sinh. */
  raised: Array<Obligation>;
};

export type Query = {
  __typename?: 'Query';
  /** Mọi nghĩa vụ mà một sự kiện làm phát sinh theo quy chế: ai làm, hạn nào, theo điều nào. Theo thứ tự ngày đến hạn; nghĩa vụ bắt đầu từ sự kiện sau của cùng thủ tục đứng cuối, chưa có ngày. */
  deadlines: Array<Deadline>;
  /** Các cửa sổ của một tháng: trong khoảng ngày nào ai được, phải làm việc gì. */
  policyWindows: Array<PolicyWindow>;
  /** Toàn tỉnh: đơn vị gốc của cây tổ chức. */
  province?: Maybe<Unit>;
  /** Một đơn vị theo mã định danh nội bộ. */
  unit?: Maybe<Unit>;
  /** Một đơn vị theo mã định danh điện tử (QĐ 20/2020/QĐ-TTg). */
  unitByCode?: Maybe<Unit>;
  /** Các loại đơn vị, theo cấp. */
  unitKinds: Array<UnitKind>;
};


export type QueryDeadlinesArgs = {
  date: Scalars['Date']['input'];
  event: ProcedureEvent;
  province?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPolicyWindowsArgs = {
  month: Scalars['YearMonth']['input'];
  province?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnitArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUnitByCodeArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  code: Scalars['String']['input'];
};

/** Biên chế của đơn vị trong một năm. */
export type Quota = {
  __typename?: 'Quota';
  /** Số được giao; có thể lẻ. */
  assigned: Scalars['Decimal']['output'];
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Số người có mặt, tính tại thời điểm hỏi (hoặc cuối năm đã qua). */
  occupied: Scalars['Int']['output'];
};

/** Loại biên chế. */
export type QuotaKind =
  /** Công chức (gồm cán bộ). */
  | 'CONG_CHUC'
  /** Người làm việc tại hội. */
  | 'HOI'
  /** Hợp đồng theo Nghị định 111/2022/NĐ-CP. */
  | 'HOP_DONG_111'
  /** Viên chức. */
  | 'VIEN_CHUC';

/** Tính lại. */
export type RecomputeObligationsInput = {
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả tính lại. */
export type RecomputeObligationsResult = InvalidInput | ObligationsRecomputed | RequestIdReused;

/** Sự kiện của thủ tục. */
export type RecordProcedureEventInput = {
  /** Ngày xảy ra, hoặc ngày có hiệu lực của quyết định. */
  date: Scalars['Date']['input'];
  /** Quyết định, nếu có. */
  decision?: InputMaybe<UnitDecisionInput>;
  /** Sự kiện. */
  event: ProcedureEvent;
  /** Người mà sự kiện nói về. */
  personId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Đơn vị liên quan, ví dụ đơn vị tiếp nhận; mặc định là đơn vị đang quản lý hồ sơ. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** Kết quả ghi nhận sự kiện. */
export type RecordProcedureEventResult = EventAlreadyRecorded | InvalidInput | NotFound | ProcedureEventRecorded | RequestIdReused;

/** Đổi tên đơn vị. */
export type RenameUnitInput = {
  /** Quyết định đổi tên. */
  decision: UnitDecisionInput;
  /** Ngày hiệu lực. */
  effectiveOn: Scalars['Date']['input'];
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Tên mới. */
  name: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Đơn vị. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả đổi tên đơn vị. */
export type RenameUnitResult = InvalidInput | NotFound | RequestIdReused | UnitChangeTooEarly | UnitChanged | VersionConflict;

/** Cùng `requestId` đã được dùng cho một yêu cầu khác. */
export type RequestIdReused = UserError & {
  __typename?: 'RequestIdReused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Giao biên chế. */
export type SetQuotaInput = {
  /** Số được giao, tối đa hai chữ số lẻ. */
  assigned: Scalars['Decimal']['input'];
  /** Quyết định giao. */
  decision: UnitDecisionInput;
  /** Ngày hiệu lực, trong năm đó hoặc trước. */
  effectiveOn: Scalars['Date']['input'];
  /** Phiên bản đơn vị đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Đơn vị. */
  unitId: Scalars['ID']['input'];
  /** Năm. */
  year: Scalars['Int']['input'];
};

/** Kết quả giao biên chế. */
export type SetQuotaResult = InvalidInput | NotFound | RequestIdReused | UnitChangeTooEarly | UnitChanged | VersionConflict;

/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type Unit = {
  __typename?: 'Unit';
  /** Số đơn vị trực thuộc. */
  childCount: Scalars['Int']['output'];
  /** Các đơn vị trực thuộc, theo tên. */
  children: Array<Unit>;
  /** Mã định danh điện tử hiện hành (QĐ 20/2020/QĐ-TTg). */
  code?: Maybe<Scalars['String']['output']>;
  /** Mã đơn vị. */
  id: Scalars['ID']['output'];
  /** Vị trí việc làm của đơn vị. */
  jobPositions: Array<JobPosition>;
  /** Loại đơn vị (mã danh mục). */
  kind?: Maybe<Scalars['String']['output']>;
  /** Cấp của đơn vị. */
  level?: Maybe<UnitLevel>;
  /** Tên trong thời gian đó; không có nếu đơn vị chưa lập hoặc đã kết thúc. */
  name?: Maybe<Scalars['String']['output']>;
  /** Số nghĩa vụ theo tình trạng của đơn vị và mọi đơn vị trực thuộc, chi tiết đến từng đơn vị trực thuộc trực tiếp. */
  obligationCounts?: Maybe<ObligationCounts>;
  /** Nghĩa vụ của đơn vị, theo hạn. */
  obligations?: Maybe<ObligationConnection>;
  /** Đơn vị cấp trên trực tiếp. */
  parent?: Maybe<Unit>;
  /** Biên chế giao và có mặt của đơn vị (gồm các phòng, ban) trong năm. */
  quotas?: Maybe<Array<Quota>>;
  /** Mức đúng hạn của các nghĩa vụ đến hạn trong một khoảng thời gian, của đơn vị và mọi đơn vị trực thuộc; căn cứ xếp hạng, thi đua. */
  timeliness?: Maybe<ObligationTimeliness>;
  /** Phiên bản; gửi lại trong `expectedVersion` khi thay đổi. */
  version: Scalars['Int']['output'];
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitChildCountArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitChildrenArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitJobPositionsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitKindArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitLevelArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitNameArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  states?: InputMaybe<Array<ObligationState>>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitParentArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitQuotasArgs = {
  year: Scalars['Int']['input'];
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitTimelinessArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** Ngày hiệu lực không sau ngày bắt đầu của tình trạng hiện tại. */
export type UnitChangeTooEarly = UserError & {
  __typename?: 'UnitChangeTooEarly';
  /** Tình trạng hiện tại có từ ngày. */
  currentSince: Scalars['Date']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Đã thực hiện; kèm đơn vị sau thay đổi. */
export type UnitChanged = {
  __typename?: 'UnitChanged';
  /** Đơn vị. */
  unit: Unit;
};

/** Mã định danh đang được đơn vị khác dùng. */
export type UnitCodeTaken = UserError & {
  __typename?: 'UnitCodeTaken';
  /** Mã đã gửi. */
  code: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Văn bản làm căn cứ. */
export type UnitDecisionInput = {
  /** Cơ quan ban hành. */
  issuer: Scalars['String']['input'];
  /** Số, ký hiệu. */
  number: Scalars['String']['input'];
  /** Ngày ký. */
  signedOn: Scalars['Date']['input'];
  /** Trích yếu. */
  summary: Scalars['String']['input'];
};

/** Loại đơn vị trong danh mục. */
export type UnitKind = {
  __typename?: 'UnitKind';
  /** Mã loại. */
  code: Scalars['String']['output'];
  /** Cấp của loại. */
  level: UnitLevel;
  /** Tên loại. */
  name: Scalars['String']['output'];
};

/** Cấp trong hệ thống: tỉnh, sở hoặc xã, đơn vị, phòng. */
export type UnitLevel =
  /** Sở, ban, ngành; xã, phường. */
  | 'DEPARTMENT'
  /** Tỉnh. */
  | 'PROVINCE'
  /** Phòng, khoa, tổ thuộc đơn vị. */
  | 'SECTION'
  /** Chi cục, trung tâm, trường học, bệnh viện … */
  | 'UNIT';

/** Số nghĩa vụ của một đơn vị. */
export type UnitObligationCounts = {
  __typename?: 'UnitObligationCounts';
  /** Đã hoàn thành. */
  done: Scalars['Int']['output'];
  /** Trễ hạn. */
  late: Scalars['Int']['output'];
  /** Đang mở, chưa trễ. */
  open: Scalars['Int']['output'];
  /** Đơn vị. */
  unit: Unit;
  /** Được miễn. */
  waived: Scalars['Int']['output'];
};

/** Mức đúng hạn của một đơn vị và mọi đơn vị trực thuộc. */
export type UnitTimeliness = {
  __typename?: 'UnitTimeliness';
  /** Số ngày trung bình đến khi hoàn thành. */
  averageDays?: Maybe<Scalars['Decimal']['output']>;
  /** Hoàn thành trễ, hoặc đã qua hạn mà chưa xong. */
  late: Scalars['Int']['output'];
  /** Hoàn thành đúng hạn. */
  onTime: Scalars['Int']['output'];
  /** Chưa đến hạn. */
  open: Scalars['Int']['output'];
  /** Đơn vị. */
  unit: Unit;
};

/** Chuyển như vậy sẽ làm đơn vị trực thuộc chính nó. */
export type UnitUnderItself = UserError & {
  __typename?: 'UnitUnderItself';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Lời từ chối nghiệp vụ: nói rõ lý do và cách xử lý. */
export type UserError = {
  /** Thông báo cho người dùng (tiếng Việt, hoặc tiếng Anh khi Accept-Language: en). */
  message: Scalars['String']['output'];
};

/** Dữ liệu đã được người khác thay đổi kể từ lúc bạn đọc. */
export type VersionConflict = UserError & {
  __typename?: 'VersionConflict';
  /** Phiên bản hiện tại; đọc lại rồi gửi với `expectedVersion` này. */
  currentVersion: Scalars['Int']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Tài khoản đang đăng nhập. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Mã tài khoản. */
  id: Scalars['ID']['output'];
  /** Nghĩa vụ mà tài khoản này phải làm hoặc đôn đốc, theo hạn: của chính người giữ (tài khoản cá nhân), hoặc của các đơn vị mà tài khoản được ghi nhận nghĩa vụ. */
  obligations?: Maybe<ObligationConnection>;
};


/** Tài khoản đang đăng nhập. */
export type ViewerObligationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  states?: Array<ObligationState>;
};

/** Miễn nghĩa vụ. */
export type WaiveObligationInput = {
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Nghĩa vụ. */
  obligationId: Scalars['ID']['input'];
  /** Lý do. */
  reason: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả miễn nghĩa vụ. */
export type WaiveObligationResult = InvalidInput | NotFound | ObligationClosed | ObligationNotOpen | RequestIdReused | VersionConflict;



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Unit: Unit;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CompleteObligationResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ObligationClosed, 'obligation'> & { obligation: _RefType['Obligation'] } & { __typename: 'ObligationClosed' } )
    | ( ObligationNotOpen & { __typename: 'ObligationNotOpen' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  CreateUnitResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( UnitCodeTaken & { __typename: 'UnitCodeTaken' } )
  ;
  MoveUnitResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( UnitUnderItself & { __typename: 'UnitUnderItself' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  RecomputeObligationsResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( ObligationsRecomputed & { __typename: 'ObligationsRecomputed' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  RecordProcedureEventResult:
    | ( EventAlreadyRecorded & { __typename: 'EventAlreadyRecorded' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ProcedureEventRecorded, 'completed' | 'raised'> & { completed: Array<_RefType['Obligation']>, raised: Array<_RefType['Obligation']> } & { __typename: 'ProcedureEventRecorded' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  RenameUnitResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  SetQuotaResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  WaiveObligationResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ObligationClosed, 'obligation'> & { obligation: _RefType['Obligation'] } & { __typename: 'ObligationClosed' } )
    | ( ObligationNotOpen & { __typename: 'ObligationNotOpen' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( EventAlreadyRecorded )
    | ( InvalidInput )
    | ( NotFound )
    | ( ObligationNotOpen )
    | ( RequestIdReused )
    | ( UnitChangeTooEarly )
    | ( UnitCodeTaken )
    | ( UnitUnderItself )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CompleteObligationInput: CompleteObligationInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CompleteObligationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteObligationResult']>;
  CreateUnitInput: CreateUnitInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CreateUnitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUnitResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayKind: DayKind;
  Deadline: ResolverTypeWrapper<Deadline>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EventAlreadyRecorded: ResolverTypeWrapper<EventAlreadyRecorded>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JobPosition: ResolverTypeWrapper<JobPositionRow>;
  MoveUnitInput: MoveUnitInput;
  MoveUnitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveUnitResult']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Obligation: ResolverTypeWrapper<ObligationRow>;
  ObligationClosed: ResolverTypeWrapper<Omit<ObligationClosed, 'obligation'> & { obligation: ResolversTypes['Obligation'] }>;
  ObligationConnection: ResolverTypeWrapper<Omit<ObligationConnection, 'edges'> & { edges: Array<ResolversTypes['ObligationEdge']> }>;
  ObligationCounts: ResolverTypeWrapper<Omit<ObligationCounts, 'children' | 'units'> & { children: Array<ResolversTypes['UnitObligationCounts']>, units: Array<ResolversTypes['UnitObligationCounts']> }>;
  ObligationEdge: ResolverTypeWrapper<Omit<ObligationEdge, 'node'> & { node: ResolversTypes['Obligation'] }>;
  ObligationEscalation: ResolverTypeWrapper<EscalationRow>;
  ObligationNotOpen: ResolverTypeWrapper<ObligationNotOpen>;
  ObligationState: ObligationState;
  ObligationTimeliness: ResolverTypeWrapper<Omit<ObligationTimeliness, 'children'> & { children: Array<ResolversTypes['UnitTimeliness']> }>;
  ObligationsMoved: ResolverTypeWrapper<ObligationsMoved>;
  ObligationsRecomputed: ResolverTypeWrapper<ObligationsRecomputed>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Person: ResolverTypeWrapper<Person>;
  PolicyWindow: ResolverTypeWrapper<PolicyWindow>;
  ProcedureEvent: ProcedureEvent;
  ProcedureEventRecorded: ResolverTypeWrapper<Omit<ProcedureEventRecorded, 'completed' | 'raised'> & { completed: Array<ResolversTypes['Obligation']>, raised: Array<ResolversTypes['Obligation']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quota: ResolverTypeWrapper<QuotaRow>;
  QuotaKind: QuotaKind;
  RecomputeObligationsInput: RecomputeObligationsInput;
  RecomputeObligationsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecomputeObligationsResult']>;
  RecordProcedureEventInput: RecordProcedureEventInput;
  RecordProcedureEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordProcedureEventResult']>;
  RenameUnitInput: RenameUnitInput;
  RenameUnitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameUnitResult']>;
  RequestIdReused: ResolverTypeWrapper<RequestIdReused>;
  SetQuotaInput: SetQuotaInput;
  SetQuotaResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetQuotaResult']>;
  Unit: ResolverTypeWrapper<UnitRow>;
  UnitChangeTooEarly: ResolverTypeWrapper<UnitChangeTooEarly>;
  UnitChanged: ResolverTypeWrapper<Omit<UnitChanged, 'unit'> & { unit: ResolversTypes['Unit'] }>;
  UnitCodeTaken: ResolverTypeWrapper<UnitCodeTaken>;
  UnitDecisionInput: UnitDecisionInput;
  UnitKind: ResolverTypeWrapper<UnitKindRow>;
  UnitLevel: UnitLevel;
  UnitObligationCounts: ResolverTypeWrapper<UnitTally>;
  UnitTimeliness: ResolverTypeWrapper<UnitTimelinessTally>;
  UnitUnderItself: ResolverTypeWrapper<UnitUnderItself>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'obligations'> & { obligations?: Maybe<ResolversTypes['ObligationConnection']> }>;
  WaiveObligationInput: WaiveObligationInput;
  WaiveObligationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WaiveObligationResult']>;
  YearMonth: ResolverTypeWrapper<Scalars['YearMonth']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CompleteObligationInput: CompleteObligationInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  CompleteObligationResult: ResolversUnionTypes<ResolversParentTypes>['CompleteObligationResult'];
  CreateUnitInput: CreateUnitInput;
  String: Scalars['String']['output'];
  CreateUnitResult: ResolversUnionTypes<ResolversParentTypes>['CreateUnitResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deadline: Deadline;
  Boolean: Scalars['Boolean']['output'];
  Decimal: Scalars['Decimal']['output'];
  EventAlreadyRecorded: EventAlreadyRecorded;
  InvalidInput: InvalidInput;
  JobPosition: JobPositionRow;
  MoveUnitInput: MoveUnitInput;
  MoveUnitResult: ResolversUnionTypes<ResolversParentTypes>['MoveUnitResult'];
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  Obligation: ObligationRow;
  ObligationClosed: Omit<ObligationClosed, 'obligation'> & { obligation: ResolversParentTypes['Obligation'] };
  ObligationConnection: Omit<ObligationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ObligationEdge']> };
  ObligationCounts: Omit<ObligationCounts, 'children' | 'units'> & { children: Array<ResolversParentTypes['UnitObligationCounts']>, units: Array<ResolversParentTypes['UnitObligationCounts']> };
  ObligationEdge: Omit<ObligationEdge, 'node'> & { node: ResolversParentTypes['Obligation'] };
  ObligationEscalation: EscalationRow;
  ObligationNotOpen: ObligationNotOpen;
  ObligationTimeliness: Omit<ObligationTimeliness, 'children'> & { children: Array<ResolversParentTypes['UnitTimeliness']> };
  ObligationsMoved: ObligationsMoved;
  ObligationsRecomputed: ObligationsRecomputed;
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Person: Person;
  PolicyWindow: PolicyWindow;
  ProcedureEventRecorded: Omit<ProcedureEventRecorded, 'completed' | 'raised'> & { completed: Array<ResolversParentTypes['Obligation']>, raised: Array<ResolversParentTypes['Obligation']> };
  Query: Record<PropertyKey, never>;
  Quota: QuotaRow;
  RecomputeObligationsInput: RecomputeObligationsInput;
  RecomputeObligationsResult: ResolversUnionTypes<ResolversParentTypes>['RecomputeObligationsResult'];
  RecordProcedureEventInput: RecordProcedureEventInput;
  RecordProcedureEventResult: ResolversUnionTypes<ResolversParentTypes>['RecordProcedureEventResult'];
  RenameUnitInput: RenameUnitInput;
  RenameUnitResult: ResolversUnionTypes<ResolversParentTypes>['RenameUnitResult'];
  RequestIdReused: RequestIdReused;
  SetQuotaInput: SetQuotaInput;
  SetQuotaResult: ResolversUnionTypes<ResolversParentTypes>['SetQuotaResult'];
  Unit: UnitRow;
  UnitChangeTooEarly: UnitChangeTooEarly;
  UnitChanged: Omit<UnitChanged, 'unit'> & { unit: ResolversParentTypes['Unit'] };
  UnitCodeTaken: UnitCodeTaken;
  UnitDecisionInput: UnitDecisionInput;
  UnitKind: UnitKindRow;
  UnitObligationCounts: UnitTally;
  UnitTimeliness: UnitTimelinessTally;
  UnitUnderItself: UnitUnderItself;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VersionConflict: VersionConflict;
  Viewer: Omit<Viewer, 'obligations'> & { obligations?: Maybe<ResolversParentTypes['ObligationConnection']> } | FederationReferenceTypes['Viewer'];
  WaiveObligationInput: WaiveObligationInput;
  WaiveObligationResult: ResolversUnionTypes<ResolversParentTypes>['WaiveObligationResult'];
  YearMonth: Scalars['YearMonth']['output'];
};

export type CompleteObligationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteObligationResult'] = ResolversParentTypes['CompleteObligationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ObligationClosed' | 'ObligationNotOpen' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
};

export type CreateUnitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUnitResult'] = ResolversParentTypes['CreateUnitResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChanged' | 'UnitCodeTaken', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  after?: Resolver<Maybe<ResolversTypes['ProcedureEvent']>, ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attachmentRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consequence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dayKind?: Resolver<ResolversTypes['DayKind'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  obligation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  responsible?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EventAlreadyRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventAlreadyRecorded'] = ResolversParentTypes['EventAlreadyRecorded']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ProcedureEvent'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobPositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobPosition'] = ResolversParentTypes['JobPosition']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoveUnitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveUnitResult'] = ResolversParentTypes['MoveUnitResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'UnitUnderItself' | 'VersionConflict', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  completeObligation: Resolver<ResolversTypes['CompleteObligationResult'], ParentType, ContextType, RequireFields<MutationCompleteObligationArgs, 'input'>>;
  createUnit: Resolver<ResolversTypes['CreateUnitResult'], ParentType, ContextType, RequireFields<MutationCreateUnitArgs, 'input'>>;
  moveUnit: Resolver<ResolversTypes['MoveUnitResult'], ParentType, ContextType, RequireFields<MutationMoveUnitArgs, 'input'>>;
  recomputeObligations: Resolver<ResolversTypes['RecomputeObligationsResult'], ParentType, ContextType, RequireFields<MutationRecomputeObligationsArgs, 'input'>>;
  recordProcedureEvent: Resolver<ResolversTypes['RecordProcedureEventResult'], ParentType, ContextType, RequireFields<MutationRecordProcedureEventArgs, 'input'>>;
  renameUnit: Resolver<ResolversTypes['RenameUnitResult'], ParentType, ContextType, RequireFields<MutationRenameUnitArgs, 'input'>>;
  setQuota: Resolver<ResolversTypes['SetQuotaResult'], ParentType, ContextType, RequireFields<MutationSetQuotaArgs, 'input'>>;
  waiveObligation: Resolver<ResolversTypes['WaiveObligationResult'], ParentType, ContextType, RequireFields<MutationWaiveObligationArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObligationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Obligation'] = ResolversParentTypes['Obligation']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attachmentRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  byPerson?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  closedByEvent?: Resolver<Maybe<ResolversTypes['ProcedureEvent']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consequence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dayKind?: Resolver<Maybe<ResolversTypes['DayKind']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  escalations?: Resolver<Array<ResolversTypes['ObligationEscalation']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['ProcedureEvent']>, ParentType, ContextType>;
  eventOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  procedureId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ObligationState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObligationClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationClosed'] = ResolversParentTypes['ObligationClosed']> = {
  obligation?: Resolver<ResolversTypes['Obligation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObligationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationConnection'] = ResolversParentTypes['ObligationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ObligationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ObligationCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationCounts'] = ResolversParentTypes['ObligationCounts']> = {
  children?: Resolver<Array<ResolversTypes['UnitObligationCounts']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['UnitObligationCounts']>, ParentType, ContextType>;
  waived?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObligationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationEdge'] = ResolversParentTypes['ObligationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Obligation'], ParentType, ContextType>;
};

export type ObligationEscalationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationEscalation'] = ResolversParentTypes['ObligationEscalation']> = {
  escalatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ObligationNotOpenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationNotOpen'] = ResolversParentTypes['ObligationNotOpen']> = {
  closedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ObligationState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ObligationTimelinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationTimeliness'] = ResolversParentTypes['ObligationTimeliness']> = {
  averageDays?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['UnitTimeliness']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObligationsMovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationsMoved'] = ResolversParentTypes['ObligationsMoved']> = {
  after?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['ProcedureEvent']>, ParentType, ContextType>;
  eventOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ObligationsRecomputedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObligationsRecomputed'] = ResolversParentTypes['ObligationsRecomputed']> = {
  moved?: Resolver<Array<ResolversTypes['ObligationsMoved']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PolicyWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyWindow'] = ResolversParentTypes['PolicyWindow']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  who?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcedureEventRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureEventRecorded'] = ResolversParentTypes['ProcedureEventRecorded']> = {
  completed?: Resolver<Array<ResolversTypes['Obligation']>, ParentType, ContextType>;
  raised?: Resolver<Array<ResolversTypes['Obligation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  deadlines: Resolver<Array<ResolversTypes['Deadline']>, ParentType, ContextType, RequireFields<QueryDeadlinesArgs, 'date' | 'event'>>;
  policyWindows: Resolver<Array<ResolversTypes['PolicyWindow']>, ParentType, ContextType, RequireFields<QueryPolicyWindowsArgs, 'month'>>;
  province: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  unit: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitArgs, 'id'>>;
  unitByCode: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitByCodeArgs, 'code'>>;
  unitKinds: Resolver<Array<ResolversTypes['UnitKind']>, ParentType, ContextType>;
};

export type QuotaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quota'] = ResolversParentTypes['Quota']> = {
  assigned?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecomputeObligationsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecomputeObligationsResult'] = ResolversParentTypes['RecomputeObligationsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ObligationsRecomputed' | 'RequestIdReused', ParentType, ContextType>;
};

export type RecordProcedureEventResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordProcedureEventResult'] = ResolversParentTypes['RecordProcedureEventResult']> = {
  __resolveType: TypeResolveFn<'EventAlreadyRecorded' | 'InvalidInput' | 'NotFound' | 'ProcedureEventRecorded' | 'RequestIdReused', ParentType, ContextType>;
};

export type RenameUnitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameUnitResult'] = ResolversParentTypes['RenameUnitResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'VersionConflict', ParentType, ContextType>;
};

export type RequestIdReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestIdReused'] = ResolversParentTypes['RequestIdReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetQuotaResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetQuotaResult'] = ResolversParentTypes['SetQuotaResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'VersionConflict', ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit'], FederationReferenceType extends FederationReferenceTypes['Unit'] = FederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  childCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<UnitChildCountArgs>>;
  children?: Resolver<Array<ResolversTypes['Unit']>, ParentType, ContextType, Partial<UnitChildrenArgs>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobPositions?: Resolver<Array<ResolversTypes['JobPosition']>, ParentType, ContextType, Partial<UnitJobPositionsArgs>>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<UnitKindArgs>>;
  level?: Resolver<Maybe<ResolversTypes['UnitLevel']>, ParentType, ContextType, Partial<UnitLevelArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<UnitNameArgs>>;
  obligationCounts?: Resolver<Maybe<ResolversTypes['ObligationCounts']>, ParentType, ContextType>;
  obligations?: Resolver<Maybe<ResolversTypes['ObligationConnection']>, ParentType, ContextType, RequireFields<UnitObligationsArgs, 'first'>>;
  parent?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, Partial<UnitParentArgs>>;
  quotas?: Resolver<Maybe<Array<ResolversTypes['Quota']>>, ParentType, ContextType, RequireFields<UnitQuotasArgs, 'year'>>;
  timeliness?: Resolver<Maybe<ResolversTypes['ObligationTimeliness']>, ParentType, ContextType, RequireFields<UnitTimelinessArgs, 'from' | 'to'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitChangeTooEarlyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitChangeTooEarly'] = ResolversParentTypes['UnitChangeTooEarly']> = {
  currentSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitChanged'] = ResolversParentTypes['UnitChanged']> = {
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitCodeTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitCodeTaken'] = ResolversParentTypes['UnitCodeTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitKindResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitKind'] = ResolversParentTypes['UnitKind']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['UnitLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnitObligationCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitObligationCounts'] = ResolversParentTypes['UnitObligationCounts']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  waived?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitTimelinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitTimeliness'] = ResolversParentTypes['UnitTimeliness']> = {
  averageDays?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UnitUnderItselfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitUnderItself'] = ResolversParentTypes['UnitUnderItself']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'EventAlreadyRecorded' | 'InvalidInput' | 'NotFound' | 'ObligationNotOpen' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitCodeTaken' | 'UnitUnderItself' | 'VersionConflict', ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  obligations?: Resolver<Maybe<ResolversTypes['ObligationConnection']>, ParentType, ContextType, RequireFields<ViewerObligationsArgs, 'first' | 'states'>>;
};

export type WaiveObligationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaiveObligationResult'] = ResolversParentTypes['WaiveObligationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ObligationClosed' | 'ObligationNotOpen' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
};

export interface YearMonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['YearMonth'], any> {
  name: 'YearMonth';
}

export type Resolvers<ContextType = Context> = {
  CompleteObligationResult?: CompleteObligationResultResolvers<ContextType>;
  CreateUnitResult?: CreateUnitResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deadline?: DeadlineResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  EventAlreadyRecorded?: EventAlreadyRecordedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JobPosition?: JobPositionResolvers<ContextType>;
  MoveUnitResult?: MoveUnitResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Obligation?: ObligationResolvers<ContextType>;
  ObligationClosed?: ObligationClosedResolvers<ContextType>;
  ObligationConnection?: ObligationConnectionResolvers<ContextType>;
  ObligationCounts?: ObligationCountsResolvers<ContextType>;
  ObligationEdge?: ObligationEdgeResolvers<ContextType>;
  ObligationEscalation?: ObligationEscalationResolvers<ContextType>;
  ObligationNotOpen?: ObligationNotOpenResolvers<ContextType>;
  ObligationTimeliness?: ObligationTimelinessResolvers<ContextType>;
  ObligationsMoved?: ObligationsMovedResolvers<ContextType>;
  ObligationsRecomputed?: ObligationsRecomputedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Person?: PersonResolvers<ContextType>;
  PolicyWindow?: PolicyWindowResolvers<ContextType>;
  ProcedureEventRecorded?: ProcedureEventRecordedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  RecomputeObligationsResult?: RecomputeObligationsResultResolvers<ContextType>;
  RecordProcedureEventResult?: RecordProcedureEventResultResolvers<ContextType>;
  RenameUnitResult?: RenameUnitResultResolvers<ContextType>;
  RequestIdReused?: RequestIdReusedResolvers<ContextType>;
  SetQuotaResult?: SetQuotaResultResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitChangeTooEarly?: UnitChangeTooEarlyResolvers<ContextType>;
  UnitChanged?: UnitChangedResolvers<ContextType>;
  UnitCodeTaken?: UnitCodeTakenResolvers<ContextType>;
  UnitKind?: UnitKindResolvers<ContextType>;
  UnitObligationCounts?: UnitObligationCountsResolvers<ContextType>;
  UnitTimeliness?: UnitTimelinessResolvers<ContextType>;
  UnitUnderItself?: UnitUnderItselfResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WaiveObligationResult?: WaiveObligationResultResolvers<ContextType>;
  YearMonth?: GraphQLScalarType;
};

