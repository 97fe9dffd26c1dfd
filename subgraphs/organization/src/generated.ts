import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UnitRow } from './repository/units.ts';
import type { QuotaRow } from './repository/quotas.ts';
import type { JobPositionRow } from './repository/job-positions.ts';
import type { ReportedTree, ReportedRow, QuotaBalance } from './domain/quota-report.ts';
import type { LedgerRow } from './repository/quota-ledger.ts';
import type { PositionShares } from './domain/grade-shares.ts';
import type { ReservationRow } from './repository/reservations.ts';
import type { PoolExceededFacts, BelowOccupiedFacts } from './domain/quota-refusals.ts';
import type { UnitKindRow } from './repository/kinds.ts';
import type { CatalogRow, CatalogEntryRow, CatalogWordingRow } from './repository/catalogs.ts';
import type { CatalogProblem } from './domain/catalog-row.ts';
import type { RequiredFieldRow } from './repository/required-fields.ts';
import type { ReorganisationRow } from './repository/reorganisations.ts';
import type { Report, ReportedUnit, ReportedFlow } from './domain/reorganisation-report.ts';
import type { Problem } from './domain/reorganisation-problem.ts';
import type { SuccessionRow } from './repository/successions.ts';
import type { ReconciledMaps, ReconciledPair, PostsOfUnit, PostsByMap } from './domain/reconciliation.ts';
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

/** Nghĩa vụ phải kèm văn bản mà chưa có văn bản, nên chưa được đóng. */
export type AttachmentRequired = UserError & {
  __typename?: 'AttachmentRequired';
  /** Căn cứ. */
  article: Scalars['String']['output'];
  /** Trường phải điền. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Nghĩa vụ. */
  obligationId: Scalars['ID']['output'];
  /** Việc phải làm. */
  title: Scalars['String']['output'];
};

