import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UnitRow } from './repository/units.ts';
import type { QuotaRow } from './repository/quotas.ts';
import type { JobPositionRow } from './repository/job-positions.ts';
import type { UnitKindRow } from './repository/kinds.ts';
import type { ReorganisationRow } from './repository/reorganisations.ts';
import type { Report, ReportedUnit, ReportedFlow } from './operations/reorganisation-report.ts';
import type { Problem } from './domain/reorganisation-problem.ts';
import type { SuccessionRow, ReconciliationPair } from './repository/successions.ts';
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
export type ChangeUnitKindResult = InvalidInput | NotFound | RequestIdReused | UnitChangeTooEarly | UnitChanged | VersionConflict;

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
export type CreateUnitResult = InvalidInput | NotFound | RequestIdReused | UnitChanged | UnitCodeTaken | UnitNameTaken;

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
export type ExecuteReorganisationResult = InvalidInput | NotFound | ReorganisationBlocked | ReorganisationClosed | ReorganisationExecuted | ReorganisationTooEarly | RequestIdReused | VersionConflict;

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
export type MoveUnitResult = InvalidInput | NotFound | RequestIdReused | UnitChangeTooEarly | UnitChanged | UnitNameTaken | UnitUnderItself | VersionConflict;

export type Mutation = {
  __typename?: 'Mutation';
  /** Hủy một phương án chưa thực hiện. */
  cancelReorganisation: CancelReorganisationResult;
  /** Đổi loại (và cấp) của đơn vị kể từ một ngày, theo quyết định. */
  changeUnitKind: ChangeUnitKindResult;
  /** Lập đơn vị mới dưới một đơn vị khác, theo quyết định. */
  createUnit: CreateUnitResult;
  /** Thực hiện một phương án đã đến ngày hiệu lực, trọn vẹn hoặc không gì cả. */
  executeReorganisation: ExecuteReorganisationResult;
  /** Chuyển đơn vị sang trực thuộc đơn vị khác kể từ một ngày, theo quyết định. */
  moveUnit: MoveUnitResult;
  /** Lập phương án sắp xếp tổ chức: chỉ ghi nhận và tính thử, chưa thay đổi gì. */
  planReorganisation: PlanReorganisationResult;
  /** Đổi tên (hoặc loại) đơn vị kể từ một ngày, theo quyết định. */
  renameUnit: RenameUnitResult;
  /** Giao biên chế của một năm cho đơn vị, theo quyết định. */
  setQuota: SetQuotaResult;
};


export type MutationCancelReorganisationArgs = {
  input: CancelReorganisationInput;
};


export type MutationChangeUnitKindArgs = {
  input: ChangeUnitKindInput;
};


export type MutationCreateUnitArgs = {
  input: CreateUnitInput;
};


export type MutationExecuteReorganisationArgs = {
  input: ExecuteReorganisationInput;
};


export type MutationMoveUnitArgs = {
  input: MoveUnitInput;
};


export type MutationPlanReorganisationArgs = {
  input: PlanReorganisationInput;
};


export type MutationRenameUnitArgs = {
  input: RenameUnitInput;
};


export type MutationSetQuotaArgs = {
  input: SetQuotaInput;
};

/** Không tìm thấy, hoặc nằm ngoài phạm vi của bạn. */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  /** Trường dẫn tới đối tượng không tìm thấy. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Vị trí của một trang trong danh sách. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Con trỏ của phần tử cuối trang; đưa vào `after` để lấy trang sau. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Còn trang sau hay không. */
  hasNextPage: Scalars['Boolean']['output'];
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
export type PlanReorganisationResult = InvalidInput | NotFound | ReorganisationPlanned | RequestIdReused;

export type Query = {
  __typename?: 'Query';
  /** Toàn tỉnh: đơn vị gốc của cây tổ chức. */
  province?: Maybe<Unit>;
  /** Một phương án sắp xếp tổ chức. */
  reorganisation?: Maybe<Reorganisation>;
  /** Các phương án sắp xếp trong phạm vi của bạn, mới nhất trước. */
  reorganisations: ReorganisationConnection;
  /** Một đơn vị theo mã định danh nội bộ. */
  unit?: Maybe<Unit>;
  /** Một đơn vị theo mã định danh điện tử (QĐ 20/2020/QĐ-TTg). */
  unitByCode?: Maybe<Unit>;
  /** Các loại đơn vị, theo cấp. */
  unitKinds: Array<UnitKind>;
};


