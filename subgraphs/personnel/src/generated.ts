import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonRow } from './repository/persons.ts';
import type { AssignmentRow } from './repository/assignments.ts';
import type { DecisionRow } from './repository/decisions.ts';
import type { PostRow } from './repository/additional-posts.ts';
import type { RankWarning } from './domain/position-terms.ts';
import type { RowProblem } from './domain/row-problem.ts';
import type { StaffListWarning } from './domain/quota-warning.ts';
import type { SignerRow } from './operations/signer-for.ts';
import type { EndingRow } from './repository/post-endings.ts';
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

/** Biệt phái hoặc kiêm nhiệm. */
export type AddPostInput = {
  /** Quyết định. */
  decision: PersonnelDecisionInput;
  /** Phiên bản đã đọc của người. */
  expectedVersion: Scalars['Int']['input'];
  /** Biệt phái hay kiêm nhiệm. */
  form: PostForm;
  /** Vị trí việc làm. */
  jobPositionId?: InputMaybe<Scalars['ID']['input']>;
  /** Chức danh. */
  jobTitle: Scalars['String']['input'];
  /** Quyết định cho phép vượt biên chế, khi luật tính ở nơi đến và nơi đến không còn chỗ. */
  overQuota?: InputMaybe<OverQuotaInput>;
  /** Người. */
  personId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Phần chỗ, trên 0 đến 1; mặc định là 1. */
  share?: InputMaybe<Scalars['Decimal']['input']>;
  /** Đơn vị hoặc phòng, ban nơi đến. */
  unitId: Scalars['ID']['input'];
  /** Từ ngày. */
  validFrom: Scalars['Date']['input'];
  /** Đến trước ngày; bỏ trống là chưa định. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** Kết quả biệt phái, kiêm nhiệm. */
export type AddPostResult = CodeNotInForce | InvalidInput | JobPositionBlocked | MissingRight | NoHomePost | NotFound | PostAdded | PostOverlaps | QuotaFull | RankRequired | RequestIdReused | VersionConflict;

/** Người này đã kết thúc công tác, hoặc đã có quyết định kết thúc. */
export type AlreadyEnded = UserError & {
  __typename?: 'AlreadyEnded';
  /** Đã kết thúc từ ngày. */
  endedOn: Scalars['Date']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
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
  /** Quyết định cho phép vượt biên chế, khi đơn vị không còn chỗ. */
  overQuota?: InputMaybe<OverQuotaInput>;
  /** Ngạch, chức danh nghề nghiệp được bổ nhiệm vào, để đối chiếu với vị trí việc làm; không ghi vào hồ sơ (ngạch được ghi khi xếp lương). */
  rankCode?: InputMaybe<Scalars['String']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Chỗ đã giữ cho việc bổ nhiệm này. */
  reservationId?: InputMaybe<Scalars['ID']['input']>;
  /** Phần chỗ đảm nhận, trên 0 đến 1; mặc định là 1. */
  share?: InputMaybe<Scalars['Decimal']['input']>;
  /** Đơn vị hoặc phòng, ban. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả bổ nhiệm. */
export type AppointPersonResult = CodeNotInForce | IdentityNumberRefused | InvalidInput | JobPositionBlocked | MissingRight | NotFound | PersonAppointed | QuotaFull | RankRequired | RequestIdReused | RequiredFieldMissing | TooManyIdentityNumbers;

/** Việc giữ một vị trí ở một đơn vị trong một thời gian, theo quyết định. */
export type Assignment = {
  __typename?: 'Assignment';
  /** Đối tượng. */
  category: PersonCategory;
  /** Quyết định làm căn cứ, nếu bạn được xem hồ sơ. */
  decision?: Maybe<PersonnelDecision>;
  /** Lý do và quyết định kết thúc công tác; không có nếu chưa kết thúc hoặc kết thúc do điều động. */
  ending?: Maybe<AssignmentEnding>;
  /** Mã. */
  id: Scalars['ID']['output'];
  /** Vị trí việc làm. */
  jobPosition?: Maybe<JobPosition>;
  /** Chức danh. */
  jobTitle: Scalars['String']['output'];
  /** Phần chỗ đảm nhận; 1 là cả chỗ. */
  share: Scalars['Decimal']['output'];
  /** Đơn vị hoặc phòng, ban. */
  unit?: Maybe<Unit>;
  /** Sắp có hiệu lực. */
  upcoming: Scalars['Boolean']['output'];
  /** Từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Đến trước ngày; không có nghĩa là chưa kết thúc. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Đã kết thúc công tác. */
export type AssignmentEnded = {
  __typename?: 'AssignmentEnded';
  /** Vị trí đã kết thúc. */
  assignment: Assignment;
  /** Số biệt phái, kiêm nhiệm chưa đến ngày đã hủy bỏ theo. */
  cancelledPosts: Scalars['Int']['output'];
  /** Biệt phái, kiêm nhiệm kết thúc cùng ngày. */
  posts: Array<Post>;
};

/** Việc kết thúc công tác của một người. */
export type AssignmentEnding = {
  __typename?: 'AssignmentEnding';
  /** Quyết định làm căn cứ. */
  decision?: Maybe<PersonnelDecision>;
  /** Kết thúc từ ngày: ngày đầu tiên không còn giữ chỗ. */
  endsOn: Scalars['Date']['output'];
  /** Lý do: mã của danh mục LY_DO_KET_THUC_CONG_TAC. */
  reason: Scalars['String']['output'];
};

/** Hủy bỏ một vị trí chưa có hiệu lực. */
export type CancelPostInput = {
  /** Quyết định hủy bỏ. */
  decision: PersonnelDecisionInput;
  /** Phiên bản đã đọc của người. */
  expectedVersion: Scalars['Int']['input'];
  /** Quyết định cho phép vượt biên chế, khi hủy điều động mà chỗ cũ đã có người khác. */
  overQuota?: InputMaybe<OverQuotaInput>;
  /** Vị trí: mã của `Assignment` hoặc của biệt phái, kiêm nhiệm. */
  postId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả hủy bỏ. */
export type CancelPostResult = FormerUnitEnds | InvalidInput | MissingRight | NotFound | PostBegun | PostCancelled | PostInTheWay | QuotaFull | RequestIdReused | VersionConflict;

/** Phần việc của một người trong một thay đổi. */
export type ChangePart =
  /** Kiểm tra, xác nhận. */
  | 'CHECKER'
  /** Lập. */
  | 'MAKER'
  /** Ký, ban hành, cho thực hiện. */
  | 'SIGNER';

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

/** Kết thúc công tác. */
export type EndAssignmentInput = {
  /** Quyết định; khi từ trần thì ghi giấy tờ làm căn cứ. */
  decision: PersonnelDecisionInput;
  /** Kết thúc từ ngày: ngày đầu tiên không còn giữ chỗ; có thể trong tương lai. Đã có ngày kết thúc thì chỉ sửa sớm hơn được. */
  endsOn: Scalars['Date']['input'];
  /** Phiên bản đã đọc của người. */
  expectedVersion: Scalars['Int']['input'];
  /** Người. */
  personId: Scalars['ID']['input'];
  /** Lý do: mã của danh mục LY_DO_KET_THUC_CONG_TAC. */
  reason: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả kết thúc công tác. */
export type EndAssignmentResult = AlreadyEnded | AssignmentEnded | CodeNotInForce | InvalidInput | NotFound | PostInTheWay | RequestIdReused | VersionConflict;

/** Kết thúc biệt phái hoặc kiêm nhiệm. */
export type EndPostInput = {
  /** Quyết định. */
  decision: PersonnelDecisionInput;
  /** Kết thúc từ ngày. */
  endsOn: Scalars['Date']['input'];
  /** Vị trí biệt phái hoặc kiêm nhiệm. */
  postId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả kết thúc. */
export type EndPostResult = InvalidInput | NotFound | PostEnded | RequestIdReused;

/** Đơn vị của vị trí cũ không còn từ ngày đó: không có chỗ để người này ở lại. */
export type FormerUnitEnds = UserError & {
  __typename?: 'FormerUnitEnds';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Đơn vị của vị trí cũ. */
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
export type ImportStaffResult = CodeNotInForce | ImportInProgress | InvalidInput | MissingRight | NotFound | RequestIdReused | StaffImported | TooManyIdentityNumbers;

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
  /** Những người giữ vị trí. */
  holders?: Maybe<PostConnection>;
  /** Mã nội bộ. */
  id: Scalars['ID']['output'];
};


/** Vị trí việc làm. */
export type JobPositionHoldersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
};

/** Vị trí việc làm có bậc nghề nghiệp vượt trần: không tuyển, không thay đổi bậc ở vị trí này cho đến khi khắc phục. */
export type JobPositionBlocked = UserError & {
  __typename?: 'JobPositionBlocked';
  /** Bậc vượt trần. */
  grade: Scalars['Int']['output'];
  /** Căn cứ. */
  legalBasis: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Trần phần trăm. */
  mostPercent: Scalars['Int']['output'];
  /** Số người ở bậc đó. */
  people: Scalars['Int']['output'];
  /** Số người giữ vị trí. */
  total: Scalars['Int']['output'];
};

/** Cấp quản lý cán bộ ở trên đơn vị giữ hồ sơ. */
export type ManagingAuthority =
  /** Ban Thường vụ Tỉnh ủy. */
  | 'BAN_THUONG_VU_TINH_UY';

/** Đã ghi nhận. */
export type ManagingAuthoritySet = {
  __typename?: 'ManagingAuthoritySet';
  /** Cấp quản lý kể từ ngày ấy. */
  managedBy?: Maybe<ManagingAuthority>;
  /** Người. */
  person: Person;
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
  /** Quyết định cho phép vượt biên chế, khi đơn vị không còn chỗ. */
  overQuota?: InputMaybe<OverQuotaInput>;
  /** Người. */
  personId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Chỗ đã giữ cho việc điều động này. */
  reservationId?: InputMaybe<Scalars['ID']['input']>;
  /** Phần chỗ đảm nhận, trên 0 đến 1; mặc định là 1. */
  share?: InputMaybe<Scalars['Decimal']['input']>;
  /** Đơn vị hoặc phòng, ban nơi đến. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả điều động. */
export type MovePersonResult = AlreadyEnded | CodeNotInForce | InvalidInput | JobPositionBlocked | MissingRight | MoveTooEarly | NotFound | PersonMoved | QuotaFull | RankRequired | RequestIdReused | RequiredFieldMissing | VersionConflict;

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
  /** Biệt phái một người sang đơn vị khác, hoặc cử kiêm nhiệm thêm một vị trí; vị trí đang giữ vẫn còn. */
  addPost: AddPostResult;
  /** Bổ nhiệm (tiếp nhận, tuyển dụng) một người mới vào đơn vị, trong phạm vi biên chế. */
  appointPerson: AppointPersonResult;
  /** Hủy bỏ một vị trí chưa đến ngày hiệu lực (bổ nhiệm, điều động, biệt phái, kiêm nhiệm): chỗ đã giữ được trả ngay; hủy điều động thì người ấy ở lại vị trí cũ. */
  cancelPost: CancelPostResult;
  /** Kết thúc công tác của một người kể từ một ngày (nghỉ hưu, thôi việc, từ trần …): chỗ và biên chế trống từ ngày đó; biệt phái, kiêm nhiệm của người ấy kết thúc cùng. */
  endAssignment: EndAssignmentResult;
  /** Kết thúc biệt phái hoặc kiêm nhiệm. */
  endPost: EndPostResult;
  /** Nhập danh sách người đang công tác của một đơn vị; không có `commit` thì chỉ kiểm tra, không ghi gì. */
  importStaff: ImportStaffResult;
  /** Điều động một người sang đơn vị hoặc vị trí khác kể từ một ngày (có thể trong tương lai). */
  movePerson: MovePersonResult;
  /** Ghi nhận một người thuộc, hoặc thôi thuộc, diện cấp trên quản lý (phân cấp quản lý cán bộ) kể từ một ngày. */
  setManagingAuthority: SetManagingAuthorityResult;
};


export type MutationAddPostArgs = {
  input: AddPostInput;
};


export type MutationAppointPersonArgs = {
  input: AppointPersonInput;
};


export type MutationCancelPostArgs = {
  input: CancelPostInput;
};


export type MutationEndAssignmentArgs = {
  input: EndAssignmentInput;
};


export type MutationEndPostArgs = {
  input: EndPostInput;
};


export type MutationImportStaffArgs = {
  input: ImportStaffInput;
};


export type MutationMovePersonArgs = {
  input: MovePersonInput;
};


export type MutationSetManagingAuthorityArgs = {
  input: SetManagingAuthorityInput;
};

/** Người không giữ vị trí nào vào ngày bắt đầu, hoặc đơn vị là nơi đang công tác. */
export type NoHomePost = UserError & {
  __typename?: 'NoHomePost';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Ngày bắt đầu. */
  validFrom: Scalars['Date']['output'];
};

/** Không tìm thấy, hoặc nằm ngoài phạm vi của bạn. */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  /** Trường dẫn tới đối tượng không tìm thấy. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Quyết định của cấp có thẩm quyền cho phép vượt biên chế. */
export type OverQuotaInput = {
  /** Cơ quan ban hành. */
  issuer: Scalars['String']['input'];
  /** Số, ký hiệu. */
  number: Scalars['String']['input'];
  /** Ngày ký. */
  signedOn: Scalars['Date']['input'];
  /** Trích yếu. */
  summary: Scalars['String']['input'];
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
  /** Biệt phái và kiêm nhiệm trong ngày đó. */
  additionalPosts?: Maybe<Array<Post>>;
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
  /**
   * Số định danh cá nhân (12 số). Không nêu mục đích thì chỉ thấy chữ số đầu và cuối (0**********7); nêu mục đích thì thấy đủ số,
   * và nhật ký ghi ai đã mở số của ai, lúc nào, để làm gì.
   */
  identityNumber?: Maybe<Scalars['String']['output']>;
  /** Chức danh hiện nay. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Ngày vào cơ quan. */
  joinedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Phiên bản; gửi lại trong `expectedVersion` khi thay đổi. */
  version: Scalars['Int']['output'];
};


/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type PersonAdditionalPostsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type PersonAssignmentArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type PersonIdentityNumberArgs = {
  purpose?: InputMaybe<Scalars['String']['input']>;
};

/** Đã bổ nhiệm. */
export type PersonAppointed = {
  __typename?: 'PersonAppointed';
  /** Người. */
  person: Person;
  /** Điều cần biết về ngạch so với vị trí việc làm. */
  warnings: Array<RankProblem>;
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
  /** Điều cần biết về ngạch so với vị trí việc làm. */
  warnings: Array<RankProblem>;
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

/** Một người giữ một chỗ. */
export type Post = {
  __typename?: 'Post';
  /** Đối tượng. */
  category: PersonCategory;
  /** Biệt phái hay kiêm nhiệm; không có là vị trí chính. */
  form?: Maybe<PostForm>;
  /** Mã. */
  id: Scalars['ID']['output'];
  /** Vị trí việc làm. */
  jobPosition?: Maybe<JobPosition>;
  /** Chức danh. */
  jobTitle: Scalars['String']['output'];
  /** Người. */
  person: Person;
  /** Phần chỗ. */
  share: Scalars['Decimal']['output'];
  /** Đơn vị hoặc phòng, ban. */
  unit?: Maybe<Unit>;
  /** Từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Đến trước ngày. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Đã ghi biệt phái, kiêm nhiệm. */
export type PostAdded = {
  __typename?: 'PostAdded';
  /** Vị trí. */
  post: Post;
  /** Điều cần biết về ngạch so với vị trí việc làm. */
  warnings: Array<RankProblem>;
};

/** Vị trí đã có hiệu lực nên không hủy bỏ được nữa. */
export type PostBegun = UserError & {
  __typename?: 'PostBegun';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Có hiệu lực từ ngày. */
  validFrom: Scalars['Date']['output'];
};

/** Đã hủy bỏ. */
export type PostCancelled = {
  __typename?: 'PostCancelled';
  /** Người. */
  person?: Maybe<Person>;
  /** Vị trí cũ mà người ấy tiếp tục giữ; không có khi hủy lần bổ nhiệm đầu hoặc hủy biệt phái, kiêm nhiệm. */
  resumed?: Maybe<Assignment>;
};

/** Một trang những người giữ chỗ. */
export type PostConnection = {
  __typename?: 'PostConnection';
  /** Các chỗ. */
  edges: Array<PostEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một chỗ trong trang. */
export type PostEdge = {
  __typename?: 'PostEdge';
  /** Con trỏ. */
  cursor: Scalars['String']['output'];
  /** Chỗ. */
  node: Post;
};

/** Đã kết thúc. */
export type PostEnded = {
  __typename?: 'PostEnded';
  /** Vị trí. */
  post: Post;
};

/** Cách giữ một chỗ ngoài vị trí chính. */
export type PostForm =
  /** Biệt phái. */
  | 'BIET_PHAI'
  /** Kiêm nhiệm. */
  | 'KIEM_NHIEM';

/** Một vị trí khác của người này không cho phép: phải kết thúc hoặc hủy bỏ vị trí đó trước, bởi người có thẩm quyền ở đó. */
export type PostInTheWay = UserError & {
  __typename?: 'PostInTheWay';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Vị trí đó. */
  post: Post;
};

/** Người này đã biệt phái, hoặc đã kiêm nhiệm ở đó, trong thời gian ấy. */
export type PostOverlaps = UserError & {
  __typename?: 'PostOverlaps';
  /** Cách giữ. */
  form: PostForm;
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Ngày pháp lý hôm nay (giờ Hà Nội): mốc để biết một ngày đã qua hay ở tương lai. */
  legalToday: Scalars['Date']['output'];
  /** Danh sách người, theo thứ tự tên Việt (tên, rồi họ và đệm). */
  people?: Maybe<PersonConnection>;
  /** Một người theo mã. */
  person?: Maybe<Person>;
  /** Ai ký số (hoặc xác thực, nơi không ký số) dữ liệu hồ sơ của một người hôm nay, theo quy chế của tỉnh; không có nếu không quy định nào nói tới người ấy. */
  signerFor?: Maybe<Signer>;
};


export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  where?: InputMaybe<PersonFilter>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySignerForArgs = {
  personId: Scalars['ID']['input'];
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

/** Điều cần biết về ngạch so với vị trí việc làm, không ngăn việc bổ nhiệm, điều động, cử biệt phái hay kiêm nhiệm. */
export type RankProblem = {
  __typename?: 'RankProblem';
  /** Ngạch đang giữ; không có nếu chưa biết. */
  held?: Maybe<Scalars['String']['output']>;
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Các ngạch được giữ vị trí. */
  required: Array<Scalars['String']['output']>;
};

/** Ngạch, chức danh nghề nghiệp không đúng yêu cầu của vị trí việc làm. */
export type RankRequired = UserError & {
  __typename?: 'RankRequired';
  /** Ngạch đang giữ. */
  held: Scalars['String']['output'];
  /** Căn cứ. */
  legalBasis: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Các ngạch được giữ vị trí. */
  required: Array<Scalars['String']['output']>;
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

/** Người lập, người kiểm tra và người ký một thay đổi là ba người khác nhau; bạn đã làm một phần, bằng tài khoản này hay tài khoản khác của mình. */
export type SamePerson = UserError & {
  __typename?: 'SamePerson';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Phần bạn đã làm. */
  taken: ChangePart;
};

/** Diện quản lý của một người. */
export type SetManagingAuthorityInput = {
  /** Cấp quản lý; bỏ trống là thuộc thẩm quyền của đơn vị. */
  authority?: InputMaybe<ManagingAuthority>;
  /** Quyết định. */
  decision: PersonnelDecisionInput;
  /** Kể từ ngày. */
  effectiveOn: Scalars['Date']['input'];
  /** Người. */
  personId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả ghi nhận diện quản lý. */
export type SetManagingAuthorityResult = InvalidInput | ManagingAuthoritySet | NotFound | RequestIdReused;

/** Ai ký cho một người, theo điều nào. */
export type Signer = {
  __typename?: 'Signer';
  /** Điều khoản. */
  article: Scalars['String']['output'];
  /** Bằng chữ ký số. */
  bySignature: Scalars['Boolean']['output'];
  /** Cấp quản lý cán bộ ở trên đơn vị; không có nếu thuộc thẩm quyền của đơn vị. */
  managedBy?: Maybe<ManagingAuthority>;
  /** Vai trò (mã trong hồ sơ chính sách). */
  role: Scalars['String']['output'];
  /** Tên vai trò. */
  roleName: Scalars['String']['output'];
  /** Đơn vị giữ hồ sơ. */
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
  /** Ai đang giữ chỗ nào của đơn vị và các phòng, ban: vị trí chính, biệt phái đến, kiêm nhiệm; theo thứ tự tên Việt. */
  posts?: Maybe<PostConnection>;
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
};


/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type UnitPostsArgs = {
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
  JobPosition: JobPosition;
  Person: Person;
  Unit: Unit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  JobPosition:
    ( { __typename: 'JobPosition' }
    & GraphQLRecursivePick<FederationTypes['JobPosition'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Unit:
    ( { __typename: 'Unit' }
    & GraphQLRecursivePick<FederationTypes['Unit'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddPostResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( JobPositionBlocked & { __typename: 'JobPositionBlocked' } )
    | ( MissingRight & { __typename: 'MissingRight' } )
    | ( NoHomePost & { __typename: 'NoHomePost' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<PostAdded, 'post' | 'warnings'> & { post: _RefType['Post'], warnings: Array<_RefType['RankProblem']> } & { __typename: 'PostAdded' } )
    | ( PostOverlaps & { __typename: 'PostOverlaps' } )
    | ( QuotaFull & { __typename: 'QuotaFull' } )
    | ( RankRequired & { __typename: 'RankRequired' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  AppointPersonResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( IdentityNumberRefused & { __typename: 'IdentityNumberRefused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( JobPositionBlocked & { __typename: 'JobPositionBlocked' } )
    | ( MissingRight & { __typename: 'MissingRight' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<PersonAppointed, 'person' | 'warnings'> & { person: _RefType['Person'], warnings: Array<_RefType['RankProblem']> } & { __typename: 'PersonAppointed' } )
    | ( QuotaFull & { __typename: 'QuotaFull' } )
    | ( RankRequired & { __typename: 'RankRequired' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<RequiredFieldMissing, 'unit'> & { unit?: Maybe<_RefType['Unit']> } & { __typename: 'RequiredFieldMissing' } )
    | ( TooManyIdentityNumbers & { __typename: 'TooManyIdentityNumbers' } )
  ;
  CancelPostResult:
    | ( Omit<FormerUnitEnds, 'unit'> & { unit?: Maybe<_RefType['Unit']> } & { __typename: 'FormerUnitEnds' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( MissingRight & { __typename: 'MissingRight' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PostBegun & { __typename: 'PostBegun' } )
    | ( Omit<PostCancelled, 'person' | 'resumed'> & { person?: Maybe<_RefType['Person']>, resumed?: Maybe<_RefType['Assignment']> } & { __typename: 'PostCancelled' } )
    | ( Omit<PostInTheWay, 'post'> & { post: _RefType['Post'] } & { __typename: 'PostInTheWay' } )
    | ( QuotaFull & { __typename: 'QuotaFull' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  EndAssignmentResult:
    | ( AlreadyEnded & { __typename: 'AlreadyEnded' } )
    | ( Omit<AssignmentEnded, 'assignment' | 'posts'> & { assignment: _RefType['Assignment'], posts: Array<_RefType['Post']> } & { __typename: 'AssignmentEnded' } )
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<PostInTheWay, 'post'> & { post: _RefType['Post'] } & { __typename: 'PostInTheWay' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  EndPostResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<PostEnded, 'post'> & { post: _RefType['Post'] } & { __typename: 'PostEnded' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  ImportStaffResult:
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( ImportInProgress & { __typename: 'ImportInProgress' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( MissingRight & { __typename: 'MissingRight' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<StaffImported, 'createdSections' | 'rows' | 'warnings'> & { createdSections: Array<_RefType['CreatedSection']>, rows: Array<_RefType['StaffRowOutcome']>, warnings: Array<_RefType['StaffImportWarning']> } & { __typename: 'StaffImported' } )
    | ( TooManyIdentityNumbers & { __typename: 'TooManyIdentityNumbers' } )
  ;
  MovePersonResult:
    | ( AlreadyEnded & { __typename: 'AlreadyEnded' } )
    | ( CodeNotInForce & { __typename: 'CodeNotInForce' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( JobPositionBlocked & { __typename: 'JobPositionBlocked' } )
    | ( MissingRight & { __typename: 'MissingRight' } )
    | ( MoveTooEarly & { __typename: 'MoveTooEarly' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<PersonMoved, 'person' | 'warnings'> & { person?: Maybe<_RefType['Person']>, warnings: Array<_RefType['RankProblem']> } & { __typename: 'PersonMoved' } )
    | ( QuotaFull & { __typename: 'QuotaFull' } )
    | ( RankRequired & { __typename: 'RankRequired' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<RequiredFieldMissing, 'unit'> & { unit?: Maybe<_RefType['Unit']> } & { __typename: 'RequiredFieldMissing' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  SetManagingAuthorityResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<ManagingAuthoritySet, 'person'> & { person: _RefType['Person'] } & { __typename: 'ManagingAuthoritySet' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( AlreadyEnded )
    | ( CodeNotInForce )
    | ( Omit<FormerUnitEnds, 'unit'> & { unit?: Maybe<_RefType['Unit']> } )
    | ( IdentityNumberRefused )
    | ( ImportInProgress )
    | ( InvalidInput )
    | ( JobPositionBlocked )
    | ( MissingRight )
    | ( MoveTooEarly )
    | ( NoHomePost )
    | ( NotFound )
    | ( PostBegun )
    | ( Omit<PostInTheWay, 'post'> & { post: _RefType['Post'] } )
    | ( PostOverlaps )
    | ( QuotaFull )
    | ( RankRequired )
    | ( RequestIdReused )
    | ( Omit<RequiredFieldMissing, 'unit'> & { unit?: Maybe<_RefType['Unit']> } )
    | ( SamePerson )
    | ( TooManyIdentityNumbers )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddPostInput: AddPostInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddPostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddPostResult']>;
  AlreadyEnded: ResolverTypeWrapper<AlreadyEnded>;
  AppointPersonInput: AppointPersonInput;
  AppointPersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AppointPersonResult']>;
  Assignment: ResolverTypeWrapper<AssignmentRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AssignmentEnded: ResolverTypeWrapper<Omit<AssignmentEnded, 'assignment' | 'posts'> & { assignment: ResolversTypes['Assignment'], posts: Array<ResolversTypes['Post']> }>;
  AssignmentEnding: ResolverTypeWrapper<EndingRow>;
  CancelPostInput: CancelPostInput;
  CancelPostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPostResult']>;
  ChangePart: ChangePart;
  CodeNotInForce: ResolverTypeWrapper<CodeNotInForce>;
  Confidence: Confidence;
  CreatedSection: ResolverTypeWrapper<Omit<CreatedSection, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EndAssignmentInput: EndAssignmentInput;
  EndAssignmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndAssignmentResult']>;
  EndPostInput: EndPostInput;
  EndPostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndPostResult']>;
  FormerUnitEnds: ResolverTypeWrapper<Omit<FormerUnitEnds, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  Gender: Gender;
  IdentityNumberRefused: ResolverTypeWrapper<IdentityNumberRefused>;
  ImportInProgress: ResolverTypeWrapper<ImportInProgress>;
  ImportStaffInput: ImportStaffInput;
  ImportStaffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportStaffResult']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JobPosition: ResolverTypeWrapper<Omit<JobPosition, 'holders'> & { holders?: Maybe<ResolversTypes['PostConnection']> }>;
  JobPositionBlocked: ResolverTypeWrapper<JobPositionBlocked>;
  ManagingAuthority: ManagingAuthority;
  ManagingAuthoritySet: ResolverTypeWrapper<Omit<ManagingAuthoritySet, 'person'> & { person: ResolversTypes['Person'] }>;
  MissingRight: ResolverTypeWrapper<MissingRight>;
  MovePersonInput: MovePersonInput;
  MovePersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MovePersonResult']>;
  MoveTooEarly: ResolverTypeWrapper<MoveTooEarly>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoHomePost: ResolverTypeWrapper<NoHomePost>;
  NotFound: ResolverTypeWrapper<NotFound>;
  OverQuotaInput: OverQuotaInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Person: ResolverTypeWrapper<PersonRow>;
  PersonAppointed: ResolverTypeWrapper<Omit<PersonAppointed, 'person' | 'warnings'> & { person: ResolversTypes['Person'], warnings: Array<ResolversTypes['RankProblem']> }>;
  PersonCategory: PersonCategory;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges'> & { edges: Array<ResolversTypes['PersonEdge']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonFilter: PersonFilter;
  PersonMoved: ResolverTypeWrapper<Omit<PersonMoved, 'person' | 'warnings'> & { person?: Maybe<ResolversTypes['Person']>, warnings: Array<ResolversTypes['RankProblem']> }>;
  PersonnelDecision: ResolverTypeWrapper<DecisionRow>;
  PersonnelDecisionInput: PersonnelDecisionInput;
  Post: ResolverTypeWrapper<PostRow>;
  PostAdded: ResolverTypeWrapper<Omit<PostAdded, 'post' | 'warnings'> & { post: ResolversTypes['Post'], warnings: Array<ResolversTypes['RankProblem']> }>;
  PostBegun: ResolverTypeWrapper<PostBegun>;
  PostCancelled: ResolverTypeWrapper<Omit<PostCancelled, 'person' | 'resumed'> & { person?: Maybe<ResolversTypes['Person']>, resumed?: Maybe<ResolversTypes['Assignment']> }>;
  PostConnection: ResolverTypeWrapper<Omit<PostConnection, 'edges'> & { edges: Array<ResolversTypes['PostEdge']> }>;
  PostEdge: ResolverTypeWrapper<Omit<PostEdge, 'node'> & { node: ResolversTypes['Post'] }>;
  PostEnded: ResolverTypeWrapper<Omit<PostEnded, 'post'> & { post: ResolversTypes['Post'] }>;
  PostForm: PostForm;
  PostInTheWay: ResolverTypeWrapper<Omit<PostInTheWay, 'post'> & { post: ResolversTypes['Post'] }>;
  PostOverlaps: ResolverTypeWrapper<PostOverlaps>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuotaFull: ResolverTypeWrapper<QuotaFull>;
  RankProblem: ResolverTypeWrapper<RankWarning>;
  RankRequired: ResolverTypeWrapper<RankRequired>;
  RequestIdReused: ResolverTypeWrapper<RequestIdReused>;
  RequiredFieldMissing: ResolverTypeWrapper<Omit<RequiredFieldMissing, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  SamePerson: ResolverTypeWrapper<SamePerson>;
  SetManagingAuthorityInput: SetManagingAuthorityInput;
  SetManagingAuthorityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetManagingAuthorityResult']>;
  Signer: ResolverTypeWrapper<SignerRow>;
  StaffImportWarning: ResolverTypeWrapper<StaffListWarning>;
  StaffImported: ResolverTypeWrapper<Omit<StaffImported, 'createdSections' | 'rows' | 'warnings'> & { createdSections: Array<ResolversTypes['CreatedSection']>, rows: Array<ResolversTypes['StaffRowOutcome']>, warnings: Array<ResolversTypes['StaffImportWarning']> }>;
  StaffRowInput: StaffRowInput;
  StaffRowOutcome: ResolverTypeWrapper<Omit<StaffRowOutcome, 'problems'> & { problems: Array<ResolversTypes['StaffRowProblem']> }>;
  StaffRowOutcomeKind: StaffRowOutcomeKind;
  StaffRowProblem: ResolverTypeWrapper<RowProblem>;
  TooManyIdentityNumbers: ResolverTypeWrapper<TooManyIdentityNumbers>;
  Unit: ResolverTypeWrapper<Omit<Unit, 'people' | 'posts'> & { people?: Maybe<ResolversTypes['PersonConnection']>, posts?: Maybe<ResolversTypes['PostConnection']> }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  YearMonth: ResolverTypeWrapper<Scalars['YearMonth']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddPostInput: AddPostInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AddPostResult: ResolversUnionTypes<ResolversParentTypes>['AddPostResult'];
  AlreadyEnded: AlreadyEnded;
  AppointPersonInput: AppointPersonInput;
  AppointPersonResult: ResolversUnionTypes<ResolversParentTypes>['AppointPersonResult'];
  Assignment: AssignmentRow;
  Boolean: Scalars['Boolean']['output'];
  AssignmentEnded: Omit<AssignmentEnded, 'assignment' | 'posts'> & { assignment: ResolversParentTypes['Assignment'], posts: Array<ResolversParentTypes['Post']> };
  AssignmentEnding: EndingRow;
  CancelPostInput: CancelPostInput;
  CancelPostResult: ResolversUnionTypes<ResolversParentTypes>['CancelPostResult'];
  CodeNotInForce: CodeNotInForce;
  CreatedSection: Omit<CreatedSection, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  EndAssignmentInput: EndAssignmentInput;
  EndAssignmentResult: ResolversUnionTypes<ResolversParentTypes>['EndAssignmentResult'];
  EndPostInput: EndPostInput;
  EndPostResult: ResolversUnionTypes<ResolversParentTypes>['EndPostResult'];
  FormerUnitEnds: Omit<FormerUnitEnds, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> };
  IdentityNumberRefused: IdentityNumberRefused;
  ImportInProgress: ImportInProgress;
  ImportStaffInput: ImportStaffInput;
  ImportStaffResult: ResolversUnionTypes<ResolversParentTypes>['ImportStaffResult'];
  InvalidInput: InvalidInput;
  JobPosition: Omit<JobPosition, 'holders'> & { holders?: Maybe<ResolversParentTypes['PostConnection']> } | FederationReferenceTypes['JobPosition'];
  JobPositionBlocked: JobPositionBlocked;
  ManagingAuthoritySet: Omit<ManagingAuthoritySet, 'person'> & { person: ResolversParentTypes['Person'] };
  MissingRight: MissingRight;
  MovePersonInput: MovePersonInput;
  MovePersonResult: ResolversUnionTypes<ResolversParentTypes>['MovePersonResult'];
  MoveTooEarly: MoveTooEarly;
  Mutation: Record<PropertyKey, never>;
  NoHomePost: NoHomePost;
  NotFound: NotFound;
  OverQuotaInput: OverQuotaInput;
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Person: PersonRow;
  PersonAppointed: Omit<PersonAppointed, 'person' | 'warnings'> & { person: ResolversParentTypes['Person'], warnings: Array<ResolversParentTypes['RankProblem']> };
  PersonConnection: Omit<PersonConnection, 'edges'> & { edges: Array<ResolversParentTypes['PersonEdge']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonFilter: PersonFilter;
  PersonMoved: Omit<PersonMoved, 'person' | 'warnings'> & { person?: Maybe<ResolversParentTypes['Person']>, warnings: Array<ResolversParentTypes['RankProblem']> };
  PersonnelDecision: DecisionRow;
  PersonnelDecisionInput: PersonnelDecisionInput;
  Post: PostRow;
  PostAdded: Omit<PostAdded, 'post' | 'warnings'> & { post: ResolversParentTypes['Post'], warnings: Array<ResolversParentTypes['RankProblem']> };
  PostBegun: PostBegun;
  PostCancelled: Omit<PostCancelled, 'person' | 'resumed'> & { person?: Maybe<ResolversParentTypes['Person']>, resumed?: Maybe<ResolversParentTypes['Assignment']> };
  PostConnection: Omit<PostConnection, 'edges'> & { edges: Array<ResolversParentTypes['PostEdge']> };
  PostEdge: Omit<PostEdge, 'node'> & { node: ResolversParentTypes['Post'] };
  PostEnded: Omit<PostEnded, 'post'> & { post: ResolversParentTypes['Post'] };
  PostInTheWay: Omit<PostInTheWay, 'post'> & { post: ResolversParentTypes['Post'] };
  PostOverlaps: PostOverlaps;
  Query: Record<PropertyKey, never>;
  QuotaFull: QuotaFull;
  RankProblem: RankWarning;
  RankRequired: RankRequired;
  RequestIdReused: RequestIdReused;
  RequiredFieldMissing: Omit<RequiredFieldMissing, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> };
  SamePerson: SamePerson;
  SetManagingAuthorityInput: SetManagingAuthorityInput;
  SetManagingAuthorityResult: ResolversUnionTypes<ResolversParentTypes>['SetManagingAuthorityResult'];
  Signer: SignerRow;
  StaffImportWarning: StaffListWarning;
  StaffImported: Omit<StaffImported, 'createdSections' | 'rows' | 'warnings'> & { createdSections: Array<ResolversParentTypes['CreatedSection']>, rows: Array<ResolversParentTypes['StaffRowOutcome']>, warnings: Array<ResolversParentTypes['StaffImportWarning']> };
  StaffRowInput: StaffRowInput;
  StaffRowOutcome: Omit<StaffRowOutcome, 'problems'> & { problems: Array<ResolversParentTypes['StaffRowProblem']> };
  StaffRowProblem: RowProblem;
  TooManyIdentityNumbers: TooManyIdentityNumbers;
  Unit: Omit<Unit, 'people' | 'posts'> & { people?: Maybe<ResolversParentTypes['PersonConnection']>, posts?: Maybe<ResolversParentTypes['PostConnection']> } | FederationReferenceTypes['Unit'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VersionConflict: VersionConflict;
  YearMonth: Scalars['YearMonth']['output'];
};

export type AddPostResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddPostResult'] = ResolversParentTypes['AddPostResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'JobPositionBlocked' | 'MissingRight' | 'NoHomePost' | 'NotFound' | 'PostAdded' | 'PostOverlaps' | 'QuotaFull' | 'RankRequired' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
};

export type AlreadyEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyEnded'] = ResolversParentTypes['AlreadyEnded']> = {
  endedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppointPersonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointPersonResult'] = ResolversParentTypes['AppointPersonResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'IdentityNumberRefused' | 'InvalidInput' | 'JobPositionBlocked' | 'MissingRight' | 'NotFound' | 'PersonAppointed' | 'QuotaFull' | 'RankRequired' | 'RequestIdReused' | 'RequiredFieldMissing' | 'TooManyIdentityNumbers', ParentType, ContextType>;
};

export type AssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = {
  category?: Resolver<ResolversTypes['PersonCategory'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['PersonnelDecision']>, ParentType, ContextType>;
  ending?: Resolver<Maybe<ResolversTypes['AssignmentEnding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobPosition?: Resolver<Maybe<ResolversTypes['JobPosition']>, ParentType, ContextType>;
  jobTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  upcoming?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AssignmentEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentEnded'] = ResolversParentTypes['AssignmentEnded']> = {
  assignment?: Resolver<ResolversTypes['Assignment'], ParentType, ContextType>;
  cancelledPosts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  posts?: Resolver<Array<ResolversTypes['Post']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignmentEndingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentEnding'] = ResolversParentTypes['AssignmentEnding']> = {
  decision?: Resolver<Maybe<ResolversTypes['PersonnelDecision']>, ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CancelPostResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelPostResult'] = ResolversParentTypes['CancelPostResult']> = {
  __resolveType: TypeResolveFn<'FormerUnitEnds' | 'InvalidInput' | 'MissingRight' | 'NotFound' | 'PostBegun' | 'PostCancelled' | 'PostInTheWay' | 'QuotaFull' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
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

export type EndAssignmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndAssignmentResult'] = ResolversParentTypes['EndAssignmentResult']> = {
  __resolveType: TypeResolveFn<'AlreadyEnded' | 'AssignmentEnded' | 'CodeNotInForce' | 'InvalidInput' | 'NotFound' | 'PostInTheWay' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
};

export type EndPostResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndPostResult'] = ResolversParentTypes['EndPostResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PostEnded' | 'RequestIdReused', ParentType, ContextType>;
};

export type FormerUnitEndsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormerUnitEnds'] = ResolversParentTypes['FormerUnitEnds']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityNumberRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityNumberRefused'] = ResolversParentTypes['IdentityNumberRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportInProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportInProgress'] = ResolversParentTypes['ImportInProgress']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportStaffResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportStaffResult'] = ResolversParentTypes['ImportStaffResult']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'ImportInProgress' | 'InvalidInput' | 'MissingRight' | 'NotFound' | 'RequestIdReused' | 'StaffImported' | 'TooManyIdentityNumbers', ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobPositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobPosition'] = ResolversParentTypes['JobPosition'], FederationReferenceType extends FederationReferenceTypes['JobPosition'] = FederationReferenceTypes['JobPosition']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobPosition']> | FederationReferenceType, FederationReferenceType, ContextType>;
  holders?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, RequireFields<JobPositionHoldersArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type JobPositionBlockedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobPositionBlocked'] = ResolversParentTypes['JobPositionBlocked']> = {
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mostPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ManagingAuthoritySetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManagingAuthoritySet'] = ResolversParentTypes['ManagingAuthoritySet']> = {
  managedBy?: Resolver<Maybe<ResolversTypes['ManagingAuthority']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MissingRightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingRight'] = ResolversParentTypes['MissingRight']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MovePersonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovePersonResult'] = ResolversParentTypes['MovePersonResult']> = {
  __resolveType: TypeResolveFn<'AlreadyEnded' | 'CodeNotInForce' | 'InvalidInput' | 'JobPositionBlocked' | 'MissingRight' | 'MoveTooEarly' | 'NotFound' | 'PersonMoved' | 'QuotaFull' | 'RankRequired' | 'RequestIdReused' | 'RequiredFieldMissing' | 'VersionConflict', ParentType, ContextType>;
};

export type MoveTooEarlyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveTooEarly'] = ResolversParentTypes['MoveTooEarly']> = {
  currentSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addPost: Resolver<ResolversTypes['AddPostResult'], ParentType, ContextType, RequireFields<MutationAddPostArgs, 'input'>>;
  appointPerson: Resolver<ResolversTypes['AppointPersonResult'], ParentType, ContextType, RequireFields<MutationAppointPersonArgs, 'input'>>;
  cancelPost: Resolver<ResolversTypes['CancelPostResult'], ParentType, ContextType, RequireFields<MutationCancelPostArgs, 'input'>>;
  endAssignment: Resolver<ResolversTypes['EndAssignmentResult'], ParentType, ContextType, RequireFields<MutationEndAssignmentArgs, 'input'>>;
  endPost: Resolver<ResolversTypes['EndPostResult'], ParentType, ContextType, RequireFields<MutationEndPostArgs, 'input'>>;
  importStaff: Resolver<ResolversTypes['ImportStaffResult'], ParentType, ContextType, RequireFields<MutationImportStaffArgs, 'input'>>;
  movePerson: Resolver<ResolversTypes['MovePersonResult'], ParentType, ContextType, RequireFields<MutationMovePersonArgs, 'input'>>;
  setManagingAuthority: Resolver<ResolversTypes['SetManagingAuthorityResult'], ParentType, ContextType, RequireFields<MutationSetManagingAuthorityArgs, 'input'>>;
};

export type NoHomePostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoHomePost'] = ResolversParentTypes['NoHomePost']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  additionalPosts?: Resolver<Maybe<Array<ResolversTypes['Post']>>, ParentType, ContextType, Partial<PersonAdditionalPostsArgs>>;
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType, Partial<PersonAssignmentArgs>>;
  assignments?: Resolver<Maybe<Array<ResolversTypes['Assignment']>>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['PersonCategory']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  familyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['Gender']>, ParentType, ContextType>;
  givenName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<PersonIdentityNumberArgs>>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  joinedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonAppointedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonAppointed'] = ResolversParentTypes['PersonAppointed']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['RankProblem']>, ParentType, ContextType>;
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
  warnings?: Resolver<Array<ResolversTypes['RankProblem']>, ParentType, ContextType>;
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

export type PostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  category?: Resolver<ResolversTypes['PersonCategory'], ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['PostForm']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobPosition?: Resolver<Maybe<ResolversTypes['JobPosition']>, ParentType, ContextType>;
  jobTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PostAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostAdded'] = ResolversParentTypes['PostAdded']> = {
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['RankProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostBegunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostBegun'] = ResolversParentTypes['PostBegun']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostCancelledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostCancelled'] = ResolversParentTypes['PostCancelled']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  resumed?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostConnection'] = ResolversParentTypes['PostConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PostEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PostEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostEdge'] = ResolversParentTypes['PostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type PostEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostEnded'] = ResolversParentTypes['PostEnded']> = {
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostInTheWayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostInTheWay'] = ResolversParentTypes['PostInTheWay']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostOverlapsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostOverlaps'] = ResolversParentTypes['PostOverlaps']> = {
  form?: Resolver<ResolversTypes['PostForm'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  legalToday: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  people: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  person: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  signerFor: Resolver<Maybe<ResolversTypes['Signer']>, ParentType, ContextType, RequireFields<QuerySignerForArgs, 'personId'>>;
};

export type QuotaFullResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotaFull'] = ResolversParentTypes['QuotaFull']> = {
  limit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shortOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RankProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RankProblem'] = ResolversParentTypes['RankProblem']> = {
  held?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RankRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RankRequired'] = ResolversParentTypes['RankRequired']> = {
  held?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
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

export type SamePersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SamePerson'] = ResolversParentTypes['SamePerson']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['ChangePart'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetManagingAuthorityResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetManagingAuthorityResult'] = ResolversParentTypes['SetManagingAuthorityResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ManagingAuthoritySet' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type SignerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Signer'] = ResolversParentTypes['Signer']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bySignature?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  managedBy?: Resolver<Maybe<ResolversTypes['ManagingAuthority']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roleName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
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
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, RequireFields<UnitPostsArgs, 'first'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AlreadyEnded' | 'CodeNotInForce' | 'FormerUnitEnds' | 'IdentityNumberRefused' | 'ImportInProgress' | 'InvalidInput' | 'JobPositionBlocked' | 'MissingRight' | 'MoveTooEarly' | 'NoHomePost' | 'NotFound' | 'PostBegun' | 'PostInTheWay' | 'PostOverlaps' | 'QuotaFull' | 'RankRequired' | 'RequestIdReused' | 'RequiredFieldMissing' | 'SamePerson' | 'TooManyIdentityNumbers' | 'VersionConflict', ParentType, ContextType>;
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
  AddPostResult?: AddPostResultResolvers<ContextType>;
  AlreadyEnded?: AlreadyEndedResolvers<ContextType>;
  AppointPersonResult?: AppointPersonResultResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  AssignmentEnded?: AssignmentEndedResolvers<ContextType>;
  AssignmentEnding?: AssignmentEndingResolvers<ContextType>;
  CancelPostResult?: CancelPostResultResolvers<ContextType>;
  CodeNotInForce?: CodeNotInForceResolvers<ContextType>;
  CreatedSection?: CreatedSectionResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  EndAssignmentResult?: EndAssignmentResultResolvers<ContextType>;
  EndPostResult?: EndPostResultResolvers<ContextType>;
  FormerUnitEnds?: FormerUnitEndsResolvers<ContextType>;
  IdentityNumberRefused?: IdentityNumberRefusedResolvers<ContextType>;
  ImportInProgress?: ImportInProgressResolvers<ContextType>;
  ImportStaffResult?: ImportStaffResultResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JobPosition?: JobPositionResolvers<ContextType>;
  JobPositionBlocked?: JobPositionBlockedResolvers<ContextType>;
  ManagingAuthoritySet?: ManagingAuthoritySetResolvers<ContextType>;
  MissingRight?: MissingRightResolvers<ContextType>;
  MovePersonResult?: MovePersonResultResolvers<ContextType>;
  MoveTooEarly?: MoveTooEarlyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoHomePost?: NoHomePostResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Person?: PersonResolvers<ContextType>;
  PersonAppointed?: PersonAppointedResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonMoved?: PersonMovedResolvers<ContextType>;
  PersonnelDecision?: PersonnelDecisionResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostAdded?: PostAddedResolvers<ContextType>;
  PostBegun?: PostBegunResolvers<ContextType>;
  PostCancelled?: PostCancelledResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  PostEdge?: PostEdgeResolvers<ContextType>;
  PostEnded?: PostEndedResolvers<ContextType>;
  PostInTheWay?: PostInTheWayResolvers<ContextType>;
  PostOverlaps?: PostOverlapsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuotaFull?: QuotaFullResolvers<ContextType>;
  RankProblem?: RankProblemResolvers<ContextType>;
  RankRequired?: RankRequiredResolvers<ContextType>;
  RequestIdReused?: RequestIdReusedResolvers<ContextType>;
  RequiredFieldMissing?: RequiredFieldMissingResolvers<ContextType>;
  SamePerson?: SamePersonResolvers<ContextType>;
  SetManagingAuthorityResult?: SetManagingAuthorityResultResolvers<ContextType>;
  Signer?: SignerResolvers<ContextType>;
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