/** Hủy phương án. */
export type CancelReorganisationInput = {
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Lý do. */
  reason: Scalars['String']['input'];
  /** Phương án. */
  reorganisationId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả hủy phương án. */
export type CancelReorganisationResult = InvalidInput | NotFound | ReorganisationCancelled | ReorganisationClosed | RequestIdReused | VersionConflict;

/** Một danh mục. */
export type Catalog = {
  __typename?: 'Catalog';
  /** Truy vấn trả lời các mã, khi chúng ở bảng riêng của một phân hệ. */
  answeredBy?: Maybe<Scalars['String']['output']>;
  /** Chương trình biết từng mã, nên mã chỉ thêm hoặc bớt cùng bản phần mềm; cách gọi vẫn đổi được. */
  closed: Scalars['Boolean']['output'];
  /** Mã danh mục. */
  code: Scalars['String']['output'];
  /** Mức tin cậy. */
  confidence: Confidence;
  /** Các mã đang dùng vào ngày đó, theo thứ tự của danh mục rồi theo tên. */
  entries: CatalogEntryConnection;
  /** Danh mục là gì. */
  form: CatalogForm;
  /** Là một mục của hồ sơ: cấp trên có thể bắt buộc điền. */
  inRecord: Scalars['Boolean']['output'];
  /** Căn cứ pháp lý. */
  legalBasis: Scalars['String']['output'];
  /** Tên danh mục. */
  name: Scalars['String']['output'];
  /** Ghi chú. */
  note?: Maybe<Scalars['String']['output']>;
  /** Nhóm. */
  part: CatalogPart;
  /** Trường của hồ sơ đang giữ mục này; không có nghĩa là hồ sơ chưa có trường đó nên chưa kiểm tra được. */
  recordField?: Maybe<Scalars['String']['output']>;
};


/** Một danh mục. */
export type CatalogEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Ngày hiệu lực không sau ngày bắt đầu của cách gọi hiện tại. */
export type CatalogChangeTooEarly = UserError & {
  __typename?: 'CatalogChangeTooEarly';
  /** Cách gọi hiện tại có từ ngày. */
  currentSince: Scalars['Date']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Mã đang được dùng trong danh mục. */
export type CatalogCodeTaken = UserError & {
  __typename?: 'CatalogCodeTaken';
  /** Mã. */
  code: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Cách gọi của mã đang dùng. */
  name: Scalars['String']['output'];
};

/** Đã nhập (hoặc đã kiểm tra) các mã. */
export type CatalogEntriesImported = {
  __typename?: 'CatalogEntriesImported';
  /** Số dòng đã ghi; 0 khi chỉ kiểm tra. */
  committed: Scalars['Int']['output'];
  /** Kết quả từng dòng, theo thứ tự đã gửi. */
  rows: Array<CatalogRowOutcome>;
  /** Số dòng đã có sẵn như vậy. */
  unchanged: Scalars['Int']['output'];
};

/** Một mã của danh mục, như trong ngày tra cứu. */
export type CatalogEntry = {
  __typename?: 'CatalogEntry';
  /** Danh mục. */
  catalog: Scalars['String']['output'];
  /** Mã. */
  code: Scalars['String']['output'];
  /** Mức tin cậy. */
  confidence: Confidence;
  /** Được dùng cho dữ liệu mới của ngày đó. */
  inForce: Scalars['Boolean']['output'];
  /** Căn cứ pháp lý. */
  legalBasis: Scalars['String']['output'];
  /** Cách gọi trong ngày đó; mã đã thôi dùng thì là cách gọi cuối. */
  name: Scalars['String']['output'];
  /** Ghi chú. */
  note?: Maybe<Scalars['String']['output']>;
  /** Mã thay thế ghi khi thôi dùng. */
  replacedBy?: Maybe<Scalars['String']['output']>;
  /** Thứ tự trong danh mục. */
  sortOrder: Scalars['Int']['output'];
  /** Mã đang dùng thay vào ngày đó, qua mọi lần thay thế; không có nếu mã còn dùng hoặc không có mã thay. */
  successor?: Maybe<CatalogEntry>;
  /** Cách gọi này có từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Đến trước ngày; không có nghĩa là chưa kết thúc. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Phiên bản; gửi lại trong `expectedVersion` khi thay đổi. */
  version: Scalars['Int']['output'];
  /** Các cách gọi từ trước đến nay, cũ nhất trước. */
  wordings: Array<CatalogWording>;
};

/** Đã thực hiện; kèm mã như trong ngày hiệu lực. */
export type CatalogEntryChanged = {
  __typename?: 'CatalogEntryChanged';
  /** Mã. */
  entry: CatalogEntry;
};

/** Một trang mã của danh mục. */
export type CatalogEntryConnection = {
  __typename?: 'CatalogEntryConnection';
  /** Các mã. */
  edges: Array<CatalogEntryEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
  /** Tổng số mã; chỉ đếm khi hỏi. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Một mã trong trang. */
export type CatalogEntryEdge = {
  __typename?: 'CatalogEntryEdge';
  /** Con trỏ của mã. */
  cursor: Scalars['String']['output'];
  /** Mã. */
  node: CatalogEntry;
};

/** Mã đã thôi dùng. */
export type CatalogEntryRetired = UserError & {
  __typename?: 'CatalogEntryRetired';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Mã thay thế, nếu có. */
  replacedBy?: Maybe<Scalars['String']['output']>;
  /** Thôi dùng từ ngày. */
  retiredOn: Scalars['Date']['output'];
};

/** Danh mục là gì. */
export type CatalogForm =
  /** Các mã ở bảng riêng của một phân hệ: hỏi bằng truy vấn ở `answeredBy`. */
  | 'ELSEWHERE'
  /** Có các mã, ở ngay danh mục này. */
  | 'ENTRIES'
  /** Không có mã: là một giá trị mà hồ sơ giữ (ngày sinh, điện thoại …). */
  | 'FIELD';

/** Danh mục không thêm, bớt mã ở đây: mã của nó ở phân hệ khác, không có mã, hoặc đi cùng bản phần mềm. */
export type CatalogNotEditable = UserError & {
  __typename?: 'CatalogNotEditable';
  /** Truy vấn trả lời các mã, khi chúng ở bảng riêng. */
  answeredBy?: Maybe<Scalars['String']['output']>;
  /** Danh mục. */
  catalog: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Nhóm danh mục (ĐL Điều 8 khoản 1). */
export type CatalogPart =
  /** c) Chức vụ. */
  | 'CHUC_VU'
  /** a) Thông tin chung. */
  | 'CHUNG'
  /** b) Công tác. */
  | 'CONG_TAC'
  /** e) Đào tạo. */
  | 'DAO_TAO'
  /** g) Đơn vị. */
  | 'DON_VI'
  /** h) Khác. */
  | 'KHAC'
  /** d) Lương. */
  | 'LUONG'
  /** đ) Tổ chức: quan hệ với chức vụ và lương. */
  | 'TO_CHUC';

/** Thời gian chồng lên một thời gian mà mã đã được dùng. */
export type CatalogPeriodOverlaps = UserError & {
  __typename?: 'CatalogPeriodOverlaps';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Mã đã dùng từ ngày. */
  usedFrom: Scalars['Date']['output'];
  /** Đến trước ngày. */
  usedTo: Scalars['Date']['output'];
};

/** Thay thế như vậy thành vòng: đi theo các mã thay thế lại về chính mã này. */
export type CatalogReplacementCircle = UserError & {
  __typename?: 'CatalogReplacementCircle';
  /** Các mã trên đường đi. */
  codes: Array<Scalars['String']['output']>;
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Mã thay thế không dùng được vào ngày đó: chưa có hoặc đã thôi dùng. */
export type CatalogReplacementNotInForce = UserError & {
  __typename?: 'CatalogReplacementNotInForce';
  /** Mã thay thế thôi dùng từ ngày, nếu đã có quyết định. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Mã thay thế đã nhận. */
  replacement: Scalars['String']['output'];
};

/** Một dòng của danh mục. Giá trị nhận dưới dạng chuỗi và kiểm tra từng dòng: dòng sai không làm hỏng dòng khác. */
export type CatalogRowInput = {
  /** Mã. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Căn cứ pháp lý. */
  legalBasis?: InputMaybe<Scalars['String']['input']>;
  /** Cách gọi. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Ghi chú. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Mã thay thế khi thôi dùng. */
  replacedBy?: InputMaybe<Scalars['String']['input']>;
  /** Số dòng trong danh sách, để trả lời theo dòng; không trùng nhau. */
  row: Scalars['Int']['input'];
  /** Thứ tự trong danh mục. */
  sortOrder?: InputMaybe<Scalars['String']['input']>;
  /** Dùng từ ngày: YYYY-MM-DD. */
  validFrom?: InputMaybe<Scalars['String']['input']>;
  /** Thôi dùng từ ngày: YYYY-MM-DD; bỏ trống nếu còn dùng. */
  validTo?: InputMaybe<Scalars['String']['input']>;
};

/** Kết quả của một dòng. */
export type CatalogRowOutcome = {
  __typename?: 'CatalogRowOutcome';
  /** Kết quả. */
  outcome: CatalogRowOutcomeKind;
  /** Các chỗ sai; trống nếu dòng không bị từ chối. */
  problems: Array<CatalogRowProblem>;
  /** Số dòng đã gửi. */
  row: Scalars['Int']['output'];
};

/** Kết quả của một dòng. */
export type CatalogRowOutcomeKind =
  /** Đã thêm mã. */
  | 'ADDED'
  /** Đã đổi cách gọi hoặc thôi dùng. */
  | 'CHANGED'
  /** Đúng, sẽ ghi khi có `commit`. */
  | 'READY'
  /** Không ghi: xem `problems`. */
  | 'REFUSED'
  /** Đã có như vậy, không ghi gì. */
  | 'UNCHANGED';

/** Một chỗ sai của một dòng và cách sửa. */
export type CatalogRowProblem = {
  __typename?: 'CatalogRowProblem';
  /** Trường của dòng. */
  field: Scalars['String']['output'];
  /** Cách sửa. */
  mending: Scalars['String']['output'];
  /** Sai thế nào. */
  message: Scalars['String']['output'];
  /** Giá trị đã nhận; trống nếu dòng bỏ trống. */
  value: Scalars['String']['output'];
};

/** Một cách gọi của mã trong một thời gian. */
export type CatalogWording = {
  __typename?: 'CatalogWording';
  /** Mức tin cậy. */
  confidence: Confidence;
  /** Căn cứ pháp lý. */
  legalBasis: Scalars['String']['output'];
  /** Cách gọi. */
  name: Scalars['String']['output'];
  /** Ghi chú. */
  note?: Maybe<Scalars['String']['output']>;
  /** Mã thay thế ghi khi thôi dùng. */
  replacedBy?: Maybe<Scalars['String']['output']>;
  /** Từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Đến trước ngày; không có nghĩa là chưa kết thúc. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Phần việc của một người trong một thay đổi. */
export type ChangePart =
  /** Kiểm tra, xác nhận. */
  | 'CHECKER'
  /** Lập. */
  | 'MAKER'
  /** Ký, ban hành, cho thực hiện. */
  | 'SIGNER';

/** Đổi loại đơn vị. */
export type ChangeUnitKindInput = {
  /** Quyết định. */
  decision: UnitDecisionInput;
  /** Ngày hiệu lực. */
  effectiveOn: Scalars['Date']['input'];
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Loại mới (mã danh mục). */
  kind: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Đơn vị. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả đổi loại đơn vị. */
export type ChangeUnitKindResult = CodeNotInForce | InvalidInput | NotFound | RequestIdReused | UnitChangeTooEarly | UnitChanged | UnitHoldsPool | VersionConflict;

/** Mã danh mục không được dùng cho dữ liệu mới vào ngày đó: chưa có, chưa hoặc không còn hiệu lực. */
export type CodeNotInForce = UserError & {
  __typename?: 'CodeNotInForce';
  /** Danh mục của mã. */
  catalog: Scalars['String']['output'];
  /** Mã đã nhận. */
  code: Scalars['String']['output'];
  /** Trường mang mã, theo đường dẫn trong `input`. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Mã đang dùng thay vào ngày đó, nếu có. */
  standingCode?: Maybe<Scalars['String']['output']>;
};

/** Hoàn thành nghĩa vụ. */
export type CompleteObligationInput = {
  /** Ngày hoàn thành; mặc định là hôm nay. */
  date?: InputMaybe<Scalars['Date']['input']>;
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Nghĩa vụ. */
  obligationId: Scalars['ID']['input'];
  /** Văn bản kèm theo; phải có khi nghĩa vụ phải kèm văn bản (`attachmentRequired`). */
  paper?: InputMaybe<UnitDecisionInput>;
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả hoàn thành nghĩa vụ. */
export type CompleteObligationResult = AttachmentRequired | InvalidInput | NotFound | ObligationClosed | ObligationNotOpen | RequestIdReused | VersionConflict;

/** Mức tin cậy của một dòng danh mục; các phần khác nhau thì lấy mức thấp nhất. */
export type Confidence =
  /** Suy ra từ quy luật của bảng. */
  | 'INFERRED'
  /** Theo hiểu biết chung, độ chắc cao. */
  | 'MEMORY_HIGH'
  /** Theo hiểu biết chung, độ chắc vừa: cần đối chiếu. */
  | 'MEMORY_MEDIUM'
  /** Theo nguồn thứ cấp đã đọc. */
  | 'SECONDARY'
  /** Đã đối chiếu với văn bản chính thức. */
  | 'VERIFIED';

/** Xác nhận phương án. */
export type ConfirmReorganisationInput = {
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Phương án. */
  reorganisationId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả xác nhận phương án. */
export type ConfirmReorganisationResult = InvalidInput | NotFound | ReorganisationClosed | ReorganisationConfirmed | RequestIdReused | SamePerson | VersionConflict;

/** Mã mới. */
export type CreateCatalogEntryInput = {
  /** Danh mục. */
  catalog: Scalars['String']['input'];
  /** Mã: chữ hoa không dấu, số và gạch dưới, ví dụ CONG_CHUC; mã đã thôi dùng có thể dùng lại cho đúng việc cũ từ một ngày sau. */
  code: Scalars['String']['input'];
  /** Văn bản quyết định thêm mã. */
  decision: UnitDecisionInput;
  /** Dùng từ ngày. */
  effectiveOn: Scalars['Date']['input'];
  /** Căn cứ pháp lý: điều, khoản của văn bản. */
  legalBasis: Scalars['String']['input'];
  /** Cách gọi. */
  name: Scalars['String']['input'];
  /** Ghi chú. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Thứ tự trong danh mục; bỏ trống là cuối cùng. */
  sortOrder?: InputMaybe<Scalars['Int']['input']>;
};

/** Kết quả thêm mã. */
export type CreateCatalogEntryResult = CatalogCodeTaken | CatalogEntryChanged | CatalogNotEditable | CatalogPeriodOverlaps | InvalidInput | RequestIdReused | UnknownCatalog;

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
export type CreateUnitResult = CodeNotInForce | InvalidInput | NotFound | RequestIdReused | UnitChanged | UnitCodeTaken | UnitNameTaken;

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

/** Phân bổ biên chế. */
export type DelegateQuotaInput = {
  /** Quyết định phân bổ. */
  decision: UnitDecisionInput;
  /** Ngày hiệu lực, trong năm đó hoặc trước. */
  effectiveOn: Scalars['Date']['input'];
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Phân bổ cho ai, bao nhiêu; mỗi đơn vị một dòng, tối đa 1000 dòng. */
  shares: Array<QuotaShareInput>;
  /** Đơn vị phân bổ. */
  unitId: Scalars['ID']['input'];
  /** Năm. */
  year: Scalars['Int']['input'];
};

/** Kết quả phân bổ. */
export type DelegateQuotaResult = CodeNotInForce | InvalidInput | NotFound | PoolExceeded | QuotaBelowOccupied | QuotaMoved | RequestIdReused | UnitNotBelow | UnitNotInForce;

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

/** Thực hiện phương án. */
export type ExecuteReorganisationInput = {
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Phương án. */
  reorganisationId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả thực hiện phương án. */
export type ExecuteReorganisationResult = InvalidInput | NotFound | ReorganisationBlocked | ReorganisationClosed | ReorganisationExecuted | ReorganisationTooEarly | RequestIdReused | SamePerson | VersionConflict;

/** Một bậc của vị trí việc làm. */
export type GradeShare = {
  __typename?: 'GradeShare';
  /** Mức tin cậy của căn cứ. */
  confidence?: Maybe<Scalars['String']['output']>;
  /** Bậc nghề nghiệp. */
  grade: Scalars['Int']['output'];
  /** Căn cứ của trần. */
  legalBasis?: Maybe<Scalars['String']['output']>;
  /** Trần phần trăm; không có là không giới hạn. */
  mostPercent?: Maybe<Scalars['Int']['output']>;
  /** Vượt trần. */
  over: Scalars['Boolean']['output'];
  /** Số người ở bậc này. */
  people: Scalars['Int']['output'];
  /** Tỷ lệ phần trăm, hai chữ số lẻ. */
  percent: Scalars['Decimal']['output'];
};

/** Tỷ lệ các bậc nghề nghiệp của một vị trí việc làm. */
export type GradeShares = {
  __typename?: 'GradeShares';
  /** Có bậc vượt trần: không thay đổi bậc và không tuyển vào vị trí này cho đến khi khắc phục. */
  blocked: Scalars['Boolean']['output'];
  /** Từng bậc, cao nhất trước. */
  grades: Array<GradeShare>;
  /** Vị trí việc làm. */
  position: JobPosition;
  /** Số người giữ vị trí. */
  total: Scalars['Int']['output'];
  /** Đơn vị. */
  unit: Unit;
};

/** Nhiều mã của một danh mục. */
export type ImportCatalogEntriesInput = {
  /** Danh mục. */
  catalog: Scalars['String']['input'];
  /** Ghi thật; nếu không thì chỉ kiểm tra và trả lời như khi ghi. */
  commit: Scalars['Boolean']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Các dòng, cả danh sách trong một lần; tối đa 5.000. */
  rows: Array<CatalogRowInput>;
};

/** Kết quả nhập danh mục. */
export type ImportCatalogEntriesResult = CatalogEntriesImported | CatalogNotEditable | InvalidInput | RequestIdReused | UnknownCatalog;

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
  /** Yêu cầu năng lực. */
  competences: Array<Scalars['String']['output']>;
  /** Mã nội bộ. */
  id: Scalars['ID']['output'];
  /** Bậc nghề nghiệp thấp nhất của vị trí. */
  lowestGrade?: Maybe<Scalars['Int']['output']>;
  /** Tên vị trí. */
  name: Scalars['String']['output'];
  /** Các ngạch, chức danh nghề nghiệp được giữ vị trí (mã); trống là không yêu cầu. */
  requiredRanks: Array<Scalars['String']['output']>;
  /** Bậc nghề nghiệp cao nhất của vị trí. */
  topGrade?: Maybe<Scalars['Int']['output']>;
};


/** Vị trí việc làm. */
export type JobPositionCompetencesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Vị trí việc làm. */
export type JobPositionLowestGradeArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Vị trí việc làm. */
export type JobPositionRequiredRanksArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Vị trí việc làm. */
export type JobPositionTopGradeArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Đã lập hoặc đặt lại vị trí việc làm. */
export type JobPositionSet = {
  __typename?: 'JobPositionSet';
  /** Vị trí. */
  position: JobPosition;
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
export type MoveUnitResult = InvalidInput | NotFound | PostsFromFormerParent | RequestIdReused | UnitChangeTooEarly | UnitChanged | UnitNameTaken | UnitUnderItself | VersionConflict;

export type Mutation = {
  __typename?: 'Mutation';
  /** Hủy một phương án chưa thực hiện. */
  cancelReorganisation: CancelReorganisationResult;
  /** Đổi loại (và cấp) của đơn vị kể từ một ngày, theo quyết định. */
  changeUnitKind: ChangeUnitKindResult;
  /** Ghi nhận một nghĩa vụ đã hoàn thành. */
  completeObligation: CompleteObligationResult;
  /** Ghi nhận việc của chính mình (`byPerson`) đã hoàn thành, bằng tài khoản cá nhân. Nếu nghĩa vụ chờ một sự kiện, như tự nhập xong, thì sự kiện ấy đã xảy ra và làm phát sinh nghĩa vụ tiếp theo. */
  completeOwnObligation: CompleteObligationResult;
  /** Xác nhận một phương án mà người lập không còn quyền: người xác nhận chịu trách nhiệm thay. */
  confirmReorganisation: ConfirmReorganisationResult;
  /** Thêm mã vào danh mục kể từ một ngày, theo văn bản. */
  createCatalogEntry: CreateCatalogEntryResult;
  /** Lập đơn vị mới dưới một đơn vị khác, theo quyết định. */
  createUnit: CreateUnitResult;
  /** Phân bổ biên chế của một đơn vị cho các đơn vị cấp dưới, theo một quyết định; tổng phân bổ không vượt số đơn vị đang có. */
  delegateQuota: DelegateQuotaResult;
  /** Thực hiện một phương án đã đến ngày hiệu lực, trọn vẹn hoặc không gì cả. */
  executeReorganisation: ExecuteReorganisationResult;
  /** Nhập nhiều mã của một danh mục; không có `commit` thì chỉ kiểm tra, không ghi gì. */
  importCatalogEntries: ImportCatalogEntriesResult;
  /**
   * Chuyển đơn vị sang trực thuộc đơn vị khác kể từ một ngày, theo quyết định. Biên chế do cấp trên cũ phân bổ không tự đi theo: phải trả
   * lại trước (returnQuota) rồi cấp trên mới phân bổ, hoặc dùng phương án sắp xếp (planReorganisation) để biên chế đi cùng đơn vị.
   */
  moveUnit: MoveUnitResult;
  /** Lập phương án sắp xếp tổ chức: chỉ ghi nhận và tính thử, chưa thay đổi gì. */
  planReorganisation: PlanReorganisationResult;
  /** Tính lại hạn của các nghĩa vụ đang mở theo hồ sơ chính sách và lịch nghỉ hiện hành; cho biết nghĩa vụ nào đổi hạn. */
  recomputeObligations: RecomputeObligationsResult;
  /** Ghi nhận một sự kiện của thủ tục: hoàn thành các nghĩa vụ chờ sự kiện ấy và làm phát sinh nghĩa vụ tiếp theo. */
  recordProcedureEvent: RecordProcedureEventResult;
  /** Thôi giữ một chỗ. */
  releasePost: ReleasePostResult;
  /** Đổi cách gọi của một mã kể từ một ngày; cách gọi cũ còn tra cứu được. */
  renameCatalogEntry: RenameCatalogEntryResult;
  /** Đổi tên (hoặc loại) đơn vị kể từ một ngày, theo quyết định. */
  renameUnit: RenameUnitResult;
  /** Giữ một chỗ cho một việc bổ nhiệm đang chuẩn bị. */
  reservePost: ReservePostResult;
  /** Thôi dùng một mã kể từ một ngày, có thể chỉ ra mã thay thế; hồ sơ cũ giữ mã cũ. */
  retireCatalogEntry: RetireCatalogEntryResult;
  /** Trả lại biên chế cho nơi đã giao (nơi giao sau cùng trước). */
  returnQuota: ReturnQuotaResult;
  /** Lập vị trí việc làm của đơn vị, hoặc đặt lại yêu cầu của vị trí đã có cùng mã, kể từ một ngày, theo quyết định. */
  setJobPosition: SetJobPositionResult;
  /** Giao biên chế của một năm cho đơn vị, theo quyết định. */
  setQuota: SetQuotaResult;
  /** Bắt buộc (hoặc thôi bắt buộc) điền một mục của hồ sơ ở một đơn vị và mọi đơn vị bên dưới kể từ một ngày; không bớt được yêu cầu của cấp trên. */
  setRequiredField: SetRequiredFieldResult;
  /** Miễn một nghĩa vụ, có lý do; nghĩa vụ vẫn được giữ lại. */
  waiveObligation: WaiveObligationResult;
};


export type MutationCancelReorganisationArgs = {
  input: CancelReorganisationInput;
};


export type MutationChangeUnitKindArgs = {
  input: ChangeUnitKindInput;
};


export type MutationCompleteObligationArgs = {
  input: CompleteObligationInput;
};


export type MutationCompleteOwnObligationArgs = {
  input: CompleteObligationInput;
};


export type MutationConfirmReorganisationArgs = {
  input: ConfirmReorganisationInput;
};


export type MutationCreateCatalogEntryArgs = {
  input: CreateCatalogEntryInput;
};


export type MutationCreateUnitArgs = {
  input: CreateUnitInput;
};


export type MutationDelegateQuotaArgs = {
  input: DelegateQuotaInput;
};


export type MutationExecuteReorganisationArgs = {
  input: ExecuteReorganisationInput;
};


export type MutationImportCatalogEntriesArgs = {
  input: ImportCatalogEntriesInput;
};


export type MutationMoveUnitArgs = {
  input: MoveUnitInput;
};


export type MutationPlanReorganisationArgs = {
  input: PlanReorganisationInput;
};


export type MutationRecomputeObligationsArgs = {
  input: RecomputeObligationsInput;
};


export type MutationRecordProcedureEventArgs = {
  input: RecordProcedureEventInput;
};


export type MutationReleasePostArgs = {
  input: ReleasePostInput;
};


export type MutationRenameCatalogEntryArgs = {
  input: RenameCatalogEntryInput;
};


export type MutationRenameUnitArgs = {
  input: RenameUnitInput;
};


export type MutationReservePostArgs = {
  input: ReservePostInput;
};


export type MutationRetireCatalogEntryArgs = {
  input: RetireCatalogEntryInput;
};


export type MutationReturnQuotaArgs = {
  input: ReturnQuotaInput;
};


export type MutationSetJobPositionArgs = {
  input: SetJobPositionInput;
};


export type MutationSetQuotaArgs = {
  input: SetQuotaInput;
};


export type MutationSetRequiredFieldArgs = {
  input: SetRequiredFieldInput;
};


export type MutationWaiveObligationArgs = {
  input: WaiveObligationInput;
};

/** Không còn chỗ để giữ. */
export type NoPostLeft = UserError & {
  __typename?: 'NoPostLeft';
  /** Số được giao. */
  limit: Scalars['Decimal']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Số đang sử dụng hoặc giữ vào ngày thiếu. */
  occupied: Scalars['Decimal']['output'];
  /** Ngày đầu tiên không còn chỗ. */
  shortOn: Scalars['Date']['output'];
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

/** Quyết định cho phép tuyển vượt biên chế. */
export type OverQuotaDecision = {
  __typename?: 'OverQuotaDecision';
  /** Từ ngày. */
  effectiveOn: Scalars['Date']['output'];
  /** Cơ quan ban hành. */
  issuer: Scalars['String']['output'];
  /** Số, ký hiệu. */
  number: Scalars['String']['output'];
  /** Số chỗ vượt. */
  posts: Scalars['Decimal']['output'];
  /** Ngày ký. */
  signedOn: Scalars['Date']['output'];
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

/** Phương án sắp xếp tổ chức. */
export type PlanReorganisationInput = {
  /** Quyết định sắp xếp. */
  decision: UnitDecisionInput;
  /** Ngày hiệu lực; có thể trong tương lai. */
  effectiveOn: Scalars['Date']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Các bước; trong mỗi bước nêu đúng một việc. Tối đa 2000 bước. */
  steps: Array<ReorganisationStepInput>;
  /** Đơn vị mà mọi đơn vị của phương án trực thuộc; toàn tỉnh thì là đơn vị gốc. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả lập phương án. */
export type PlanReorganisationResult = CodeNotInForce | InvalidInput | NotFound | ReorganisationPlanned | RequestIdReused;

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

/** Vượt số biên chế đang có của đơn vị phân bổ hoặc trả lại. */
export type PoolExceeded = UserError & {
  __typename?: 'PoolExceeded';
  /** Số đang yêu cầu thêm. */
  asked: Scalars['Decimal']['output'];
  /** Đơn vị yêu cầu. */
  askedBy: Unit;
  /** Đã phân bổ cho cấp dưới. */
  delegated: Scalars['Decimal']['output'];
  /** Đơn vị có số biên chế này. */
  holder: Unit;
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Tổng số được giao. */
  pool: Scalars['Decimal']['output'];
  /** Ngày không đủ. */
  shortOn: Scalars['Date']['output'];
};

/** Chỗ đang giữ. */
export type PostReservation = {
  __typename?: 'PostReservation';
  /** Thôi giữ từ ngày. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** Mã; gửi trong `reservationId` khi bổ nhiệm. */
  id: Scalars['ID']['output'];
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Cần từ ngày. */
  neededFrom: Scalars['Date']['output'];
  /** Phần chỗ. */
  share: Scalars['Decimal']['output'];
  /** Đơn vị. */
  unit: Unit;
};

/** Đã giữ, hoặc thôi giữ chỗ. */
export type PostReserved = {
  __typename?: 'PostReserved';
  /** Chỗ. */
  reservation: PostReservation;
};

/** Đơn vị (hoặc đơn vị trực thuộc nó) còn giữ biên chế do cấp trên cũ phân bổ. */
export type PostsFromFormerParent = UserError & {
  __typename?: 'PostsFromFormerParent';
  /** Cấp trên đã phân bổ. */
  giverId: Scalars['ID']['output'];
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Số biên chế còn giữ. */
  posts: Scalars['Decimal']['output'];
  /** Đơn vị đang giữ số biên chế đó. */
  unitId: Scalars['ID']['output'];
  /** Năm. */
  year: Scalars['Int']['output'];
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
  /** Một danh mục. */
  catalog?: Maybe<Catalog>;
  /** Một mã của danh mục như trong ngày đó; mã đã thôi dùng vẫn tra được, kèm mã thay thế. */
  catalogEntry?: Maybe<CatalogEntry>;
  /** Các danh mục theo nhóm a–h của quy chế. */
  catalogs: Array<Catalog>;
  /** Mọi nghĩa vụ mà một sự kiện làm phát sinh theo quy chế: ai làm, hạn nào, theo điều nào. Theo thứ tự ngày đến hạn; nghĩa vụ bắt đầu từ sự kiện sau của cùng thủ tục đứng cuối, chưa có ngày. */
  deadlines: Array<Deadline>;
  /** Các cửa sổ của một tháng: trong khoảng ngày nào ai được, phải làm việc gì. */
  policyWindows: Array<PolicyWindow>;
  /** Toàn tỉnh: đơn vị gốc của cây tổ chức. */
  province?: Maybe<Unit>;
  /** Một phương án sắp xếp tổ chức. */
  reorganisation?: Maybe<Reorganisation>;
  /** Các phương án sắp xếp trong phạm vi của bạn, mới nhất trước. */
  reorganisations: ReorganisationConnection;
  /** Các mục phải điền trong hồ sơ do một đơn vị giữ: yêu cầu của đơn vị và của mọi cấp trên, cấp cao trước. */
  requiredFields: Array<RequiredField>;
  /** Một đơn vị theo mã định danh nội bộ. */
  unit?: Maybe<Unit>;
  /** Một đơn vị theo mã định danh điện tử (QĐ 20/2020/QĐ-TTg). */
  unitByCode?: Maybe<Unit>;
  /** Các loại đơn vị, theo cấp. */
  unitKinds: Array<UnitKind>;
};


export type QueryCatalogArgs = {
  code: Scalars['String']['input'];
};


export type QueryCatalogEntryArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  catalog: Scalars['String']['input'];
  code: Scalars['String']['input'];
};


export type QueryCatalogsArgs = {
  part?: InputMaybe<CatalogPart>;
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


export type QueryReorganisationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReorganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  state?: InputMaybe<ReorganisationState>;
};


export type QueryRequiredFieldsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  unitId: Scalars['ID']['input'];
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

/** Số biên chế còn lại thấp hơn số đang sử dụng. */
export type QuotaBelowOccupied = UserError & {
  __typename?: 'QuotaBelowOccupied';
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Số sẽ còn. */
  left: Scalars['Decimal']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Số đang sử dụng hoặc giữ vào ngày đó. */
  occupied: Scalars['Decimal']['output'];
  /** Ngày thiếu đầu tiên. */
  shortOn: Scalars['Date']['output'];
  /** Đơn vị. */
  unit: Unit;
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

/** Một trang của sổ. */
export type QuotaLedgerConnection = {
  __typename?: 'QuotaLedgerConnection';
  /** Các dòng. */
  edges: Array<QuotaLedgerEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một dòng trong trang. */
export type QuotaLedgerEdge = {
  __typename?: 'QuotaLedgerEdge';
  /** Con trỏ. */
  cursor: Scalars['String']['output'];
  /** Dòng. */
  node: QuotaLedgerEntry;
};

/** Một dòng sổ biên chế: không bao giờ sửa. */
export type QuotaLedgerEntry = {
  __typename?: 'QuotaLedgerEntry';
  /** Số chỗ. */
  amount: Scalars['Decimal']['output'];
  /** Chỗ nào: các dòng của một chỗ có cùng mã này; không có ở các dòng giao, phân bổ, trả lại. */
  claim?: Maybe<Scalars['ID']['output']>;
  /** Số quyết định. */
  decisionNumber: Scalars['String']['output'];
  /** Ngày hiệu lực. */
  effectiveOn: Scalars['Date']['output'];
  /** Việc. */
  entry: QuotaLedgerEntryKind;
  /** Cơ quan ban hành hoặc người ký. */
  issuer: Scalars['String']['output'];
  /** Đơn vị bên kia của việc phân bổ, trả lại. */
  other?: Maybe<Unit>;
  /** Ngày ký. */
  signedOn: Scalars['Date']['output'];
};

/** Việc ghi trong sổ biên chế. */
export type QuotaLedgerEntryKind =
  /** Cấp trên ngoài cây tổ chức giao. */
  | 'ASSIGN'
  /** Nhận chỗ. */
  | 'COMMIT'
  /** Phân bổ cho cấp dưới (hoặc được cấp trên phân bổ). */
  | 'DELEGATE'
  /** Thôi chỗ. */
  | 'RELEASE'
  /** Giữ chỗ. */
  | 'RESERVE'
  /** Trả lại. */
  | 'RETURN';

/** Đã phân bổ hoặc trả lại. */
export type QuotaMoved = {
  __typename?: 'QuotaMoved';
  /** Đơn vị đã phân bổ hoặc trả lại. */
  unit: Unit;
};

/** Biên chế so với thực tế của một nhánh cây tổ chức. */
export type QuotaReport = {
  __typename?: 'QuotaReport';
  /** Ngày tính. */
  asOf: Scalars['Date']['output'];
  /** Từng đơn vị và loại, theo thứ tự cây. */
  rows: QuotaReportConnection;
  /** Tổng theo loại biên chế của cả nhánh. */
  totals: Array<QuotaTotal>;
  /** Năm. */
  year: Scalars['Int']['output'];
};


/** Biên chế so với thực tế của một nhánh cây tổ chức. */
export type QuotaReportRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  onlyOver?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Một trang của báo cáo. */
export type QuotaReportConnection = {
  __typename?: 'QuotaReportConnection';
  /** Các dòng. */
  edges: Array<QuotaReportEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một dòng trong trang. */
export type QuotaReportEdge = {
  __typename?: 'QuotaReportEdge';
  /** Con trỏ. */
  cursor: Scalars['String']['output'];
  /** Dòng. */
  node: QuotaReportRow;
};

/** Biên chế một loại của một đơn vị. */
export type QuotaReportRow = {
  __typename?: 'QuotaReportRow';
  /** Đã phân bổ cho cấp dưới. */
  delegated: Scalars['Decimal']['output'];
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Đang sử dụng, tính theo phần chỗ (kiêm nhiệm tính một lần). */
  occupied: Scalars['Decimal']['output'];
  /** Vượt. */
  over: Scalars['Decimal']['output'];
  /** Các quyết định cho phép tuyển vượt biên chế. */
  overDecisions: Array<OverQuotaDecision>;
  /** Giữ lại cho đơn vị (gồm phòng, ban). */
  own: Scalars['Decimal']['output'];
  /** Số người. */
  people: Scalars['Int']['output'];
  /** Tổng số được giao. */
  pool: Scalars['Decimal']['output'];
  /** Năm của số giao đang áp dụng: năm được hỏi, hoặc năm gần nhất trước đó nếu chưa giao; không có nếu chưa từng giao. */
  quotaYear?: Maybe<Scalars['Int']['output']>;
  /** Đang giữ: việc bổ nhiệm đang chuẩn bị, hoặc đã quyết định mà chưa đến ngày. */
  reserved: Scalars['Decimal']['output'];
  /** Đơn vị. */
  unit: Unit;
  /** Còn trống. */
  vacant: Scalars['Decimal']['output'];
};

/** Phần của một đơn vị. */
export type QuotaShareInput = {
  /** Số chỗ thêm, tối đa hai chữ số lẻ. */
  posts: Scalars['Decimal']['input'];
  /** Đơn vị cấp dưới. */
  unitId: Scalars['ID']['input'];
};

/** Tổng của cả nhánh cho một loại biên chế. */
export type QuotaTotal = {
  __typename?: 'QuotaTotal';
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Đang sử dụng, tính theo phần chỗ. */
  occupied: Scalars['Decimal']['output'];
  /** Vượt. */
  over: Scalars['Decimal']['output'];
  /** Tổng số các đơn vị được giữ lại cho mình. */
  own: Scalars['Decimal']['output'];
  /** Số người. */
  people: Scalars['Int']['output'];
  /** Đang giữ cho việc sắp bổ nhiệm. */
  reserved: Scalars['Decimal']['output'];
  /** Còn trống. */
  vacant: Scalars['Decimal']['output'];
};

/** Tính lại. */
export type RecomputeObligationsInput = {
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả tính lại. */
export type RecomputeObligationsResult = InvalidInput | ObligationsRecomputed | RequestIdReused;

/** Số người của một đối tượng theo sơ đồ cũ và mới. */
export type ReconciledCategory = {
  __typename?: 'ReconciledCategory';
  /** Đối tượng (mã danh mục). */
  category: Scalars['String']['output'];
  /** Số người theo sơ đồ mới. */
  newTotal: Scalars['Int']['output'];
  /** Số người theo sơ đồ cũ. */
  oldTotal: Scalars['Int']['output'];
};

/** Số người của một đối tượng. */
export type ReconciledPeople = {
  __typename?: 'ReconciledPeople';
  /** Đối tượng (mã danh mục). */
  category: Scalars['String']['output'];
  /** Số người. */
  people: Scalars['Int']['output'];
};

/** Tổng biên chế một loại theo sơ đồ cũ và mới. */
export type ReconciledPostTotal = {
  __typename?: 'ReconciledPostTotal';
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Biên chế giữ cho mình, theo sơ đồ mới. */
  newPosts: Scalars['Decimal']['output'];
  /** Biên chế đang dùng, theo sơ đồ mới. */
  newTaken: Scalars['Decimal']['output'];
  /** Biên chế giữ cho mình, theo sơ đồ cũ. */
  oldPosts: Scalars['Decimal']['output'];
  /** Biên chế đang dùng, theo sơ đồ cũ. */
  oldTaken: Scalars['Decimal']['output'];
};

/** Biên chế của một đơn vị theo sơ đồ cũ và mới. */
export type ReconciledPosts = {
  __typename?: 'ReconciledPosts';
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Biên chế giữ cho mình, theo sơ đồ mới. */
  newPosts: Scalars['Decimal']['output'];
  /** Biên chế đang dùng, theo sơ đồ mới. */
  newTaken: Scalars['Decimal']['output'];
  /** Biên chế giữ cho mình, theo sơ đồ cũ. */
  oldPosts: Scalars['Decimal']['output'];
  /** Biên chế đang dùng, theo sơ đồ cũ. */
  oldTaken: Scalars['Decimal']['output'];
  /** Đơn vị. */
  unit: Unit;
};

/** Số người theo sơ đồ cũ (ngày trước) và mới (ngày hiệu lực), mỗi người một lần; theo đơn vị, theo đối tượng, và biên chế. */
export type Reconciliation = {
  __typename?: 'Reconciliation';
  /** Theo từng đối tượng (cán bộ, công chức, viên chức …). */
  categories: Array<ReconciledCategory>;
  /** Số người bắt đầu công tác đúng ngày đó. */
  joined: Scalars['Int']['output'];
  /** Số người thôi công tác đúng ngày đó. */
  left: Scalars['Int']['output'];
  /** Tổng theo sơ đồ mới. */
  newTotal: Scalars['Int']['output'];
  /** Tổng theo sơ đồ cũ. */
  oldTotal: Scalars['Int']['output'];
  /** Tổng biên chế theo sơ đồ cũ và mới, từng loại. */
  postTotals: Array<ReconciledPostTotal>;
  /** Biên chế của các đơn vị liên quan theo sơ đồ cũ và mới, từng đơn vị và loại; chỉ gồm đơn vị mà bạn được xem biên chế. */
  posts: Array<ReconciledPosts>;
  /** Từng cặp đơn vị cũ và mới (kể cả phòng, ban của chúng). */
  rows: Array<ReconciliationRow>;
};

/** Số người của một cặp đơn vị cũ và mới. */
export type ReconciliationRow = {
  __typename?: 'ReconciliationRow';
  /** Số người theo từng đối tượng mà họ mang theo sơ đồ mới (hoặc cũ, nếu thôi công tác). */
  categories: Array<ReconciledPeople>;
  /** Đơn vị cũ; không có với người bắt đầu đúng ngày đó. */
  from?: Maybe<Unit>;
  /** Số người. */
  people: Scalars['Int']['output'];
  /** Đơn vị mới; không có với người thôi công tác đúng ngày đó. */
  to?: Maybe<Unit>;
};

/** Sự kiện của thủ tục. */
export type RecordProcedureEventInput = {
  /** Ngày xảy ra, hoặc ngày có hiệu lực của quyết định. */
  date: Scalars['Date']['input'];
  /** Quyết định hoặc văn bản kèm theo; phải có khi sự kiện hoàn thành một nghĩa vụ phải kèm văn bản. */
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
export type RecordProcedureEventResult = AttachmentRequired | EventAlreadyRecorded | InvalidInput | NotFound | ProcedureEventRecorded | RequestIdReused;

/** Thôi giữ chỗ. */
export type ReleasePostInput = {
  /** Lý do. */
  reason: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Chỗ đang giữ. */
  reservationId: Scalars['ID']['input'];
};

/** Kết quả thôi giữ chỗ. */
export type ReleasePostResult = InvalidInput | NotFound | PostReserved | RequestIdReused;

/** Cách gọi mới của một mã. */
export type RenameCatalogEntryInput = {
  /** Danh mục. */
  catalog: Scalars['String']['input'];
  /** Mã. */
  code: Scalars['String']['input'];
  /** Văn bản quyết định đổi cách gọi. */
  decision: UnitDecisionInput;
  /** Ngày hiệu lực, sau ngày bắt đầu của cách gọi hiện tại. */
  effectiveOn: Scalars['Date']['input'];
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Căn cứ pháp lý: điều, khoản của văn bản. */
  legalBasis: Scalars['String']['input'];
  /** Cách gọi mới. */
  name: Scalars['String']['input'];
  /** Ghi chú. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả đổi cách gọi. */
export type RenameCatalogEntryResult = CatalogChangeTooEarly | CatalogEntryChanged | CatalogEntryRetired | InvalidInput | NotFound | RequestIdReused | UnknownCatalog | VersionConflict;

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
export type RenameUnitResult = InvalidInput | NotFound | RequestIdReused | UnitChangeTooEarly | UnitChanged | UnitNameTaken | VersionConflict;

/** Phương án sắp xếp tổ chức: thực hiện trọn vẹn vào ngày hiệu lực. */
export type Reorganisation = {
  __typename?: 'Reorganisation';
  /** Chờ người có quyền xác nhận: tài khoản đã lập (hoặc đã xác nhận) không còn quyền nên đến ngày hệ thống không tự thực hiện. */
  awaitsConfirmation: Scalars['Boolean']['output'];
  /** Số, ký hiệu quyết định. */
  decisionNumber: Scalars['String']['output'];
  /** Tính thử trên số liệu lúc này; không có khi phương án đã thực hiện hoặc đã hủy. */
  dryRun?: Maybe<ReorganisationReport>;
  /** Ngày hiệu lực. */
  effectiveOn: Scalars['Date']['output'];
  /** Mã phương án. */
  id: Scalars['ID']['output'];
  /** Lý do hủy. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Đối chiếu số người theo sơ đồ cũ và mới; chỉ có khi đã thực hiện. */
  reconciliation?: Maybe<Reconciliation>;
  /** Trạng thái. */
  state: ReorganisationState;
  /** Số bước của phương án. */
  stepCount: Scalars['Int']['output'];
  /** Đơn vị mà mọi đơn vị của phương án trực thuộc. */
  unit: Unit;
  /** Phiên bản; gửi lại trong `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Phương án không thực hiện được: danh sách những điều phải sửa; chưa thay đổi gì. */
export type ReorganisationBlocked = UserError & {
  __typename?: 'ReorganisationBlocked';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Những điều phải sửa. */
  problems: Array<ReorganisationProblem>;
};

/** Phương án đã hủy. */
export type ReorganisationCancelled = {
  __typename?: 'ReorganisationCancelled';
  /** Phương án. */
  reorganisation: Reorganisation;
};

/** Phương án đã thực hiện hoặc đã hủy. */
export type ReorganisationClosed = UserError & {
  __typename?: 'ReorganisationClosed';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Trạng thái. */
  state: ReorganisationState;
};

/** Phương án đã được xác nhận. */
export type ReorganisationConfirmed = {
  __typename?: 'ReorganisationConfirmed';
  /** Phương án. */
  reorganisation: Reorganisation;
};

/** Một trang phương án sắp xếp. */
export type ReorganisationConnection = {
  __typename?: 'ReorganisationConnection';
  /** Các phương án của trang. */
  edges: Array<ReorganisationEdge>;
  /** Vị trí của trang. */
  pageInfo: PageInfo;
};

/** Chuyển đơn vị thành đơn vị loại khác. */
export type ReorganisationConvertInput = {
  /** Mã định danh điện tử. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Khóa của đơn vị mới. */
  key: Scalars['String']['input'];
  /** Loại đơn vị mới (mã danh mục). */
  kind: Scalars['String']['input'];
  /** Tên đơn vị mới. */
  name: Scalars['String']['input'];
  /** Cấp trên; bỏ trống là cấp trên của đơn vị cũ. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** Đơn vị cũ, sẽ kết thúc. */
  unit: Scalars['ID']['input'];
};

/** Những gì một phương án chạm tới, theo số lượng. */
export type ReorganisationCounts = {
  __typename?: 'ReorganisationCounts';
  /** Tài khoản cơ quan và chuyên ngành của đơn vị. */
  accounts: Scalars['Int']['output'];
  /** Quyền trên đơn vị do tài khoản khác giữ. */
  grants: Scalars['Int']['output'];
  /** Vị trí việc làm. */
  jobPositions: Scalars['Int']['output'];
  /** Nghĩa vụ chưa hoàn thành. */
  obligations: Scalars['Int']['output'];
  /** Người. */
  people: Scalars['Int']['output'];
  /** Biên chế đang dùng và đang giữ chỗ, tính như sổ biên chế: phần chỗ, biệt phái và kiêm nhiệm tính nơi pháp luật quy định. */
  posts: Scalars['Decimal']['output'];
  /** Biên chế giao của năm, mọi loại. */
  quota: Scalars['Decimal']['output'];
  /** Đăng ký đào tạo còn mở. */
  requests: Scalars['Int']['output'];
};

/** Lập đơn vị mới trong phương án. */
export type ReorganisationCreateInput = {
  /** Mã định danh điện tử. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Khóa để các bước khác nhắc tới, ví dụ xa-tan-lap. */
  key: Scalars['String']['input'];
  /** Loại (mã danh mục). */
  kind: Scalars['String']['input'];
  /** Tên. */
  name: Scalars['String']['input'];
  /** Đơn vị cấp trên: mã, hoặc khóa. */
  parent: Scalars['ID']['input'];
};

/** Giải thể đơn vị. */
export type ReorganisationDissolveInput = {
  /** Nơi nhận các đơn vị trực thuộc; bỏ trống khi không còn đơn vị nào. */
  children?: InputMaybe<Scalars['ID']['input']>;
  /** Nơi nhận người, biên chế; bỏ trống khi không còn ai. */
  people?: InputMaybe<Scalars['ID']['input']>;
  /** Đơn vị. */
  unit: Scalars['ID']['input'];
};

/** Một phương án trong danh sách. */
export type ReorganisationEdge = {
  __typename?: 'ReorganisationEdge';
  /** Con trỏ. */
  cursor: Scalars['String']['output'];
  /** Phương án. */
  node: Reorganisation;
};

/** Phương án đã thực hiện. */
export type ReorganisationExecuted = {
  __typename?: 'ReorganisationExecuted';
  /** Phương án. */
  reorganisation: Reorganisation;
};

/** Đổi loại đơn vị trong phương án. */
export type ReorganisationKindInput = {
  /** Mã định danh mới, nếu đổi. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Loại mới (mã danh mục). */
  kind: Scalars['String']['input'];
  /** Tên mới, nếu đổi. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Đơn vị. */
  unit: Scalars['ID']['input'];
};

/** Hợp nhất đơn vị: các đơn vị cũ kết thúc, người, biên chế và vị trí việc làm sang đơn vị nhận; phòng, ban cùng tên nhập làm một. */
export type ReorganisationMergeInput = {
  /** Các đơn vị kết thúc. */
  from: Array<Scalars['ID']['input']>;
  /** Đơn vị nhận: mã, hoặc khóa. */
  into: Scalars['ID']['input'];
};

/** Chuyển đơn vị trong phương án. */
export type ReorganisationMoveInput = {
  /** Mã định danh mới, nếu đổi. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Cấp trên mới: mã, hoặc khóa. */
  parent: Scalars['ID']['input'];
  /** Đơn vị. */
  unit: Scalars['ID']['input'];
};

/** Một phần của đơn vị bị chia, tách. */
export type ReorganisationPartInput = {
  /** Đơn vị nhận: mã, hoặc khóa. */
  into: Scalars['ID']['input'];
  /** Những người chuyển sang. */
  people?: Array<Scalars['ID']['input']>;
  /** Biên chế chuyển sang; bỏ trống thì mỗi người một biên chế. */
  quotas?: InputMaybe<Array<ReorganisationQuotaInput>>;
  /** Các phòng, ban chuyển sang. */
  sections?: Array<Scalars['ID']['input']>;
};

/** Phương án đã lập; kèm kết quả tính thử. */
export type ReorganisationPlanned = {
  __typename?: 'ReorganisationPlanned';
  /** Phương án. */
  reorganisation: Reorganisation;
};

/** Một vấn đề của phương án, kèm các dữ kiện để xử lý. */
export type ReorganisationProblem = {
  __typename?: 'ReorganisationProblem';
  /** Phương án không thực hiện được khi còn vấn đề này. */
  blocks: Scalars['Boolean']['output'];
  /** Loại vấn đề. */
  code: ReorganisationProblemCode;
  /** Số lượng liên quan. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Ngày liên quan. */
  date?: Maybe<Scalars['Date']['output']>;
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Tên đơn vị liên quan. */
  name?: Maybe<Scalars['String']['output']>;
  /** Đối tượng thứ hai: đơn vị, người, mã hoặc loại biên chế. */
  other?: Maybe<Scalars['String']['output']>;
  /** Số biên chế liên quan. */
  posts?: Maybe<Scalars['Decimal']['output']>;
  /** Bước liên quan, đếm từ 0. */
  step?: Maybe<Scalars['Int']['output']>;
  /** Đơn vị liên quan: mã, hoặc khóa của đơn vị lập mới. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** Loại vấn đề của phương án. */
export type ReorganisationProblemCode =
  /** Có người, đơn vị hoặc vị trí việc làm bắt đầu ở đơn vị khi nó đã kết thúc. */
  | 'BEGINS_LATER'
  /** Còn đơn vị trực thuộc chưa có nơi đến. */
  | 'CHILDREN_LEFT'
  /** Mã định danh không theo mã cấp trên. */
  | 'CODE_NOT_UNDER_PARENT'
  /** Mã định danh đang được dùng. */
  | 'CODE_TAKEN'
  /** Đã có thay đổi được quyết định cho ngày sau. */
  | 'DECIDED_LATER'
  /** Nơi nhận kết thúc sau ngày hiệu lực của phương án. */
  | 'ENDS_LATER'
  /** Quyền của tài khoản khác sẽ hết. */
  | 'GRANTS_LAPSE'
  /** Nhập vào chính mình. */
  | 'INTO_ITSELF'
  /** Tên đăng nhập của tài khoản kế tục đã có người dùng. */
  | 'LOGIN_TAKEN'
  /** Trùng tên dưới cùng cấp trên. */
  | 'NAME_TAKEN'
  /** Còn người chưa có nơi đến. */
  | 'PEOPLE_LEFT'
  /** Người được nêu không công tác ở đó. */
  | 'PERSON_NOT_THERE'
  /** Người được nêu hai lần. */
  | 'PERSON_TWICE'
  /** Vị trí việc làm phải đổi mã. */
  | 'POSITION_RECODED'
  /** Biên chế phải đi qua đơn vị ngoài phương án. */
  | 'QUOTA_ABOVE'
  /** Biên chế được giao sau ngày hiệu lực. */
  | 'QUOTA_LATER'
  /** Biên chế chưa chia hết. */
  | 'QUOTA_LEFT'
  /** Biên chế ít hơn số đang dùng và giữ chỗ. */
  | 'QUOTA_SHORT'
  /** Phòng, ban không giữ biên chế riêng. */
  | 'SECTION_HOLDS_POOL'
  /** Phòng, ban được nêu không ở đó. */
  | 'SECTION_NOT_THERE'
  /** Hai bước cùng nói một điều về một đơn vị. */
  | 'STEP_TWICE'
  /** Ngày hiệu lực không sau ngày của tình trạng hiện tại. */
  | 'TOO_EARLY'
  /** Trực thuộc chính mình. */
  | 'UNDER_ITSELF'
  /** Nơi nhận kết thúc trong chính phương án. */
  | 'UNIT_ENDS'
  /** Đơn vị kết thúc hai lần. */
  | 'UNIT_TWICE'
  /** Không có đơn vị này vào ngày hiệu lực. */
  | 'UNKNOWN_UNIT'
  /** Loại không đứng được dưới cấp trên. */
  | 'WRONG_LEVEL';

/** Biên chế chia cho một phần. */
export type ReorganisationQuotaInput = {
  /** Số giao, tối đa hai chữ số lẻ. */
  assigned: Scalars['Decimal']['input'];
  /** Loại biên chế. */
  kind: QuotaKind;
};

/** Đổi tên đơn vị trong phương án. */
export type ReorganisationRenameInput = {
  /** Mã định danh mới, nếu đổi. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Tên mới. */
  name: Scalars['String']['input'];
  /** Đơn vị. */
  unit: Scalars['ID']['input'];
};

/** Kết quả tính thử: cái gì đi đâu, còn lại gì, hỏng gì. */
export type ReorganisationReport = {
  __typename?: 'ReorganisationReport';
  /** Có thể thực hiện (khi đến ngày). */
  executable: Scalars['Boolean']['output'];
  /** Dòng người giữa các đơn vị. */
  flows: Array<ReorganisedFlow>;
  /** Số người chưa có nơi đến. */
  peopleLeft: Scalars['Int']['output'];
  /** Những điều phải sửa hoặc cần biết. */
  problems: Array<ReorganisationProblem>;
  /** Tổng của các đơn vị kết thúc hoặc chia tách. */
  total: ReorganisationCounts;
  /** Các đơn vị được chạm tới. */
  units: Array<ReorganisedUnit>;
};

/** Chia, tách đơn vị. */
export type ReorganisationSplitInput = {
  /** Các phần. */
  parts: Array<ReorganisationPartInput>;
  /** Nơi nhận phần còn lại; nêu chính đơn vị đó nếu nó tiếp tục hoạt động. */
  rest?: InputMaybe<Scalars['ID']['input']>;
  /** Đơn vị. */
  unit: Scalars['ID']['input'];
};

/** Trạng thái của phương án sắp xếp. */
export type ReorganisationState =
  /** Đã hủy. */
  | 'CANCELLED'
  /** Đã thực hiện. */
  | 'EXECUTED'
  /** Đã lập, chưa thực hiện. */
  | 'PLANNED';

/** Một bước: đúng một trong các việc sau. */
export type ReorganisationStepInput = {
  /** Đổi loại, cấp. */
  changeKind?: InputMaybe<ReorganisationKindInput>;
  /** Chuyển thành đơn vị loại khác (pháp nhân mới). */
  convert?: InputMaybe<ReorganisationConvertInput>;
  /** Lập đơn vị mới. */
  create?: InputMaybe<ReorganisationCreateInput>;
  /** Giải thể. */
  dissolve?: InputMaybe<ReorganisationDissolveInput>;
  /** Hợp nhất, sáp nhập nhiều đơn vị vào một. */
  merge?: InputMaybe<ReorganisationMergeInput>;
  /** Chuyển sang cấp trên khác. */
  move?: InputMaybe<ReorganisationMoveInput>;
  /** Đổi tên (và mã). */
  rename?: InputMaybe<ReorganisationRenameInput>;
  /** Chia, tách một đơn vị. */
  split?: InputMaybe<ReorganisationSplitInput>;
};

/** Phương án chưa đến ngày hiệu lực. */
export type ReorganisationTooEarly = UserError & {
  __typename?: 'ReorganisationTooEarly';
  /** Ngày hiệu lực. */
  effectiveOn: Scalars['Date']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Điều sẽ xảy ra với một đơn vị. */
export type ReorganisedFate =
  /** Đổi tên, loại hoặc mã. */
  | 'CHANGED'
  /** Kết thúc. */
  | 'ENDED'
  /** Lập mới. */
  | 'FOUNDED'
  /** Chuyển sang cấp trên khác. */
  | 'MOVED'
  /** Tiếp nhận người hoặc biên chế. */
  | 'RECEIVES'
  /** Chia tách, phần còn lại tiếp tục. */
  | 'SPLIT';

/** Số người đi từ đơn vị này (kể cả phòng, ban) sang đơn vị khác. */
export type ReorganisedFlow = {
  __typename?: 'ReorganisedFlow';
  /** Mã đơn vị cũ. */
  from: Scalars['String']['output'];
  /** Tên đơn vị cũ. */
  fromName: Scalars['String']['output'];
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Số người. */
  people: Scalars['Int']['output'];
  /** Biên chế mà họ dùng và biên chế đang giữ chỗ, tính như sổ biên chế. */
  posts: Scalars['Decimal']['output'];
  /** Mã, hoặc khóa của đơn vị lập mới. */
  to: Scalars['String']['output'];
  /** Tên đơn vị mới. */
  toName: Scalars['String']['output'];
};

/** Một đơn vị trong phương án: trước, sau và những gì đi theo. */
export type ReorganisedUnit = {
  __typename?: 'ReorganisedUnit';
  /** Số tài khoản sẽ cấp cho đơn vị kế tục. */
  accountsIssued: Scalars['Int']['output'];
  /** Số lượng hiện có tại đơn vị, không tính phòng, ban của nó. */
  counts: ReorganisationCounts;
  /** Điều sẽ xảy ra. */
  fate: ReorganisedFate;
  /** Đơn vị tiếp nhận: mã, hoặc khóa của đơn vị lập mới. */
  goesTo?: Maybe<Scalars['String']['output']>;
  /** Tên đơn vị tiếp nhận. */
  goesToName?: Maybe<Scalars['String']['output']>;
  /** Không bước nào nêu, mà theo đơn vị cấp trên kết thúc. */
  implied: Scalars['Boolean']['output'];
  /** Khóa của đơn vị lập mới. */
  key?: Maybe<Scalars['String']['output']>;
  /** Tên sau sắp xếp (hoặc tên hiện tại nếu kết thúc). */
  name: Scalars['String']['output'];
  /** Bước gây ra, đếm từ 0. */
  step?: Maybe<Scalars['Int']['output']>;
  /** Đơn vị hiện có; không có với đơn vị lập mới. */
  unit?: Maybe<Unit>;
};

/** Cùng `requestId` đã được dùng cho một yêu cầu khác. */
export type RequestIdReused = UserError & {
  __typename?: 'RequestIdReused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Cấp trên yêu cầu điền mục này: đơn vị bên dưới không bớt được. */
export type RequiredByUnitAbove = UserError & {
  __typename?: 'RequiredByUnitAbove';
  /** Mục của hồ sơ. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Đơn vị yêu cầu. */
  unit: Unit;
};

/** Một mục phải điền và đơn vị yêu cầu. */
export type RequiredField = {
  __typename?: 'RequiredField';
  /** Yêu cầu này được kiểm tra: khi bổ nhiệm, điều động hay nhập danh sách mà trường để trống thì từ chối. Không thì yêu cầu chỉ được lưu và hiển thị. */
  enforced: Scalars['Boolean']['output'];
  /** Mục của hồ sơ: mã danh mục. */
  field: Scalars['String']['output'];
  /** Tên mục. */
  name: Scalars['String']['output'];
  /** Vì sao chưa kiểm tra; không có khi đang kiểm tra. */
  notEnforcedBecause?: Maybe<Scalars['String']['output']>;
  /** Trường của hồ sơ đang giữ mục này; không có nghĩa là hồ sơ chưa có trường đó nên chưa kiểm tra được. */
  recordField?: Maybe<Scalars['String']['output']>;
  /** Đơn vị yêu cầu. */
  unit: Unit;
  /** Từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Đến trước ngày; không có nghĩa là chưa kết thúc. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Đã thực hiện; kèm các mục phải điền của đơn vị vào ngày hiệu lực. */
export type RequiredFieldSet = {
  __typename?: 'RequiredFieldSet';
  /** Các mục phải điền. */
  requiredFields: Array<RequiredField>;
  /** Đơn vị đã đặt yêu cầu. */
  unit: Unit;
};

/** Giữ chỗ. */
export type ReservePostInput = {
  /** Văn bản làm căn cứ. */
  decision: UnitDecisionInput;
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Cần từ ngày. */
  neededFrom: Scalars['Date']['input'];
  /** Giữ để làm gì. */
  purpose: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Phần chỗ, trên 0 đến 1; mặc định là 1. */
  share?: InputMaybe<Scalars['Decimal']['input']>;
  /** Đơn vị hoặc phòng, ban. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả giữ chỗ. */
export type ReservePostResult = CodeNotInForce | InvalidInput | NoPostLeft | NotFound | PostReserved | RequestIdReused | UnitNotInForce;

/** Thôi dùng một mã. */
export type RetireCatalogEntryInput = {
  /** Danh mục. */
  catalog: Scalars['String']['input'];
  /** Mã. */
  code: Scalars['String']['input'];
  /** Văn bản quyết định thôi dùng. */
  decision: UnitDecisionInput;
  /** Ngày đầu tiên không dùng nữa, sau ngày bắt đầu của cách gọi hiện tại. */
  effectiveOn: Scalars['Date']['input'];
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Mã thay thế trong cùng danh mục; bỏ trống nếu không có gì thay. */
  replacedBy?: InputMaybe<Scalars['String']['input']>;
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả thôi dùng mã. */
export type RetireCatalogEntryResult = CatalogChangeTooEarly | CatalogEntryChanged | CatalogEntryRetired | CatalogNotEditable | CatalogReplacementCircle | CatalogReplacementNotInForce | InvalidInput | NotFound | RequestIdReused | UnknownCatalog | VersionConflict;

/** Trả lại biên chế. */
export type ReturnQuotaInput = {
  /** Quyết định. */
  decision: UnitDecisionInput;
  /** Ngày hiệu lực, trong năm đó hoặc trước. */
  effectiveOn: Scalars['Date']['input'];
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Số chỗ trả, tối đa hai chữ số lẻ. */
  posts: Scalars['Decimal']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Đơn vị trả. */
  unitId: Scalars['ID']['input'];
  /** Năm. */
  year: Scalars['Int']['input'];
};

/** Kết quả trả lại. */
export type ReturnQuotaResult = InvalidInput | NotFound | PoolExceeded | QuotaBelowOccupied | QuotaMoved | RequestIdReused | UnitNotInForce;

/** Người lập, người kiểm tra và người ký một thay đổi là ba người khác nhau; bạn đã làm một phần, bằng tài khoản này hay tài khoản khác của mình. */
export type SamePerson = UserError & {
  __typename?: 'SamePerson';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Phần bạn đã làm. */
  taken: ChangePart;
};

/** Vị trí việc làm và yêu cầu của nó. */
export type SetJobPositionInput = {
  /** Đối tượng giữ vị trí (mã danh mục). */
  category: Scalars['String']['input'];
  /** Mã vị trí trong đề án. */
  code: Scalars['String']['input'];
  /** Yêu cầu năng lực. */
  competences?: Array<Scalars['String']['input']>;
  /** Quyết định phê duyệt. */
  decision: UnitDecisionInput;
  /** Ngày hiệu lực. */
  effectiveOn: Scalars['Date']['input'];
  /** Bậc nghề nghiệp thấp nhất, 1 đến 5. */
  lowestGrade?: InputMaybe<Scalars['Int']['input']>;
  /** Tên vị trí. */
  name: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Các ngạch, chức danh nghề nghiệp được giữ vị trí: mã đang dùng vào ngày hiệu lực. */
  requiredRanks?: Array<Scalars['String']['input']>;
  /** Bậc nghề nghiệp cao nhất, 1 đến 5. */
  topGrade?: InputMaybe<Scalars['Int']['input']>;
  /** Đơn vị. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả lập vị trí việc làm. */
export type SetJobPositionResult = CodeNotInForce | InvalidInput | JobPositionSet | NotFound | RequestIdReused | UnitChangeTooEarly | UnitNotInForce;

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
export type SetQuotaResult = CodeNotInForce | InvalidInput | NotFound | PoolExceeded | QuotaBelowOccupied | RequestIdReused | UnitChangeTooEarly | UnitChanged | UnitNotInForce | VersionConflict;

/** Yêu cầu điền một mục của hồ sơ. */
export type SetRequiredFieldInput = {
  /** Văn bản yêu cầu. */
  decision: UnitDecisionInput;
  /** Ngày hiệu lực. */
  effectiveOn: Scalars['Date']['input'];
  /** Phiên bản đã đọc: `Unit.requiredFieldsVersion`. */
  expectedVersion: Scalars['Int']['input'];
  /** Mục của hồ sơ: mã danh mục có `inRecord`. */
  field: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Phải điền, hoặc thôi bắt buộc. */
  required: Scalars['Boolean']['input'];
  /** Đơn vị yêu cầu; áp dụng cho đơn vị này và mọi đơn vị bên dưới. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả đặt yêu cầu. */
export type SetRequiredFieldResult = InvalidInput | NotFound | RequestIdReused | RequiredByUnitAbove | RequiredFieldSet | UnitChangeTooEarly | VersionConflict;

/** Việc một đơn vị kế tục đơn vị khác từ một ngày. */
export type Succession = {
  __typename?: 'Succession';
  /** Có hiệu lực từ ngày. */
  effectiveOn: Scalars['Date']['output'];
  /** Đơn vị cũ. */
  from: Unit;
  /** Số người đã chuyển sang đơn vị kế tục; không có nếu biên chế của cả hai đơn vị ngoài phạm vi của bạn. */
  people?: Maybe<Scalars['Int']['output']>;
  /** Phần người của đơn vị cũ đã chuyển sang, từ 0 đến 1; không có nếu biên chế của cả hai đơn vị ngoài phạm vi của bạn. */
  share?: Maybe<Scalars['Decimal']['output']>;
  /** Đơn vị kế tục. */
  to: Unit;
};

/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type Unit = {
  __typename?: 'Unit';
  /** Số đơn vị trực thuộc. */
  childCount: Scalars['Int']['output'];
  /** Các đơn vị trực thuộc, theo tên. */
  children: Array<Unit>;
  /** Mã định danh điện tử hiện hành (QĐ 20/2020/QĐ-TTg). */
  code?: Maybe<Scalars['String']['output']>;
  /** Tỷ lệ bậc nghề nghiệp theo vị trí việc làm so với trần của luật (NĐ 232/2026/NĐ-CP), của đơn vị và mọi đơn vị bên dưới. */
  gradeShares?: Maybe<Array<GradeShares>>;
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
  /** Các đơn vị mà đơn vị này kế tục, qua các lần sắp xếp. */
  predecessors: Array<Succession>;
  /** Sổ biên chế của đơn vị: mọi lần giao, phân bổ, trả lại, giữ chỗ, nhận chỗ, thôi chỗ, mới nhất trước. */
  quotaLedger?: Maybe<QuotaLedgerConnection>;
  /** Biên chế giao, phân bổ, sử dụng của đơn vị và mọi đơn vị bên dưới, theo đơn vị và loại. */
  quotaReport?: Maybe<QuotaReport>;
  /** Biên chế giao và có mặt của đơn vị (gồm các phòng, ban) trong năm. */
  quotas?: Maybe<Array<Quota>>;
  /** Phiên bản các yêu cầu điền hồ sơ của chính đơn vị, tăng mỗi lần thay đổi; gửi lại trong `expectedVersion` của `setRequiredField`. */
  requiredFieldsVersion: Scalars['Int']['output'];
  /** Các đơn vị kế tục đơn vị này, qua các lần sắp xếp. */
  successors: Array<Succession>;
  /** Mức đúng hạn của các nghĩa vụ đến hạn trong một khoảng thời gian, của đơn vị và mọi đơn vị trực thuộc; căn cứ xếp hạng, thi đua. */
  timeliness?: Maybe<ObligationTimeliness>;
  /** Chỗ còn trống của đơn vị (gồm phòng, ban) vào một ngày, kể cả ngày sau này. */
  vacancies?: Maybe<Array<Vacancy>>;
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
export type UnitGradeSharesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  onlyOver?: InputMaybe<Scalars['Boolean']['input']>;
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
export type UnitQuotaLedgerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kind: QuotaKind;
  year: Scalars['Int']['input'];
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitQuotaReportArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  year: Scalars['Int']['input'];
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


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitVacanciesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
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

/** Đơn vị còn giữ biên chế nên không thành phòng, ban được. */
export type UnitHoldsPool = UserError & {
  __typename?: 'UnitHoldsPool';
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Số đang giữ, kể cả phần đã phân bổ. */
  posts: Scalars['Decimal']['output'];
  /** Năm. */
  year: Scalars['Int']['output'];
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

/** Dưới cấp trên đó đã có đơn vị cùng tên trong thời gian này. */
export type UnitNameTaken = UserError & {
  __typename?: 'UnitNameTaken';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Tên đã gửi. */
  name: Scalars['String']['output'];
  /** Đơn vị kia mang tên đó từ ngày. */
  since: Scalars['Date']['output'];
  /** Đơn vị đang mang tên đó. */
  unit: Unit;
};

/** Đơn vị nhận không trực thuộc đơn vị phân bổ. */
export type UnitNotBelow = UserError & {
  __typename?: 'UnitNotBelow';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Đơn vị không nằm bên dưới. */
  unitId: Scalars['ID']['output'];
};

/** Đơn vị không tồn tại vào ngày hiệu lực. */
export type UnitNotInForce = UserError & {
  __typename?: 'UnitNotInForce';
  /** Đơn vị có từ ngày; không có nếu đơn vị đã kết thúc. */
  existsFrom?: Maybe<Scalars['Date']['output']>;
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

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

/** Không có danh mục mang mã này. */
export type UnknownCatalog = UserError & {
  __typename?: 'UnknownCatalog';
  /** Mã danh mục đã nhận. */
  catalog: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Lời từ chối nghiệp vụ: nói rõ lý do và cách xử lý. */
export type UserError = {
  /** Thông báo cho người dùng (tiếng Việt, hoặc tiếng Anh khi Accept-Language: en). */
  message: Scalars['String']['output'];
};

/** Chỗ của một loại biên chế vào một ngày. */
export type Vacancy = {
  __typename?: 'Vacancy';
  /** Được giữ cho đơn vị. */
  assigned: Scalars['Decimal']['output'];
  /** Loại biên chế. */
  kind: QuotaKind;
  /** Đang sử dụng. */
  occupied: Scalars['Decimal']['output'];
  /** Vượt. */
  over: Scalars['Decimal']['output'];
  /** Năm của số giao đang áp dụng; không có nếu chưa từng giao. */
  quotaYear?: Maybe<Scalars['Int']['output']>;
  /** Đang giữ cho việc sắp bổ nhiệm. */
  reserved: Scalars['Decimal']['output'];
  /** Còn trống. */
  vacant: Scalars['Decimal']['output'];
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
  /** Nghĩa vụ mà tài khoản này phải làm hoặc đôn đốc, theo hạn: của chính người giữ (tài khoản cá nhân), hoặc của các đơn vị mà tài khoản được ghi nhận nghĩa vụ. Ngay trong câu trả lời đăng nhập thì chưa đọc được (UNAUTHENTICATED): yêu cầu đăng nhập chưa mang phiên nào, hãy hỏi `viewer` ở yêu cầu sau. */
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
  JobPosition: JobPosition;
  Unit: Unit;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  JobPosition:
    ( { __typename: 'JobPosition' }
    & GraphQLRecursivePick<FederationTypes['JobPosition'], {"id":true}> );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelReorganisationResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ReorganisationCancelled, 'reorganisation'> & { reorganisation: _RefType['Reorganisation'] } & { __typename: 'ReorganisationCancelled' } )
    | ( ReorganisationClosed & { __typename: 'ReorganisationClosed' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  ChangeUnitKindResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( UnitHoldsPool & { __typename: 'UnitHoldsPool' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  CompleteObligationResult:
    | ( AttachmentRequired & { __typename: 'AttachmentRequired' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ObligationClosed, 'obligation'> & { obligation: _RefType['Obligation'] } & { __typename: 'ObligationClosed' } )
    | ( ObligationNotOpen & { __typename: 'ObligationNotOpen' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  ConfirmReorganisationResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( ReorganisationClosed & { __typename: 'ReorganisationClosed' } )
    | ( Omit<ReorganisationConfirmed, 'reorganisation'> & { reorganisation: _RefType['Reorganisation'] } & { __typename: 'ReorganisationConfirmed' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( SamePerson & { __typename: 'SamePerson' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  CreateCatalogEntryResult:
    | ( CatalogCodeTaken & { __typename: 'CatalogCodeTaken' } )
    | ( Omit<CatalogEntryChanged, 'entry'> & { entry: _RefType['CatalogEntry'] } & { __typename: 'CatalogEntryChanged' } )
    | ( CatalogNotEditable & { __typename: 'CatalogNotEditable' } )
    | ( CatalogPeriodOverlaps & { __typename: 'CatalogPeriodOverlaps' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnknownCatalog & { __typename: 'UnknownCatalog' } )
  ;
  CreateUnitResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( UnitCodeTaken & { __typename: 'UnitCodeTaken' } )
    | ( Omit<UnitNameTaken, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitNameTaken' } )
  ;
  DelegateQuotaResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PoolExceededFacts & { __typename: 'PoolExceeded' } )
    | ( BelowOccupiedFacts & { __typename: 'QuotaBelowOccupied' } )
    | ( Omit<QuotaMoved, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'QuotaMoved' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitNotBelow & { __typename: 'UnitNotBelow' } )
    | ( UnitNotInForce & { __typename: 'UnitNotInForce' } )
  ;
  ExecuteReorganisationResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ReorganisationBlocked, 'problems'> & { problems: Array<_RefType['ReorganisationProblem']> } & { __typename: 'ReorganisationBlocked' } )
    | ( ReorganisationClosed & { __typename: 'ReorganisationClosed' } )
    | ( Omit<ReorganisationExecuted, 'reorganisation'> & { reorganisation: _RefType['Reorganisation'] } & { __typename: 'ReorganisationExecuted' } )
    | ( ReorganisationTooEarly & { __typename: 'ReorganisationTooEarly' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( SamePerson & { __typename: 'SamePerson' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  ImportCatalogEntriesResult:
    | ( Omit<CatalogEntriesImported, 'rows'> & { rows: Array<_RefType['CatalogRowOutcome']> } & { __typename: 'CatalogEntriesImported' } )
    | ( CatalogNotEditable & { __typename: 'CatalogNotEditable' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnknownCatalog & { __typename: 'UnknownCatalog' } )
  ;
  MoveUnitResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PostsFromFormerParent & { __typename: 'PostsFromFormerParent' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( Omit<UnitNameTaken, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitNameTaken' } )
    | ( UnitUnderItself & { __typename: 'UnitUnderItself' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  PlanReorganisationResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ReorganisationPlanned, 'reorganisation'> & { reorganisation: _RefType['Reorganisation'] } & { __typename: 'ReorganisationPlanned' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  RecomputeObligationsResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( ObligationsRecomputed & { __typename: 'ObligationsRecomputed' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  RecordProcedureEventResult:
    | ( AttachmentRequired & { __typename: 'AttachmentRequired' } )
    | ( EventAlreadyRecorded & { __typename: 'EventAlreadyRecorded' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ProcedureEventRecorded, 'completed' | 'raised'> & { completed: Array<_RefType['Obligation']>, raised: Array<_RefType['Obligation']> } & { __typename: 'ProcedureEventRecorded' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  ReleasePostResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<PostReserved, 'reservation'> & { reservation: _RefType['PostReservation'] } & { __typename: 'PostReserved' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  RenameCatalogEntryResult:
    | ( CatalogChangeTooEarly & { __typename: 'CatalogChangeTooEarly' } )
    | ( Omit<CatalogEntryChanged, 'entry'> & { entry: _RefType['CatalogEntry'] } & { __typename: 'CatalogEntryChanged' } )
    | ( CatalogEntryRetired & { __typename: 'CatalogEntryRetired' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnknownCatalog & { __typename: 'UnknownCatalog' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  RenameUnitResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( Omit<UnitNameTaken, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitNameTaken' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  ReservePostResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NoPostLeft & { __typename: 'NoPostLeft' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<PostReserved, 'reservation'> & { reservation: _RefType['PostReservation'] } & { __typename: 'PostReserved' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitNotInForce & { __typename: 'UnitNotInForce' } )
  ;
  RetireCatalogEntryResult:
    | ( CatalogChangeTooEarly & { __typename: 'CatalogChangeTooEarly' } )
    | ( Omit<CatalogEntryChanged, 'entry'> & { entry: _RefType['CatalogEntry'] } & { __typename: 'CatalogEntryChanged' } )
    | ( CatalogEntryRetired & { __typename: 'CatalogEntryRetired' } )
    | ( CatalogNotEditable & { __typename: 'CatalogNotEditable' } )
    | ( CatalogReplacementCircle & { __typename: 'CatalogReplacementCircle' } )
    | ( CatalogReplacementNotInForce & { __typename: 'CatalogReplacementNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnknownCatalog & { __typename: 'UnknownCatalog' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  ReturnQuotaResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PoolExceededFacts & { __typename: 'PoolExceeded' } )
    | ( BelowOccupiedFacts & { __typename: 'QuotaBelowOccupied' } )
    | ( Omit<QuotaMoved, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'QuotaMoved' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitNotInForce & { __typename: 'UnitNotInForce' } )
  ;
  SetJobPositionResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<JobPositionSet, 'position'> & { position: _RefType['JobPosition'] } & { __typename: 'JobPositionSet' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( UnitNotInForce & { __typename: 'UnitNotInForce' } )
  ;
  SetQuotaResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PoolExceededFacts & { __typename: 'PoolExceeded' } )
    | ( BelowOccupiedFacts & { __typename: 'QuotaBelowOccupied' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( UnitNotInForce & { __typename: 'UnitNotInForce' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  SetRequiredFieldResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<RequiredByUnitAbove, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'RequiredByUnitAbove' } )
    | ( Omit<RequiredFieldSet, 'requiredFields' | 'unit'> & { requiredFields: Array<_RefType['RequiredField']>, unit: _RefType['Unit'] } & { __typename: 'RequiredFieldSet' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
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
    | ( AttachmentRequired )
    | ( CatalogChangeTooEarly )
    | ( CatalogCodeTaken )
    | ( CatalogEntryRetired )
    | ( CatalogNotEditable )
    | ( CatalogPeriodOverlaps )
    | ( CatalogReplacementCircle )
    | ( CatalogReplacementNotInForce )
    | ( CodeNotInForce )
    | ( EventAlreadyRecorded )
    | ( InvalidInput )
    | ( NoPostLeft )
    | ( NotFound )
    | ( ObligationNotOpen )
    | ( PoolExceededFacts )
    | ( PostsFromFormerParent )
    | ( BelowOccupiedFacts )
    | ( Omit<ReorganisationBlocked, 'problems'> & { problems: Array<_RefType['ReorganisationProblem']> } )
    | ( ReorganisationClosed )
    | ( ReorganisationTooEarly )
    | ( RequestIdReused )
    | ( Omit<RequiredByUnitAbove, 'unit'> & { unit: _RefType['Unit'] } )
    | ( SamePerson )
    | ( UnitChangeTooEarly )
    | ( UnitCodeTaken )
    | ( UnitHoldsPool )
    | ( Omit<UnitNameTaken, 'unit'> & { unit: _RefType['Unit'] } )
    | ( UnitNotBelow )
    | ( UnitNotInForce )
    | ( UnitUnderItself )
    | ( UnknownCatalog )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AttachmentRequired: ResolverTypeWrapper<AttachmentRequired>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelReorganisationInput: CancelReorganisationInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CancelReorganisationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelReorganisationResult']>;
  Catalog: ResolverTypeWrapper<CatalogRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CatalogChangeTooEarly: ResolverTypeWrapper<CatalogChangeTooEarly>;
  CatalogCodeTaken: ResolverTypeWrapper<CatalogCodeTaken>;
  CatalogEntriesImported: ResolverTypeWrapper<Omit<CatalogEntriesImported, 'rows'> & { rows: Array<ResolversTypes['CatalogRowOutcome']> }>;
  CatalogEntry: ResolverTypeWrapper<CatalogEntryRow>;
  CatalogEntryChanged: ResolverTypeWrapper<Omit<CatalogEntryChanged, 'entry'> & { entry: ResolversTypes['CatalogEntry'] }>;
  CatalogEntryConnection: ResolverTypeWrapper<Omit<CatalogEntryConnection, 'edges'> & { edges: Array<ResolversTypes['CatalogEntryEdge']> }>;
  CatalogEntryEdge: ResolverTypeWrapper<Omit<CatalogEntryEdge, 'node'> & { node: ResolversTypes['CatalogEntry'] }>;
  CatalogEntryRetired: ResolverTypeWrapper<CatalogEntryRetired>;
  CatalogForm: CatalogForm;
  CatalogNotEditable: ResolverTypeWrapper<CatalogNotEditable>;
  CatalogPart: CatalogPart;
  CatalogPeriodOverlaps: ResolverTypeWrapper<CatalogPeriodOverlaps>;
  CatalogReplacementCircle: ResolverTypeWrapper<CatalogReplacementCircle>;
  CatalogReplacementNotInForce: ResolverTypeWrapper<CatalogReplacementNotInForce>;
  CatalogRowInput: CatalogRowInput;
  CatalogRowOutcome: ResolverTypeWrapper<Omit<CatalogRowOutcome, 'problems'> & { problems: Array<ResolversTypes['CatalogRowProblem']> }>;
  CatalogRowOutcomeKind: CatalogRowOutcomeKind;
  CatalogRowProblem: ResolverTypeWrapper<CatalogProblem>;
  CatalogWording: ResolverTypeWrapper<CatalogWordingRow>;
  ChangePart: ChangePart;
  ChangeUnitKindInput: ChangeUnitKindInput;
  ChangeUnitKindResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeUnitKindResult']>;
  CodeNotInForce: ResolverTypeWrapper<CodeNotInForce>;
  CompleteObligationInput: CompleteObligationInput;
  CompleteObligationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteObligationResult']>;
  Confidence: Confidence;
  ConfirmReorganisationInput: ConfirmReorganisationInput;
  ConfirmReorganisationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmReorganisationResult']>;
  CreateCatalogEntryInput: CreateCatalogEntryInput;
  CreateCatalogEntryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCatalogEntryResult']>;
  CreateUnitInput: CreateUnitInput;
  CreateUnitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUnitResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayKind: DayKind;
  Deadline: ResolverTypeWrapper<Deadline>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DelegateQuotaInput: DelegateQuotaInput;
  DelegateQuotaResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DelegateQuotaResult']>;
  EventAlreadyRecorded: ResolverTypeWrapper<EventAlreadyRecorded>;
  ExecuteReorganisationInput: ExecuteReorganisationInput;
  ExecuteReorganisationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExecuteReorganisationResult']>;
  GradeShare: ResolverTypeWrapper<GradeShare>;
  GradeShares: ResolverTypeWrapper<PositionShares>;
  ImportCatalogEntriesInput: ImportCatalogEntriesInput;
  ImportCatalogEntriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportCatalogEntriesResult']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JobPosition: ResolverTypeWrapper<JobPositionRow>;
  JobPositionSet: ResolverTypeWrapper<Omit<JobPositionSet, 'position'> & { position: ResolversTypes['JobPosition'] }>;
  MoveUnitInput: MoveUnitInput;
  MoveUnitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveUnitResult']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoPostLeft: ResolverTypeWrapper<NoPostLeft>;
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
  OverQuotaDecision: ResolverTypeWrapper<OverQuotaDecision>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Person: ResolverTypeWrapper<Person>;
  PlanReorganisationInput: PlanReorganisationInput;
  PlanReorganisationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlanReorganisationResult']>;
  PolicyWindow: ResolverTypeWrapper<PolicyWindow>;
  PoolExceeded: ResolverTypeWrapper<PoolExceededFacts>;
  PostReservation: ResolverTypeWrapper<ReservationRow>;
  PostReserved: ResolverTypeWrapper<Omit<PostReserved, 'reservation'> & { reservation: ResolversTypes['PostReservation'] }>;
  PostsFromFormerParent: ResolverTypeWrapper<PostsFromFormerParent>;
  ProcedureEvent: ProcedureEvent;
  ProcedureEventRecorded: ResolverTypeWrapper<Omit<ProcedureEventRecorded, 'completed' | 'raised'> & { completed: Array<ResolversTypes['Obligation']>, raised: Array<ResolversTypes['Obligation']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quota: ResolverTypeWrapper<QuotaRow>;
  QuotaBelowOccupied: ResolverTypeWrapper<BelowOccupiedFacts>;
  QuotaKind: QuotaKind;
  QuotaLedgerConnection: ResolverTypeWrapper<Omit<QuotaLedgerConnection, 'edges'> & { edges: Array<ResolversTypes['QuotaLedgerEdge']> }>;
  QuotaLedgerEdge: ResolverTypeWrapper<Omit<QuotaLedgerEdge, 'node'> & { node: ResolversTypes['QuotaLedgerEntry'] }>;
  QuotaLedgerEntry: ResolverTypeWrapper<LedgerRow>;
  QuotaLedgerEntryKind: QuotaLedgerEntryKind;
  QuotaMoved: ResolverTypeWrapper<Omit<QuotaMoved, 'unit'> & { unit: ResolversTypes['Unit'] }>;
  QuotaReport: ResolverTypeWrapper<ReportedTree>;
  QuotaReportConnection: ResolverTypeWrapper<Omit<QuotaReportConnection, 'edges'> & { edges: Array<ResolversTypes['QuotaReportEdge']> }>;
  QuotaReportEdge: ResolverTypeWrapper<Omit<QuotaReportEdge, 'node'> & { node: ResolversTypes['QuotaReportRow'] }>;
  QuotaReportRow: ResolverTypeWrapper<ReportedRow>;
  QuotaShareInput: QuotaShareInput;
  QuotaTotal: ResolverTypeWrapper<QuotaTotal>;
  RecomputeObligationsInput: RecomputeObligationsInput;
  RecomputeObligationsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecomputeObligationsResult']>;
  ReconciledCategory: ResolverTypeWrapper<ReconciledCategory>;
  ReconciledPeople: ResolverTypeWrapper<ReconciledPeople>;
  ReconciledPostTotal: ResolverTypeWrapper<PostsByMap>;
  ReconciledPosts: ResolverTypeWrapper<PostsOfUnit>;
  Reconciliation: ResolverTypeWrapper<ReconciledMaps>;
  ReconciliationRow: ResolverTypeWrapper<ReconciledPair>;
  RecordProcedureEventInput: RecordProcedureEventInput;
  RecordProcedureEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordProcedureEventResult']>;
  ReleasePostInput: ReleasePostInput;
  ReleasePostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleasePostResult']>;
  RenameCatalogEntryInput: RenameCatalogEntryInput;
  RenameCatalogEntryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameCatalogEntryResult']>;
  RenameUnitInput: RenameUnitInput;
  RenameUnitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameUnitResult']>;
  Reorganisation: ResolverTypeWrapper<ReorganisationRow>;
  ReorganisationBlocked: ResolverTypeWrapper<Omit<ReorganisationBlocked, 'problems'> & { problems: Array<ResolversTypes['ReorganisationProblem']> }>;
  ReorganisationCancelled: ResolverTypeWrapper<Omit<ReorganisationCancelled, 'reorganisation'> & { reorganisation: ResolversTypes['Reorganisation'] }>;
  ReorganisationClosed: ResolverTypeWrapper<ReorganisationClosed>;
  ReorganisationConfirmed: ResolverTypeWrapper<Omit<ReorganisationConfirmed, 'reorganisation'> & { reorganisation: ResolversTypes['Reorganisation'] }>;
  ReorganisationConnection: ResolverTypeWrapper<Omit<ReorganisationConnection, 'edges'> & { edges: Array<ResolversTypes['ReorganisationEdge']> }>;
  ReorganisationConvertInput: ReorganisationConvertInput;
  ReorganisationCounts: ResolverTypeWrapper<ReorganisationCounts>;
  ReorganisationCreateInput: ReorganisationCreateInput;
  ReorganisationDissolveInput: ReorganisationDissolveInput;
  ReorganisationEdge: ResolverTypeWrapper<Omit<ReorganisationEdge, 'node'> & { node: ResolversTypes['Reorganisation'] }>;
  ReorganisationExecuted: ResolverTypeWrapper<Omit<ReorganisationExecuted, 'reorganisation'> & { reorganisation: ResolversTypes['Reorganisation'] }>;
  ReorganisationKindInput: ReorganisationKindInput;
  ReorganisationMergeInput: ReorganisationMergeInput;
  ReorganisationMoveInput: ReorganisationMoveInput;
  ReorganisationPartInput: ReorganisationPartInput;
  ReorganisationPlanned: ResolverTypeWrapper<Omit<ReorganisationPlanned, 'reorganisation'> & { reorganisation: ResolversTypes['Reorganisation'] }>;
  ReorganisationProblem: ResolverTypeWrapper<Problem>;
  ReorganisationProblemCode: ReorganisationProblemCode;
  ReorganisationQuotaInput: ReorganisationQuotaInput;
  ReorganisationRenameInput: ReorganisationRenameInput;
  ReorganisationReport: ResolverTypeWrapper<Report>;
  ReorganisationSplitInput: ReorganisationSplitInput;
  ReorganisationState: ReorganisationState;
  ReorganisationStepInput: ReorganisationStepInput;
  ReorganisationTooEarly: ResolverTypeWrapper<ReorganisationTooEarly>;
  ReorganisedFate: ReorganisedFate;
  ReorganisedFlow: ResolverTypeWrapper<ReportedFlow>;
  ReorganisedUnit: ResolverTypeWrapper<ReportedUnit>;
  RequestIdReused: ResolverTypeWrapper<RequestIdReused>;
  RequiredByUnitAbove: ResolverTypeWrapper<Omit<RequiredByUnitAbove, 'unit'> & { unit: ResolversTypes['Unit'] }>;
  RequiredField: ResolverTypeWrapper<RequiredFieldRow>;
  RequiredFieldSet: ResolverTypeWrapper<Omit<RequiredFieldSet, 'requiredFields' | 'unit'> & { requiredFields: Array<ResolversTypes['RequiredField']>, unit: ResolversTypes['Unit'] }>;
  ReservePostInput: ReservePostInput;
  ReservePostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservePostResult']>;
  RetireCatalogEntryInput: RetireCatalogEntryInput;
  RetireCatalogEntryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetireCatalogEntryResult']>;
  ReturnQuotaInput: ReturnQuotaInput;
  ReturnQuotaResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReturnQuotaResult']>;
  SamePerson: ResolverTypeWrapper<SamePerson>;
  SetJobPositionInput: SetJobPositionInput;
  SetJobPositionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetJobPositionResult']>;
  SetQuotaInput: SetQuotaInput;
  SetQuotaResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetQuotaResult']>;
  SetRequiredFieldInput: SetRequiredFieldInput;
  SetRequiredFieldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetRequiredFieldResult']>;
  Succession: ResolverTypeWrapper<SuccessionRow>;
  Unit: ResolverTypeWrapper<UnitRow>;
  UnitChangeTooEarly: ResolverTypeWrapper<UnitChangeTooEarly>;
  UnitChanged: ResolverTypeWrapper<Omit<UnitChanged, 'unit'> & { unit: ResolversTypes['Unit'] }>;
  UnitCodeTaken: ResolverTypeWrapper<UnitCodeTaken>;
  UnitDecisionInput: UnitDecisionInput;
  UnitHoldsPool: ResolverTypeWrapper<UnitHoldsPool>;
  UnitKind: ResolverTypeWrapper<UnitKindRow>;
  UnitLevel: UnitLevel;
  UnitNameTaken: ResolverTypeWrapper<Omit<UnitNameTaken, 'unit'> & { unit: ResolversTypes['Unit'] }>;
  UnitNotBelow: ResolverTypeWrapper<UnitNotBelow>;
  UnitNotInForce: ResolverTypeWrapper<UnitNotInForce>;
  UnitObligationCounts: ResolverTypeWrapper<UnitTally>;
  UnitTimeliness: ResolverTypeWrapper<UnitTimelinessTally>;
  UnitUnderItself: ResolverTypeWrapper<UnitUnderItself>;
  UnknownCatalog: ResolverTypeWrapper<UnknownCatalog>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Vacancy: ResolverTypeWrapper<QuotaBalance>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'obligations'> & { obligations?: Maybe<ResolversTypes['ObligationConnection']> }>;
  WaiveObligationInput: WaiveObligationInput;
  WaiveObligationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WaiveObligationResult']>;
  YearMonth: ResolverTypeWrapper<Scalars['YearMonth']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AttachmentRequired: AttachmentRequired;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  CancelReorganisationInput: CancelReorganisationInput;
  Int: Scalars['Int']['output'];
  CancelReorganisationResult: ResolversUnionTypes<ResolversParentTypes>['CancelReorganisationResult'];
  Catalog: CatalogRow;
  Boolean: Scalars['Boolean']['output'];
  CatalogChangeTooEarly: CatalogChangeTooEarly;
  CatalogCodeTaken: CatalogCodeTaken;
  CatalogEntriesImported: Omit<CatalogEntriesImported, 'rows'> & { rows: Array<ResolversParentTypes['CatalogRowOutcome']> };
  CatalogEntry: CatalogEntryRow;
  CatalogEntryChanged: Omit<CatalogEntryChanged, 'entry'> & { entry: ResolversParentTypes['CatalogEntry'] };
  CatalogEntryConnection: Omit<CatalogEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['CatalogEntryEdge']> };
  CatalogEntryEdge: Omit<CatalogEntryEdge, 'node'> & { node: ResolversParentTypes['CatalogEntry'] };
  CatalogEntryRetired: CatalogEntryRetired;
  CatalogNotEditable: CatalogNotEditable;
  CatalogPeriodOverlaps: CatalogPeriodOverlaps;
  CatalogReplacementCircle: CatalogReplacementCircle;
  CatalogReplacementNotInForce: CatalogReplacementNotInForce;
  CatalogRowInput: CatalogRowInput;
  CatalogRowOutcome: Omit<CatalogRowOutcome, 'problems'> & { problems: Array<ResolversParentTypes['CatalogRowProblem']> };
  CatalogRowProblem: CatalogProblem;
  CatalogWording: CatalogWordingRow;
  ChangeUnitKindInput: ChangeUnitKindInput;
  ChangeUnitKindResult: ResolversUnionTypes<ResolversParentTypes>['ChangeUnitKindResult'];
  CodeNotInForce: CodeNotInForce;
  CompleteObligationInput: CompleteObligationInput;
  CompleteObligationResult: ResolversUnionTypes<ResolversParentTypes>['CompleteObligationResult'];
  ConfirmReorganisationInput: ConfirmReorganisationInput;
  ConfirmReorganisationResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmReorganisationResult'];
  CreateCatalogEntryInput: CreateCatalogEntryInput;
  CreateCatalogEntryResult: ResolversUnionTypes<ResolversParentTypes>['CreateCatalogEntryResult'];
  CreateUnitInput: CreateUnitInput;
  CreateUnitResult: ResolversUnionTypes<ResolversParentTypes>['CreateUnitResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deadline: Deadline;
  Decimal: Scalars['Decimal']['output'];
  DelegateQuotaInput: DelegateQuotaInput;
  DelegateQuotaResult: ResolversUnionTypes<ResolversParentTypes>['DelegateQuotaResult'];
  EventAlreadyRecorded: EventAlreadyRecorded;
  ExecuteReorganisationInput: ExecuteReorganisationInput;
  ExecuteReorganisationResult: ResolversUnionTypes<ResolversParentTypes>['ExecuteReorganisationResult'];
  GradeShare: GradeShare;
  GradeShares: PositionShares;
  ImportCatalogEntriesInput: ImportCatalogEntriesInput;
  ImportCatalogEntriesResult: ResolversUnionTypes<ResolversParentTypes>['ImportCatalogEntriesResult'];
  InvalidInput: InvalidInput;
  JobPosition: JobPositionRow;
  JobPositionSet: Omit<JobPositionSet, 'position'> & { position: ResolversParentTypes['JobPosition'] };
  MoveUnitInput: MoveUnitInput;
  MoveUnitResult: ResolversUnionTypes<ResolversParentTypes>['MoveUnitResult'];
  Mutation: Record<PropertyKey, never>;
  NoPostLeft: NoPostLeft;
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
  OverQuotaDecision: OverQuotaDecision;
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Person: Person;
  PlanReorganisationInput: PlanReorganisationInput;
  PlanReorganisationResult: ResolversUnionTypes<ResolversParentTypes>['PlanReorganisationResult'];
  PolicyWindow: PolicyWindow;
  PoolExceeded: PoolExceededFacts;
  PostReservation: ReservationRow;
  PostReserved: Omit<PostReserved, 'reservation'> & { reservation: ResolversParentTypes['PostReservation'] };
  PostsFromFormerParent: PostsFromFormerParent;
  ProcedureEventRecorded: Omit<ProcedureEventRecorded, 'completed' | 'raised'> & { completed: Array<ResolversParentTypes['Obligation']>, raised: Array<ResolversParentTypes['Obligation']> };
  Query: Record<PropertyKey, never>;
  Quota: QuotaRow;
  QuotaBelowOccupied: BelowOccupiedFacts;
  QuotaLedgerConnection: Omit<QuotaLedgerConnection, 'edges'> & { edges: Array<ResolversParentTypes['QuotaLedgerEdge']> };
  QuotaLedgerEdge: Omit<QuotaLedgerEdge, 'node'> & { node: ResolversParentTypes['QuotaLedgerEntry'] };
  QuotaLedgerEntry: LedgerRow;
  QuotaMoved: Omit<QuotaMoved, 'unit'> & { unit: ResolversParentTypes['Unit'] };
  QuotaReport: ReportedTree;
  QuotaReportConnection: Omit<QuotaReportConnection, 'edges'> & { edges: Array<ResolversParentTypes['QuotaReportEdge']> };
  QuotaReportEdge: Omit<QuotaReportEdge, 'node'> & { node: ResolversParentTypes['QuotaReportRow'] };
  QuotaReportRow: ReportedRow;
  QuotaShareInput: QuotaShareInput;
  QuotaTotal: QuotaTotal;
  RecomputeObligationsInput: RecomputeObligationsInput;
  RecomputeObligationsResult: ResolversUnionTypes<ResolversParentTypes>['RecomputeObligationsResult'];
  ReconciledCategory: ReconciledCategory;
  ReconciledPeople: ReconciledPeople;
  ReconciledPostTotal: PostsByMap;
  ReconciledPosts: PostsOfUnit;
  Reconciliation: ReconciledMaps;
  ReconciliationRow: ReconciledPair;
  RecordProcedureEventInput: RecordProcedureEventInput;
  RecordProcedureEventResult: ResolversUnionTypes<ResolversParentTypes>['RecordProcedureEventResult'];
  ReleasePostInput: ReleasePostInput;
  ReleasePostResult: ResolversUnionTypes<ResolversParentTypes>['ReleasePostResult'];
  RenameCatalogEntryInput: RenameCatalogEntryInput;
  RenameCatalogEntryResult: ResolversUnionTypes<ResolversParentTypes>['RenameCatalogEntryResult'];
  RenameUnitInput: RenameUnitInput;
  RenameUnitResult: ResolversUnionTypes<ResolversParentTypes>['RenameUnitResult'];
  Reorganisation: ReorganisationRow;
  ReorganisationBlocked: Omit<ReorganisationBlocked, 'problems'> & { problems: Array<ResolversParentTypes['ReorganisationProblem']> };
  ReorganisationCancelled: Omit<ReorganisationCancelled, 'reorganisation'> & { reorganisation: ResolversParentTypes['Reorganisation'] };
  ReorganisationClosed: ReorganisationClosed;
  ReorganisationConfirmed: Omit<ReorganisationConfirmed, 'reorganisation'> & { reorganisation: ResolversParentTypes['Reorganisation'] };
  ReorganisationConnection: Omit<ReorganisationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ReorganisationEdge']> };
  ReorganisationConvertInput: ReorganisationConvertInput;
  ReorganisationCounts: ReorganisationCounts;
  ReorganisationCreateInput: ReorganisationCreateInput;
  ReorganisationDissolveInput: ReorganisationDissolveInput;
  ReorganisationEdge: Omit<ReorganisationEdge, 'node'> & { node: ResolversParentTypes['Reorganisation'] };
  ReorganisationExecuted: Omit<ReorganisationExecuted, 'reorganisation'> & { reorganisation: ResolversParentTypes['Reorganisation'] };
  ReorganisationKindInput: ReorganisationKindInput;
  ReorganisationMergeInput: ReorganisationMergeInput;
  ReorganisationMoveInput: ReorganisationMoveInput;
  ReorganisationPartInput: ReorganisationPartInput;
  ReorganisationPlanned: Omit<ReorganisationPlanned, 'reorganisation'> & { reorganisation: ResolversParentTypes['Reorganisation'] };
  ReorganisationProblem: Problem;
  ReorganisationQuotaInput: ReorganisationQuotaInput;
  ReorganisationRenameInput: ReorganisationRenameInput;
  ReorganisationReport: Report;
  ReorganisationSplitInput: ReorganisationSplitInput;
  ReorganisationStepInput: ReorganisationStepInput;
  ReorganisationTooEarly: ReorganisationTooEarly;
  ReorganisedFlow: ReportedFlow;
  ReorganisedUnit: ReportedUnit;
  RequestIdReused: RequestIdReused;
  RequiredByUnitAbove: Omit<RequiredByUnitAbove, 'unit'> & { unit: ResolversParentTypes['Unit'] };
  RequiredField: RequiredFieldRow;
  RequiredFieldSet: Omit<RequiredFieldSet, 'requiredFields' | 'unit'> & { requiredFields: Array<ResolversParentTypes['RequiredField']>, unit: ResolversParentTypes['Unit'] };
  ReservePostInput: ReservePostInput;
  ReservePostResult: ResolversUnionTypes<ResolversParentTypes>['ReservePostResult'];
  RetireCatalogEntryInput: RetireCatalogEntryInput;
  RetireCatalogEntryResult: ResolversUnionTypes<ResolversParentTypes>['RetireCatalogEntryResult'];
  ReturnQuotaInput: ReturnQuotaInput;
  ReturnQuotaResult: ResolversUnionTypes<ResolversParentTypes>['ReturnQuotaResult'];
  SamePerson: SamePerson;
  SetJobPositionInput: SetJobPositionInput;
  SetJobPositionResult: ResolversUnionTypes<ResolversParentTypes>['SetJobPositionResult'];
  SetQuotaInput: SetQuotaInput;
  SetQuotaResult: ResolversUnionTypes<ResolversParentTypes>['SetQuotaResult'];
  SetRequiredFieldInput: SetRequiredFieldInput;
  SetRequiredFieldResult: ResolversUnionTypes<ResolversParentTypes>['SetRequiredFieldResult'];
  Succession: SuccessionRow;
  Unit: UnitRow;
  UnitChangeTooEarly: UnitChangeTooEarly;
  UnitChanged: Omit<UnitChanged, 'unit'> & { unit: ResolversParentTypes['Unit'] };
  UnitCodeTaken: UnitCodeTaken;
  UnitDecisionInput: UnitDecisionInput;
  UnitHoldsPool: UnitHoldsPool;
  UnitKind: UnitKindRow;
  UnitNameTaken: Omit<UnitNameTaken, 'unit'> & { unit: ResolversParentTypes['Unit'] };
  UnitNotBelow: UnitNotBelow;
  UnitNotInForce: UnitNotInForce;
  UnitObligationCounts: UnitTally;
  UnitTimeliness: UnitTimelinessTally;
  UnitUnderItself: UnitUnderItself;
  UnknownCatalog: UnknownCatalog;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Vacancy: QuotaBalance;
  VersionConflict: VersionConflict;
  Viewer: Omit<Viewer, 'obligations'> & { obligations?: Maybe<ResolversParentTypes['ObligationConnection']> } | FederationReferenceTypes['Viewer'];
  WaiveObligationInput: WaiveObligationInput;
  WaiveObligationResult: ResolversUnionTypes<ResolversParentTypes>['WaiveObligationResult'];
  YearMonth: Scalars['YearMonth']['output'];
};

export type AttachmentRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachmentRequired'] = ResolversParentTypes['AttachmentRequired']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obligationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelReorganisationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelReorganisationResult'] = ResolversParentTypes['CancelReorganisationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ReorganisationCancelled' | 'ReorganisationClosed' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
};

export type CatalogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Catalog'] = ResolversParentTypes['Catalog']> = {
  answeredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['CatalogEntryConnection'], ParentType, ContextType, RequireFields<CatalogEntriesArgs, 'first'>>;
  form?: Resolver<ResolversTypes['CatalogForm'], ParentType, ContextType>;
  inRecord?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['CatalogPart'], ParentType, ContextType>;
  recordField?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CatalogChangeTooEarlyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogChangeTooEarly'] = ResolversParentTypes['CatalogChangeTooEarly']> = {
  currentSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogCodeTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogCodeTaken'] = ResolversParentTypes['CatalogCodeTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogEntriesImportedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogEntriesImported'] = ResolversParentTypes['CatalogEntriesImported']> = {
  committed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['CatalogRowOutcome']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogEntry'] = ResolversParentTypes['CatalogEntry']> = {
  catalog?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sortOrder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['CatalogEntry']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wordings?: Resolver<Array<ResolversTypes['CatalogWording']>, ParentType, ContextType>;
};

export type CatalogEntryChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogEntryChanged'] = ResolversParentTypes['CatalogEntryChanged']> = {
  entry?: Resolver<ResolversTypes['CatalogEntry'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogEntryConnection'] = ResolversParentTypes['CatalogEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CatalogEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CatalogEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogEntryEdge'] = ResolversParentTypes['CatalogEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CatalogEntry'], ParentType, ContextType>;
};

export type CatalogEntryRetiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogEntryRetired'] = ResolversParentTypes['CatalogEntryRetired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogNotEditableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogNotEditable'] = ResolversParentTypes['CatalogNotEditable']> = {
  answeredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  catalog?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogPeriodOverlapsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogPeriodOverlaps'] = ResolversParentTypes['CatalogPeriodOverlaps']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usedFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  usedTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogReplacementCircleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogReplacementCircle'] = ResolversParentTypes['CatalogReplacementCircle']> = {
  codes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogReplacementNotInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogReplacementNotInForce'] = ResolversParentTypes['CatalogReplacementNotInForce']> = {
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replacement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogRowOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogRowOutcome'] = ResolversParentTypes['CatalogRowOutcome']> = {
  outcome?: Resolver<ResolversTypes['CatalogRowOutcomeKind'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['CatalogRowProblem']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CatalogRowProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogRowProblem'] = ResolversParentTypes['CatalogRowProblem']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mending?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CatalogWordingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogWording'] = ResolversParentTypes['CatalogWording']> = {
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ChangeUnitKindResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeUnitKindResult'] = ResolversParentTypes['ChangeUnitKindResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'UnitHoldsPool' | 'VersionConflict', ParentType, ContextType>;
};

export type CodeNotInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeNotInForce'] = ResolversParentTypes['CodeNotInForce']> = {
  catalog?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standingCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompleteObligationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteObligationResult'] = ResolversParentTypes['CompleteObligationResult']> = {
  __resolveType: TypeResolveFn<'AttachmentRequired' | 'InvalidInput' | 'NotFound' | 'ObligationClosed' | 'ObligationNotOpen' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
};

export type ConfirmReorganisationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmReorganisationResult'] = ResolversParentTypes['ConfirmReorganisationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ReorganisationClosed' | 'ReorganisationConfirmed' | 'RequestIdReused' | 'SamePerson' | 'VersionConflict', ParentType, ContextType>;
};

export type CreateCatalogEntryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCatalogEntryResult'] = ResolversParentTypes['CreateCatalogEntryResult']> = {
  __resolveType: TypeResolveFn<'CatalogCodeTaken' | 'CatalogEntryChanged' | 'CatalogNotEditable' | 'CatalogPeriodOverlaps' | 'InvalidInput' | 'RequestIdReused' | 'UnknownCatalog', ParentType, ContextType>;
};

export type CreateUnitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUnitResult'] = ResolversParentTypes['CreateUnitResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChanged' | 'UnitCodeTaken' | 'UnitNameTaken', ParentType, ContextType>;
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

export type DelegateQuotaResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DelegateQuotaResult'] = ResolversParentTypes['DelegateQuotaResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'NotFound' | 'PoolExceeded' | 'QuotaBelowOccupied' | 'QuotaMoved' | 'RequestIdReused' | 'UnitNotBelow' | 'UnitNotInForce', ParentType, ContextType>;
};

export type EventAlreadyRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventAlreadyRecorded'] = ResolversParentTypes['EventAlreadyRecorded']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ProcedureEvent'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExecuteReorganisationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecuteReorganisationResult'] = ResolversParentTypes['ExecuteReorganisationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ReorganisationBlocked' | 'ReorganisationClosed' | 'ReorganisationExecuted' | 'ReorganisationTooEarly' | 'RequestIdReused' | 'SamePerson' | 'VersionConflict', ParentType, ContextType>;
};

export type GradeShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradeShare'] = ResolversParentTypes['GradeShare']> = {
  confidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mostPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type GradeSharesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradeShares'] = ResolversParentTypes['GradeShares']> = {
  blocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  grades?: Resolver<Array<ResolversTypes['GradeShare']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['JobPosition'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ImportCatalogEntriesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCatalogEntriesResult'] = ResolversParentTypes['ImportCatalogEntriesResult']> = {
  __resolveType: TypeResolveFn<'CatalogEntriesImported' | 'CatalogNotEditable' | 'InvalidInput' | 'RequestIdReused' | 'UnknownCatalog', ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobPositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobPosition'] = ResolversParentTypes['JobPosition'], FederationReferenceType extends FederationReferenceTypes['JobPosition'] = FederationReferenceTypes['JobPosition']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobPosition']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  competences?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, Partial<JobPositionCompetencesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lowestGrade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<JobPositionLowestGradeArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requiredRanks?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, Partial<JobPositionRequiredRanksArgs>>;
  topGrade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<JobPositionTopGradeArgs>>;
};

export type JobPositionSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobPositionSet'] = ResolversParentTypes['JobPositionSet']> = {
  position?: Resolver<ResolversTypes['JobPosition'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoveUnitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveUnitResult'] = ResolversParentTypes['MoveUnitResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PostsFromFormerParent' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'UnitNameTaken' | 'UnitUnderItself' | 'VersionConflict', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelReorganisation: Resolver<ResolversTypes['CancelReorganisationResult'], ParentType, ContextType, RequireFields<MutationCancelReorganisationArgs, 'input'>>;
  changeUnitKind: Resolver<ResolversTypes['ChangeUnitKindResult'], ParentType, ContextType, RequireFields<MutationChangeUnitKindArgs, 'input'>>;
  completeObligation: Resolver<ResolversTypes['CompleteObligationResult'], ParentType, ContextType, RequireFields<MutationCompleteObligationArgs, 'input'>>;
  completeOwnObligation: Resolver<ResolversTypes['CompleteObligationResult'], ParentType, ContextType, RequireFields<MutationCompleteOwnObligationArgs, 'input'>>;
  confirmReorganisation: Resolver<ResolversTypes['ConfirmReorganisationResult'], ParentType, ContextType, RequireFields<MutationConfirmReorganisationArgs, 'input'>>;
  createCatalogEntry: Resolver<ResolversTypes['CreateCatalogEntryResult'], ParentType, ContextType, RequireFields<MutationCreateCatalogEntryArgs, 'input'>>;
  createUnit: Resolver<ResolversTypes['CreateUnitResult'], ParentType, ContextType, RequireFields<MutationCreateUnitArgs, 'input'>>;
  delegateQuota: Resolver<ResolversTypes['DelegateQuotaResult'], ParentType, ContextType, RequireFields<MutationDelegateQuotaArgs, 'input'>>;
  executeReorganisation: Resolver<ResolversTypes['ExecuteReorganisationResult'], ParentType, ContextType, RequireFields<MutationExecuteReorganisationArgs, 'input'>>;
  importCatalogEntries: Resolver<ResolversTypes['ImportCatalogEntriesResult'], ParentType, ContextType, RequireFields<MutationImportCatalogEntriesArgs, 'input'>>;
  moveUnit: Resolver<ResolversTypes['MoveUnitResult'], ParentType, ContextType, RequireFields<MutationMoveUnitArgs, 'input'>>;
  planReorganisation: Resolver<ResolversTypes['PlanReorganisationResult'], ParentType, ContextType, RequireFields<MutationPlanReorganisationArgs, 'input'>>;
  recomputeObligations: Resolver<ResolversTypes['RecomputeObligationsResult'], ParentType, ContextType, RequireFields<MutationRecomputeObligationsArgs, 'input'>>;
  recordProcedureEvent: Resolver<ResolversTypes['RecordProcedureEventResult'], ParentType, ContextType, RequireFields<MutationRecordProcedureEventArgs, 'input'>>;
  releasePost: Resolver<ResolversTypes['ReleasePostResult'], ParentType, ContextType, RequireFields<MutationReleasePostArgs, 'input'>>;
  renameCatalogEntry: Resolver<ResolversTypes['RenameCatalogEntryResult'], ParentType, ContextType, RequireFields<MutationRenameCatalogEntryArgs, 'input'>>;
  renameUnit: Resolver<ResolversTypes['RenameUnitResult'], ParentType, ContextType, RequireFields<MutationRenameUnitArgs, 'input'>>;
  reservePost: Resolver<ResolversTypes['ReservePostResult'], ParentType, ContextType, RequireFields<MutationReservePostArgs, 'input'>>;
  retireCatalogEntry: Resolver<ResolversTypes['RetireCatalogEntryResult'], ParentType, ContextType, RequireFields<MutationRetireCatalogEntryArgs, 'input'>>;
  returnQuota: Resolver<ResolversTypes['ReturnQuotaResult'], ParentType, ContextType, RequireFields<MutationReturnQuotaArgs, 'input'>>;
  setJobPosition: Resolver<ResolversTypes['SetJobPositionResult'], ParentType, ContextType, RequireFields<MutationSetJobPositionArgs, 'input'>>;
  setQuota: Resolver<ResolversTypes['SetQuotaResult'], ParentType, ContextType, RequireFields<MutationSetQuotaArgs, 'input'>>;
  setRequiredField: Resolver<ResolversTypes['SetRequiredFieldResult'], ParentType, ContextType, RequireFields<MutationSetRequiredFieldArgs, 'input'>>;
  waiveObligation: Resolver<ResolversTypes['WaiveObligationResult'], ParentType, ContextType, RequireFields<MutationWaiveObligationArgs, 'input'>>;
};

export type NoPostLeftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoPostLeft'] = ResolversParentTypes['NoPostLeft']> = {
  limit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  shortOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type OverQuotaDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OverQuotaDecision'] = ResolversParentTypes['OverQuotaDecision']> = {
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
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

export type PlanReorganisationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanReorganisationResult'] = ResolversParentTypes['PlanReorganisationResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'NotFound' | 'ReorganisationPlanned' | 'RequestIdReused', ParentType, ContextType>;
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

export type PoolExceededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PoolExceeded'] = ResolversParentTypes['PoolExceeded']> = {
  asked?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  delegated?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pool?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  shortOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostReservation'] = ResolversParentTypes['PostReservation']> = {
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  neededFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type PostReservedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostReserved'] = ResolversParentTypes['PostReserved']> = {
  reservation?: Resolver<ResolversTypes['PostReservation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostsFromFormerParentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostsFromFormerParent'] = ResolversParentTypes['PostsFromFormerParent']> = {
  giverId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcedureEventRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureEventRecorded'] = ResolversParentTypes['ProcedureEventRecorded']> = {
  completed?: Resolver<Array<ResolversTypes['Obligation']>, ParentType, ContextType>;
  raised?: Resolver<Array<ResolversTypes['Obligation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  catalog: Resolver<Maybe<ResolversTypes['Catalog']>, ParentType, ContextType, RequireFields<QueryCatalogArgs, 'code'>>;
  catalogEntry: Resolver<Maybe<ResolversTypes['CatalogEntry']>, ParentType, ContextType, RequireFields<QueryCatalogEntryArgs, 'catalog' | 'code'>>;
  catalogs: Resolver<Array<ResolversTypes['Catalog']>, ParentType, ContextType, Partial<QueryCatalogsArgs>>;
  deadlines: Resolver<Array<ResolversTypes['Deadline']>, ParentType, ContextType, RequireFields<QueryDeadlinesArgs, 'date' | 'event'>>;
  policyWindows: Resolver<Array<ResolversTypes['PolicyWindow']>, ParentType, ContextType, RequireFields<QueryPolicyWindowsArgs, 'month'>>;
  province: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  reorganisation: Resolver<Maybe<ResolversTypes['Reorganisation']>, ParentType, ContextType, RequireFields<QueryReorganisationArgs, 'id'>>;
  reorganisations: Resolver<ResolversTypes['ReorganisationConnection'], ParentType, ContextType, RequireFields<QueryReorganisationsArgs, 'first'>>;
  requiredFields: Resolver<Array<ResolversTypes['RequiredField']>, ParentType, ContextType, RequireFields<QueryRequiredFieldsArgs, 'unitId'>>;
  unit: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitArgs, 'id'>>;
  unitByCode: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitByCodeArgs, 'code'>>;
  unitKinds: Resolver<Array<ResolversTypes['UnitKind']>, ParentType, ContextType>;
};

export type QuotaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quota'] = ResolversParentTypes['Quota']> = {
  assigned?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuotaBelowOccupiedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaBelowOccupied'] = ResolversParentTypes['QuotaBelowOccupied']> = {
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  shortOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuotaLedgerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaLedgerConnection'] = ResolversParentTypes['QuotaLedgerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QuotaLedgerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type QuotaLedgerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaLedgerEdge'] = ResolversParentTypes['QuotaLedgerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QuotaLedgerEntry'], ParentType, ContextType>;
};

export type QuotaLedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaLedgerEntry'] = ResolversParentTypes['QuotaLedgerEntry']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decisionNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['QuotaLedgerEntryKind'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type QuotaMovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaMoved'] = ResolversParentTypes['QuotaMoved']> = {
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuotaReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaReport'] = ResolversParentTypes['QuotaReport']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['QuotaReportConnection'], ParentType, ContextType, RequireFields<QuotaReportRowsArgs, 'first' | 'onlyOver'>>;
  totals?: Resolver<Array<ResolversTypes['QuotaTotal']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuotaReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaReportConnection'] = ResolversParentTypes['QuotaReportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QuotaReportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type QuotaReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaReportEdge'] = ResolversParentTypes['QuotaReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QuotaReportRow'], ParentType, ContextType>;
};

export type QuotaReportRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaReportRow'] = ResolversParentTypes['QuotaReportRow']> = {
  delegated?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  overDecisions?: Resolver<Array<ResolversTypes['OverQuotaDecision']>, ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pool?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  quotaYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  vacant?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QuotaTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaTotal'] = ResolversParentTypes['QuotaTotal']> = {
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  vacant?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type RecomputeObligationsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecomputeObligationsResult'] = ResolversParentTypes['RecomputeObligationsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ObligationsRecomputed' | 'RequestIdReused', ParentType, ContextType>;
};

export type ReconciledCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciledCategory'] = ResolversParentTypes['ReconciledCategory']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  newTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReconciledPeopleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciledPeople'] = ResolversParentTypes['ReconciledPeople']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReconciledPostTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciledPostTotal'] = ResolversParentTypes['ReconciledPostTotal']> = {
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  newPosts?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  newTaken?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  oldPosts?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  oldTaken?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ReconciledPostsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciledPosts'] = ResolversParentTypes['ReconciledPosts']> = {
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  newPosts?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  newTaken?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  oldPosts?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  oldTaken?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation']> = {
  categories?: Resolver<Array<ResolversTypes['ReconciledCategory']>, ParentType, ContextType>;
  joined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  postTotals?: Resolver<Array<ResolversTypes['ReconciledPostTotal']>, ParentType, ContextType>;
  posts?: Resolver<Array<ResolversTypes['ReconciledPosts']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['ReconciliationRow']>, ParentType, ContextType>;
};

export type ReconciliationRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciliationRow'] = ResolversParentTypes['ReconciliationRow']> = {
  categories?: Resolver<Array<ResolversTypes['ReconciledPeople']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type RecordProcedureEventResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordProcedureEventResult'] = ResolversParentTypes['RecordProcedureEventResult']> = {
  __resolveType: TypeResolveFn<'AttachmentRequired' | 'EventAlreadyRecorded' | 'InvalidInput' | 'NotFound' | 'ProcedureEventRecorded' | 'RequestIdReused', ParentType, ContextType>;
};

export type ReleasePostResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasePostResult'] = ResolversParentTypes['ReleasePostResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PostReserved' | 'RequestIdReused', ParentType, ContextType>;
};

export type RenameCatalogEntryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameCatalogEntryResult'] = ResolversParentTypes['RenameCatalogEntryResult']> = {
  __resolveType: TypeResolveFn<'CatalogChangeTooEarly' | 'CatalogEntryChanged' | 'CatalogEntryRetired' | 'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnknownCatalog' | 'VersionConflict', ParentType, ContextType>;
};

export type RenameUnitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameUnitResult'] = ResolversParentTypes['RenameUnitResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'UnitNameTaken' | 'VersionConflict', ParentType, ContextType>;
};

export type ReorganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reorganisation'] = ResolversParentTypes['Reorganisation']> = {
  awaitsConfirmation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  decisionNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dryRun?: Resolver<Maybe<ResolversTypes['ReorganisationReport']>, ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reconciliation?: Resolver<Maybe<ResolversTypes['Reconciliation']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReorganisationState'], ParentType, ContextType>;
  stepCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReorganisationBlockedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationBlocked'] = ResolversParentTypes['ReorganisationBlocked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['ReorganisationProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorganisationCancelledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationCancelled'] = ResolversParentTypes['ReorganisationCancelled']> = {
  reorganisation?: Resolver<ResolversTypes['Reorganisation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorganisationClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationClosed'] = ResolversParentTypes['ReorganisationClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReorganisationState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorganisationConfirmedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationConfirmed'] = ResolversParentTypes['ReorganisationConfirmed']> = {
  reorganisation?: Resolver<ResolversTypes['Reorganisation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorganisationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationConnection'] = ResolversParentTypes['ReorganisationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReorganisationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReorganisationCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationCounts'] = ResolversParentTypes['ReorganisationCounts']> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  jobPositions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  quota?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReorganisationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationEdge'] = ResolversParentTypes['ReorganisationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reorganisation'], ParentType, ContextType>;
};

export type ReorganisationExecutedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationExecuted'] = ResolversParentTypes['ReorganisationExecuted']> = {
  reorganisation?: Resolver<ResolversTypes['Reorganisation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorganisationPlannedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationPlanned'] = ResolversParentTypes['ReorganisationPlanned']> = {
  reorganisation?: Resolver<ResolversTypes['Reorganisation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorganisationProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationProblem'] = ResolversParentTypes['ReorganisationProblem']> = {
  blocks?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ReorganisationProblemCode'], ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReorganisationReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationReport'] = ResolversParentTypes['ReorganisationReport']> = {
  executable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  flows?: Resolver<Array<ResolversTypes['ReorganisedFlow']>, ParentType, ContextType>;
  peopleLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['ReorganisationProblem']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['ReorganisationCounts'], ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['ReorganisedUnit']>, ParentType, ContextType>;
};

export type ReorganisationTooEarlyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisationTooEarly'] = ResolversParentTypes['ReorganisationTooEarly']> = {
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorganisedFlowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisedFlow'] = ResolversParentTypes['ReorganisedFlow']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReorganisedUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorganisedUnit'] = ResolversParentTypes['ReorganisedUnit']> = {
  accountsIssued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ReorganisationCounts'], ParentType, ContextType>;
  fate?: Resolver<ResolversTypes['ReorganisedFate'], ParentType, ContextType>;
  goesTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  goesToName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  implied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type RequestIdReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestIdReused'] = ResolversParentTypes['RequestIdReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequiredByUnitAboveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequiredByUnitAbove'] = ResolversParentTypes['RequiredByUnitAbove']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequiredFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequiredField'] = ResolversParentTypes['RequiredField']> = {
  enforced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notEnforcedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordField?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RequiredFieldSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequiredFieldSet'] = ResolversParentTypes['RequiredFieldSet']> = {
  requiredFields?: Resolver<Array<ResolversTypes['RequiredField']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservePostResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservePostResult'] = ResolversParentTypes['ReservePostResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'NoPostLeft' | 'NotFound' | 'PostReserved' | 'RequestIdReused' | 'UnitNotInForce', ParentType, ContextType>;
};

export type RetireCatalogEntryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetireCatalogEntryResult'] = ResolversParentTypes['RetireCatalogEntryResult']> = {
  __resolveType: TypeResolveFn<'CatalogChangeTooEarly' | 'CatalogEntryChanged' | 'CatalogEntryRetired' | 'CatalogNotEditable' | 'CatalogReplacementCircle' | 'CatalogReplacementNotInForce' | 'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnknownCatalog' | 'VersionConflict', ParentType, ContextType>;
};

export type ReturnQuotaResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnQuotaResult'] = ResolversParentTypes['ReturnQuotaResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PoolExceeded' | 'QuotaBelowOccupied' | 'QuotaMoved' | 'RequestIdReused' | 'UnitNotInForce', ParentType, ContextType>;
};

export type SamePersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SamePerson'] = ResolversParentTypes['SamePerson']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['ChangePart'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetJobPositionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetJobPositionResult'] = ResolversParentTypes['SetJobPositionResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'JobPositionSet' | 'NotFound' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitNotInForce', ParentType, ContextType>;
};

export type SetQuotaResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetQuotaResult'] = ResolversParentTypes['SetQuotaResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'NotFound' | 'PoolExceeded' | 'QuotaBelowOccupied' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'UnitNotInForce' | 'VersionConflict', ParentType, ContextType>;
};

export type SetRequiredFieldResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetRequiredFieldResult'] = ResolversParentTypes['SetRequiredFieldResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'RequiredByUnitAbove' | 'RequiredFieldSet' | 'UnitChangeTooEarly' | 'VersionConflict', ParentType, ContextType>;
};

export type SuccessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Succession'] = ResolversParentTypes['Succession']> = {
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit'], FederationReferenceType extends FederationReferenceTypes['Unit'] = FederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  childCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<UnitChildCountArgs>>;
  children?: Resolver<Array<ResolversTypes['Unit']>, ParentType, ContextType, Partial<UnitChildrenArgs>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gradeShares?: Resolver<Maybe<Array<ResolversTypes['GradeShares']>>, ParentType, ContextType, RequireFields<UnitGradeSharesArgs, 'onlyOver'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobPositions?: Resolver<Array<ResolversTypes['JobPosition']>, ParentType, ContextType, Partial<UnitJobPositionsArgs>>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<UnitKindArgs>>;
  level?: Resolver<Maybe<ResolversTypes['UnitLevel']>, ParentType, ContextType, Partial<UnitLevelArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<UnitNameArgs>>;
  obligationCounts?: Resolver<Maybe<ResolversTypes['ObligationCounts']>, ParentType, ContextType>;
  obligations?: Resolver<Maybe<ResolversTypes['ObligationConnection']>, ParentType, ContextType, RequireFields<UnitObligationsArgs, 'first'>>;
  parent?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, Partial<UnitParentArgs>>;
  predecessors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType>;
  quotaLedger?: Resolver<Maybe<ResolversTypes['QuotaLedgerConnection']>, ParentType, ContextType, RequireFields<UnitQuotaLedgerArgs, 'first' | 'kind' | 'year'>>;
  quotaReport?: Resolver<Maybe<ResolversTypes['QuotaReport']>, ParentType, ContextType, RequireFields<UnitQuotaReportArgs, 'year'>>;
  quotas?: Resolver<Maybe<Array<ResolversTypes['Quota']>>, ParentType, ContextType, RequireFields<UnitQuotasArgs, 'year'>>;
  requiredFieldsVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType>;
  timeliness?: Resolver<Maybe<ResolversTypes['ObligationTimeliness']>, ParentType, ContextType, RequireFields<UnitTimelinessArgs, 'from' | 'to'>>;
  vacancies?: Resolver<Maybe<Array<ResolversTypes['Vacancy']>>, ParentType, ContextType, Partial<UnitVacanciesArgs>>;
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

export type UnitHoldsPoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitHoldsPool'] = ResolversParentTypes['UnitHoldsPool']> = {
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitKindResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitKind'] = ResolversParentTypes['UnitKind']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['UnitLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnitNameTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitNameTaken'] = ResolversParentTypes['UnitNameTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitNotBelowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitNotBelow'] = ResolversParentTypes['UnitNotBelow']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitNotInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitNotInForce'] = ResolversParentTypes['UnitNotInForce']> = {
  existsFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type UnknownCatalogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownCatalog'] = ResolversParentTypes['UnknownCatalog']> = {
  catalog?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AttachmentRequired' | 'CatalogChangeTooEarly' | 'CatalogCodeTaken' | 'CatalogEntryRetired' | 'CatalogNotEditable' | 'CatalogPeriodOverlaps' | 'CatalogReplacementCircle' | 'CatalogReplacementNotInForce' | 'CodeNotInForce' | 'EventAlreadyRecorded' | 'InvalidInput' | 'NoPostLeft' | 'NotFound' | 'ObligationNotOpen' | 'PoolExceeded' | 'PostsFromFormerParent' | 'QuotaBelowOccupied' | 'ReorganisationBlocked' | 'ReorganisationClosed' | 'ReorganisationTooEarly' | 'RequestIdReused' | 'RequiredByUnitAbove' | 'SamePerson' | 'UnitChangeTooEarly' | 'UnitCodeTaken' | 'UnitHoldsPool' | 'UnitNameTaken' | 'UnitNotBelow' | 'UnitNotInForce' | 'UnitUnderItself' | 'UnknownCatalog' | 'VersionConflict', ParentType, ContextType>;
};

export type VacancyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vacancy'] = ResolversParentTypes['Vacancy']> = {
  assigned?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  quotaYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  vacant?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
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
  AttachmentRequired?: AttachmentRequiredResolvers<ContextType>;
  CancelReorganisationResult?: CancelReorganisationResultResolvers<ContextType>;
  Catalog?: CatalogResolvers<ContextType>;
  CatalogChangeTooEarly?: CatalogChangeTooEarlyResolvers<ContextType>;
  CatalogCodeTaken?: CatalogCodeTakenResolvers<ContextType>;
  CatalogEntriesImported?: CatalogEntriesImportedResolvers<ContextType>;
  CatalogEntry?: CatalogEntryResolvers<ContextType>;
  CatalogEntryChanged?: CatalogEntryChangedResolvers<ContextType>;
  CatalogEntryConnection?: CatalogEntryConnectionResolvers<ContextType>;
  CatalogEntryEdge?: CatalogEntryEdgeResolvers<ContextType>;
  CatalogEntryRetired?: CatalogEntryRetiredResolvers<ContextType>;
  CatalogNotEditable?: CatalogNotEditableResolvers<ContextType>;
  CatalogPeriodOverlaps?: CatalogPeriodOverlapsResolvers<ContextType>;
  CatalogReplacementCircle?: CatalogReplacementCircleResolvers<ContextType>;
  CatalogReplacementNotInForce?: CatalogReplacementNotInForceResolvers<ContextType>;
  CatalogRowOutcome?: CatalogRowOutcomeResolvers<ContextType>;
  CatalogRowProblem?: CatalogRowProblemResolvers<ContextType>;
  CatalogWording?: CatalogWordingResolvers<ContextType>;
  ChangeUnitKindResult?: ChangeUnitKindResultResolvers<ContextType>;
  CodeNotInForce?: CodeNotInForceResolvers<ContextType>;
  CompleteObligationResult?: CompleteObligationResultResolvers<ContextType>;
  ConfirmReorganisationResult?: ConfirmReorganisationResultResolvers<ContextType>;
  CreateCatalogEntryResult?: CreateCatalogEntryResultResolvers<ContextType>;
  CreateUnitResult?: CreateUnitResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deadline?: DeadlineResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DelegateQuotaResult?: DelegateQuotaResultResolvers<ContextType>;
  EventAlreadyRecorded?: EventAlreadyRecordedResolvers<ContextType>;
  ExecuteReorganisationResult?: ExecuteReorganisationResultResolvers<ContextType>;
  GradeShare?: GradeShareResolvers<ContextType>;
  GradeShares?: GradeSharesResolvers<ContextType>;
  ImportCatalogEntriesResult?: ImportCatalogEntriesResultResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JobPosition?: JobPositionResolvers<ContextType>;
  JobPositionSet?: JobPositionSetResolvers<ContextType>;
  MoveUnitResult?: MoveUnitResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoPostLeft?: NoPostLeftResolvers<ContextType>;
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
  OverQuotaDecision?: OverQuotaDecisionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Person?: PersonResolvers<ContextType>;
  PlanReorganisationResult?: PlanReorganisationResultResolvers<ContextType>;
  PolicyWindow?: PolicyWindowResolvers<ContextType>;
  PoolExceeded?: PoolExceededResolvers<ContextType>;
  PostReservation?: PostReservationResolvers<ContextType>;
  PostReserved?: PostReservedResolvers<ContextType>;
  PostsFromFormerParent?: PostsFromFormerParentResolvers<ContextType>;
  ProcedureEventRecorded?: ProcedureEventRecordedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  QuotaBelowOccupied?: QuotaBelowOccupiedResolvers<ContextType>;
  QuotaLedgerConnection?: QuotaLedgerConnectionResolvers<ContextType>;
  QuotaLedgerEdge?: QuotaLedgerEdgeResolvers<ContextType>;
  QuotaLedgerEntry?: QuotaLedgerEntryResolvers<ContextType>;
  QuotaMoved?: QuotaMovedResolvers<ContextType>;
  QuotaReport?: QuotaReportResolvers<ContextType>;
  QuotaReportConnection?: QuotaReportConnectionResolvers<ContextType>;
  QuotaReportEdge?: QuotaReportEdgeResolvers<ContextType>;
  QuotaReportRow?: QuotaReportRowResolvers<ContextType>;
  QuotaTotal?: QuotaTotalResolvers<ContextType>;
  RecomputeObligationsResult?: RecomputeObligationsResultResolvers<ContextType>;
  ReconciledCategory?: ReconciledCategoryResolvers<ContextType>;
  ReconciledPeople?: ReconciledPeopleResolvers<ContextType>;
  ReconciledPostTotal?: ReconciledPostTotalResolvers<ContextType>;
  ReconciledPosts?: ReconciledPostsResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  ReconciliationRow?: ReconciliationRowResolvers<ContextType>;
  RecordProcedureEventResult?: RecordProcedureEventResultResolvers<ContextType>;
  ReleasePostResult?: ReleasePostResultResolvers<ContextType>;
  RenameCatalogEntryResult?: RenameCatalogEntryResultResolvers<ContextType>;
  RenameUnitResult?: RenameUnitResultResolvers<ContextType>;
  Reorganisation?: ReorganisationResolvers<ContextType>;
  ReorganisationBlocked?: ReorganisationBlockedResolvers<ContextType>;
  ReorganisationCancelled?: ReorganisationCancelledResolvers<ContextType>;
  ReorganisationClosed?: ReorganisationClosedResolvers<ContextType>;
  ReorganisationConfirmed?: ReorganisationConfirmedResolvers<ContextType>;
  ReorganisationConnection?: ReorganisationConnectionResolvers<ContextType>;
  ReorganisationCounts?: ReorganisationCountsResolvers<ContextType>;
  ReorganisationEdge?: ReorganisationEdgeResolvers<ContextType>;
  ReorganisationExecuted?: ReorganisationExecutedResolvers<ContextType>;
  ReorganisationPlanned?: ReorganisationPlannedResolvers<ContextType>;
  ReorganisationProblem?: ReorganisationProblemResolvers<ContextType>;
  ReorganisationReport?: ReorganisationReportResolvers<ContextType>;
  ReorganisationTooEarly?: ReorganisationTooEarlyResolvers<ContextType>;
  ReorganisedFlow?: ReorganisedFlowResolvers<ContextType>;
  ReorganisedUnit?: ReorganisedUnitResolvers<ContextType>;
  RequestIdReused?: RequestIdReusedResolvers<ContextType>;
  RequiredByUnitAbove?: RequiredByUnitAboveResolvers<ContextType>;
  RequiredField?: RequiredFieldResolvers<ContextType>;
  RequiredFieldSet?: RequiredFieldSetResolvers<ContextType>;
  ReservePostResult?: ReservePostResultResolvers<ContextType>;
  RetireCatalogEntryResult?: RetireCatalogEntryResultResolvers<ContextType>;
  ReturnQuotaResult?: ReturnQuotaResultResolvers<ContextType>;
  SamePerson?: SamePersonResolvers<ContextType>;
  SetJobPositionResult?: SetJobPositionResultResolvers<ContextType>;
  SetQuotaResult?: SetQuotaResultResolvers<ContextType>;
  SetRequiredFieldResult?: SetRequiredFieldResultResolvers<ContextType>;
  Succession?: SuccessionResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitChangeTooEarly?: UnitChangeTooEarlyResolvers<ContextType>;
  UnitChanged?: UnitChangedResolvers<ContextType>;
  UnitCodeTaken?: UnitCodeTakenResolvers<ContextType>;
  UnitHoldsPool?: UnitHoldsPoolResolvers<ContextType>;
  UnitKind?: UnitKindResolvers<ContextType>;
  UnitNameTaken?: UnitNameTakenResolvers<ContextType>;
  UnitNotBelow?: UnitNotBelowResolvers<ContextType>;
  UnitNotInForce?: UnitNotInForceResolvers<ContextType>;
  UnitObligationCounts?: UnitObligationCountsResolvers<ContextType>;
  UnitTimeliness?: UnitTimelinessResolvers<ContextType>;
  UnitUnderItself?: UnitUnderItselfResolvers<ContextType>;
  UnknownCatalog?: UnknownCatalogResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Vacancy?: VacancyResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WaiveObligationResult?: WaiveObligationResultResolvers<ContextType>;
  YearMonth?: GraphQLScalarType;
};