export type QueryReorganisationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReorganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  state?: InputMaybe<ReorganisationState>;
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

/** Số người theo sơ đồ cũ (ngày trước) và mới (ngày hiệu lực), mỗi người một lần. */
export type Reconciliation = {
  __typename?: 'Reconciliation';
  /** Số người bắt đầu công tác đúng ngày đó. */
  joined: Scalars['Int']['output'];
  /** Số người thôi công tác đúng ngày đó. */
  left: Scalars['Int']['output'];
  /** Tổng theo sơ đồ mới. */
  newTotal: Scalars['Int']['output'];
  /** Tổng theo sơ đồ cũ. */
  oldTotal: Scalars['Int']['output'];
  /** Từng cặp đơn vị cũ và mới (kể cả phòng, ban của chúng). */
  rows: Array<ReconciliationRow>;
};

/** Số người của một cặp đơn vị cũ và mới. */
export type ReconciliationRow = {
  __typename?: 'ReconciliationRow';
  /** Đơn vị cũ; không có với người bắt đầu đúng ngày đó. */
  from?: Maybe<Unit>;
  /** Số người. */
  people: Scalars['Int']['output'];
  /** Đơn vị mới; không có với người thôi công tác đúng ngày đó. */
  to?: Maybe<Unit>;
};

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
  /** Lượt bố trí công tác. */
  posts: Scalars['Int']['output'];
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
  /** Bước liên quan, đếm từ 0. */
  step?: Maybe<Scalars['Int']['output']>;
  /** Đơn vị liên quan: mã, hoặc khóa của đơn vị lập mới. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** Loại vấn đề của phương án. */
export type ReorganisationProblemCode =
  /** Có người bắt đầu ở đơn vị sau khi nó kết thúc. */
  | 'BEGINS_LATER'
  /** Còn đơn vị trực thuộc chưa có nơi đến. */
  | 'CHILDREN_LEFT'
  /** Mã định danh không theo mã cấp trên. */
  | 'CODE_NOT_UNDER_PARENT'
  /** Mã định danh đang được dùng. */
  | 'CODE_TAKEN'
  /** Đã có thay đổi được quyết định cho ngày sau. */
  | 'DECIDED_LATER'
  /** Quyền của tài khoản khác sẽ hết. */
  | 'GRANTS_LAPSE'
  /** Nhập vào chính mình. */
  | 'INTO_ITSELF'
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
  /** Biên chế được giao sau ngày hiệu lực. */
  | 'QUOTA_LATER'
  /** Biên chế chưa chia hết. */
  | 'QUOTA_LEFT'
  /** Biên chế ít hơn số có mặt. */
  | 'QUOTA_SHORT'
  /** Phòng, ban được nêu không ở đó. */
  | 'SECTION_NOT_THERE'
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

