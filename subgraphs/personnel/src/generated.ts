import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonRow } from './repository/persons.ts';
import type { AssignmentRow } from './repository/assignments.ts';
import type { DecisionRow } from './repository/decisions.ts';
import type { RowProblem } from './domain/row-problem.ts';
import type { StaffListWarning } from './domain/quota-warning.ts';
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

/** Bổ nhiệm một người mới. */
export type AppointPersonInput = {
  /** Đối tượng. */
  category: PersonCategory;
  /** Ngày sinh. */
  dateOfBirth: Scalars['PartialDate']['input'];
  /** Quyết định. */
  decision: PersonnelDecisionInput;
  /** Ngày hiệu lực. */
  effectiveFrom: Scalars['Date']['input'];
  /** Họ và tên đệm. */
  familyName: Scalars['String']['input'];
  /** Giới tính. */
  gender: Gender;
  /** Tên. */
  givenName: Scalars['String']['input'];
  /** Số định danh cá nhân (12 số). */
  identityNumber?: InputMaybe<Scalars['String']['input']>;
  /** Vị trí việc làm. */
  jobPositionId?: InputMaybe<Scalars['ID']['input']>;
  /** Chức danh. */
  jobTitle: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Đơn vị hoặc phòng, ban. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả bổ nhiệm. */
export type AppointPersonResult = CodeNotInForce | IdentityNumberRefused | InvalidInput | NotFound | PersonAppointed | QuotaFull | RequestIdReused | RequiredFieldMissing | TooManyIdentityNumbers;

/** Việc giữ một vị trí ở một đơn vị trong một thời gian, theo quyết định. */
export type Assignment = {
  __typename?: 'Assignment';
  /** Đối tượng. */
  category: PersonCategory;
  /** Quyết định làm căn cứ, nếu bạn được xem hồ sơ. */
  decision?: Maybe<PersonnelDecision>;
  /** Mã. */
  id: Scalars['ID']['output'];
  /** Chức danh. */
  jobTitle: Scalars['String']['output'];
  /** Đơn vị hoặc phòng, ban. */
  unit?: Maybe<Unit>;
  /** Sắp có hiệu lực. */
  upcoming: Scalars['Boolean']['output'];
  /** Từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Đến trước ngày; không có nghĩa là chưa kết thúc. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

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

/** Phòng, ban được lập khi nhập danh sách. */
export type CreatedSection = {
  __typename?: 'CreatedSection';
  /** Tên. */
  name: Scalars['String']['output'];
  /** Đơn vị đã lập; không có khi chỉ kiểm tra. */
  unit?: Maybe<Unit>;
};

/** Giới tính. */
export type Gender =
  /** Nam. */
  | 'NAM'
  /** Nữ. */
  | 'NU';

/** Không ghi được số định danh này. */
export type IdentityNumberRefused = UserError & {
  __typename?: 'IdentityNumberRefused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Đang có một lần nhập khác; gửi lại sau với cùng `requestId`. */
export type ImportInProgress = UserError & {
  __typename?: 'ImportInProgress';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Danh sách người đang công tác của một đơn vị. */
export type ImportStaffInput = {
  /** Ghi thật; nếu không thì chỉ kiểm tra và trả lời như khi ghi. */
  commit: Scalars['Boolean']['input'];
  /** Lập các phòng, ban có trong danh sách mà đơn vị chưa có, kể từ hôm nay. */
  createSections: Scalars['Boolean']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Các dòng, cả danh sách trong một lần; tối đa 20.000. */
  rows: Array<StaffRowInput>;
  /** Đơn vị của danh sách. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả nhập danh sách. */
export type ImportStaffResult = ImportInProgress | InvalidInput | MissingRight | NotFound | RequestIdReused | StaffImported | TooManyIdentityNumbers;

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

/** Tài khoản thiếu quyền tại đơn vị; không ghi gì. */
export type MissingRight = UserError & {
  __typename?: 'MissingRight';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Các quyền còn thiếu. */
  permissions: Array<Scalars['String']['output']>;
};

/** Điều động một người. */
export type MovePersonInput = {
  /** Đối tượng; bỏ trống là giữ nguyên. */
  category?: InputMaybe<PersonCategory>;
  /** Quyết định. */
  decision: PersonnelDecisionInput;
  /** Ngày hiệu lực, sau ngày bắt đầu vị trí hiện tại. */
  effectiveFrom: Scalars['Date']['input'];
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Vị trí việc làm. */
  jobPositionId?: InputMaybe<Scalars['ID']['input']>;
  /** Chức danh mới. */
  jobTitle: Scalars['String']['input'];
  /** Người. */
  personId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Đơn vị hoặc phòng, ban nơi đến. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả điều động. */
export type MovePersonResult = CodeNotInForce | InvalidInput | MoveTooEarly | NotFound | PersonMoved | QuotaFull | RequestIdReused | RequiredFieldMissing | VersionConflict;

/** Ngày hiệu lực không sau ngày bắt đầu vị trí hiện tại. */
export type MoveTooEarly = UserError & {
  __typename?: 'MoveTooEarly';
  /** Vị trí hiện tại có từ ngày. */
  currentSince: Scalars['Date']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Bổ nhiệm (tiếp nhận, tuyển dụng) một người mới vào đơn vị, trong phạm vi biên chế. */
  appointPerson: AppointPersonResult;
  /** Nhập danh sách người đang công tác của một đơn vị; không có `commit` thì chỉ kiểm tra, không ghi gì. */
  importStaff: ImportStaffResult;
  /** Điều động một người sang đơn vị hoặc vị trí khác kể từ một ngày (có thể trong tương lai). */
  movePerson: MovePersonResult;
};


export type MutationAppointPersonArgs = {
  input: AppointPersonInput;
};


export type MutationImportStaffArgs = {
  input: ImportStaffInput;
};


export type MutationMovePersonArgs = {
  input: MovePersonInput;
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

/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type Person = {
  __typename?: 'Person';
  /** Vị trí đang giữ trong ngày đó. */
  assignment?: Maybe<Assignment>;
  /** Quá trình công tác, mới nhất trước; gồm cả quyết định sắp có hiệu lực. */
  assignments?: Maybe<Array<Assignment>>;
  /** Đối tượng hiện nay. */
  category?: Maybe<PersonCategory>;
  /** Ngày sinh; có thể chỉ biết tháng hoặc năm. */
  dateOfBirth?: Maybe<Scalars['PartialDate']['output']>;
  /** Họ và tên đệm. */
  familyName: Scalars['String']['output'];
  /** Họ và tên. */
  fullName: Scalars['String']['output'];
  /** Giới tính. */
  gender?: Maybe<Gender>;
  /** Tên. */
  givenName: Scalars['String']['output'];
  /** Mã người; không phải số định danh cá nhân. */
  id: Scalars['ID']['output'];
  /** Số định danh cá nhân (12 số). */
  identityNumber?: Maybe<Scalars['String']['output']>;
  /** Chức danh hiện nay. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Ngày vào cơ quan. */
  joinedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Phiên bản; gửi lại trong `expectedVersion` khi thay đổi. */
  version: Scalars['Int']['output'];
};


/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type PersonAssignmentArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Đã bổ nhiệm. */
export type PersonAppointed = {
  __typename?: 'PersonAppointed';
  /** Người. */
  person: Person;
};

/** Đối tượng: mã theo thuật ngữ của luật. */
export type PersonCategory =
  /** Cán bộ. */
  | 'CAN_BO'
  /** Công chức. */
  | 'CONG_CHUC'
  /** Người làm việc tại hội. */
  | 'HOI'
  /** Hợp đồng theo Nghị định 111/2022/NĐ-CP. */
  | 'HOP_DONG_111'
  /** Viên chức. */
  | 'VIEN_CHUC';

/** Một trang người. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** Các người. */
  edges: Array<PersonEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
  /** Tổng số người trong phạm vi của bạn; chỉ đếm khi hỏi. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Một người trong trang. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** Con trỏ của người. */
  cursor: Scalars['String']['output'];
  /** Người. */
  node: Person;
};

/** Điều kiện lọc người; mọi điều kiện cùng đúng. */
export type PersonFilter = {
  /** Theo vị trí trong ngày này; mặc định là hôm nay. */
  asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Đối tượng. */
  category?: InputMaybe<PersonCategory>;
  /** Gồm cả các đơn vị trực thuộc (mặc định chỉ đơn vị và phòng, ban của nó). */
  includeDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  /** Một phần họ tên, có dấu hoặc không dấu. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Đơn vị. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** Đã điều động. */
export type PersonMoved = {
  __typename?: 'PersonMoved';
  /** Người; không có nếu hồ sơ đã chuyển ra ngoài phạm vi của bạn. */
  person?: Maybe<Person>;
};

/** Quyết định về nhân sự. */
export type PersonnelDecision = {
  __typename?: 'PersonnelDecision';
  /** Ngày hiệu lực. */
  effectiveOn: Scalars['Date']['output'];
  /** Mã. */
  id: Scalars['ID']['output'];
  /** Loại quyết định (mã danh mục). */
  kind: Scalars['String']['output'];
  /** Số, ký hiệu. */
  number: Scalars['String']['output'];
  /** Ngày ký. */
  signedOn: Scalars['Date']['output'];
  /** Người ký. */
  signer: Scalars['String']['output'];
  /** Trích yếu. */
  summary: Scalars['String']['output'];
};

/** Quyết định làm căn cứ. */
export type PersonnelDecisionInput = {
  /** Số, ký hiệu. */
  number: Scalars['String']['input'];
  /** Ngày ký. */
  signedOn: Scalars['Date']['input'];
  /** Người ký. */
  signer: Scalars['String']['input'];
  /** Trích yếu. */
  summary: Scalars['String']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** Ngày pháp lý hôm nay (giờ Hà Nội): mốc để biết một ngày đã qua hay ở tương lai. */
  legalToday: Scalars['Date']['output'];
  /** Danh sách người, theo thứ tự tên Việt (tên, rồi họ và đệm). */
  people?: Maybe<PersonConnection>;
  /** Một người theo mã. */
  person?: Maybe<Person>;
};


export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  where?: InputMaybe<PersonFilter>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};

/** Đơn vị đã đủ biên chế. */
export type QuotaFull = UserError & {
  __typename?: 'QuotaFull';
  /** Số được giao. */
  limit: Scalars['Decimal']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Số đang có mặt vào ngày thiếu. */
  occupied: Scalars['Int']['output'];
  /** Ngày đầu tiên không còn chỗ. */
  shortOn: Scalars['Date']['output'];
};

/** Cùng `requestId` đã được dùng cho một yêu cầu khác. */
export type RequestIdReused = UserError & {
  __typename?: 'RequestIdReused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Một mục của hồ sơ mà đơn vị cấp trên (hoặc chính đơn vị) bắt buộc điền còn để trống. */
export type RequiredFieldMissing = UserError & {
  __typename?: 'RequiredFieldMissing';
  /** Trường của `input` còn trống. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Tên mục. */
  name: Scalars['String']['output'];
  /** Đơn vị yêu cầu. */
  unit?: Maybe<Unit>;
};

/** Điều cần biết về cả danh sách, không ngăn việc nhập. */
export type StaffImportWarning = {
  __typename?: 'StaffImportWarning';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Đã nhập (hoặc đã kiểm tra) danh sách. */
export type StaffImported = {
  __typename?: 'StaffImported';
  /** Số dòng đã ghi; 0 khi chỉ kiểm tra. */
  committed: Scalars['Int']['output'];
  /** Phòng, ban đã lập (hoặc sẽ lập). */
  createdSections: Array<CreatedSection>;
  /** Kết quả từng dòng, theo thứ tự đã gửi. */
  rows: Array<StaffRowOutcome>;
  /** Số dòng đã có sẵn như vậy. */
  unchanged: Scalars['Int']['output'];
  /** Cảnh báo. */
  warnings: Array<StaffImportWarning>;
};

/**
 * Một người trong danh sách đang công tác. Giá trị nhận dưới dạng chuỗi và kiểm tra từng dòng: dòng sai không làm hỏng dòng khác.
 * Phần lương ghi đủ ngạch, bậc, hệ số và ngày hưởng, hoặc bỏ trống cả (hợp đồng trả lương theo thỏa thuận).
 */
export type StaffRowInput = {
  /** Đối tượng (mã của PersonCategory). */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Hệ số, ví dụ 4.98. */
  coefficient?: InputMaybe<Scalars['String']['input']>;
  /** Ngày sinh: YYYY, YYYY-MM hoặc YYYY-MM-DD. */
  dateOfBirth?: InputMaybe<Scalars['String']['input']>;
  /** Họ và tên đệm. */
  familyName: Scalars['String']['input'];
  /** NAM hoặc NU. */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** Tên. */
  givenName: Scalars['String']['input'];
  /** Số định danh cá nhân (12 số). */
  identityNumber?: InputMaybe<Scalars['String']['input']>;
  /** Chức danh. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** Ngày vào cơ quan: YYYY, YYYY-MM hoặc YYYY-MM-DD. */
  joinedOn?: InputMaybe<Scalars['String']['input']>;
  /** Ghi chú. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Phần trăm vượt khung; chỉ ở bậc cuối. */
  overgradePercent?: InputMaybe<Scalars['Int']['input']>;
  /** Ngày hưởng lương này: YYYY-MM-DD. */
  payFrom?: InputMaybe<Scalars['String']['input']>;
  /** Mã ngạch hoặc chức danh nghề nghiệp. */
  rankCode?: InputMaybe<Scalars['String']['input']>;
  /** Số dòng trong danh sách, để trả lời theo dòng; không trùng nhau. */
  row: Scalars['Int']['input'];
  /** Tên phòng, ban; bỏ trống là thuộc thẳng đơn vị. */
  section?: InputMaybe<Scalars['String']['input']>;
  /** Bậc. */
  step?: InputMaybe<Scalars['Int']['input']>;
};

/** Kết quả của một dòng trong danh sách. */
export type StaffRowOutcome = {
  __typename?: 'StaffRowOutcome';
  /** Kết quả. */
  outcome: StaffRowOutcomeKind;
  /** Các chỗ sai; trống nếu dòng không bị từ chối. */
  problems: Array<StaffRowProblem>;
  /** Số dòng đã gửi. */
  row: Scalars['Int']['output'];
};

/** Kết quả của một dòng. */
export type StaffRowOutcomeKind =
  /** Đã ghi. */
  | 'ADDED'
  /** Đúng, sẽ ghi khi có `commit`. */
  | 'READY'
  /** Không ghi: xem `problems`. */
  | 'REFUSED'
  /** Đã có như vậy, không ghi gì. */
  | 'UNCHANGED';

/** Một chỗ sai của một dòng và cách sửa. */
export type StaffRowProblem = {
  __typename?: 'StaffRowProblem';
  /** Trường của dòng; fullName là họ và tên. */
  field: Scalars['String']['output'];
  /** Cách sửa. */
  mending: Scalars['String']['output'];
  /** Sai thế nào. */
  message: Scalars['String']['output'];
  /** Giá trị đã nhận; trống nếu dòng bỏ trống. */
  value: Scalars['String']['output'];
};

/** Tài khoản đã gửi quá nhiều số định danh không thuộc phạm vi của mình trong ngày; không ghi và không cho biết gì thêm. */
export type TooManyIdentityNumbers = UserError & {
  __typename?: 'TooManyIdentityNumbers';
  /** Số lượng được phép mỗi ngày. */
  limit: Scalars['Int']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type Unit = {
  __typename?: 'Unit';
  /** Mã đơn vị. */
  id: Scalars['ID']['output'];
  /** Người của đơn vị và các phòng, ban của nó (không gồm đơn vị trực thuộc), theo thứ tự tên Việt. */
  people?: Maybe<PersonConnection>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
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
  Person: Person;
  Unit: Unit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AppointPersonResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( IdentityNumberRefused & { __typename: 'IdentityNumberRefused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<PersonAppointed, 'person'> & { person: _RefType['Person'] } & { __typename: 'PersonAppointed' } )
    | ( QuotaFull & { __typename: 'QuotaFull' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<RequiredFieldMissing, 'unit'> & { unit?: Maybe<_RefType['Unit']> } & { __typename: 'RequiredFieldMissing' } )
    | ( TooManyIdentityNumbers & { __typename: 'TooManyIdentityNumbers' } )
  ;
  ImportStaffResult:
    | ( ImportInProgress & { __typename: 'ImportInProgress' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( MissingRight & { __typename: 'MissingRight' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<StaffImported, 'createdSections' | 'rows' | 'warnings'> & { createdSections: Array<_RefType['CreatedSection']>, rows: Array<_RefType['StaffRowOutcome']>, warnings: Array<_RefType['StaffImportWarning']> } & { __typename: 'StaffImported' } )
    | ( TooManyIdentityNumbers & { __typename: 'TooManyIdentityNumbers' } )
  ;
  MovePersonResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( MoveTooEarly & { __typename: 'MoveTooEarly' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<PersonMoved, 'person'> & { person?: Maybe<_RefType['Person']> } & { __typename: 'PersonMoved' } )
    | ( QuotaFull & { __typename: 'QuotaFull' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<RequiredFieldMissing, 'unit'> & { unit?: Maybe<_RefType['Unit']> } & { __typename: 'RequiredFieldMissing' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( CodeNotInForce )
    | ( IdentityNumberRefused )
    | ( ImportInProgress )
    | ( InvalidInput )
    | ( MissingRight )
    | ( MoveTooEarly )
    | ( NotFound )
    | ( QuotaFull )
    | ( RequestIdReused )
    | ( Omit<RequiredFieldMissing, 'unit'> & { unit?: Maybe<_RefType['Unit']> } )
    | ( TooManyIdentityNumbers )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AppointPersonInput: AppointPersonInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AppointPersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AppointPersonResult']>;
  Assignment: ResolverTypeWrapper<AssignmentRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CodeNotInForce: ResolverTypeWrapper<CodeNotInForce>;
  Confidence: Confidence;
  CreatedSection: ResolverTypeWrapper<Omit<CreatedSection, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Gender: Gender;
  IdentityNumberRefused: ResolverTypeWrapper<IdentityNumberRefused>;
  ImportInProgress: ResolverTypeWrapper<ImportInProgress>;
  ImportStaffInput: ImportStaffInput;
  ImportStaffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportStaffResult']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  MissingRight: ResolverTypeWrapper<MissingRight>;
  MovePersonInput: MovePersonInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  MovePersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MovePersonResult']>;
  MoveTooEarly: ResolverTypeWrapper<MoveTooEarly>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Person: ResolverTypeWrapper<PersonRow>;
  PersonAppointed: ResolverTypeWrapper<Omit<PersonAppointed, 'person'> & { person: ResolversTypes['Person'] }>;
  PersonCategory: PersonCategory;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges'> & { edges: Array<ResolversTypes['PersonEdge']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonFilter: PersonFilter;
  PersonMoved: ResolverTypeWrapper<Omit<PersonMoved, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  PersonnelDecision: ResolverTypeWrapper<DecisionRow>;
  PersonnelDecisionInput: PersonnelDecisionInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuotaFull: ResolverTypeWrapper<QuotaFull>;
  RequestIdReused: ResolverTypeWrapper<RequestIdReused>;
  RequiredFieldMissing: ResolverTypeWrapper<Omit<RequiredFieldMissing, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  StaffImportWarning: ResolverTypeWrapper<StaffListWarning>;
  StaffImported: ResolverTypeWrapper<Omit<StaffImported, 'createdSections' | 'rows' | 'warnings'> & { createdSections: Array<ResolversTypes['CreatedSection']>, rows: Array<ResolversTypes['StaffRowOutcome']>, warnings: Array<ResolversTypes['StaffImportWarning']> }>;
  StaffRowInput: StaffRowInput;
  StaffRowOutcome: ResolverTypeWrapper<Omit<StaffRowOutcome, 'problems'> & { problems: Array<ResolversTypes['StaffRowProblem']> }>;
  StaffRowOutcomeKind: StaffRowOutcomeKind;
  StaffRowProblem: ResolverTypeWrapper<RowProblem>;
  TooManyIdentityNumbers: ResolverTypeWrapper<TooManyIdentityNumbers>;
  Unit: ResolverTypeWrapper<Omit<Unit, 'people'> & { people?: Maybe<ResolversTypes['PersonConnection']> }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  YearMonth: ResolverTypeWrapper<Scalars['YearMonth']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AppointPersonInput: AppointPersonInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AppointPersonResult: ResolversUnionTypes<ResolversParentTypes>['AppointPersonResult'];
  Assignment: AssignmentRow;
  Boolean: Scalars['Boolean']['output'];
  CodeNotInForce: CodeNotInForce;
  CreatedSection: Omit<CreatedSection, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdentityNumberRefused: IdentityNumberRefused;
  ImportInProgress: ImportInProgress;
  ImportStaffInput: ImportStaffInput;
  ImportStaffResult: ResolversUnionTypes<ResolversParentTypes>['ImportStaffResult'];
  InvalidInput: InvalidInput;
  MissingRight: MissingRight;
  MovePersonInput: MovePersonInput;
  Int: Scalars['Int']['output'];
  MovePersonResult: ResolversUnionTypes<ResolversParentTypes>['MovePersonResult'];
  MoveTooEarly: MoveTooEarly;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Person: PersonRow;
  PersonAppointed: Omit<PersonAppointed, 'person'> & { person: ResolversParentTypes['Person'] };
  PersonConnection: Omit<PersonConnection, 'edges'> & { edges: Array<ResolversParentTypes['PersonEdge']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonFilter: PersonFilter;
  PersonMoved: Omit<PersonMoved, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  PersonnelDecision: DecisionRow;
  PersonnelDecisionInput: PersonnelDecisionInput;
  Query: Record<PropertyKey, never>;
  QuotaFull: QuotaFull;
  RequestIdReused: RequestIdReused;
  RequiredFieldMissing: Omit<RequiredFieldMissing, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> };
  StaffImportWarning: StaffListWarning;
  StaffImported: Omit<StaffImported, 'createdSections' | 'rows' | 'warnings'> & { createdSections: Array<ResolversParentTypes['CreatedSection']>, rows: Array<ResolversParentTypes['StaffRowOutcome']>, warnings: Array<ResolversParentTypes['StaffImportWarning']> };
  StaffRowInput: StaffRowInput;
  StaffRowOutcome: Omit<StaffRowOutcome, 'problems'> & { problems: Array<ResolversParentTypes['StaffRowProblem']> };
  StaffRowProblem: RowProblem;
  TooManyIdentityNumbers: TooManyIdentityNumbers;
  Unit: Omit<Unit, 'people'> & { people?: Maybe<ResolversParentTypes['PersonConnection']> } | FederationReferenceTypes['Unit'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VersionConflict: VersionConflict;
  YearMonth: Scalars['YearMonth']['output'];
};

export type AppointPersonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointPersonResult'] = ResolversParentTypes['AppointPersonResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'IdentityNumberRefused' | 'InvalidInput' | 'NotFound' | 'PersonAppointed' | 'QuotaFull' | 'RequestIdReused' | 'RequiredFieldMissing' | 'TooManyIdentityNumbers', ParentType, ContextType>;
};

export type AssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = {
  category?: Resolver<ResolversTypes['PersonCategory'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['PersonnelDecision']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  upcoming?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CodeNotInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeNotInForce'] = ResolversParentTypes['CodeNotInForce']> = {
  catalog?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standingCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatedSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatedSection'] = ResolversParentTypes['CreatedSection']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
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

export type IdentityNumberRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityNumberRefused'] = ResolversParentTypes['IdentityNumberRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportInProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportInProgress'] = ResolversParentTypes['ImportInProgress']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportStaffResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportStaffResult'] = ResolversParentTypes['ImportStaffResult']> = {
  __resolveType: TypeResolveFn<'ImportInProgress' | 'InvalidInput' | 'MissingRight' | 'NotFound' | 'RequestIdReused' | 'StaffImported' | 'TooManyIdentityNumbers', ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MissingRightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingRight'] = ResolversParentTypes['MissingRight']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MovePersonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovePersonResult'] = ResolversParentTypes['MovePersonResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'MoveTooEarly' | 'NotFound' | 'PersonMoved' | 'QuotaFull' | 'RequestIdReused' | 'RequiredFieldMissing' | 'VersionConflict', ParentType, ContextType>;
};

export type MoveTooEarlyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveTooEarly'] = ResolversParentTypes['MoveTooEarly']> = {
  currentSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  appointPerson: Resolver<ResolversTypes['AppointPersonResult'], ParentType, ContextType, RequireFields<MutationAppointPersonArgs, 'input'>>;
  importStaff: Resolver<ResolversTypes['ImportStaffResult'], ParentType, ContextType, RequireFields<MutationImportStaffArgs, 'input'>>;
  movePerson: Resolver<ResolversTypes['MovePersonResult'], ParentType, ContextType, RequireFields<MutationMovePersonArgs, 'input'>>;
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

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType, Partial<PersonAssignmentArgs>>;
  assignments?: Resolver<Maybe<Array<ResolversTypes['Assignment']>>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['PersonCategory']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  familyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['Gender']>, ParentType, ContextType>;
  givenName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  joinedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonAppointedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonAppointed'] = ResolversParentTypes['PersonAppointed']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonMovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonMoved'] = ResolversParentTypes['PersonMoved']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonnelDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonnelDecision'] = ResolversParentTypes['PersonnelDecision']> = {
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  signer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  legalToday: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  people: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  person: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
};

export type QuotaFullResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaFull'] = ResolversParentTypes['QuotaFull']> = {
  limit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shortOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestIdReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestIdReused'] = ResolversParentTypes['RequestIdReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequiredFieldMissingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequiredFieldMissing'] = ResolversParentTypes['RequiredFieldMissing']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffImportWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffImportWarning'] = ResolversParentTypes['StaffImportWarning']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StaffImportedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffImported'] = ResolversParentTypes['StaffImported']> = {
  committed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdSections?: Resolver<Array<ResolversTypes['CreatedSection']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['StaffRowOutcome']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['StaffImportWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffRowOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffRowOutcome'] = ResolversParentTypes['StaffRowOutcome']> = {
  outcome?: Resolver<ResolversTypes['StaffRowOutcomeKind'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['StaffRowProblem']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffRowProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffRowProblem'] = ResolversParentTypes['StaffRowProblem']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mending?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TooManyIdentityNumbersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyIdentityNumbers'] = ResolversParentTypes['TooManyIdentityNumbers']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit'], FederationReferenceType extends FederationReferenceTypes['Unit'] = FederationReferenceTypes['Unit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Unit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<UnitPeopleArgs, 'first'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'IdentityNumberRefused' | 'ImportInProgress' | 'InvalidInput' | 'MissingRight' | 'MoveTooEarly' | 'NotFound' | 'QuotaFull' | 'RequestIdReused' | 'RequiredFieldMissing' | 'TooManyIdentityNumbers' | 'VersionConflict', ParentType, ContextType>;
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
  AppointPersonResult?: AppointPersonResultResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  CodeNotInForce?: CodeNotInForceResolvers<ContextType>;
  CreatedSection?: CreatedSectionResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdentityNumberRefused?: IdentityNumberRefusedResolvers<ContextType>;
  ImportInProgress?: ImportInProgressResolvers<ContextType>;
  ImportStaffResult?: ImportStaffResultResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  MissingRight?: MissingRightResolvers<ContextType>;
  MovePersonResult?: MovePersonResultResolvers<ContextType>;
  MoveTooEarly?: MoveTooEarlyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Person?: PersonResolvers<ContextType>;
  PersonAppointed?: PersonAppointedResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonMoved?: PersonMovedResolvers<ContextType>;
  PersonnelDecision?: PersonnelDecisionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuotaFull?: QuotaFullResolvers<ContextType>;
  RequestIdReused?: RequestIdReusedResolvers<ContextType>;
  RequiredFieldMissing?: RequiredFieldMissingResolvers<ContextType>;
  StaffImportWarning?: StaffImportWarningResolvers<ContextType>;
  StaffImported?: StaffImportedResolvers<ContextType>;
  StaffRowOutcome?: StaffRowOutcomeResolvers<ContextType>;
  StaffRowProblem?: StaffRowProblemResolvers<ContextType>;
  TooManyIdentityNumbers?: TooManyIdentityNumbersResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  YearMonth?: GraphQLScalarType;
};