/** Việc một đơn vị kế tục đơn vị khác từ một ngày. */
export type Succession = {
  __typename?: 'Succession';
  /** Có hiệu lực từ ngày. */
  effectiveOn: Scalars['Date']['output'];
  /** Đơn vị cũ. */
  from: Unit;
  /** Số người đã chuyển sang đơn vị kế tục. */
  people: Scalars['Int']['output'];
  /** Phần người của đơn vị cũ đã chuyển sang, từ 0 đến 1. */
  share: Scalars['Decimal']['output'];
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
  /** Đơn vị cấp trên trực tiếp. */
  parent?: Maybe<Unit>;
  /** Các đơn vị mà đơn vị này kế tục, qua các lần sắp xếp. */
  predecessors: Array<Succession>;
  /** Biên chế giao và có mặt của đơn vị (gồm các phòng, ban) trong năm. */
  quotas?: Maybe<Array<Quota>>;
  /** Các đơn vị kế tục đơn vị này, qua các lần sắp xếp. */
  successors: Array<Succession>;
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
export type UnitParentArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitQuotasArgs = {
  year: Scalars['Int']['input'];
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"id":true}> );
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
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  CreateUnitResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( UnitCodeTaken & { __typename: 'UnitCodeTaken' } )
    | ( Omit<UnitNameTaken, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitNameTaken' } )
  ;
  ExecuteReorganisationResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ReorganisationBlocked, 'problems'> & { problems: Array<_RefType['ReorganisationProblem']> } & { __typename: 'ReorganisationBlocked' } )
    | ( ReorganisationClosed & { __typename: 'ReorganisationClosed' } )
    | ( Omit<ReorganisationExecuted, 'reorganisation'> & { reorganisation: _RefType['Reorganisation'] } & { __typename: 'ReorganisationExecuted' } )
    | ( ReorganisationTooEarly & { __typename: 'ReorganisationTooEarly' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  MoveUnitResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( Omit<UnitNameTaken, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitNameTaken' } )
    | ( UnitUnderItself & { __typename: 'UnitUnderItself' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  PlanReorganisationResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<ReorganisationPlanned, 'reorganisation'> & { reorganisation: _RefType['Reorganisation'] } & { __typename: 'ReorganisationPlanned' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
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
  SetQuotaResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitChangeTooEarly & { __typename: 'UnitChangeTooEarly' } )
    | ( Omit<UnitChanged, 'unit'> & { unit: _RefType['Unit'] } & { __typename: 'UnitChanged' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<ReorganisationBlocked, 'problems'> & { problems: Array<_RefType['ReorganisationProblem']> } )
    | ( ReorganisationClosed )
    | ( ReorganisationTooEarly )
    | ( RequestIdReused )
    | ( UnitChangeTooEarly )
    | ( UnitCodeTaken )
    | ( Omit<UnitNameTaken, 'unit'> & { unit: _RefType['Unit'] } )
    | ( UnitUnderItself )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CancelReorganisationInput: CancelReorganisationInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelReorganisationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelReorganisationResult']>;
  ChangeUnitKindInput: ChangeUnitKindInput;
  ChangeUnitKindResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeUnitKindResult']>;
  CreateUnitInput: CreateUnitInput;
  CreateUnitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUnitResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ExecuteReorganisationInput: ExecuteReorganisationInput;
  ExecuteReorganisationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExecuteReorganisationResult']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JobPosition: ResolverTypeWrapper<JobPositionRow>;
  MoveUnitInput: MoveUnitInput;
  MoveUnitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveUnitResult']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  PlanReorganisationInput: PlanReorganisationInput;
  PlanReorganisationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlanReorganisationResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quota: ResolverTypeWrapper<QuotaRow>;
  QuotaKind: QuotaKind;
  Reconciliation: ResolverTypeWrapper<Omit<Reconciliation, 'rows'> & { rows: Array<ResolversTypes['ReconciliationRow']> }>;
  ReconciliationRow: ResolverTypeWrapper<ReconciliationPair>;
  RenameUnitInput: RenameUnitInput;
  RenameUnitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameUnitResult']>;
  Reorganisation: ResolverTypeWrapper<ReorganisationRow>;
  ReorganisationBlocked: ResolverTypeWrapper<Omit<ReorganisationBlocked, 'problems'> & { problems: Array<ResolversTypes['ReorganisationProblem']> }>;
  ReorganisationCancelled: ResolverTypeWrapper<Omit<ReorganisationCancelled, 'reorganisation'> & { reorganisation: ResolversTypes['Reorganisation'] }>;
  ReorganisationClosed: ResolverTypeWrapper<ReorganisationClosed>;
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
  SetQuotaInput: SetQuotaInput;
  SetQuotaResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetQuotaResult']>;
  Succession: ResolverTypeWrapper<SuccessionRow>;
  Unit: ResolverTypeWrapper<UnitRow>;
  UnitChangeTooEarly: ResolverTypeWrapper<UnitChangeTooEarly>;
  UnitChanged: ResolverTypeWrapper<Omit<UnitChanged, 'unit'> & { unit: ResolversTypes['Unit'] }>;
  UnitCodeTaken: ResolverTypeWrapper<UnitCodeTaken>;
  UnitDecisionInput: UnitDecisionInput;
  UnitKind: ResolverTypeWrapper<UnitKindRow>;
  UnitLevel: UnitLevel;
  UnitNameTaken: ResolverTypeWrapper<Omit<UnitNameTaken, 'unit'> & { unit: ResolversTypes['Unit'] }>;
  UnitUnderItself: ResolverTypeWrapper<UnitUnderItself>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  YearMonth: ResolverTypeWrapper<Scalars['YearMonth']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CancelReorganisationInput: CancelReorganisationInput;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  CancelReorganisationResult: ResolversUnionTypes<ResolversParentTypes>['CancelReorganisationResult'];
  ChangeUnitKindInput: ChangeUnitKindInput;
  ChangeUnitKindResult: ResolversUnionTypes<ResolversParentTypes>['ChangeUnitKindResult'];
  CreateUnitInput: CreateUnitInput;
  CreateUnitResult: ResolversUnionTypes<ResolversParentTypes>['CreateUnitResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  ExecuteReorganisationInput: ExecuteReorganisationInput;
  ExecuteReorganisationResult: ResolversUnionTypes<ResolversParentTypes>['ExecuteReorganisationResult'];
  InvalidInput: InvalidInput;
  JobPosition: JobPositionRow;
  MoveUnitInput: MoveUnitInput;
  MoveUnitResult: ResolversUnionTypes<ResolversParentTypes>['MoveUnitResult'];
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PartialDate: Scalars['PartialDate']['output'];
  PlanReorganisationInput: PlanReorganisationInput;
  PlanReorganisationResult: ResolversUnionTypes<ResolversParentTypes>['PlanReorganisationResult'];
  Query: Record<PropertyKey, never>;
  Quota: QuotaRow;
  Reconciliation: Omit<Reconciliation, 'rows'> & { rows: Array<ResolversParentTypes['ReconciliationRow']> };
  ReconciliationRow: ReconciliationPair;
  RenameUnitInput: RenameUnitInput;
  RenameUnitResult: ResolversUnionTypes<ResolversParentTypes>['RenameUnitResult'];
  Reorganisation: ReorganisationRow;
  ReorganisationBlocked: Omit<ReorganisationBlocked, 'problems'> & { problems: Array<ResolversParentTypes['ReorganisationProblem']> };
  ReorganisationCancelled: Omit<ReorganisationCancelled, 'reorganisation'> & { reorganisation: ResolversParentTypes['Reorganisation'] };
  ReorganisationClosed: ReorganisationClosed;
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
  SetQuotaInput: SetQuotaInput;
  SetQuotaResult: ResolversUnionTypes<ResolversParentTypes>['SetQuotaResult'];
  Succession: SuccessionRow;
  Unit: UnitRow;
  UnitChangeTooEarly: UnitChangeTooEarly;
  UnitChanged: Omit<UnitChanged, 'unit'> & { unit: ResolversParentTypes['Unit'] };
  UnitCodeTaken: UnitCodeTaken;
  UnitDecisionInput: UnitDecisionInput;
  UnitKind: UnitKindRow;
  UnitNameTaken: Omit<UnitNameTaken, 'unit'> & { unit: ResolversParentTypes['Unit'] };
  UnitUnderItself: UnitUnderItself;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VersionConflict: VersionConflict;
  YearMonth: Scalars['YearMonth']['output'];
};

export type CancelReorganisationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelReorganisationResult'] = ResolversParentTypes['CancelReorganisationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ReorganisationCancelled' | 'ReorganisationClosed' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
};

export type ChangeUnitKindResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeUnitKindResult'] = ResolversParentTypes['ChangeUnitKindResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'VersionConflict', ParentType, ContextType>;
};

export type CreateUnitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUnitResult'] = ResolversParentTypes['CreateUnitResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChanged' | 'UnitCodeTaken' | 'UnitNameTaken', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type ExecuteReorganisationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecuteReorganisationResult'] = ResolversParentTypes['ExecuteReorganisationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ReorganisationBlocked' | 'ReorganisationClosed' | 'ReorganisationExecuted' | 'ReorganisationTooEarly' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'UnitNameTaken' | 'UnitUnderItself' | 'VersionConflict', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelReorganisation: Resolver<ResolversTypes['CancelReorganisationResult'], ParentType, ContextType, RequireFields<MutationCancelReorganisationArgs, 'input'>>;
  changeUnitKind: Resolver<ResolversTypes['ChangeUnitKindResult'], ParentType, ContextType, RequireFields<MutationChangeUnitKindArgs, 'input'>>;
  createUnit: Resolver<ResolversTypes['CreateUnitResult'], ParentType, ContextType, RequireFields<MutationCreateUnitArgs, 'input'>>;
  executeReorganisation: Resolver<ResolversTypes['ExecuteReorganisationResult'], ParentType, ContextType, RequireFields<MutationExecuteReorganisationArgs, 'input'>>;
  moveUnit: Resolver<ResolversTypes['MoveUnitResult'], ParentType, ContextType, RequireFields<MutationMoveUnitArgs, 'input'>>;
  planReorganisation: Resolver<ResolversTypes['PlanReorganisationResult'], ParentType, ContextType, RequireFields<MutationPlanReorganisationArgs, 'input'>>;
  renameUnit: Resolver<ResolversTypes['RenameUnitResult'], ParentType, ContextType, RequireFields<MutationRenameUnitArgs, 'input'>>;
  setQuota: Resolver<ResolversTypes['SetQuotaResult'], ParentType, ContextType, RequireFields<MutationSetQuotaArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PlanReorganisationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanReorganisationResult'] = ResolversParentTypes['PlanReorganisationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ReorganisationPlanned' | 'RequestIdReused', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  province: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  reorganisation: Resolver<Maybe<ResolversTypes['Reorganisation']>, ParentType, ContextType, RequireFields<QueryReorganisationArgs, 'id'>>;
  reorganisations: Resolver<ResolversTypes['ReorganisationConnection'], ParentType, ContextType, RequireFields<QueryReorganisationsArgs, 'first'>>;
  unit: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitArgs, 'id'>>;
  unitByCode: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitByCodeArgs, 'code'>>;
  unitKinds: Resolver<Array<ResolversTypes['UnitKind']>, ParentType, ContextType>;
};

export type QuotaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quota'] = ResolversParentTypes['Quota']> = {
  assigned?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuotaKind'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation']> = {
  joined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['ReconciliationRow']>, ParentType, ContextType>;
};

export type ReconciliationRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciliationRow'] = ResolversParentTypes['ReconciliationRow']> = {
  from?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type RenameUnitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameUnitResult'] = ResolversParentTypes['RenameUnitResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'UnitNameTaken' | 'VersionConflict', ParentType, ContextType>;
};

export type ReorganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reorganisation'] = ResolversParentTypes['Reorganisation']> = {
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
  posts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type SetQuotaResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetQuotaResult'] = ResolversParentTypes['SetQuotaResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitChanged' | 'VersionConflict', ParentType, ContextType>;
};

export type SuccessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Succession'] = ResolversParentTypes['Succession']> = {
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
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
  parent?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, Partial<UnitParentArgs>>;
  predecessors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType>;
  quotas?: Resolver<Maybe<Array<ResolversTypes['Quota']>>, ParentType, ContextType, RequireFields<UnitQuotasArgs, 'year'>>;
  successors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType>;
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

export type UnitNameTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitNameTaken'] = ResolversParentTypes['UnitNameTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitUnderItselfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitUnderItself'] = ResolversParentTypes['UnitUnderItself']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ReorganisationBlocked' | 'ReorganisationClosed' | 'ReorganisationTooEarly' | 'RequestIdReused' | 'UnitChangeTooEarly' | 'UnitCodeTaken' | 'UnitNameTaken' | 'UnitUnderItself' | 'VersionConflict', ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface YearMonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['YearMonth'], any> {
  name: 'YearMonth';
}

export type Resolvers<ContextType = Context> = {
  CancelReorganisationResult?: CancelReorganisationResultResolvers<ContextType>;
  ChangeUnitKindResult?: ChangeUnitKindResultResolvers<ContextType>;
  CreateUnitResult?: CreateUnitResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  ExecuteReorganisationResult?: ExecuteReorganisationResultResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JobPosition?: JobPositionResolvers<ContextType>;
  MoveUnitResult?: MoveUnitResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  PlanReorganisationResult?: PlanReorganisationResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  ReconciliationRow?: ReconciliationRowResolvers<ContextType>;
  RenameUnitResult?: RenameUnitResultResolvers<ContextType>;
  Reorganisation?: ReorganisationResolvers<ContextType>;
  ReorganisationBlocked?: ReorganisationBlockedResolvers<ContextType>;
  ReorganisationCancelled?: ReorganisationCancelledResolvers<ContextType>;
  ReorganisationClosed?: ReorganisationClosedResolvers<ContextType>;
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
  SetQuotaResult?: SetQuotaResultResolvers<ContextType>;
  Succession?: SuccessionResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitChangeTooEarly?: UnitChangeTooEarlyResolvers<ContextType>;
  UnitChanged?: UnitChangedResolvers<ContextType>;
  UnitCodeTaken?: UnitCodeTakenResolvers<ContextType>;
  UnitKind?: UnitKindResolvers<ContextType>;
  UnitNameTaken?: UnitNameTakenResolvers<ContextType>;
  UnitUnderItself?: UnitUnderItselfResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  YearMonth?: GraphQLScalarType;
};

