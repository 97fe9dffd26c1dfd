import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ViewerRow } from './repository/accounts.ts';
import type { AccountRow, AccountChangeRow } from './repository/account-life.ts';
import type { AccountRequestRow } from './repository/account-requests.ts';
import type { HandOverRow } from './repository/hand-overs.ts';
import type { ExternalIdentityRow } from './repository/external-identities.ts';
import type { GrantRow } from './repository/grants.ts';
import type { SessionRow } from './repository/sessions.ts';
import type { AuditRow } from './repository/audit.ts';
import type { UserGroupRow } from './repository/user-groups.ts';
import type { ConsentRow, OpeningRow } from './repository/consents.ts';
import type { NamedPerson, ExplanationRow } from './repository/explained-access.ts';
import type { AuditTrailRow, AuditChangeRow } from './repository/audit-trail.ts';
import type { NoticeRow } from './repository/inbox.ts';
import type { MessageNode, RecipientNode } from './repository/messages.ts';
import type { ConversationNode, PartNode, PostNode } from './repository/conversations.ts';
import type { CorrespondentRow } from './repository/correspondents.ts';
import type { NewsNode } from './repository/news.ts';
import type { NewsFileRow } from './repository/news-files.ts';
import type { MaintenanceRow } from './repository/maintenance.ts';
import type { OnlineRow } from './repository/presence.ts';
import type { MailRow } from './repository/mail.ts';
import type { PasswordResetRow } from './repository/password-resets.ts';
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

/** Văn bản mà một tài khoản, một thay đổi của nó hoặc một quyền dựa vào. */
export type AccessDocument = {
  __typename?: 'AccessDocument';
  /** Cơ quan ban hành. */
  issuer: Scalars['String']['output'];
  /** Số, ký hiệu. */
  number: Scalars['String']['output'];
  /** Ngày ký. */
  signedOn: Scalars['Date']['output'];
  /** Trích yếu. */
  summary: Scalars['String']['output'];
};

/** Văn bản làm căn cứ. */
export type AccessDocumentInput = {
  /** Cơ quan ban hành. */
  issuer: Scalars['String']['input'];
  /** Số, ký hiệu. */
  number: Scalars['String']['input'];
  /** Ngày ký. */
  signedOn: Scalars['Date']['input'];
  /** Trích yếu. */
  summary: Scalars['String']['input'];
};

/** Vì sao được hay không được. */
export type AccessExplanation = {
  __typename?: 'AccessExplanation';
  /** Tài khoản được hỏi đến. */
  accountId: Scalars['ID']['output'];
  /** Được hay không. */
  allowed: Scalars['Boolean']['output'];
  /** Điều khoản làm căn cứ; "không quy định" nếu quy chế của tỉnh không nói. */
  article?: Maybe<Scalars['String']['output']>;
  /** Lời giải thích, và việc có thể làm. */
  because: Scalars['String']['output'];
  /** Sự đồng ý cho phép việc này. */
  consentId?: Maybe<Scalars['ID']['output']>;
  /** Văn bản làm căn cứ của lần cấp quyền ấy. */
  document?: Maybe<AccessDocument>;
  /** Lần cấp quyền cho phép việc này, gần đơn vị được hỏi nhất; không có nếu bạn không được xem nó. */
  grant?: Maybe<Grant>;
  /** Đường trong cây, từ đơn vị được cấp quyền xuống đơn vị được hỏi. */
  path?: Maybe<Array<Maybe<Unit>>>;
  /** Quyền đã quyết định: quyền đầu tiên còn thiếu, hoặc quyền cuối cùng được xét. */
  permission?: Maybe<Scalars['String']['output']>;
  /** Theo quy tắc nào. */
  rule: AccessRule;
  /** Trường ấy hiện ra thế nào khi được xem; không có nếu không hỏi về trường. */
  shown?: Maybe<FieldShown>;
};

/** Quy tắc cho phép hoặc không cho phép. */
export type AccessRule =
  /** Ai cũng được, kể cả khi chưa đăng nhập. */
  | 'ANYBODY'
  /** Tài khoản đang bị tạm khóa, chưa đến hạn hoặc đã hết hạn. */
  | 'CANNOT_ACT'
  /** Có sự đồng ý đang có hiệu lực. */
  | 'CONSENT'
  /** Có quyền được cấp đến đơn vị ấy. */
  | 'GRANT'
  /** Không giữ quyền này ở đâu cả. */
  | 'NOT_HELD'
  /** Thông tin chung về tổ chức: tài khoản nào đã đăng nhập và được hỏi đều xem được. */
  | 'OPEN_TO_SESSIONS'
  /** Giữ quyền này nhưng không đến nơi được hỏi, hoặc không có đối tượng ấy. */
  | 'OUT_OF_REACH'
  /** Hồ sơ của chính mình. */
  | 'OWN_RECORD'
  /** Tài khoản nào đã đăng nhập cũng được, với việc của chính mình. */
  | 'SIGNED_IN'
  /** Quy chế của tỉnh giữ lại quyền này với tài khoản ấy. */
  | 'WITHHELD';

/** Tài khoản: ai giữ, ở đơn vị nào, theo văn bản nào, và những gì đã xảy ra với nó. */
export type Account = {
  __typename?: 'Account';
  /** Văn bản cấp tài khoản. */
  document?: Maybe<AccessDocument>;
  /** Lĩnh vực, với tài khoản chuyên quản. */
  domain?: Maybe<Scalars['String']['output']>;
  /** Các danh tính bên ngoài đã liên kết, cũ trước; kể cả những liên kết đã kết thúc. */
  externalIdentities: Array<ExternalIdentity>;
  /** Các lần bàn giao, cũ trước. */
  handOvers: Array<HandOver>;
  /** Những thay đổi của tài khoản, cũ trước, mỗi thay đổi với văn bản của nó. */
  history: Array<AccountChange>;
  /** Mã tài khoản. */
  id: Scalars['ID']['output'];
  /** Loại tài khoản. */
  kind: AccountKind;
  /** Tên đăng nhập. */
  login: Scalars['String']['output'];
  /** Người giữ tài khoản, nếu bạn được xem. */
  person?: Maybe<Person>;
  /** Tình trạng hôm nay. */
  standing: AccountStanding;
  /** Đơn vị của tài khoản; không có với tài khoản chung của tỉnh hoặc tài khoản cá nhân đi theo người giữ. */
  unit?: Maybe<Unit>;
  /** Có hiệu lực từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Hết hiệu lực từ ngày; không có nghĩa là đến khi thu hồi. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Phiên bản; mỗi thay đổi tăng một. */
  version: Scalars['Int']['output'];
};

/** Một thay đổi của tài khoản. */
export type AccountChange = {
  __typename?: 'AccountChange';
  /** Lúc. */
  at: Scalars['DateTime']['output'];
  /** Vì sao hết hiệu lực, với thay đổi thu hồi. */
  because?: Maybe<AccountEnding>;
  /** Việc đã xảy ra. */
  change: AccountChangeKind;
  /** Tài khoản đã thực hiện; không có nếu hệ thống lập khi cài đặt. */
  changedBy?: Maybe<Scalars['ID']['output']>;
  /** Văn bản của thay đổi; không có khi hệ thống tự thực hiện theo quy định. */
  document?: Maybe<AccessDocument>;
  /** Mã thay đổi. */
  id: Scalars['ID']['output'];
  /** Người giữ sau thay đổi, nếu bạn được xem. */
  person?: Maybe<Person>;
  /** Thời hạn sau thay đổi. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Phiên bản của tài khoản sau thay đổi. */
  version: Scalars['Int']['output'];
};

/** Việc đã xảy ra với một tài khoản. */
export type AccountChangeKind =
  /** Đã thay đổi đơn vị hoặc thông tin khác. */
  | 'CHANGED'
  /** Đã gia hạn. */
  | 'EXTENDED'
  /** Đã bàn giao cho người khác. */
  | 'HANDED_OVER'
  /** Đã cấp. */
  | 'ISSUED'
  /** Đã mở lại. */
  | 'REOPENED'
  /** Đã hạn chế. */
  | 'RESTRICTED'
  /** Đã tạm khóa. */
  | 'SUSPENDED'
  /** Đã thu hồi. */
  | 'WITHDRAWN';

/** Một trang tài khoản. */
export type AccountConnection = {
  __typename?: 'AccountConnection';
  /** Các tài khoản. */
  edges: Array<AccountEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một tài khoản trong trang. */
export type AccountEdge = {
  __typename?: 'AccountEdge';
  /** Con trỏ của tài khoản. */
  cursor: Scalars['String']['output'];
  /** Tài khoản. */
  node: Account;
};

/** Vì sao một tài khoản hết hiệu lực. */
export type AccountEnding =
  /** Theo văn bản thu hồi. */
  | 'DECIDED'
  /** Người giữ thôi công tác. */
  | 'HOLDER_LEFT'
  /** Hết thời hạn. */
  | 'TERM_ENDED'
  /** Đơn vị kết thúc hoạt động. */
  | 'UNIT_ENDED';

/** Chọn tài khoản; các điều kiện cùng phải đúng. */
export type AccountFilter = {
  /** Thuộc các loại này. */
  kinds?: InputMaybe<Array<AccountKind>>;
  /** Có các tình trạng này. */
  standings?: InputMaybe<Array<AccountStanding>>;
  /** Thuộc đơn vị này hoặc đơn vị trực thuộc; tài khoản cá nhân thuộc đơn vị đang quản lý hồ sơ của người giữ. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** Đã cấp tài khoản. */
export type AccountIssued = {
  __typename?: 'AccountIssued';
  /** Tài khoản. */
  accountId: Scalars['ID']['output'];
  /** Mật khẩu dùng một lần, chỉ hiện một lần này; người giữ đăng nhập bằng nó thì phải đặt mật khẩu mới. */
  secret: Scalars['String']['output'];
  /** Dùng được đến lúc. */
  usableUntil: Scalars['DateTime']['output'];
};

/** Loại tài khoản. */
export type AccountKind =
  /** Tài khoản cơ quan, đơn vị; một người giữ theo quyết định. */
  | 'AGENCY'
  /** Tài khoản cá nhân. */
  | 'PERSONAL'
  /** Tài khoản của chương trình. */
  | 'SERVICE'
  /** Tài khoản chuyên quản một lĩnh vực. */
  | 'SPECIALIST'
  /** Tài khoản quản trị hệ thống (Sở Nội vụ). */
  | 'SYSTEM';

/** Đề nghị cấp tài khoản bằng văn bản, và quyết định về nó. */
export type AccountRequest = {
  __typename?: 'AccountRequest';
  /** Tài khoản đã cấp. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** Quyết định lúc. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Tài khoản đã quyết định. */
  decidedBy?: Maybe<Scalars['ID']['output']>;
  /** Văn bản quyết định. */
  decision?: Maybe<AccessDocument>;
  /** Văn bản đề nghị. */
  document: AccessDocument;
  /** Lĩnh vực. */
  domain?: Maybe<Scalars['String']['output']>;
  /** Mã đề nghị. */
  id: Scalars['ID']['output'];
  /** Loại tài khoản. */
  kind: AccountKind;
  /** Tên đăng nhập đề nghị. */
  login: Scalars['String']['output'];
  /** Kết quả; không có nếu chưa quyết định. */
  outcome?: Maybe<AccountRequestOutcome>;
  /** Người sẽ giữ, nếu bạn được xem. */
  person?: Maybe<Person>;
  /** Lý do. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Đề nghị lúc. */
  requestedAt: Scalars['DateTime']['output'];
  /** Tài khoản đã đề nghị. */
  requestedBy: Scalars['ID']['output'];
  /** Đơn vị. */
  unit?: Maybe<Unit>;
  /** Từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Đến trước ngày. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Phiên bản. */
  version: Scalars['Int']['output'];
};

/** Một trang đề nghị. */
export type AccountRequestConnection = {
  __typename?: 'AccountRequestConnection';
  /** Các đề nghị. */
  edges: Array<AccountRequestEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Đã từ chối đề nghị. */
export type AccountRequestDeclined = {
  __typename?: 'AccountRequestDeclined';
  /** Mã đề nghị. */
  accountRequestId: Scalars['ID']['output'];
};

/** Một đề nghị trong trang. */
export type AccountRequestEdge = {
  __typename?: 'AccountRequestEdge';
  /** Con trỏ của đề nghị. */
  cursor: Scalars['String']['output'];
  /** Đề nghị. */
  node: AccountRequest;
};

/** Kết quả của một đề nghị. */
export type AccountRequestOutcome =
  /** Đã cấp. */
  | 'ISSUED'
  /** Đã từ chối. */
  | 'REFUSED';

/** Không thể đề nghị hoặc quyết định như vậy: tên đăng nhập đã có, đơn vị hoặc người ấy đã có tài khoản, người ấy đã thôi công tác, đơn vị đã kết thúc, thời hạn đã qua, đã quyết định, hoặc là việc của chính mình. */
export type AccountRequestRefused = UserError & {
  __typename?: 'AccountRequestRefused';
  /** Chỗ sai trong dữ liệu gửi lên. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Giá trị đã gửi. */
  value: Scalars['String']['output'];
};

/** Đã gửi đề nghị. */
export type AccountRequested = {
  __typename?: 'AccountRequested';
  /** Mã đề nghị. */
  accountRequestId: Scalars['ID']['output'];
};

/** Tình trạng của tài khoản. */
export type AccountStanding =
  /** Đang dùng. */
  | 'IN_USE'
  /** Đang tạm khóa. */
  | 'SUSPENDED'
  /** Chưa đến ngày có hiệu lực. */
  | 'UPCOMING'
  /** Đã thu hồi hoặc hết hạn. */
  | 'WITHDRAWN';

/** Đã thay đổi tình trạng tài khoản. */
export type AccountStandingChanged = {
  __typename?: 'AccountStandingChanged';
  /** Tài khoản. */
  accountId: Scalars['ID']['output'];
  /** Phiên bản của tài khoản sau thay đổi. */
  version: Scalars['Int']['output'];
};

/** Không thể thay đổi: tài khoản của chính bạn, hoặc tình trạng hiện tại không cho phép. */
export type AccountStandingRefused = UserError & {
  __typename?: 'AccountStandingRefused';
  /** Chỗ sai trong dữ liệu gửi lên. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Giá trị đã gửi. */
  value: Scalars['String']['output'];
};

/** Kết quả thay đổi tình trạng tài khoản. */
export type AccountStandingResult = AccountStandingChanged | AccountStandingRefused | InvalidInput | NotFound | RequestIdReused | VersionConflict;

/** Thêm vào nhóm. */
export type AddGroupMemberInput = {
  /** Tài khoản. */
  accountId: Scalars['ID']['input'];
  /** Nhóm. */
  groupId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Từ ngày. */
  validFrom: Scalars['Date']['input'];
  /** Đến trước ngày; bỏ trống là đến khi đưa ra khỏi nhóm. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** Kèm tệp. */
export type AddNewsFileInput = {
  /** Nội dung, mã hóa base64; tối đa 5000000 byte. */
  content: Scalars['String']['input'];
  /** Tên tệp với đuôi .pdf, .docx, .xlsx, .png, .jpg hoặc .jpeg; đúng kiểu với nội dung. */
  name: Scalars['String']['input'];
  /** Tin, còn là bản nháp. */
  newsId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả kèm tệp. */
export type AddNewsFileResult = InvalidInput | NewsFileAdded | NewsNotInState | NotFound | RequestIdReused | SamePerson;

/** Thêm người vào cuộc trò chuyện. */
export type AddToConversationInput = {
  /** Cuộc trò chuyện. */
  conversationId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Mã tài khoản của những người được thêm. */
  withAccountIds?: Array<Scalars['ID']['input']>;
  /** Tên đăng nhập của những người được thêm. */
  withLogins?: Array<Scalars['String']['input']>;
};

/** Kết quả thêm người. */
export type AddToConversationResult = ConversationChanged | ConversationFull | InvalidInput | NotFound | RequestIdReused;

/** Thông báo bảo trì. */
export type AnnounceMaintenanceInput = {
  /** Kết thúc lúc; sau lúc bắt đầu và sau lúc này. */
  endsAt: Scalars['DateTime']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Bắt đầu lúc. */
  startsAt: Scalars['DateTime']['input'];
  /** Nội dung, tối đa 2000 ký tự; ai cũng đọc được, không nêu dữ liệu hồ sơ. */
  text: Scalars['String']['input'];
};

/** Kết quả thông báo bảo trì. */
export type AnnounceMaintenanceResult = InvalidInput | MaintenanceAnnounced | RequestIdReused;

/** Cách thay đổi một dòng dữ liệu. */
export type AuditAction =
  /** Xóa. */
  | 'DELETE'
  /** Thêm. */
  | 'INSERT'
  /** Sửa. */
  | 'UPDATE';

/** Một dòng dữ liệu đã thay đổi. */
export type AuditChange = {
  __typename?: 'AuditChange';
  /** Cách thay đổi. */
  action: AuditAction;
  /** Giá trị sau, dạng JSON; chỉ với dữ liệu về đơn vị, dữ liệu về người chỉ nêu tên cột. */
  after?: Maybe<Scalars['String']['output']>;
  /** Giá trị trước, dạng JSON; chỉ với dữ liệu về đơn vị, dữ liệu về người chỉ nêu tên cột. */
  before?: Maybe<Scalars['String']['output']>;
  /** Các cột đã thay đổi. */
  columns: Array<Scalars['String']['output']>;
  /** Bảng dữ liệu. */
  relation: Scalars['String']['output'];
};

/** Ai đã làm gì với đối tượng nào. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** Tài khoản đã làm; không có nếu chưa đăng nhập được. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** Lúc. */
  at: Scalars['DateTime']['output'];
  /** Chi tiết, dạng JSON. */
  detail: Scalars['String']['output'];
  /** Mã mục. */
  id: Scalars['ID']['output'];
  /** Việc đã làm. */
  operation: Scalars['String']['output'];
  /** Các đối tượng. */
  subjectIds: Array<Scalars['ID']['output']>;
  /** Loại đối tượng. */
  subjectType: Scalars['String']['output'];
};

/** Một trang nhật ký. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** Các mục. */
  edges: Array<AuditEntryEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một mục trong trang nhật ký. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** Con trỏ của mục. */
  cursor: Scalars['String']['output'];
  /** Mục nhật ký. */
  node: AuditEntry;
};

/** Một trang nhật ký của một đối tượng. */
export type AuditTrailConnection = {
  __typename?: 'AuditTrailConnection';
  /** Các mục. */
  edges: Array<AuditTrailEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một mục trong trang nhật ký của một đối tượng. */
export type AuditTrailEdge = {
  __typename?: 'AuditTrailEdge';
  /** Con trỏ của mục. */
  cursor: Scalars['String']['output'];
  /** Mục nhật ký. */
  node: AuditTrailEntry;
};

/** Ai, từ phiên nào, theo quyền nào, trong yêu cầu nào đã làm gì với đối tượng. */
export type AuditTrailEntry = {
  __typename?: 'AuditTrailEntry';
  /** Tài khoản đã làm; không có nếu chưa đăng nhập được. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** Lúc. */
  at: Scalars['DateTime']['output'];
  /** Các dòng dữ liệu của đối tượng đã thay đổi trong giao dịch đó. */
  changes: Array<AuditChange>;
  /** Quyết định làm căn cứ (mã), nếu có. */
  decisionId?: Maybe<Scalars['ID']['output']>;
  /** Chi tiết, dạng JSON. */
  detail: Scalars['String']['output'];
  /** Quyền đã cho phép việc này: với mỗi đơn vị liên quan là quyền gần đơn vị ấy nhất; trống nếu việc không cần quyền, hoặc đọc theo văn bản đồng ý. */
  grantIds: Array<Scalars['ID']['output']>;
  /** Mã mục. */
  id: Scalars['ID']['output'];
  /** Việc đã làm. */
  operation: Scalars['String']['output'];
  /** Lý do, nếu người làm có nêu. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Mã yêu cầu, như trong nhật ký vận hành. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** Số dấu niêm phong; không có nếu chưa niêm phong (vài giây sau khi ghi). */
  seal?: Maybe<Scalars['Int']['output']>;
  /** Phiên đăng nhập. */
  sessionId?: Maybe<Scalars['ID']['output']>;
  /** Các đối tượng. */
  subjectIds: Array<Scalars['ID']['output']>;
  /** Loại đối tượng. */
  subjectType: Scalars['String']['output'];
};

/** Bắt đầu đăng ký yếu tố thứ hai. */
export type BeginSecondFactorInput = {
  /** Mã của thiết bị đang dùng; khi thay thiết bị. */
  currentCode?: InputMaybe<Scalars['String']['input']>;
  /** Mật khẩu đang dùng; khi không có phiếu. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Phiếu của lần đăng nhập đang chờ; trong phiên thì bỏ trống. */
  ticket?: InputMaybe<Scalars['String']['input']>;
};

/** Kết quả bắt đầu đăng ký yếu tố thứ hai. */
export type BeginSecondFactorResult = CodeRefused | CurrentPasswordRefused | PasswordCheckBusy | SecondFactorBegun | TicketRefused | TooManyAttempts;

/** Hủy bảo trì. */
export type CancelMaintenanceInput = {
  /** Đợt bảo trì. */
  maintenanceId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả hủy bảo trì. */
export type CancelMaintenanceResult = InvalidInput | MaintenanceCancelled | NotFound | RequestIdReused;

/** Phần việc của một người trong một thay đổi. */
export type ChangePart =
  /** Kiểm tra, xác nhận. */
  | 'CHECKER'
  /** Lập. */
  | 'MAKER'
  /** Ký, ban hành, cho thực hiện. */
  | 'SIGNER';

/** Đổi mật khẩu. */
export type ChangePasswordInput = {
  /** Mật khẩu đang dùng. */
  currentPassword: Scalars['String']['input'];
  /** Mật khẩu mới. */
  newPassword: Scalars['String']['input'];
};

/** Kết quả đổi mật khẩu. */
export type ChangePasswordResult = CurrentPasswordRefused | PasswordChanged | PasswordCheckBusy | PasswordRefused | TooManyAttempts;

/** Loại ký tự. */
export type CharacterClass =
  /** Chữ số. */
  | 'DIGIT'
  /** Chữ thường. */
  | 'LOWER'
  /** Ký tự đặc biệt. */
  | 'SPECIAL'
  /** Chữ hoa. */
  | 'UPPER';

/** Giải thể nhóm. */
export type CloseUserGroupInput = {
  /** Nhóm. */
  groupId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
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

/** Mã của yếu tố thứ hai không đúng, hoặc đã dùng. */
export type CodeRefused = UserError & {
  __typename?: 'CodeRefused';
  /** Trường không đúng. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
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

/** Xác nhận bàn giao. */
export type ConfirmHandOverInput = {
  /** Bàn giao. */
  handOverId: Scalars['ID']['input'];
};

/** Kết quả xác nhận. */
export type ConfirmHandOverResult = HandOverConfirmed | HandOverRefused | NotFound;

/** Xác nhận thiết bị. */
export type ConfirmSecondFactorInput = {
  /** Mã sáu chữ số đang hiện trên thiết bị. */
  code: Scalars['String']['input'];
  /** Phiếu của lần đăng nhập đang chờ; trong phiên thì bỏ trống. */
  ticket?: InputMaybe<Scalars['String']['input']>;
};

/** Kết quả xác nhận thiết bị. */
export type ConfirmSecondFactorResult = CodeRefused | SecondFactorConfirmed | TicketRefused | TooManyAttempts;

/** Sự đồng ý cho xem hồ sơ: của ai, phần nào, để làm gì, đến bao giờ. */
export type Consent = {
  __typename?: 'Consent';
  /** Tài khoản được xem. */
  accountId: Scalars['ID']['output'];
  /** Đồng ý lúc. */
  givenAt: Scalars['DateTime']['output'];
  /** Mã. */
  id: Scalars['ID']['output'];
  /** Căn cứ. */
  kind: ConsentKind;
  /** Những phần được mở. */
  parts: Array<RecordPart>;
  /** Những người được nêu tên. */
  persons?: Maybe<Array<Maybe<Person>>>;
  /** Để làm gì. */
  purpose: Scalars['String']['output'];
  /** Mọi người của đơn vị này và các đơn vị trực thuộc. */
  unit?: Maybe<Unit>;
  /** Từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Đến trước ngày; khi ấy tự hết. */
  validTo: Scalars['Date']['output'];
  /** Rút lại lúc; không có nếu chưa rút. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Một trang. */
export type ConsentConnection = {
  __typename?: 'ConsentConnection';
  /** Các sự đồng ý. */
  edges: Array<ConsentEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một mục trong trang. */
export type ConsentEdge = {
  __typename?: 'ConsentEdge';
  /** Con trỏ. */
  cursor: Scalars['String']['output'];
  /** Sự đồng ý. */
  node: Consent;
};

/** Đã đồng ý. */
export type ConsentGiven = {
  __typename?: 'ConsentGiven';
  /** Sự đồng ý. */
  consent: Consent;
};

/** Căn cứ của sự đồng ý. */
export type ConsentKind =
  /** Cấp có thẩm quyền đồng ý bằng văn bản cho một hệ thống kết nối, chia sẻ dữ liệu. */
  | 'LINK'
  /** Chính người có hồ sơ đồng ý. */
  | 'OWN'
  /** Cơ quan quản lý đồng ý bằng văn bản cho nghiên cứu hồ sơ của người khác. */
  | 'STUDY';

/** Không thể đồng ý: tài khoản không nhận được, hoặc phần được mở vượt quá quyền của chính bạn. */
export type ConsentRefused = UserError & {
  __typename?: 'ConsentRefused';
  /** Trường cần sửa. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Đã rút lại. */
export type ConsentWithdrawn = {
  __typename?: 'ConsentWithdrawn';
  /** Sự đồng ý. */
  consentId: Scalars['ID']['output'];
};

/** Đổi phiếu. */
export type ContinueSignInInput = {
  /** Phiếu nhận được ở `/sign-in/oidc/callback`. */
  ticket: Scalars['String']['input'];
};

/** Kết quả đổi phiếu. */
export type ContinueSignInResult = EnrolmentNeeded | SecondFactorNeeded | SignedIn | TicketRefused;

/** Cuộc trò chuyện trực tuyến; chỉ người đang tham gia thấy, quản trị hệ thống cũng không. */
export type Conversation = {
  __typename?: 'Conversation';
  /** Mã cuộc trò chuyện. */
  id: Scalars['ID']['output'];
  /** Lời mới nhất lúc (hoặc lúc mở). */
  lastAt: Scalars['DateTime']['output'];
  /** Các lời bạn thấy, mới nhất trước; để lùi về trước. Con trỏ dùng chung với posts. */
  latestPosts?: Maybe<ConversationPostConnection>;
  /** Tên, nếu được đặt. */
  name?: Maybe<Scalars['String']['output']>;
  /** Người tham gia, và người đã rời từ khi bạn vào. */
  participants: Array<ConversationParticipant>;
  /** Các lời bạn thấy, cũ nhất trước; từ con trỏ của lời mới nhất đã có, trang sau là những lời mới. */
  posts?: Maybe<ConversationPostConnection>;
  /** Mở lúc. */
  startedAt: Scalars['DateTime']['output'];
  /** Số lời của người khác bạn chưa đọc. */
  unreadCount: Scalars['Int']['output'];
};


/** Cuộc trò chuyện trực tuyến; chỉ người đang tham gia thấy, quản trị hệ thống cũng không. */
export type ConversationLatestPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** Cuộc trò chuyện trực tuyến; chỉ người đang tham gia thấy, quản trị hệ thống cũng không. */
export type ConversationPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Cuộc trò chuyện như nay. */
export type ConversationChanged = {
  __typename?: 'ConversationChanged';
  /** Cuộc trò chuyện. */
  conversation: Conversation;
};

/** Một trang cuộc trò chuyện. */
export type ConversationConnection = {
  __typename?: 'ConversationConnection';
  /** Các cuộc trò chuyện. */
  edges: Array<ConversationEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một cuộc trò chuyện trong trang. */
export type ConversationEdge = {
  __typename?: 'ConversationEdge';
  /** Con trỏ của cuộc trò chuyện. */
  cursor: Scalars['String']['output'];
  /** Cuộc trò chuyện. */
  node: Conversation;
};

/** Quá nhiều người cho một cuộc trò chuyện. */
export type ConversationFull = UserError & {
  __typename?: 'ConversationFull';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Số người tối đa. */
  most: Scalars['Int']['output'];
};

/** Đã rời. */
export type ConversationLeft = {
  __typename?: 'ConversationLeft';
  /** Cuộc trò chuyện đã rời. */
  conversationId: Scalars['ID']['output'];
};

/** Một người tham gia cuộc trò chuyện. */
export type ConversationParticipant = {
  __typename?: 'ConversationParticipant';
  /** Tài khoản. */
  account?: Maybe<Correspondent>;
  /** Được ai thêm; người mở tự thêm mình. */
  addedBy?: Maybe<Correspondent>;
  /** Vào lúc. */
  joinedAt: Scalars['DateTime']['output'];
  /** Rời lúc. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** Đã đọc đến lời số. */
  readNo: Scalars['Int']['output'];
};

/** Một lời viết trong cuộc trò chuyện; không sửa, không rút lại được. */
export type ConversationPost = {
  __typename?: 'ConversationPost';
  /** Người viết; không có nếu bạn không thấy người đó trong cuộc trò chuyện. */
  author?: Maybe<Correspondent>;
  /** Lời viết. */
  body: Scalars['String']['output'];
  /** Số thứ tự trong cuộc trò chuyện. */
  no: Scalars['Int']['output'];
  /** Viết lúc. */
  postedAt: Scalars['DateTime']['output'];
};

/** Một trang lời viết. */
export type ConversationPostConnection = {
  __typename?: 'ConversationPostConnection';
  /** Các lời. */
  edges: Array<ConversationPostEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một lời trong trang. */
export type ConversationPostEdge = {
  __typename?: 'ConversationPostEdge';
  /** Con trỏ của lời. */
  cursor: Scalars['String']['output'];
  /** Lời viết. */
  node: ConversationPost;
};

/** Đã viết. */
export type ConversationPosted = {
  __typename?: 'ConversationPosted';
  /** Lời đã viết. */
  post: ConversationPost;
};

/** Tài khoản ở đầu kia: của tin nhắn, hoặc đang trực tuyến. */
export type Correspondent = {
  __typename?: 'Correspondent';
  /** Mã tài khoản. */
  id: Scalars['ID']['output'];
  /** Loại tài khoản. */
  kind: AccountKind;
  /** Tên đăng nhập. */
  login: Scalars['String']['output'];
  /** Người giữ, nếu bạn được xem. */
  person?: Maybe<Person>;
  /** Đơn vị của tài khoản. */
  unit?: Maybe<Unit>;
};

/** Lập nhóm. */
export type CreateUserGroupInput = {
  /** Tên nhóm. */
  name: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Đơn vị quản lý nhóm. */
  unitId: Scalars['ID']['input'];
};

/** Mật khẩu đang dùng nhập không đúng. */
export type CurrentPasswordRefused = UserError & {
  __typename?: 'CurrentPasswordRefused';
  /** Trường không đúng. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Quyết định về một đề nghị. */
export type DecideAccountRequestInput = {
  /** Đề nghị. */
  accountRequestId: Scalars['ID']['input'];
  /** Quyết định hoặc văn bản trả lời. */
  document: AccessDocumentInput;
  /** Phiên bản của đề nghị mà bạn đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Lý do; phải có khi từ chối. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Từ chối; mặc định là cấp. */
  refuse?: Scalars['Boolean']['input'];
};

/** Kết quả quyết định. */
export type DecideAccountRequestResult = AccountIssued | AccountRequestDeclined | AccountRequestRefused | InvalidInput | NotFound | PasswordCheckBusy | SamePerson | VersionConflict;

/** Soạn tin. */
export type DraftNewsInput = {
  /** Nội dung, tối đa 20000 ký tự. */
  body: Scalars['String']['input'];
  /** Đợt rà soát đến hết ngày; chỉ với đợt rà soát. */
  closesOn?: InputMaybe<Scalars['Date']['input']>;
  /** Loại tin. */
  kind?: NewsKind;
  /** Đợt rà soát bắt đầu ngày; chỉ với đợt rà soát. */
  opensOn?: InputMaybe<Scalars['Date']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Tiêu đề, tối đa 300 ký tự. */
  title: Scalars['String']['input'];
  /** Đơn vị mà tin dành cho, cùng các đơn vị trực thuộc. */
  unitId: Scalars['ID']['input'];
};

/** Kết quả soạn tin. */
export type DraftNewsResult = InvalidInput | NewsChanged | NotFound | RequestIdReused;

/** Kết thúc liên kết. */
export type EndExternalIdentityInput = {
  /** Văn bản làm căn cứ. */
  document: AccessDocumentInput;
  /** Mã liên kết. */
  identityId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả kết thúc liên kết. */
export type EndExternalIdentityResult = ExternalIdentityEnded | InvalidInput | NotFound | RequestIdReused;

/** Tài khoản này phải có yếu tố thứ hai: đăng ký rồi mới vào được. */
export type EnrolmentNeeded = {
  __typename?: 'EnrolmentNeeded';
  /** Phiếu hết hạn lúc. */
  expiresAt: Scalars['DateTime']['output'];
  /** Phiếu cho `beginSecondFactor` và `confirmSecondFactor`; không mở được gì khác. */
  ticket: Scalars['String']['output'];
};

/** Gia hạn tài khoản. */
export type ExtendAccountInput = {
  /** Tài khoản. */
  accountId: Scalars['ID']['input'];
  /** Văn bản làm căn cứ. */
  document: AccessDocumentInput;
  /** Phiên bản của tài khoản mà bạn đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Đến trước ngày, muộn hơn thời hạn hiện tại; bỏ trống là đến khi thu hồi. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** Danh tính bên ngoài: người mà một nhà cung cấp định danh xác nhận, được liên kết với một tài khoản. */
export type ExternalIdentity = {
  __typename?: 'ExternalIdentity';
  /** Vì sao kết thúc. */
  because?: Maybe<ExternalIdentityEnding>;
  /** Văn bản liên kết. */
  document: AccessDocument;
  /** Văn bản kết thúc. */
  endDocument?: Maybe<AccessDocument>;
  /** Kết thúc lúc; không có nếu còn hiệu lực. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Tài khoản đã quyết định kết thúc. */
  endedBy?: Maybe<Scalars['ID']['output']>;
  /** Mã liên kết. */
  id: Scalars['ID']['output'];
  /** Nhà cung cấp định danh (issuer). */
  issuer: Scalars['String']['output'];
  /** Liên kết lúc. */
  linkedAt: Scalars['DateTime']['output'];
  /** Tài khoản đã liên kết. */
  linkedBy: Scalars['ID']['output'];
  /** Danh tính ở nhà cung cấp (subject). */
  subject: Scalars['String']['output'];
};

/** Đã kết thúc liên kết. */
export type ExternalIdentityEnded = {
  __typename?: 'ExternalIdentityEnded';
  /** Số phiên đã kết thúc. */
  endedSessions: Scalars['Int']['output'];
  /** Mã liên kết. */
  identityId: Scalars['ID']['output'];
};

/** Vì sao một liên kết kết thúc. */
export type ExternalIdentityEnding =
  /** Theo văn bản. */
  | 'DECIDED'
  /** Tài khoản đã bàn giao cho người khác. */
  | 'HANDED_OVER'
  /** Tài khoản đã thu hồi, và danh tính được liên kết với tài khoản khác. */
  | 'WITHDRAWN';

/** Đã liên kết. */
export type ExternalIdentityLinked = {
  __typename?: 'ExternalIdentityLinked';
  /** Tài khoản. */
  accountId: Scalars['ID']['output'];
  /** Mã liên kết. */
  identityId: Scalars['ID']['output'];
};

/** Không liên kết được: tài khoản của chính bạn, của chương trình, đã thu hồi hay đã có liên kết; danh tính đã liên kết với tài khoản khác; hoặc hệ thống chưa cấu hình nhà cung cấp. */
export type ExternalIdentityRefused = UserError & {
  __typename?: 'ExternalIdentityRefused';
  /** Chỗ sai trong dữ liệu gửi lên. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Giá trị đã gửi. */
  value?: Maybe<Scalars['String']['output']>;
};

/** Cách một trường hiện ra với người được xem. */
export type FieldShown =
  /** Che, đến khi mở cho một mục đích; lần mở được ghi vào nhật ký. */
  | 'MASKED'
  /** Không bao giờ đọc lại được (mật khẩu, mã). */
  | 'NEVER'
  /** Hiện nguyên giá trị. */
  | 'WHOLE';

/** Điều mật khẩu không được chứa. */
export type ForbiddenContent =
  /** Ngày sinh của người giữ tài khoản. */
  | 'BIRTH_DATE'
  /** Họ tên người giữ tài khoản. */
  | 'NAME';

/** Đồng ý cho xem hồ sơ. */
export type GiveConsentInput = {
  /** Tài khoản được xem. */
  accountId: Scalars['ID']['input'];
  /** Văn bản đồng ý. */
  document: AccessDocumentInput;
  /** Căn cứ: STUDY hoặc LINK (hệ thống kết nối: tài khoản của chương trình). */
  kind: ConsentKind;
  /** Những phần được mở. */
  parts: Array<RecordPart>;
  /** Những người được nêu tên, tối đa 200. */
  personIds?: Array<Scalars['ID']['input']>;
  /** Để làm gì. */
  purpose: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Mọi người của đơn vị này và các đơn vị trực thuộc. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** Từ ngày. */
  validFrom: Scalars['Date']['input'];
  /** Đến trước ngày. */
  validTo: Scalars['Date']['input'];
};

/** Kết quả đồng ý. */
export type GiveConsentResult = ConsentGiven | ConsentRefused | InvalidInput | NotFound | RequestIdReused;

/** Đồng ý cho xem hồ sơ của mình. */
export type GiveOwnConsentInput = {
  /** Tài khoản được xem. */
  accountId: Scalars['ID']['input'];
  /** Những phần được mở. */
  parts: Array<RecordPart>;
  /** Để làm gì. */
  purpose: Scalars['String']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
  /** Từ ngày. */
  validFrom: Scalars['Date']['input'];
  /** Đến trước ngày. */
  validTo: Scalars['Date']['input'];
};

/** Vai trò được cấp trên một đơn vị trong một thời gian, theo văn bản. */
export type Grant = {
  __typename?: 'Grant';
  /** Là ủy quyền: hết ngay khi quyền của người ủy quyền hết. */
  delegated: Scalars['Boolean']['output'];
  /** Lĩnh vực, với tài khoản chuyên quản. */
  domain?: Maybe<Scalars['String']['output']>;
  /** Nhóm người dùng mà quyền được cấp cho; không có nếu cấp cho tài khoản. */
  groupId?: Maybe<Scalars['ID']['output']>;
  /** Mã quyền đã cấp. */
  id: Scalars['ID']['output'];
  /** Vai trò (mã danh mục). */
  role: Scalars['String']['output'];
  /** Đơn vị; không có với tài khoản cá nhân. */
  unit?: Maybe<Unit>;
  /** Có hiệu lực từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Hết hiệu lực từ ngày; không có nghĩa là đến khi thu hồi. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Không thể cấp: vượt quá quyền hoặc phạm vi của chính bạn. */
export type GrantRefused = UserError & {
  __typename?: 'GrantRefused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Đã thu hồi quyền. */
export type GrantRevoked = {
  __typename?: 'GrantRevoked';
  /** Quyền đã thu hồi. */
  grantId: Scalars['ID']['output'];
};

/** Cấp quyền. */
export type GrantRoleInput = {
  /** Tài khoản nhận quyền; hoặc `groupId`, đúng một trong hai. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Ủy quyền dù có thể cấp nhân danh tỉnh: quyền này hết ngay khi quyền của bạn hết. */
  delegate?: InputMaybe<Scalars['Boolean']['input']>;
  /** Văn bản làm căn cứ. */
  document: AccessDocumentInput;
  /** Chỉ các quyền của lĩnh vực này (accounts, organization, personnel, payroll, training); bỏ trống là mọi quyền của vai trò. */
  domain?: InputMaybe<Scalars['String']['input']>;
  /** Nhóm người dùng nhận quyền. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Vai trò (mã danh mục). */
  role: Scalars['String']['input'];
  /** Đơn vị và mọi đơn vị trực thuộc. */
  unitId: Scalars['ID']['input'];
  /** Từ ngày. */
  validFrom: Scalars['Date']['input'];
  /** Đến trước ngày; bỏ trống là đến khi thu hồi. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** Kết quả cấp quyền. */
export type GrantRoleResult = GrantRefused | InvalidInput | NotFound | RequestIdReused | RoleGranted;

/** Một tài khoản trong nhóm. */
export type GroupMember = {
  __typename?: 'GroupMember';
  /** Mã tài khoản. */
  accountId: Scalars['ID']['output'];
  /** Từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Đến trước ngày; không có nghĩa là đến khi đưa ra khỏi nhóm. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Không thể thêm: bạn không tự mình cấp được mọi quyền của nhóm cho tài khoản này. */
export type GroupRefused = UserError & {
  __typename?: 'GroupRefused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Biên bản bàn giao tài khoản, do hai bên xác nhận. */
export type HandOver = {
  __typename?: 'HandOver';
  /** Tài khoản. */
  accountId: Scalars['ID']['output'];
  /** Lập lúc. */
  arrangedAt: Scalars['DateTime']['output'];
  /** Tài khoản đã lập. */
  arrangedBy: Scalars['ID']['output'];
  /** Quyết định giao. */
  document: AccessDocument;
  /** Người giao xác nhận, hoặc tài khoản đã thành của người nhận, lúc. */
  givenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Người giao, nếu bạn được xem; không có nếu trước đó không ai giữ. */
  giver?: Maybe<Person>;
  /** Vì sao người giao không xác nhận. */
  giverAbsent?: Maybe<Scalars['String']['output']>;
  /** Mã bàn giao. */
  id: Scalars['ID']['output'];
  /** Người nhận xác nhận lúc. */
  receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Người nhận, nếu bạn được xem. */
  receiver?: Maybe<Person>;
  /** Đã được thay bằng lần bàn giao khác lúc. */
  replacedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Bàn giao tài khoản. */
export type HandOverAccountInput = {
  /** Tài khoản. */
  accountId: Scalars['ID']['input'];
  /** Quyết định giao. */
  document: AccessDocumentInput;
  /** Phiên bản của tài khoản mà bạn đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Vì sao người đang giữ không xác nhận được; có lý do thì tài khoản thành của người nhận ngay. */
  giverAbsent?: InputMaybe<Scalars['String']['input']>;
  /** Người nhận. */
  personId: Scalars['ID']['input'];
};

/** Kết quả bàn giao. */
export type HandOverAccountResult = HandOverArranged | HandOverRefused | InvalidInput | NotFound | PasswordCheckBusy | VersionConflict;

/** Đã lập bàn giao. */
export type HandOverArranged = {
  __typename?: 'HandOverArranged';
  /** Tài khoản đã là của người nhận; nếu chưa thì chờ người giao xác nhận. */
  given: Scalars['Boolean']['output'];
  /** Bàn giao. */
  handOverId: Scalars['ID']['output'];
  /** Mật khẩu dùng một lần của người nhận, chỉ hiện một lần này; dùng được từ khi người giao xác nhận. */
  secret: Scalars['String']['output'];
  /** Phiên bản của tài khoản. */
  version: Scalars['Int']['output'];
};

/** Đã xác nhận. */
export type HandOverConfirmed = {
  __typename?: 'HandOverConfirmed';
  /** Bàn giao. */
  handOverId: Scalars['ID']['output'];
  /** Bạn là người nhận; nếu không là người giao. */
  received: Scalars['Boolean']['output'];
};

/** Không thể bàn giao: tài khoản cá nhân hoặc của chương trình, của chính mình, đã thu hồi, hoặc người nhận đã thôi công tác hay đang giữ nó. */
export type HandOverRefused = UserError & {
  __typename?: 'HandOverRefused';
  /** Chỗ sai trong dữ liệu gửi lên. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Giá trị đã gửi. */
  value: Scalars['String']['output'];
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

/** Cấp bí mật cho chương trình. */
export type IssueServiceCredentialInput = {
  /** Tài khoản của chương trình. */
  accountId: Scalars['ID']['input'];
  /** Dùng được trong số ngày này, từ 1 đến 366. */
  days?: Scalars['Int']['input'];
};

/** Kết quả cấp bí mật. */
export type IssueServiceCredentialResult = InvalidInput | NotFound | ServiceCredentialIssued;

/** Rời cuộc trò chuyện. */
export type LeaveConversationInput = {
  /** Cuộc trò chuyện. */
  conversationId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả rời. */
export type LeaveConversationResult = ConversationLeft | InvalidInput | NotFound | RequestIdReused;

/** Liên kết danh tính. */
export type LinkExternalIdentityInput = {
  /** Tài khoản. */
  accountId: Scalars['ID']['input'];
  /** Văn bản làm căn cứ. */
  document: AccessDocumentInput;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Danh tính (subject), đúng từng ký tự như nhà cung cấp xác nhận; không phải số định danh cá nhân. */
  subject: Scalars['String']['input'];
};

/** Kết quả liên kết. */
export type LinkExternalIdentityResult = ExternalIdentityLinked | ExternalIdentityRefused | InvalidInput | NotFound | RequestIdReused;

/** Thư báo về việc gì. */
export type MailAbout =
  /** Tin nhắn nội bộ. */
  | 'MESSAGE'
  /** Đợt rà soát. */
  | 'NEWS'
  /** Thông báo trong hộp thư. */
  | 'NOTICE';

/** Đã đặt địa chỉ. */
export type MailAddressSet = {
  __typename?: 'MailAddressSet';
  /** Địa chỉ. */
  address?: Maybe<Scalars['String']['output']>;
};

/** Thư không ở trạng thái DEAD: gửi lại có thể làm người nhận có hai thư. */
export type MailNotDead = UserError & {
  __typename?: 'MailNotDead';
  /** Thư. */
  mailId: Scalars['ID']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Trạng thái của thư. */
  state: MailState;
};

/** Trạng thái của thư. */
export type MailState =
  /** Không cần gửi nữa: đã rút lại, đã đọc, hoặc không còn địa chỉ. */
  | 'CANCELLED'
  /** Máy chủ thư từ chối hẳn, hoặc từ chối quá nhiều lần. */
  | 'DEAD'
  /** Chờ quá 3 ngày: không gửi nữa. */
  | 'EXPIRED'
  /** Đang gửi. */
  | 'SENDING'
  /** Máy chủ thư đã nhận. */
  | 'SENT'
  /** Bị gián đoạn khi đang gửi: không rõ đã tới, không gửi lần hai. */
  | 'UNCERTAIN'
  /** Chờ gửi, hoặc chờ gửi lại. */
  | 'WAITING';

/** Thư đã vào hàng chờ; thư báo việc đã đọc hay đã rút thì được hủy. */
export type MailsRequeued = {
  __typename?: 'MailsRequeued';
  /** Các thư. */
  mails: Array<OutgoingMail>;
};

/** Thời gian hệ thống bảo trì. */
export type Maintenance = {
  __typename?: 'Maintenance';
  /** Kết thúc lúc. */
  endsAt: Scalars['DateTime']['output'];
  /** Mã đợt bảo trì. */
  id: Scalars['ID']['output'];
  /** Bắt đầu lúc. */
  startsAt: Scalars['DateTime']['output'];
  /** Nội dung thông báo. */
  text: Scalars['String']['output'];
};

/** Đã thông báo. */
export type MaintenanceAnnounced = {
  __typename?: 'MaintenanceAnnounced';
  /** Đợt bảo trì. */
  maintenance: Maintenance;
};

/** Đã hủy. */
export type MaintenanceCancelled = {
  __typename?: 'MaintenanceCancelled';
  /** Đợt bảo trì đã hủy. */
  maintenanceId: Scalars['ID']['output'];
};

/** Một trang đợt bảo trì. */
export type MaintenanceConnection = {
  __typename?: 'MaintenanceConnection';
  /** Các đợt. */
  edges: Array<MaintenanceEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một đợt trong trang. */
export type MaintenanceEdge = {
  __typename?: 'MaintenanceEdge';
  /** Con trỏ. */
  cursor: Scalars['String']['output'];
  /** Đợt bảo trì. */
  node: Maintenance;
};

/** Đánh dấu đã đọc. */
export type MarkConversationReadInput = {
  /** Cuộc trò chuyện. */
  conversationId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Số của lời cuối cùng đã đọc. */
  upToNo: Scalars['Int']['input'];
};

/** Kết quả đánh dấu đã đọc. */
export type MarkConversationReadResult = ConversationChanged | InvalidInput | NotFound | RequestIdReused;

/** Đánh dấu đã đọc. */
export type MarkNewsReadInput = {
  /** Các tin, tối đa 200. */
  newsIds: Array<Scalars['ID']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả đánh dấu đã đọc tin. */
export type MarkNewsReadResult = InvalidInput | NewsMarkedRead | NotFound | RequestIdReused;

/** Đánh dấu đã đọc. */
export type MarkReadInput = {
  /** Các thông báo, tối đa 200. */
  noticeIds: Array<Scalars['ID']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả đánh dấu đã đọc. */
export type MarkReadResult = InvalidInput | NotFound | NoticesRead | RequestIdReused;

/** Tin nhắn nội bộ; chỉ người gửi và người nhận thấy, quản trị hệ thống cũng không. */
export type Message = {
  __typename?: 'Message';
  /** Nội dung; không có với người nhận chưa mở (openMessages). */
  body?: Maybe<Scalars['String']['output']>;
  /** Mã tin nhắn. */
  id: Scalars['ID']['output'];
  /** Bạn mở lúc; không có nếu chưa mở, hoặc bạn là người gửi. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Người nhận, với người gửi; mỗi người nhận chỉ thấy chính mình. */
  recipients: Array<MessageRecipient>;
  /** Người gửi. */
  sender?: Maybe<Correspondent>;
  /** Gửi lúc. */
  sentAt: Scalars['DateTime']['output'];
  /** Tiêu đề. */
  subject: Scalars['String']['output'];
  /** Cuộc trao đổi: mã của tin nhắn đầu tiên. */
  threadId: Scalars['ID']['output'];
};


/** Tin nhắn nội bộ; chỉ người gửi và người nhận thấy, quản trị hệ thống cũng không. */
export type MessageRecipientsArgs = {
  first?: Scalars['Int']['input'];
};

/** Một trang tin nhắn. */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** Các tin nhắn. */
  edges: Array<MessageEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một tin nhắn trong trang. */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** Con trỏ của tin nhắn. */
  cursor: Scalars['String']['output'];
  /** Tin nhắn. */
  node: Message;
};

/** Không rút lại được: đã có người nhận mở, hoặc đã rút lại rồi. */
export type MessageNotWithdrawable = UserError & {
  __typename?: 'MessageNotWithdrawable';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Số người nhận đã mở. */
  readBy: Scalars['Int']['output'];
};

/** Một người nhận của tin nhắn. */
export type MessageRecipient = {
  __typename?: 'MessageRecipient';
  /** Tài khoản nhận. */
  account?: Maybe<Correspondent>;
  /** Mở lúc. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rút lại lúc. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Đã gửi. */
export type MessageSent = {
  __typename?: 'MessageSent';
  /** Số người nhận. */
  recipientCount: Scalars['Int']['output'];
  /** Tin nhắn đã gửi. */
  sent: Message;
};

/** Đã rút lại: không người nhận nào còn thấy. */
export type MessageWithdrawn = {
  __typename?: 'MessageWithdrawn';
  /** Tin nhắn đã rút lại. */
  withdrawn: Message;
};

/** Đã mở. */
export type MessagesOpened = {
  __typename?: 'MessagesOpened';
  /** Các tin nhắn, nay có nội dung. */
  messages: Array<Message>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Thêm một tài khoản vào nhóm; chỉ người tự mình cấp được mọi quyền của nhóm mới thêm được. */
  addGroupMember: UserGroupResult;
  /** Kèm một tệp vào bản nháp. */
  addNewsFile: AddNewsFileResult;
  /** Thêm người vào cuộc trò chuyện; người được thêm thấy từ lúc đó về sau. */
  addToConversation: AddToConversationResult;
  /** Thông báo một đợt bảo trì. */
  announceMaintenance: AnnounceMaintenanceResult;
  /** Bắt đầu đăng ký yếu tố thứ hai (TOTP, RFC 6238): theo phiếu của một lần đăng nhập đang chờ, hoặc trong phiên với mật khẩu. Mã bí mật chỉ hiện một lần này. */
  beginSecondFactor: BeginSecondFactorResult;
  /** Hủy một đợt bảo trì đã thông báo. */
  cancelMaintenance: CancelMaintenanceResult;
  /** Đổi mật khẩu của mình; các phiên khác kết thúc. Không có `requestId`: sổ yêu cầu không được giữ dấu vết của mật khẩu. */
  changePassword: ChangePasswordResult;
  /** Giải thể nhóm; quyền có qua nhóm hết ngay. */
  closeUserGroup: UserGroupResult;
  /** Xác nhận phần của mình trong một bàn giao: người giao trước, người nhận sau. Người giao xác nhận thì mọi phiên của tài khoản kết thúc. */
  confirmHandOver: ConfirmHandOverResult;
  /** Xác nhận thiết bị bằng mã đầu tiên của nó; từ đó đăng nhập phải có mã. Các mã khôi phục chỉ hiện một lần này. */
  confirmSecondFactor: ConfirmSecondFactorResult;
  /** Đổi phiếu nhận được sau khi đăng nhập ở nhà cung cấp định danh (`/sign-in/oidc`) lấy phiên, hoặc lấy phiếu của bước còn lại. Không có `requestId`: phiếu chỉ dùng được một lần. */
  continueSignIn: ContinueSignInResult;
  /** Lập nhóm người dùng; các tài khoản trong nhóm cùng có những quyền cấp cho nhóm. */
  createUserGroup: UserGroupResult;
  /** Cấp tài khoản theo đề nghị của người khác, hoặc từ chối, theo văn bản. Không có `requestId`: mật khẩu dùng một lần chỉ hiện một lần này, để bàn giao cho người giữ. */
  decideAccountRequest: DecideAccountRequestResult;
  /** Soạn một tin, chưa ai ngoài bàn biên tập thấy. */
  draftNews: DraftNewsResult;
  /** Kết thúc mọi phiên của tài khoản này. */
  endAllSessions: SessionsEnded;
  /** Kết thúc một liên kết theo văn bản; các phiên mở bằng danh tính ấy kết thúc ngay. */
  endExternalIdentity: EndExternalIdentityResult;
  /** Gia hạn một tài khoản có thời hạn, theo văn bản. */
  extendAccount: AccountStandingResult;
  /** Cơ quan có thẩm quyền đồng ý bằng văn bản cho một tài khoản xem hồ sơ, hoặc cho một hệ thống kết nối; tự hết khi hết thời gian. */
  giveConsent: GiveConsentResult;
  /** Chính người có hồ sơ đồng ý cho một tài khoản xem hồ sơ của mình. */
  giveOwnConsent: GiveConsentResult;
  /** Cấp một vai trò trên một đơn vị và các đơn vị trực thuộc, theo văn bản. Người cấp không có quyền trên toàn tỉnh thì là ủy quyền: không vượt quá quyền của người cấp và hết ngay khi quyền ấy hết. */
  grantRole: GrantRoleResult;
  /** Bàn giao một tài khoản cho người khác giữ, theo quyết định. Người đang giữ xác nhận thì tài khoản mới thành của người nhận; mật khẩu dùng một lần chỉ hiện một lần này, nên không có `requestId`. */
  handOverAccount: HandOverAccountResult;
  /** Cấp bí mật mới cho tài khoản của chương trình; bí mật liền trước còn dùng được để kịp thay. Không có `requestId`: bí mật chỉ hiện một lần này. */
  issueServiceCredential: IssueServiceCredentialResult;
  /** Rời cuộc trò chuyện: từ lúc này không còn thấy nó. */
  leaveConversation: LeaveConversationResult;
  /** Liên kết một tài khoản với một danh tính ở nhà cung cấp định danh đã cấu hình, theo văn bản; từ đó người có danh tính ấy đăng nhập được vào tài khoản. */
  linkExternalIdentity: LinkExternalIdentityResult;
  /** Đánh dấu đã đọc đến một lời viết; không lùi lại. */
  markConversationRead: MarkConversationReadResult;
  /** Đánh dấu đã đọc tin tức. */
  markNewsRead: MarkNewsReadResult;
  /** Đánh dấu đã đọc các thông báo trong hộp thư của mình. */
  markRead: MarkReadResult;
  /** Mở các tin nhắn nhận được: từ lúc này đọc được nội dung, và người gửi không rút lại được nữa. */
  openMessages: OpenMessagesResult;
  /** Báo mật khẩu bị lộ, bị đánh cắp: mọi phiên kết thúc ngay, không ai đăng nhập được nữa cho đến khi Sở Nội vụ cấp mật khẩu mới theo đề nghị của người đứng đầu. */
  passwordStolen: PasswordClosed;
  /** Viết vào cuộc trò chuyện mà bạn đang tham gia. */
  postToConversation: PostToConversationResult;
  /** Bước yếu tố thứ hai: mã sáu chữ số đang hiện trên thiết bị (mỗi mã dùng một lần), hoặc một mã khôi phục. */
  proveSecondFactor: ProveSecondFactorResult;
  /** Đăng tin do người khác soạn: từ lúc này mọi tài khoản của đơn vị và các đơn vị trực thuộc thấy. */
  publishNews: PublishNewsResult;
  /** Đổi mã làm mới lấy mã truy cập mới; mỗi mã làm mới chỉ dùng được một lần. */
  refreshSession: RefreshSessionResult;
  /** Đưa một tài khoản ra khỏi nhóm; quyền có qua nhóm, và những gì đã ủy quyền từ đó, hết ngay. */
  removeGroupMember: UserGroupResult;
  /** Bỏ một tệp khỏi bản nháp; nội dung tệp không còn. */
  removeNewsFile: RemoveNewsFileResult;
  /** Mở lại một tài khoản đang tạm khóa, theo văn bản; người giữ phải đăng nhập lại. */
  reopenAccount: AccountStandingResult;
  /** Đề nghị bằng văn bản cấp một tài khoản cho đơn vị hoặc cá nhân trong phạm vi của bạn. */
  requestAccount: RequestAccountResult;
  /** Người đứng đầu đề nghị Sở Nội vụ cấp lại mật khẩu cho một tài khoản của cơ quan mình. Lý do STOLEN đóng lối vào của tài khoản ngay. */
  requestPasswordReset: RequestPasswordResetResult;
  /** Đưa thư bị từ chối hẳn (DEAD) vào hàng chờ gửi lại, sau khi đã sửa nguyên nhân. */
  requeueMails: RequeueMailsResult;
  /** Sở Nội vụ cấp mật khẩu dùng một lần theo đề nghị của người khác, để bàn giao; hoặc từ chối. Không có `requestId`: mật khẩu chỉ hiện một lần này. */
  resetPassword: ResetPasswordResult;
  /** Hạn chế một tài khoản theo văn bản: bớt quyền, rút ngắn thời hạn, hoặc cả hai; quyền bị bớt hết ngay. */
  restrictAccount: AccountStandingResult;
  /** Thu hồi mọi bí mật của tài khoản của chương trình; các phiên của nó kết thúc ngay. */
  retireServiceCredentials: RetireServiceCredentialsResult;
  /** Sửa bản nháp. */
  reviseNews: ReviseNewsResult;
  /** Thu hồi một quyền đã cấp; có hiệu lực ngay. */
  revokeGrant: RevokeGrantResult;
  /** Gửi tin nhắn nội bộ, hoặc trả lời một tin nhắn; tới tài khoản trong tầm: từ đơn vị của bạn xuống, cùng đơn vị, các cấp trên, và ai đã viết cho bạn. */
  sendMessage: SendMessageResult;
  /** Chương trình đăng nhập bằng mã và bí mật của nó (như client_credentials của OAuth 2); mã truy cập ngắn hạn, hết thì hỏi lại. Quyền là các quyền đã cấp cho tài khoản. */
  serviceToken: ServiceTokenResult;
  /** Đặt hoặc bỏ địa chỉ thư điện tử công vụ nhận báo việc của chính mình. */
  setMailAddress: SetMailAddressResult;
  /** Bước mật khẩu mới, thay cho mật khẩu hết hạn hoặc được bàn giao. Không có `requestId`: phiếu chỉ dùng được một lần. */
  setNewPassword: SetNewPasswordResult;
  /** Đăng nhập bằng tên và mật khẩu. Còn bước nào (yếu tố thứ hai, mật khẩu mới, đăng ký yếu tố thứ hai) thì trả lời bằng `ticket` của bước ấy. */
  signIn: SignInResult;
  /** Đăng xuất phiên này, hoặc kết thúc một phiên khác của cùng tài khoản. */
  signOut: SignOutResult;
  /** Mở một cuộc trò chuyện với những người bạn được viết tới (như tin nhắn nội bộ); mọi người tham gia thấy nhau. */
  startConversation: StartConversationResult;
  /** Tạm khóa một tài khoản theo văn bản; mọi phiên của tài khoản kết thúc ngay. */
  suspendAccount: AccountStandingResult;
  /** Thu hồi một tài khoản theo văn bản; mọi phiên và mọi quyền của tài khoản hết ngay, không mở lại được. */
  withdrawAccount: AccountStandingResult;
  /** Rút lại sự đồng ý; có hiệu lực ngay. */
  withdrawConsent: WithdrawConsentResult;
  /** Rút lại tin nhắn đã gửi khi chưa người nhận nào mở. */
  withdrawMessage: WithdrawMessageResult;
  /** Rút tin đã đăng, nêu lý do. */
  withdrawNews: WithdrawNewsResult;
};


export type MutationAddGroupMemberArgs = {
  input: AddGroupMemberInput;
};


export type MutationAddNewsFileArgs = {
  input: AddNewsFileInput;
};


export type MutationAddToConversationArgs = {
  input: AddToConversationInput;
};


export type MutationAnnounceMaintenanceArgs = {
  input: AnnounceMaintenanceInput;
};


export type MutationBeginSecondFactorArgs = {
  input: BeginSecondFactorInput;
};


export type MutationCancelMaintenanceArgs = {
  input: CancelMaintenanceInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCloseUserGroupArgs = {
  input: CloseUserGroupInput;
};


export type MutationConfirmHandOverArgs = {
  input: ConfirmHandOverInput;
};


export type MutationConfirmSecondFactorArgs = {
  input: ConfirmSecondFactorInput;
};


export type MutationContinueSignInArgs = {
  input: ContinueSignInInput;
};


export type MutationCreateUserGroupArgs = {
  input: CreateUserGroupInput;
};


export type MutationDecideAccountRequestArgs = {
  input: DecideAccountRequestInput;
};


export type MutationDraftNewsArgs = {
  input: DraftNewsInput;
};


export type MutationEndAllSessionsArgs = {
  keepThis?: Scalars['Boolean']['input'];
};


export type MutationEndExternalIdentityArgs = {
  input: EndExternalIdentityInput;
};


export type MutationExtendAccountArgs = {
  input: ExtendAccountInput;
};


export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


export type MutationGiveOwnConsentArgs = {
  input: GiveOwnConsentInput;
};


export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


export type MutationHandOverAccountArgs = {
  input: HandOverAccountInput;
};


export type MutationIssueServiceCredentialArgs = {
  input: IssueServiceCredentialInput;
};


export type MutationLeaveConversationArgs = {
  input: LeaveConversationInput;
};


export type MutationLinkExternalIdentityArgs = {
  input: LinkExternalIdentityInput;
};


export type MutationMarkConversationReadArgs = {
  input: MarkConversationReadInput;
};


export type MutationMarkNewsReadArgs = {
  input: MarkNewsReadInput;
};


export type MutationMarkReadArgs = {
  input: MarkReadInput;
};


export type MutationOpenMessagesArgs = {
  input: OpenMessagesInput;
};


export type MutationPostToConversationArgs = {
  input: PostToConversationInput;
};


export type MutationProveSecondFactorArgs = {
  input: ProveSecondFactorInput;
};


export type MutationPublishNewsArgs = {
  input: PublishNewsInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRemoveGroupMemberArgs = {
  input: RemoveGroupMemberInput;
};


export type MutationRemoveNewsFileArgs = {
  input: RemoveNewsFileInput;
};


export type MutationReopenAccountArgs = {
  input: ReopenAccountInput;
};


export type MutationRequestAccountArgs = {
  input: RequestAccountInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationRequeueMailsArgs = {
  input: RequeueMailsInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationRestrictAccountArgs = {
  input: RestrictAccountInput;
};


export type MutationRetireServiceCredentialsArgs = {
  input: RetireServiceCredentialsInput;
};


export type MutationReviseNewsArgs = {
  input: ReviseNewsInput;
};


export type MutationRevokeGrantArgs = {
  input: RevokeGrantInput;
};


export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


export type MutationServiceTokenArgs = {
  input: ServiceTokenInput;
};


export type MutationSetMailAddressArgs = {
  input: SetMailAddressInput;
};


export type MutationSetNewPasswordArgs = {
  input: SetNewPasswordInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutArgs = {
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationStartConversationArgs = {
  input: StartConversationInput;
};


export type MutationSuspendAccountArgs = {
  input: SuspendAccountInput;
};


export type MutationWithdrawAccountArgs = {
  input: WithdrawAccountInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


export type MutationWithdrawMessageArgs = {
  input: WithdrawMessageInput;
};


export type MutationWithdrawNewsArgs = {
  input: WithdrawNewsInput;
};

/** Phải đặt mật khẩu mới rồi mới vào được; mật khẩu vừa dùng không mở được gì khác. */
export type NewPasswordNeeded = {
  __typename?: 'NewPasswordNeeded';
  /** Phiếu hết hạn lúc. */
  expiresAt: Scalars['DateTime']['output'];
  /** Vì sao. */
  reason: NewPasswordReason;
  /** Mật khẩu mới phải theo quy tắc này. */
  rules: PasswordRules;
  /** Phiếu của bước này, dùng một lần; không mở được gì khác. */
  ticket: Scalars['String']['output'];
};

/** Vì sao phải đặt mật khẩu mới. */
export type NewPasswordReason =
  /** Đã đến hạn đổi định kỳ. */
  | 'EXPIRED'
  /** Tài khoản vừa được bàn giao. */
  | 'HANDED_OVER'
  /** Mật khẩu dùng một lần do Sở Nội vụ cấp. */
  | 'RESET';

/** Tin tức của một đơn vị, cho mọi tài khoản của đơn vị đó và các đơn vị trực thuộc. */
export type News = {
  __typename?: 'News';
  /** Nội dung. */
  body: Scalars['String']['output'];
  /** Đợt rà soát đến hết ngày. */
  closesOn?: Maybe<Scalars['Date']['output']>;
  /** Các tệp kèm theo, nhiều nhất 10. */
  files: Array<NewsFile>;
  /** Mã tin. */
  id: Scalars['ID']['output'];
  /** Loại tin. */
  kind: NewsKind;
  /** Đợt rà soát bắt đầu ngày. */
  opensOn?: Maybe<Scalars['Date']['output']>;
  /** Đăng lúc. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Bạn đọc lúc. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Trạng thái. */
  state: NewsState;
  /** Tiêu đề. */
  title: Scalars['String']['output'];
  /** Đơn vị mà tin dành cho, cùng các đơn vị trực thuộc. */
  unit?: Maybe<Unit>;
  /** Phiên bản, dùng cho `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Rút lúc. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Vì sao rút. */
  withdrawnBecause?: Maybe<Scalars['String']['output']>;
};

/** Tin sau khi thay đổi. */
export type NewsChanged = {
  __typename?: 'NewsChanged';
  /** Tin tức. */
  news: News;
};

/** Một trang tin tức. */
export type NewsConnection = {
  __typename?: 'NewsConnection';
  /** Các tin. */
  edges: Array<NewsEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một tin trong trang. */
export type NewsEdge = {
  __typename?: 'NewsEdge';
  /** Con trỏ của tin. */
  cursor: Scalars['String']['output'];
  /** Tin tức. */
  node: News;
};

/** Tệp kèm theo tin. */
export type NewsFile = {
  __typename?: 'NewsFile';
  /** Mã tệp; nội dung lấy bằng newsFile. */
  id: Scalars['ID']['output'];
  /** Kiểu tệp (MIME). */
  mediaType: Scalars['String']['output'];
  /** Tên tệp. */
  name: Scalars['String']['output'];
  /** SHA-256 của nội dung, dạng thập lục phân. */
  sha256: Scalars['String']['output'];
  /** Số byte. */
  size: Scalars['Int']['output'];
};

/** Đã kèm tệp. */
export type NewsFileAdded = {
  __typename?: 'NewsFileAdded';
  /** Tệp. */
  file: NewsFile;
  /** Tin, với tệp mới. */
  news: News;
};

/** Tệp và nội dung của nó. */
export type NewsFileContent = {
  __typename?: 'NewsFileContent';
  /** Nội dung, mã hóa base64. */
  content: Scalars['String']['output'];
  /** Tệp. */
  file: NewsFile;
};

/** Loại tin. */
export type NewsKind =
  /** Tin tức. */
  | 'NEWS'
  /** Đợt rà soát hồ sơ: có ngày bắt đầu và kết thúc, hiện ở màn hình chính và báo qua thư điện tử. */
  | 'REVIEW_CAMPAIGN';

/** Đã đánh dấu đã đọc. */
export type NewsMarkedRead = {
  __typename?: 'NewsMarkedRead';
  /** Các tin. */
  news: Array<News>;
};

/** Tin không ở trạng thái mà việc này đòi hỏi. */
export type NewsNotInState = UserError & {
  __typename?: 'NewsNotInState';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Trạng thái hiện tại. */
  state: NewsState;
};

/** Trạng thái của tin. */
export type NewsState =
  /** Bản nháp. */
  | 'DRAFT'
  /** Đã đăng. */
  | 'PUBLISHED'
  /** Đã rút. */
  | 'WITHDRAWN';

/** Không tìm thấy, hoặc nằm ngoài phạm vi của bạn. */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  /** Trường dẫn tới đối tượng không tìm thấy. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Thông báo: mọi việc cùng chủ đề được báo cho một tài khoản trong một ngày. */
export type Notice = {
  __typename?: 'Notice';
  /** Ngày. */
  day: Scalars['Date']['output'];
  /** Mã thông báo. */
  id: Scalars['ID']['output'];
  /** Số việc trong thông báo. */
  itemCount: Scalars['Int']['output'];
  /** Các việc, theo thứ tự được báo. */
  items: Array<NoticeItem>;
  /** Đọc lúc; không có nếu chưa đọc. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Một câu tóm tắt. */
  summary: Scalars['String']['output'];
  /** Chủ đề. */
  topic: NoticeTopic;
};


/** Thông báo: mọi việc cùng chủ đề được báo cho một tài khoản trong một ngày. */
export type NoticeItemsArgs = {
  first?: Scalars['Int']['input'];
};

/** Một trang thông báo. */
export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  /** Các thông báo. */
  edges: Array<NoticeEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một thông báo trong trang. */
export type NoticeEdge = {
  __typename?: 'NoticeEdge';
  /** Con trỏ của thông báo. */
  cursor: Scalars['String']['output'];
  /** Thông báo. */
  node: Notice;
};

/** Một việc trong thông báo; không nêu tên người. */
export type NoticeItem = {
  __typename?: 'NoticeItem';
  /** Hạn. */
  due: Scalars['Date']['output'];
  /** Nghĩa vụ. */
  obligationId: Scalars['ID']['output'];
  /** Vì sao được báo. */
  reason: NoticeReason;
  /** Việc phải làm. */
  title: Scalars['String']['output'];
};

/** Vì sao được báo. */
export type NoticeReason =
  /** Đã trễ hạn. */
  | 'AFTER'
  /** Sắp đến hạn. */
  | 'BEFORE'
  /** Đơn vị cấp dưới trễ hạn. */
  | 'ESCALATED';

/** Chủ đề của thông báo. */
export type NoticeTopic =
  /** Nghĩa vụ sắp đến hạn, trễ hạn, hoặc được báo lên. */
  | 'OBLIGATIONS';

/** Đã đánh dấu. */
export type NoticesRead = {
  __typename?: 'NoticesRead';
  /** Các thông báo sau khi đánh dấu. */
  notices: Array<Notice>;
};

/** Tài khoản đang trực tuyến. */
export type OnlineAccount = {
  __typename?: 'OnlineAccount';
  /** Tài khoản. */
  account: Correspondent;
  /** Được thấy lần cuối lúc, chính xác đến nửa phút. */
  seenAt: Scalars['DateTime']['output'];
};

/** Một trang tài khoản trực tuyến. */
export type OnlineAccountConnection = {
  __typename?: 'OnlineAccountConnection';
  /** Các tài khoản. */
  edges: Array<OnlineAccountEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một tài khoản trong trang. */
export type OnlineAccountEdge = {
  __typename?: 'OnlineAccountEdge';
  /** Con trỏ. */
  cursor: Scalars['String']['output'];
  /** Tài khoản trực tuyến. */
  node: OnlineAccount;
};

/** Mở tin nhắn. */
export type OpenMessagesInput = {
  /** Các tin nhắn, tối đa 200. */
  messageIds: Array<Scalars['ID']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả mở tin nhắn. */
export type OpenMessagesResult = InvalidInput | MessagesOpened | NotFound | RequestIdReused;

/** Thư điện tử báo có việc: chỉ nêu tiêu đề, không có dữ liệu hồ sơ. */
export type OutgoingMail = {
  __typename?: 'OutgoingMail';
  /** Báo về việc gì. */
  about: MailAbout;
  /** Mã của việc. */
  aboutId: Scalars['ID']['output'];
  /** Tài khoản nhận. */
  accountId: Scalars['ID']['output'];
  /** Số lần đã thử gửi. */
  attempts: Scalars['Int']['output'];
  /** Đổi trạng thái lúc. */
  changedAt: Scalars['DateTime']['output'];
  /** Máy chủ thư trả lời gì. */
  fault?: Maybe<Scalars['String']['output']>;
  /** Mã thư; Message-ID của thư lấy từ mã này. */
  id: Scalars['ID']['output'];
  /** Thử tiếp lúc, khi đang chờ. */
  nextAt: Scalars['DateTime']['output'];
  /** Trạng thái. */
  state: MailState;
  /** Viết lúc. */
  writtenAt: Scalars['DateTime']['output'];
};

/** Một trang thư điện tử. */
export type OutgoingMailConnection = {
  __typename?: 'OutgoingMailConnection';
  /** Các thư. */
  edges: Array<OutgoingMailEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một thư trong trang. */
export type OutgoingMailEdge = {
  __typename?: 'OutgoingMailEdge';
  /** Con trỏ. */
  cursor: Scalars['String']['output'];
  /** Thư. */
  node: OutgoingMail;
};

/** Vị trí của một trang trong danh sách. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Con trỏ của phần tử cuối trang; đưa vào `after` để lấy trang sau. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Còn trang sau hay không. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Đã đổi mật khẩu. */
export type PasswordChanged = {
  __typename?: 'PasswordChanged';
  /** Số phiên khác đã kết thúc. */
  endedSessions: Scalars['Int']['output'];
};

/** Hệ thống đang kiểm tra quá nhiều mật khẩu cùng lúc: hãy thử lại sau. Không nói gì về tài khoản. */
export type PasswordCheckBusy = UserError & {
  __typename?: 'PasswordCheckBusy';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Thử lại sau số giây này. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** Mật khẩu đã bị đóng: chỉ mật khẩu do Sở Nội vụ cấp lại mới dùng được. */
export type PasswordClosed = {
  __typename?: 'PasswordClosed';
  /** Số phiên đã kết thúc. */
  endedSessions: Scalars['Int']['output'];
};

/** Điều chưa đạt của một mật khẩu. */
export type PasswordFault =
  /** Phổ biến. */
  | 'COMMON'
  /** Chứa ngày sinh. */
  | 'CONTAINS_BIRTH_DATE'
  /** Chứa tên đăng nhập. */
  | 'CONTAINS_LOGIN'
  /** Chứa họ tên người giữ tài khoản. */
  | 'CONTAINS_NAME'
  /** Thiếu chữ số. */
  | 'NO_DIGIT'
  /** Thiếu chữ thường. */
  | 'NO_LOWER'
  /** Thiếu ký tự đặc biệt. */
  | 'NO_SPECIAL'
  /** Thiếu chữ hoa. */
  | 'NO_UPPER'
  /** Chỉ là tên đơn vị. */
  | 'ONLY_UNIT_NAME'
  /** Quá dài. */
  | 'TOO_LONG'
  /** Quá ngắn. */
  | 'TOO_SHORT'
  /** Đã dùng. */
  | 'USED_BEFORE';

/** Mật khẩu mới chưa theo quy tắc: nêu mọi điều chưa đạt. */
export type PasswordRefused = UserError & {
  __typename?: 'PasswordRefused';
  /** Căn cứ của quy tắc. */
  articles: Array<Scalars['String']['output']>;
  /** Các điều chưa đạt. */
  faults: Array<PasswordFault>;
  /** Trường chưa đạt. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Mật khẩu dùng một lần, để in ra và bàn giao cho người giữ tài khoản. */
export type PasswordReset = {
  __typename?: 'PasswordReset';
  /** Tài khoản. */
  accountId: Scalars['ID']['output'];
  /** Mật khẩu, chỉ hiện một lần này; người giữ đăng nhập bằng nó thì phải đặt mật khẩu mới. */
  secret: Scalars['String']['output'];
  /** Dùng được đến lúc. */
  usableUntil: Scalars['DateTime']['output'];
};

/** Lý do đề nghị cấp lại mật khẩu. */
export type PasswordResetReason =
  /** Quên. */
  | 'FORGOTTEN'
  /** Mất thiết bị của yếu tố thứ hai và các mã khôi phục. */
  | 'SECOND_FACTOR_LOST'
  /** Bị lộ, bị đánh cắp, hoặc có dấu hiệu. */
  | 'STOLEN';

/** Đã từ chối đề nghị. */
export type PasswordResetRefused = {
  __typename?: 'PasswordResetRefused';
  /** Mã đề nghị. */
  resetId: Scalars['ID']['output'];
};

/** Đề nghị cấp lại mật khẩu đang chờ. */
export type PasswordResetRequest = {
  __typename?: 'PasswordResetRequest';
  /** Tài khoản. */
  accountId: Scalars['ID']['output'];
  /** Đề nghị lúc. */
  askedAt: Scalars['DateTime']['output'];
  /** Tài khoản đã đề nghị. */
  askedBy: Scalars['ID']['output'];
  /** Mã đề nghị. */
  id: Scalars['ID']['output'];
  /** Lời giải trình của người đứng đầu. */
  note: Scalars['String']['output'];
  /** Lý do. */
  reason: PasswordResetReason;
};

/** Một trang đề nghị. */
export type PasswordResetRequestConnection = {
  __typename?: 'PasswordResetRequestConnection';
  /** Các đề nghị. */
  edges: Array<PasswordResetRequestEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một đề nghị trong trang. */
export type PasswordResetRequestEdge = {
  __typename?: 'PasswordResetRequestEdge';
  /** Con trỏ của đề nghị. */
  cursor: Scalars['String']['output'];
  /** Đề nghị. */
  node: PasswordResetRequest;
};

/** Đã gửi đề nghị. */
export type PasswordResetRequested = {
  __typename?: 'PasswordResetRequested';
  /** Mã đề nghị. */
  resetId: Scalars['ID']['output'];
};

/** Quy tắc mật khẩu: của tỉnh và của hệ thống, điều nào chặt hơn thì theo. */
export type PasswordRules = {
  __typename?: 'PasswordRules';
  /** Căn cứ. */
  articles: Array<Scalars['String']['output']>;
  /** Các loại ký tự phải có. */
  classes: Array<CharacterClass>;
  /** Không được trùng mật khẩu đang dùng và chừng này mật khẩu trước đó. */
  history: Scalars['Int']['output'];
  /** Số ký tự ít nhất. */
  minLength: Scalars['Int']['output'];
  /** Không được là mật khẩu phổ biến hay chứa tên đăng nhập. */
  notCommon: Scalars['Boolean']['output'];
  /** Không được chứa, dù viết không dấu hay khác chữ hoa, chữ thường. */
  notContaining: Array<ForbiddenContent>;
  /** Không được chỉ là tên đơn vị. */
  notOnlyUnitName: Scalars['Boolean']['output'];
  /** Phải đổi sau số ngày này; không có nghĩa là không bắt buộc đổi định kỳ. */
  rotationDays?: Maybe<Scalars['Int']['output']>;
};

/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type Person = {
  __typename?: 'Person';
  /** Vì sao bạn được xem hay không được xem một trường của người này: cùng một lời giải thích cho trường hiện ra, trường bị che và trường trống. */
  access?: Maybe<AccessExplanation>;
  /** Mã người; không phải số định danh cá nhân. */
  id: Scalars['ID']['output'];
};


/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type PersonAccessArgs = {
  field: Scalars['String']['input'];
};

/** Viết vào cuộc trò chuyện. */
export type PostToConversationInput = {
  /** Lời viết, tối đa 4000 ký tự. */
  body: Scalars['String']['input'];
  /** Cuộc trò chuyện. */
  conversationId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả viết. */
export type PostToConversationResult = ConversationPosted | InvalidInput | NotFound | RequestIdReused;

/** Bước yếu tố thứ hai. */
export type ProveSecondFactorInput = {
  /** Mã sáu chữ số, hoặc mã khôi phục. */
  code: Scalars['String']['input'];
  /** Phiếu. */
  ticket: Scalars['String']['input'];
};

/** Kết quả bước yếu tố thứ hai. */
export type ProveSecondFactorResult = CodeRefused | EnrolmentNeeded | NewPasswordNeeded | SecondFactorNeeded | SignedIn | TicketRefused | TooManyAttempts;

/** Đăng tin. */
export type PublishNewsInput = {
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Tin tức. */
  newsId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả đăng tin. */
export type PublishNewsResult = InvalidInput | NewsChanged | NewsNotInState | NotFound | RequestIdReused | SamePerson | VersionConflict;

export type Query = {
  __typename?: 'Query';
  /** Một tài khoản trong phạm vi của bạn; không có nếu không tìm thấy. */
  account?: Maybe<Account>;
  /** Đề nghị cấp tài khoản của bạn và trong phạm vi bạn xem được tài khoản, mới nhất trước. */
  accountRequests: AccountRequestConnection;
  /** Các tài khoản trong phạm vi của bạn, theo thứ tự tiếng Việt của tên đăng nhập. */
  accounts: AccountConnection;
  /** Nhật ký, mới nhất trước. */
  auditEntries: AuditEntryConnection;
  /** Nhật ký của một đối tượng, mới nhất trước. Người được xem nhật ký của một số đơn vị thì xem được nhật ký của các đơn vị ấy và của những người thuộc chúng; đối tượng khác chỉ người được xem nhật ký toàn tỉnh mới thấy. */
  auditTrail: AuditTrailConnection;
  /** Các sự đồng ý cho xem hồ sơ mà bạn được xem (cho bạn, do bạn, về bạn, hoặc về người và đơn vị trong phạm vi của bạn), mới nhất trước. */
  consents: ConsentConnection;
  /** Một tài khoản được làm một việc hay không, theo quy tắc nào, quyền nào, đường nào trong cây đơn vị, điều nào. Về chính mình ai cũng hỏi được; về tài khoản khác chỉ người được xem tài khoản hoặc quyền ở đơn vị của tài khoản ấy, và chỉ về người mà chính mình xem được. Không được hỏi, hoặc không có, thì không có trả lời. */
  explainAccess?: Maybe<AccessExplanation>;
  /** Các đợt bảo trì chưa kết thúc, gần nhất trước; xem được cả khi chưa đăng nhập. */
  maintenance: MaintenanceConnection;
  /** Những bàn giao tài khoản đang chờ chính bạn xác nhận. */
  myHandOvers: Array<HandOver>;
  /** Ai đã mở hồ sơ của chính bạn, mới nhất trước. */
  myRecordOpenings: RecordOpeningConnection;
  /** Bàn biên tập: tin tức do bạn được viết, kể cả bản nháp và tin đã rút, mới soạn nhất trước. */
  newsDesk: NewsConnection;
  /** Nội dung một tệp của tin tức mà bạn thấy. */
  newsFile?: Maybe<NewsFileContent>;
  /** Tài khoản đang trực tuyến trong phạm vi của bạn: có phiên còn hiệu lực, được thấy trong 10 phút qua; theo tên đăng nhập. */
  onlineAccounts: OnlineAccountConnection;
  /** Thư điện tử báo việc ở một trạng thái, mới nhất trước; không nêu địa chỉ nhận. */
  outgoingMails: OutgoingMailConnection;
  /** Các đề nghị cấp lại mật khẩu đang chờ quyết định: của mình đã gửi, hoặc tất cả với người được quyết định; mới nhất trước. */
  passwordResets: PasswordResetRequestConnection;
  /** Quy tắc mật khẩu của tỉnh cho loại tài khoản này. */
  passwordRules: PasswordRules;
  /** Các phiên đăng nhập còn hiệu lực của tài khoản này, mới nhất trước. */
  sessions: Array<Session>;
  /** Nhóm người dùng trong phạm vi của bạn, mới lập trước. */
  userGroups: UserGroupConnection;
  /** Tài khoản đang đăng nhập; không có nếu chưa đăng nhập. */
  viewer?: Maybe<Viewer>;
};


export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAccountRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  waitingOnly?: Scalars['Boolean']['input'];
};


export type QueryAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAuditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  subjectId: Scalars['ID']['input'];
};


export type QueryConsentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryExplainAccessArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  action: Scalars['String']['input'];
  field?: InputMaybe<Scalars['String']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMaintenanceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryMyRecordOpeningsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryNewsDeskArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryNewsFileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOnlineAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryOutgoingMailsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  state: MailState;
};


export type QueryPasswordResetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryUserGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Một lần hồ sơ của bạn được mở: lúc nào, từ tài khoản nào, phần nào, vì sao. */
export type RecordOpening = {
  __typename?: 'RecordOpening';
  /** Lúc. */
  at: Scalars['DateTime']['output'];
  /** Sự đồng ý đã dùng. */
  consentId?: Maybe<Scalars['ID']['output']>;
  /** Văn bản cấp vai trò ấy. */
  document?: Maybe<Scalars['String']['output']>;
  /** Người giữ tài khoản, nếu bạn được xem. */
  holder?: Maybe<Person>;
  /** Mã mục nhật ký. */
  id: Scalars['ID']['output'];
  /** Loại tài khoản. */
  kind: AccountKind;
  /** Tên đăng nhập của tài khoản đã mở. */
  login: Scalars['String']['output'];
  /** Phần đã mở. */
  part?: Maybe<RecordPart>;
  /** Để làm gì: như đã khai khi mở, hoặc như ghi trong sự đồng ý. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Vai trò đã dùng. */
  role?: Maybe<Scalars['String']['output']>;
  /** Đơn vị của tài khoản. */
  unit?: Maybe<Unit>;
};

/** Một trang các lần mở hồ sơ. */
export type RecordOpeningConnection = {
  __typename?: 'RecordOpeningConnection';
  /** Các lần. */
  edges: Array<RecordOpeningEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một lần trong trang. */
export type RecordOpeningEdge = {
  __typename?: 'RecordOpeningEdge';
  /** Con trỏ. */
  cursor: Scalars['String']['output'];
  /** Lần mở hồ sơ. */
  node: RecordOpening;
};

/** Phần hồ sơ được mở; phần nào cũng cho thấy tên, đơn vị và chức danh của người ấy. */
export type RecordPart =
  /** Tên, đơn vị, chức danh. */
  | 'DIRECTORY'
  /** Số định danh cá nhân. */
  | 'IDENTITY_NUMBER'
  /** Ngạch, bậc, lương. */
  | 'PAY'
  /** Hồ sơ: ngày sinh, giới tính, ngày vào cơ quan, quyết định kết thúc. */
  | 'RECORD'
  /** Bồi dưỡng: giờ học, khóa đã học. */
  | 'TRAINING';

/** Mã làm mới không dùng được: hãy đăng nhập lại. */
export type RefreshRefused = UserError & {
  __typename?: 'RefreshRefused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Làm mới phiên. */
export type RefreshSessionInput = {
  /** Mã làm mới. */
  refreshToken: Scalars['String']['input'];
};

/** Kết quả làm mới phiên. */
export type RefreshSessionResult = RefreshRefused | SignedIn;

/** Đưa ra khỏi nhóm. */
export type RemoveGroupMemberInput = {
  /** Tài khoản. */
  accountId: Scalars['ID']['input'];
  /** Nhóm. */
  groupId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Bỏ tệp khỏi bản nháp. */
export type RemoveNewsFileInput = {
  /** Tệp. */
  fileId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả bỏ tệp. */
export type RemoveNewsFileResult = InvalidInput | NewsChanged | NewsNotInState | NotFound | RequestIdReused | SamePerson;

/** Mở lại tài khoản. */
export type ReopenAccountInput = {
  /** Tài khoản. */
  accountId: Scalars['ID']['input'];
  /** Văn bản làm căn cứ. */
  document: AccessDocumentInput;
  /** Phiên bản của tài khoản mà bạn đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Đề nghị cấp tài khoản. */
export type RequestAccountInput = {
  /** Văn bản đề nghị. */
  document: AccessDocumentInput;
  /** Lĩnh vực, với tài khoản chuyên quản. */
  domain?: InputMaybe<Scalars['String']['input']>;
  /** Loại tài khoản; tài khoản của chương trình (SERVICE) không cấp theo cách này. */
  kind: AccountKind;
  /** Tên đăng nhập đề nghị: chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới. */
  login: Scalars['String']['input'];
  /** Người sẽ giữ tài khoản. */
  personId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Đơn vị của tài khoản; bỏ trống với tài khoản cá nhân, thuộc đơn vị đang quản lý hồ sơ. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** Từ ngày. */
  validFrom: Scalars['Date']['input'];
  /** Đến trước ngày; bỏ trống là đến khi thu hồi. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** Kết quả đề nghị. */
export type RequestAccountResult = AccountRequestRefused | AccountRequested | InvalidInput | NotFound | RequestIdReused;

/** Cùng `requestId` đã được dùng cho một yêu cầu khác. */
export type RequestIdReused = UserError & {
  __typename?: 'RequestIdReused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Đề nghị cấp lại mật khẩu. */
export type RequestPasswordResetInput = {
  /** Tài khoản. */
  accountId: Scalars['ID']['input'];
  /** Lời giải trình, ví dụ biên bản hoặc lời báo của người giữ. */
  note: Scalars['String']['input'];
  /** Lý do. */
  reason: PasswordResetReason;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả đề nghị cấp lại mật khẩu. */
export type RequestPasswordResetResult = InvalidInput | NotFound | PasswordResetRequested | RequestIdReused | ResetRefused;

/** Gửi lại thư bị từ chối hẳn. */
export type RequeueMailsInput = {
  /** Các thư ở trạng thái DEAD, tối đa 200; một thư không được thì không thư nào được. */
  mailIds: Array<Scalars['ID']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả gửi lại thư. */
export type RequeueMailsResult = InvalidInput | MailNotDead | MailsRequeued | NotFound | RequestIdReused;

/** Quyết định một đề nghị cấp lại mật khẩu. */
export type ResetPasswordInput = {
  /** Từ chối thay vì cấp. */
  refuse?: Scalars['Boolean']['input'];
  /** Đề nghị. */
  resetId: Scalars['ID']['input'];
};

/** Kết quả quyết định đề nghị cấp lại mật khẩu. */
export type ResetPasswordResult = NotFound | PasswordCheckBusy | PasswordReset | PasswordResetRefused | ResetRefused;

/** Không đề nghị hoặc không quyết định được. */
export type ResetRefused = UserError & {
  __typename?: 'ResetRefused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Hạn chế tài khoản; nêu `validTo`, `grantIds` hoặc cả hai. */
export type RestrictAccountInput = {
  /** Tài khoản. */
  accountId: Scalars['ID']['input'];
  /** Văn bản làm căn cứ. */
  document: AccessDocumentInput;
  /** Phiên bản của tài khoản mà bạn đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Những quyền của tài khoản này bị bớt, nhiều nhất 50. */
  grantIds?: Array<Scalars['ID']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Đến trước ngày, sớm hơn thời hạn hiện tại; bỏ trống là giữ thời hạn. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** Thu hồi bí mật của chương trình. */
export type RetireServiceCredentialsInput = {
  /** Tài khoản của chương trình. */
  accountId: Scalars['ID']['input'];
};

/** Kết quả thu hồi bí mật. */
export type RetireServiceCredentialsResult = NotFound | ServiceCredentialsRetired;

/** Sửa bản nháp: thay toàn bộ nội dung. */
export type ReviseNewsInput = {
  /** Nội dung, tối đa 20000 ký tự. */
  body: Scalars['String']['input'];
  /** Đợt rà soát đến hết ngày; chỉ với đợt rà soát. */
  closesOn?: InputMaybe<Scalars['Date']['input']>;
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Loại tin. */
  kind?: NewsKind;
  /** Tin tức. */
  newsId: Scalars['ID']['input'];
  /** Đợt rà soát bắt đầu ngày; chỉ với đợt rà soát. */
  opensOn?: InputMaybe<Scalars['Date']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Tiêu đề, tối đa 300 ký tự. */
  title: Scalars['String']['input'];
};

/** Kết quả sửa bản nháp. */
export type ReviseNewsResult = InvalidInput | NewsChanged | NewsNotInState | NotFound | RequestIdReused | SamePerson | VersionConflict;

/** Thu hồi quyền. */
export type RevokeGrantInput = {
  /** Quyền cần thu hồi. */
  grantId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả thu hồi quyền. */
export type RevokeGrantResult = GrantRevoked | InvalidInput | NotFound | RequestIdReused;

/** Đã cấp quyền. */
export type RoleGranted = {
  __typename?: 'RoleGranted';
  /** Quyền đã cấp. */
  grant: Grant;
};

/** Người lập, người kiểm tra và người ký một thay đổi là ba người khác nhau; bạn đã làm một phần, bằng tài khoản này hay tài khoản khác của mình. */
export type SamePerson = UserError & {
  __typename?: 'SamePerson';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Phần bạn đã làm. */
  taken: ChangePart;
};

/** Mã bí mật của thiết bị, chỉ hiện một lần này. */
export type SecondFactorBegun = {
  __typename?: 'SecondFactorBegun';
  /** Địa chỉ otpauth:// để ứng dụng xác thực đọc từ hình. */
  address: Scalars['String']['output'];
  /** Mã bí mật (base32) để nhập tay. */
  secret: Scalars['String']['output'];
};

/** Yếu tố thứ hai đã có hiệu lực. */
export type SecondFactorConfirmed = {
  __typename?: 'SecondFactorConfirmed';
  /** Mã khôi phục, mỗi mã dùng một lần khi mất thiết bị; chỉ hiện một lần này, hãy in ra và cất giữ. */
  recoveryCodes: Array<Scalars['String']['output']>;
  /** Phiên vừa mở, nếu đăng nhập đang chờ bước này. */
  signedIn?: Maybe<SignedIn>;
};

/** Mật khẩu đúng; còn phải đưa mã của yếu tố thứ hai. */
export type SecondFactorNeeded = {
  __typename?: 'SecondFactorNeeded';
  /** Phiếu hết hạn lúc. */
  expiresAt: Scalars['DateTime']['output'];
  /** Phiếu của bước này, dùng một lần; không mở được gì khác. */
  ticket: Scalars['String']['output'];
};

/** Gửi tin nhắn; ít nhất một nơi nhận, hoặc tin nhắn được trả lời. */
export type SendMessageInput = {
  /** Nội dung, tối đa 10000 ký tự. */
  body: Scalars['String']['input'];
  /** Tin nhắn được trả lời: tới người gửi nó, hoặc tới những người nhận nó nếu chính bạn đã gửi. */
  inReplyTo?: InputMaybe<Scalars['ID']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Tiêu đề, tối đa 300 ký tự. */
  subject: Scalars['String']['input'];
  /** Mã tài khoản của người nhận. */
  toAccountIds?: Array<Scalars['ID']['input']>;
  /** Tên đăng nhập của người nhận. */
  toLogins?: Array<Scalars['String']['input']>;
  /** Đơn vị: tới mọi tài khoản đơn vị, chuyên quản của đơn vị đó. */
  toUnitIds?: Array<Scalars['ID']['input']>;
};

/** Kết quả gửi tin nhắn. */
export type SendMessageResult = InvalidInput | MessageSent | NotFound | RequestIdReused | UnitWithoutHolder;

/** Bí mật mới, chỉ hiện một lần này. */
export type ServiceCredentialIssued = {
  __typename?: 'ServiceCredentialIssued';
  /** Bí mật. */
  clientSecret: Scalars['String']['output'];
  /** Dùng được đến lúc. */
  expiresAt: Scalars['DateTime']['output'];
};

/** Đã thu hồi. */
export type ServiceCredentialsRetired = {
  __typename?: 'ServiceCredentialsRetired';
  /** Số bí mật đã thu hồi. */
  retired: Scalars['Int']['output'];
};

/** Mã truy cập của chương trình. */
export type ServiceToken = {
  __typename?: 'ServiceToken';
  /** Mã truy cập, gửi trong tiêu đề Authorization: Bearer. */
  accessToken: Scalars['String']['output'];
  /** Hết hạn lúc; không có mã làm mới, hãy hỏi lại. */
  expiresAt: Scalars['DateTime']['output'];
};

/** Đăng nhập của chương trình. */
export type ServiceTokenInput = {
  /** Mã: tên đăng nhập của tài khoản. */
  clientId: Scalars['String']['input'];
  /** Bí mật. */
  clientSecret: Scalars['String']['input'];
};

/** Kết quả đăng nhập của chương trình. */
export type ServiceTokenResult = ServiceToken | SignInRefused | TooManyAttempts;

/** Phiên đăng nhập. */
export type Session = {
  __typename?: 'Session';
  /** Địa chỉ mạng của máy đăng nhập. */
  clientAddress: Scalars['String']['output'];
  /** Chương trình đăng nhập. */
  clientProgram: Scalars['String']['output'];
  /** Là phiên này. */
  current: Scalars['Boolean']['output'];
  /** Hết hạn lúc. */
  expiresAt: Scalars['DateTime']['output'];
  /** Mã phiên (không phải mã bí mật). */
  id: Scalars['ID']['output'];
  /** Bắt đầu lúc. */
  startedAt: Scalars['DateTime']['output'];
  /** Cách đăng nhập. */
  way: SessionWay;
};

/** Cách một phiên được mở. */
export type SessionWay =
  /** Bằng bí mật của chương trình. */
  | 'CLIENT_SECRET'
  /** Ở nhà cung cấp định danh (OpenID Connect). */
  | 'OIDC'
  /** Bằng mật khẩu. */
  | 'PASSWORD';

/** Đã kết thúc các phiên. */
export type SessionsEnded = {
  __typename?: 'SessionsEnded';
  /** Số phiên đã kết thúc. */
  endedSessions: Scalars['Int']['output'];
};

/** Đặt địa chỉ. */
export type SetMailAddressInput = {
  /** Địa chỉ thư điện tử công vụ; bỏ trống là không nhận thư nữa. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả đặt địa chỉ. */
export type SetMailAddressResult = InvalidInput | MailAddressSet | RequestIdReused;

/** Bước mật khẩu mới. */
export type SetNewPasswordInput = {
  /** Mật khẩu mới. */
  newPassword: Scalars['String']['input'];
  /** Phiếu. */
  ticket: Scalars['String']['input'];
};

/** Kết quả bước mật khẩu mới. */
export type SetNewPasswordResult = EnrolmentNeeded | NewPasswordNeeded | PasswordCheckBusy | PasswordRefused | SecondFactorNeeded | SignedIn | TicketRefused;

/** Đăng nhập. */
export type SignInInput = {
  /** Tên đăng nhập. */
  login: Scalars['String']['input'];
  /** Mật khẩu. */
  password: Scalars['String']['input'];
};

/** Sai tên hoặc mật khẩu, hoặc tài khoản không dùng được; không nói là trường hợp nào. */
export type SignInRefused = UserError & {
  __typename?: 'SignInRefused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Kết quả đăng nhập. */
export type SignInResult = EnrolmentNeeded | NewPasswordNeeded | PasswordCheckBusy | SecondFactorNeeded | SignInRefused | SignedIn | TooManyAttempts;

/** Kết quả đăng xuất. */
export type SignOutResult = NotFound | SignedOut;

/** Đã đăng nhập hoặc đã làm mới. */
export type SignedIn = {
  __typename?: 'SignedIn';
  /** Mã truy cập, gửi trong tiêu đề Authorization: Bearer. */
  accessToken: Scalars['String']['output'];
  /** Mã truy cập hết hạn lúc. */
  expiresAt: Scalars['DateTime']['output'];
  /** Mã làm mới, dùng một lần. */
  refreshToken: Scalars['String']['output'];
  /** Phiên hết hạn lúc; sau đó phải đăng nhập lại. */
  sessionExpiresAt: Scalars['DateTime']['output'];
  /** Tài khoản, quyền và hộp thư của nó. Người giữ và nghĩa vụ (`person { fullName }`, `obligations`) do lĩnh vực khác trả lời thì hỏi `viewer` ở yêu cầu sau: yêu cầu đăng nhập chưa mang phiên nào (UNAUTHENTICATED). */
  viewer: Viewer;
};

/** Đã kết thúc phiên. */
export type SignedOut = {
  __typename?: 'SignedOut';
  /** Phiên đã kết thúc. */
  sessionId: Scalars['ID']['output'];
};

/** Mở cuộc trò chuyện. */
export type StartConversationInput = {
  /** Tên, tối đa 300 ký tự. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
  /** Mã tài khoản của những người tham gia khác. */
  withAccountIds?: Array<Scalars['ID']['input']>;
  /** Tên đăng nhập của những người tham gia khác. */
  withLogins?: Array<Scalars['String']['input']>;
};

/** Kết quả mở cuộc trò chuyện. */
export type StartConversationResult = ConversationChanged | ConversationFull | InvalidInput | NotFound | RequestIdReused;

/** Tạm khóa tài khoản. */
export type SuspendAccountInput = {
  /** Tài khoản. */
  accountId: Scalars['ID']['input'];
  /** Văn bản làm căn cứ. */
  document: AccessDocumentInput;
  /** Phiên bản của tài khoản mà bạn đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Phiếu không dùng được: hãy đăng nhập lại từ đầu. */
export type TicketRefused = UserError & {
  __typename?: 'TicketRefused';
  /** Trường không đúng. */
  field: Scalars['String']['output'];
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Đã thử quá nhiều lần. */
export type TooManyAttempts = UserError & {
  __typename?: 'TooManyAttempts';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Thử lại sau lúc. */
  retryAfter: Scalars['DateTime']['output'];
};

/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type Unit = {
  __typename?: 'Unit';
  /** Mã đơn vị. */
  id: Scalars['ID']['output'];
};

/** Đơn vị chưa có tài khoản nào giữ để nhận tin. */
export type UnitWithoutHolder = UserError & {
  __typename?: 'UnitWithoutHolder';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Đơn vị. */
  unitId: Scalars['ID']['output'];
};

/** Số việc tài khoản này chưa đọc. */
export type UnreadCounts = {
  __typename?: 'UnreadCounts';
  /** Cuộc trò chuyện có lời chưa đọc. */
  conversations: Scalars['Int']['output'];
  /** Tin nhắn nội bộ. */
  messages: Scalars['Int']['output'];
  /** Tin tức. */
  news: Scalars['Int']['output'];
  /** Thông báo. */
  notices: Scalars['Int']['output'];
};

/** Lời từ chối nghiệp vụ: nói rõ lý do và cách xử lý. */
export type UserError = {
  /** Thông báo cho người dùng (tiếng Việt, hoặc tiếng Anh khi Accept-Language: en). */
  message: Scalars['String']['output'];
};

/** Nhóm người dùng: các tài khoản cùng có những quyền cấp cho nhóm. */
export type UserGroup = {
  __typename?: 'UserGroup';
  /** Đã giải thể. */
  closed: Scalars['Boolean']['output'];
  /** Các quyền chưa thu hồi của nhóm. */
  grants: Array<Grant>;
  /** Mã nhóm. */
  id: Scalars['ID']['output'];
  /** Các tài khoản đang trong nhóm. */
  members: Array<GroupMember>;
  /** Tên nhóm. */
  name: Scalars['String']['output'];
  /** Đơn vị quản lý nhóm. */
  unit?: Maybe<Unit>;
};

/** Nhóm sau khi thay đổi. */
export type UserGroupChanged = {
  __typename?: 'UserGroupChanged';
  /** Nhóm. */
  group: UserGroup;
};

/** Một trang nhóm người dùng. */
export type UserGroupConnection = {
  __typename?: 'UserGroupConnection';
  /** Các nhóm. */
  edges: Array<UserGroupEdge>;
  /** Vị trí trang. */
  pageInfo: PageInfo;
};

/** Một nhóm trong trang. */
export type UserGroupEdge = {
  __typename?: 'UserGroupEdge';
  /** Con trỏ của nhóm. */
  cursor: Scalars['String']['output'];
  /** Nhóm. */
  node: UserGroup;
};

/** Kết quả thay đổi nhóm. */
export type UserGroupResult = GroupRefused | InvalidInput | NotFound | RequestIdReused | UserGroupChanged;

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
  /** Các đợt rà soát đang diễn ra hôm nay, hiện ở màn hình chính, mới đăng nhất trước. */
  campaigns?: Maybe<NewsConnection>;
  /** Một cuộc trò chuyện bạn đang tham gia. */
  conversation?: Maybe<Conversation>;
  /** Các cuộc trò chuyện bạn đang tham gia, có lời mới nhất trước. */
  conversations?: Maybe<ConversationConnection>;
  /** Các danh tính bên ngoài đã liên kết với tài khoản này, cũ trước; kể cả những liên kết đã kết thúc. */
  externalIdentities: Array<ExternalIdentity>;
  /** Các quyền đang có hiệu lực. */
  grants: Array<Grant>;
  /** Mã tài khoản. */
  id: Scalars['ID']['output'];
  /** Hộp thư của tài khoản, mới nhất trước. */
  inbox?: Maybe<NoticeConnection>;
  /** Loại tài khoản. */
  kind: AccountKind;
  /** Tên đăng nhập. */
  login: Scalars['String']['output'];
  /** Địa chỉ thư điện tử công vụ nhận báo việc. */
  mailAddress?: Maybe<Scalars['String']['output']>;
  /** Tin nhắn nhận được, mới nhất trước. */
  messages?: Maybe<MessageConnection>;
  /** Tin tức dành cho tài khoản này, mới đăng nhất trước. */
  news?: Maybe<NewsConnection>;
  /** Người giữ tài khoản, nếu bạn được xem. */
  person?: Maybe<Person>;
  /** Đăng nhập bằng yếu tố thứ hai. */
  secondFactor: Scalars['Boolean']['output'];
  /** Tin nhắn đã gửi, mới nhất trước. */
  sentMessages?: Maybe<MessageConnection>;
  /** Các tin nhắn bạn thấy của một cuộc trao đổi, cũ nhất trước. */
  thread?: Maybe<MessageConnection>;
  /** Số chưa đọc. */
  unread?: Maybe<UnreadCounts>;
};


/** Tài khoản đang đăng nhập. */
export type ViewerCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** Tài khoản đang đăng nhập. */
export type ViewerConversationArgs = {
  id: Scalars['ID']['input'];
};


/** Tài khoản đang đăng nhập. */
export type ViewerConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** Tài khoản đang đăng nhập. */
export type ViewerInboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  unreadOnly?: Scalars['Boolean']['input'];
};


/** Tài khoản đang đăng nhập. */
export type ViewerMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  unreadOnly?: Scalars['Boolean']['input'];
};


/** Tài khoản đang đăng nhập. */
export type ViewerNewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  unreadOnly?: Scalars['Boolean']['input'];
};


/** Tài khoản đang đăng nhập. */
export type ViewerSentMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** Tài khoản đang đăng nhập. */
export type ViewerThreadArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};

/** Thu hồi tài khoản. */
export type WithdrawAccountInput = {
  /** Tài khoản. */
  accountId: Scalars['ID']['input'];
  /** Văn bản làm căn cứ. */
  document: AccessDocumentInput;
  /** Phiên bản của tài khoản mà bạn đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Rút lại. */
export type WithdrawConsentInput = {
  /** Sự đồng ý. */
  consentId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả rút lại. */
export type WithdrawConsentResult = ConsentWithdrawn | InvalidInput | NotFound | RequestIdReused;

/** Rút lại tin nhắn. */
export type WithdrawMessageInput = {
  /** Tin nhắn. */
  messageId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả rút lại. */
export type WithdrawMessageResult = InvalidInput | MessageNotWithdrawable | MessageWithdrawn | NotFound | RequestIdReused;

/** Rút tin. */
export type WithdrawNewsInput = {
  /** Vì sao rút. */
  because: Scalars['String']['input'];
  /** Phiên bản đã đọc. */
  expectedVersion: Scalars['Int']['input'];
  /** Tin tức. */
  newsId: Scalars['ID']['input'];
  /** Mã yêu cầu do chương trình tự sinh; gửi lại cùng mã thì không thực hiện lần hai. */
  requestId: Scalars['ID']['input'];
};

/** Kết quả rút tin. */
export type WithdrawNewsResult = InvalidInput | NewsChanged | NewsNotInState | NotFound | RequestIdReused | VersionConflict;



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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AccountStandingResult:
    | ( AccountStandingChanged & { __typename: 'AccountStandingChanged' } )
    | ( AccountStandingRefused & { __typename: 'AccountStandingRefused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  AddNewsFileResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<NewsFileAdded, 'file' | 'news'> & { file: _RefType['NewsFile'], news: _RefType['News'] } & { __typename: 'NewsFileAdded' } )
    | ( NewsNotInState & { __typename: 'NewsNotInState' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( SamePerson & { __typename: 'SamePerson' } )
  ;
  AddToConversationResult:
    | ( Omit<ConversationChanged, 'conversation'> & { conversation: _RefType['Conversation'] } & { __typename: 'ConversationChanged' } )
    | ( ConversationFull & { __typename: 'ConversationFull' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  AnnounceMaintenanceResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<MaintenanceAnnounced, 'maintenance'> & { maintenance: _RefType['Maintenance'] } & { __typename: 'MaintenanceAnnounced' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  BeginSecondFactorResult:
    | ( CodeRefused & { __typename: 'CodeRefused' } )
    | ( CurrentPasswordRefused & { __typename: 'CurrentPasswordRefused' } )
    | ( PasswordCheckBusy & { __typename: 'PasswordCheckBusy' } )
    | ( SecondFactorBegun & { __typename: 'SecondFactorBegun' } )
    | ( TicketRefused & { __typename: 'TicketRefused' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
  ;
  CancelMaintenanceResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( MaintenanceCancelled & { __typename: 'MaintenanceCancelled' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  ChangePasswordResult:
    | ( CurrentPasswordRefused & { __typename: 'CurrentPasswordRefused' } )
    | ( PasswordChanged & { __typename: 'PasswordChanged' } )
    | ( PasswordCheckBusy & { __typename: 'PasswordCheckBusy' } )
    | ( PasswordRefused & { __typename: 'PasswordRefused' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
  ;
  ConfirmHandOverResult:
    | ( HandOverConfirmed & { __typename: 'HandOverConfirmed' } )
    | ( HandOverRefused & { __typename: 'HandOverRefused' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  ConfirmSecondFactorResult:
    | ( CodeRefused & { __typename: 'CodeRefused' } )
    | ( Omit<SecondFactorConfirmed, 'signedIn'> & { signedIn?: Maybe<_RefType['SignedIn']> } & { __typename: 'SecondFactorConfirmed' } )
    | ( TicketRefused & { __typename: 'TicketRefused' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
  ;
  ContinueSignInResult:
    | ( EnrolmentNeeded & { __typename: 'EnrolmentNeeded' } )
    | ( SecondFactorNeeded & { __typename: 'SecondFactorNeeded' } )
    | ( Omit<SignedIn, 'viewer'> & { viewer: _RefType['Viewer'] } & { __typename: 'SignedIn' } )
    | ( TicketRefused & { __typename: 'TicketRefused' } )
  ;
  DecideAccountRequestResult:
    | ( AccountIssued & { __typename: 'AccountIssued' } )
    | ( AccountRequestDeclined & { __typename: 'AccountRequestDeclined' } )
    | ( AccountRequestRefused & { __typename: 'AccountRequestRefused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PasswordCheckBusy & { __typename: 'PasswordCheckBusy' } )
    | ( SamePerson & { __typename: 'SamePerson' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  DraftNewsResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<NewsChanged, 'news'> & { news: _RefType['News'] } & { __typename: 'NewsChanged' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  EndExternalIdentityResult:
    | ( ExternalIdentityEnded & { __typename: 'ExternalIdentityEnded' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  GiveConsentResult:
    | ( Omit<ConsentGiven, 'consent'> & { consent: _RefType['Consent'] } & { __typename: 'ConsentGiven' } )
    | ( ConsentRefused & { __typename: 'ConsentRefused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  GrantRoleResult:
    | ( GrantRefused & { __typename: 'GrantRefused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<RoleGranted, 'grant'> & { grant: _RefType['Grant'] } & { __typename: 'RoleGranted' } )
  ;
  HandOverAccountResult:
    | ( HandOverArranged & { __typename: 'HandOverArranged' } )
    | ( HandOverRefused & { __typename: 'HandOverRefused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PasswordCheckBusy & { __typename: 'PasswordCheckBusy' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  IssueServiceCredentialResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( ServiceCredentialIssued & { __typename: 'ServiceCredentialIssued' } )
  ;
  LeaveConversationResult:
    | ( ConversationLeft & { __typename: 'ConversationLeft' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  LinkExternalIdentityResult:
    | ( ExternalIdentityLinked & { __typename: 'ExternalIdentityLinked' } )
    | ( ExternalIdentityRefused & { __typename: 'ExternalIdentityRefused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  MarkConversationReadResult:
    | ( Omit<ConversationChanged, 'conversation'> & { conversation: _RefType['Conversation'] } & { __typename: 'ConversationChanged' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  MarkNewsReadResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<NewsMarkedRead, 'news'> & { news: Array<_RefType['News']> } & { __typename: 'NewsMarkedRead' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  MarkReadResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<NoticesRead, 'notices'> & { notices: Array<_RefType['Notice']> } & { __typename: 'NoticesRead' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  OpenMessagesResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<MessagesOpened, 'messages'> & { messages: Array<_RefType['Message']> } & { __typename: 'MessagesOpened' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  PostToConversationResult:
    | ( Omit<ConversationPosted, 'post'> & { post: _RefType['ConversationPost'] } & { __typename: 'ConversationPosted' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  ProveSecondFactorResult:
    | ( CodeRefused & { __typename: 'CodeRefused' } )
    | ( EnrolmentNeeded & { __typename: 'EnrolmentNeeded' } )
    | ( NewPasswordNeeded & { __typename: 'NewPasswordNeeded' } )
    | ( SecondFactorNeeded & { __typename: 'SecondFactorNeeded' } )
    | ( Omit<SignedIn, 'viewer'> & { viewer: _RefType['Viewer'] } & { __typename: 'SignedIn' } )
    | ( TicketRefused & { __typename: 'TicketRefused' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
  ;
  PublishNewsResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<NewsChanged, 'news'> & { news: _RefType['News'] } & { __typename: 'NewsChanged' } )
    | ( NewsNotInState & { __typename: 'NewsNotInState' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( SamePerson & { __typename: 'SamePerson' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  RefreshSessionResult:
    | ( RefreshRefused & { __typename: 'RefreshRefused' } )
    | ( Omit<SignedIn, 'viewer'> & { viewer: _RefType['Viewer'] } & { __typename: 'SignedIn' } )
  ;
  RemoveNewsFileResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<NewsChanged, 'news'> & { news: _RefType['News'] } & { __typename: 'NewsChanged' } )
    | ( NewsNotInState & { __typename: 'NewsNotInState' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( SamePerson & { __typename: 'SamePerson' } )
  ;
  RequestAccountResult:
    | ( AccountRequestRefused & { __typename: 'AccountRequestRefused' } )
    | ( AccountRequested & { __typename: 'AccountRequested' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  RequestPasswordResetResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PasswordResetRequested & { __typename: 'PasswordResetRequested' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( ResetRefused & { __typename: 'ResetRefused' } )
  ;
  RequeueMailsResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( MailNotDead & { __typename: 'MailNotDead' } )
    | ( Omit<MailsRequeued, 'mails'> & { mails: Array<_RefType['OutgoingMail']> } & { __typename: 'MailsRequeued' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  ResetPasswordResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PasswordCheckBusy & { __typename: 'PasswordCheckBusy' } )
    | ( PasswordReset & { __typename: 'PasswordReset' } )
    | ( PasswordResetRefused & { __typename: 'PasswordResetRefused' } )
    | ( ResetRefused & { __typename: 'ResetRefused' } )
  ;
  RetireServiceCredentialsResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( ServiceCredentialsRetired & { __typename: 'ServiceCredentialsRetired' } )
  ;
  ReviseNewsResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<NewsChanged, 'news'> & { news: _RefType['News'] } & { __typename: 'NewsChanged' } )
    | ( NewsNotInState & { __typename: 'NewsNotInState' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( SamePerson & { __typename: 'SamePerson' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
  RevokeGrantResult:
    | ( GrantRevoked & { __typename: 'GrantRevoked' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  SendMessageResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<MessageSent, 'sent'> & { sent: _RefType['Message'] } & { __typename: 'MessageSent' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( UnitWithoutHolder & { __typename: 'UnitWithoutHolder' } )
  ;
  ServiceTokenResult:
    | ( ServiceToken & { __typename: 'ServiceToken' } )
    | ( SignInRefused & { __typename: 'SignInRefused' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
  ;
  SetMailAddressResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( MailAddressSet & { __typename: 'MailAddressSet' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  SetNewPasswordResult:
    | ( EnrolmentNeeded & { __typename: 'EnrolmentNeeded' } )
    | ( NewPasswordNeeded & { __typename: 'NewPasswordNeeded' } )
    | ( PasswordCheckBusy & { __typename: 'PasswordCheckBusy' } )
    | ( PasswordRefused & { __typename: 'PasswordRefused' } )
    | ( SecondFactorNeeded & { __typename: 'SecondFactorNeeded' } )
    | ( Omit<SignedIn, 'viewer'> & { viewer: _RefType['Viewer'] } & { __typename: 'SignedIn' } )
    | ( TicketRefused & { __typename: 'TicketRefused' } )
  ;
  SignInResult:
    | ( EnrolmentNeeded & { __typename: 'EnrolmentNeeded' } )
    | ( NewPasswordNeeded & { __typename: 'NewPasswordNeeded' } )
    | ( PasswordCheckBusy & { __typename: 'PasswordCheckBusy' } )
    | ( SecondFactorNeeded & { __typename: 'SecondFactorNeeded' } )
    | ( SignInRefused & { __typename: 'SignInRefused' } )
    | ( Omit<SignedIn, 'viewer'> & { viewer: _RefType['Viewer'] } & { __typename: 'SignedIn' } )
    | ( TooManyAttempts & { __typename: 'TooManyAttempts' } )
  ;
  SignOutResult:
    | ( NotFound & { __typename: 'NotFound' } )
    | ( SignedOut & { __typename: 'SignedOut' } )
  ;
  StartConversationResult:
    | ( Omit<ConversationChanged, 'conversation'> & { conversation: _RefType['Conversation'] } & { __typename: 'ConversationChanged' } )
    | ( ConversationFull & { __typename: 'ConversationFull' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  UserGroupResult:
    | ( GroupRefused & { __typename: 'GroupRefused' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( Omit<UserGroupChanged, 'group'> & { group: _RefType['UserGroup'] } & { __typename: 'UserGroupChanged' } )
  ;
  WithdrawConsentResult:
    | ( ConsentWithdrawn & { __typename: 'ConsentWithdrawn' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  WithdrawMessageResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( MessageNotWithdrawable & { __typename: 'MessageNotWithdrawable' } )
    | ( Omit<MessageWithdrawn, 'withdrawn'> & { withdrawn: _RefType['Message'] } & { __typename: 'MessageWithdrawn' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
  ;
  WithdrawNewsResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<NewsChanged, 'news'> & { news: _RefType['News'] } & { __typename: 'NewsChanged' } )
    | ( NewsNotInState & { __typename: 'NewsNotInState' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RequestIdReused & { __typename: 'RequestIdReused' } )
    | ( VersionConflict & { __typename: 'VersionConflict' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( AccountRequestRefused )
    | ( AccountStandingRefused )
    | ( CodeNotInForce )
    | ( CodeRefused )
    | ( ConsentRefused )
    | ( ConversationFull )
    | ( CurrentPasswordRefused )
    | ( ExternalIdentityRefused )
    | ( GrantRefused )
    | ( GroupRefused )
    | ( HandOverRefused )
    | ( InvalidInput )
    | ( MailNotDead )
    | ( MessageNotWithdrawable )
    | ( NewsNotInState )
    | ( NotFound )
    | ( PasswordCheckBusy )
    | ( PasswordRefused )
    | ( RefreshRefused )
    | ( RequestIdReused )
    | ( ResetRefused )
    | ( SamePerson )
    | ( SignInRefused )
    | ( TicketRefused )
    | ( TooManyAttempts )
    | ( UnitWithoutHolder )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessDocument: ResolverTypeWrapper<AccessDocument>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccessDocumentInput: AccessDocumentInput;
  AccessExplanation: ResolverTypeWrapper<ExplanationRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccessRule: AccessRule;
  Account: ResolverTypeWrapper<AccountRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccountChange: ResolverTypeWrapper<AccountChangeRow>;
  AccountChangeKind: AccountChangeKind;
  AccountConnection: ResolverTypeWrapper<Omit<AccountConnection, 'edges'> & { edges: Array<ResolversTypes['AccountEdge']> }>;
  AccountEdge: ResolverTypeWrapper<Omit<AccountEdge, 'node'> & { node: ResolversTypes['Account'] }>;
  AccountEnding: AccountEnding;
  AccountFilter: AccountFilter;
  AccountIssued: ResolverTypeWrapper<AccountIssued>;
  AccountKind: AccountKind;
  AccountRequest: ResolverTypeWrapper<AccountRequestRow>;
  AccountRequestConnection: ResolverTypeWrapper<Omit<AccountRequestConnection, 'edges'> & { edges: Array<ResolversTypes['AccountRequestEdge']> }>;
  AccountRequestDeclined: ResolverTypeWrapper<AccountRequestDeclined>;
  AccountRequestEdge: ResolverTypeWrapper<Omit<AccountRequestEdge, 'node'> & { node: ResolversTypes['AccountRequest'] }>;
  AccountRequestOutcome: AccountRequestOutcome;
  AccountRequestRefused: ResolverTypeWrapper<AccountRequestRefused>;
  AccountRequested: ResolverTypeWrapper<AccountRequested>;
  AccountStanding: AccountStanding;
  AccountStandingChanged: ResolverTypeWrapper<AccountStandingChanged>;
  AccountStandingRefused: ResolverTypeWrapper<AccountStandingRefused>;
  AccountStandingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AccountStandingResult']>;
  AddGroupMemberInput: AddGroupMemberInput;
  AddNewsFileInput: AddNewsFileInput;
  AddNewsFileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddNewsFileResult']>;
  AddToConversationInput: AddToConversationInput;
  AddToConversationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddToConversationResult']>;
  AnnounceMaintenanceInput: AnnounceMaintenanceInput;
  AnnounceMaintenanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnnounceMaintenanceResult']>;
  AuditAction: AuditAction;
  AuditChange: ResolverTypeWrapper<AuditChangeRow>;
  AuditEntry: ResolverTypeWrapper<AuditRow>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditTrailConnection: ResolverTypeWrapper<Omit<AuditTrailConnection, 'edges'> & { edges: Array<ResolversTypes['AuditTrailEdge']> }>;
  AuditTrailEdge: ResolverTypeWrapper<Omit<AuditTrailEdge, 'node'> & { node: ResolversTypes['AuditTrailEntry'] }>;
  AuditTrailEntry: ResolverTypeWrapper<AuditTrailRow>;
  BeginSecondFactorInput: BeginSecondFactorInput;
  BeginSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BeginSecondFactorResult']>;
  CancelMaintenanceInput: CancelMaintenanceInput;
  CancelMaintenanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelMaintenanceResult']>;
  ChangePart: ChangePart;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  CharacterClass: CharacterClass;
  CloseUserGroupInput: CloseUserGroupInput;
  CodeNotInForce: ResolverTypeWrapper<CodeNotInForce>;
  CodeRefused: ResolverTypeWrapper<CodeRefused>;
  Confidence: Confidence;
  ConfirmHandOverInput: ConfirmHandOverInput;
  ConfirmHandOverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmHandOverResult']>;
  ConfirmSecondFactorInput: ConfirmSecondFactorInput;
  ConfirmSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmSecondFactorResult']>;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentConnection: ResolverTypeWrapper<Omit<ConsentConnection, 'edges'> & { edges: Array<ResolversTypes['ConsentEdge']> }>;
  ConsentEdge: ResolverTypeWrapper<Omit<ConsentEdge, 'node'> & { node: ResolversTypes['Consent'] }>;
  ConsentGiven: ResolverTypeWrapper<Omit<ConsentGiven, 'consent'> & { consent: ResolversTypes['Consent'] }>;
  ConsentKind: ConsentKind;
  ConsentRefused: ResolverTypeWrapper<ConsentRefused>;
  ConsentWithdrawn: ResolverTypeWrapper<ConsentWithdrawn>;
  ContinueSignInInput: ContinueSignInInput;
  ContinueSignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ContinueSignInResult']>;
  Conversation: ResolverTypeWrapper<ConversationNode>;
  ConversationChanged: ResolverTypeWrapper<Omit<ConversationChanged, 'conversation'> & { conversation: ResolversTypes['Conversation'] }>;
  ConversationConnection: ResolverTypeWrapper<Omit<ConversationConnection, 'edges'> & { edges: Array<ResolversTypes['ConversationEdge']> }>;
  ConversationEdge: ResolverTypeWrapper<Omit<ConversationEdge, 'node'> & { node: ResolversTypes['Conversation'] }>;
  ConversationFull: ResolverTypeWrapper<ConversationFull>;
  ConversationLeft: ResolverTypeWrapper<ConversationLeft>;
  ConversationParticipant: ResolverTypeWrapper<PartNode>;
  ConversationPost: ResolverTypeWrapper<PostNode>;
  ConversationPostConnection: ResolverTypeWrapper<Omit<ConversationPostConnection, 'edges'> & { edges: Array<ResolversTypes['ConversationPostEdge']> }>;
  ConversationPostEdge: ResolverTypeWrapper<Omit<ConversationPostEdge, 'node'> & { node: ResolversTypes['ConversationPost'] }>;
  ConversationPosted: ResolverTypeWrapper<Omit<ConversationPosted, 'post'> & { post: ResolversTypes['ConversationPost'] }>;
  Correspondent: ResolverTypeWrapper<CorrespondentRow>;
  CreateUserGroupInput: CreateUserGroupInput;
  CurrentPasswordRefused: ResolverTypeWrapper<CurrentPasswordRefused>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideAccountRequestInput: DecideAccountRequestInput;
  DecideAccountRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideAccountRequestResult']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DraftNewsInput: DraftNewsInput;
  DraftNewsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DraftNewsResult']>;
  EndExternalIdentityInput: EndExternalIdentityInput;
  EndExternalIdentityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndExternalIdentityResult']>;
  EnrolmentNeeded: ResolverTypeWrapper<EnrolmentNeeded>;
  ExtendAccountInput: ExtendAccountInput;
  ExternalIdentity: ResolverTypeWrapper<ExternalIdentityRow>;
  ExternalIdentityEnded: ResolverTypeWrapper<ExternalIdentityEnded>;
  ExternalIdentityEnding: ExternalIdentityEnding;
  ExternalIdentityLinked: ResolverTypeWrapper<ExternalIdentityLinked>;
  ExternalIdentityRefused: ResolverTypeWrapper<ExternalIdentityRefused>;
  FieldShown: FieldShown;
  ForbiddenContent: ForbiddenContent;
  GiveConsentInput: GiveConsentInput;
  GiveConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GiveConsentResult']>;
  GiveOwnConsentInput: GiveOwnConsentInput;
  Grant: ResolverTypeWrapper<GrantRow>;
  GrantRefused: ResolverTypeWrapper<GrantRefused>;
  GrantRevoked: ResolverTypeWrapper<GrantRevoked>;
  GrantRoleInput: GrantRoleInput;
  GrantRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantRoleResult']>;
  GroupMember: ResolverTypeWrapper<GroupMember>;
  GroupRefused: ResolverTypeWrapper<GroupRefused>;
  HandOver: ResolverTypeWrapper<HandOverRow>;
  HandOverAccountInput: HandOverAccountInput;
  HandOverAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HandOverAccountResult']>;
  HandOverArranged: ResolverTypeWrapper<HandOverArranged>;
  HandOverConfirmed: ResolverTypeWrapper<HandOverConfirmed>;
  HandOverRefused: ResolverTypeWrapper<HandOverRefused>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  IssueServiceCredentialInput: IssueServiceCredentialInput;
  IssueServiceCredentialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueServiceCredentialResult']>;
  LeaveConversationInput: LeaveConversationInput;
  LeaveConversationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LeaveConversationResult']>;
  LinkExternalIdentityInput: LinkExternalIdentityInput;
  LinkExternalIdentityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkExternalIdentityResult']>;
  MailAbout: MailAbout;
  MailAddressSet: ResolverTypeWrapper<MailAddressSet>;
  MailNotDead: ResolverTypeWrapper<MailNotDead>;
  MailState: MailState;
  MailsRequeued: ResolverTypeWrapper<Omit<MailsRequeued, 'mails'> & { mails: Array<ResolversTypes['OutgoingMail']> }>;
  Maintenance: ResolverTypeWrapper<MaintenanceRow>;
  MaintenanceAnnounced: ResolverTypeWrapper<Omit<MaintenanceAnnounced, 'maintenance'> & { maintenance: ResolversTypes['Maintenance'] }>;
  MaintenanceCancelled: ResolverTypeWrapper<MaintenanceCancelled>;
  MaintenanceConnection: ResolverTypeWrapper<Omit<MaintenanceConnection, 'edges'> & { edges: Array<ResolversTypes['MaintenanceEdge']> }>;
  MaintenanceEdge: ResolverTypeWrapper<Omit<MaintenanceEdge, 'node'> & { node: ResolversTypes['Maintenance'] }>;
  MarkConversationReadInput: MarkConversationReadInput;
  MarkConversationReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkConversationReadResult']>;
  MarkNewsReadInput: MarkNewsReadInput;
  MarkNewsReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkNewsReadResult']>;
  MarkReadInput: MarkReadInput;
  MarkReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkReadResult']>;
  Message: ResolverTypeWrapper<MessageNode>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges'> & { edges: Array<ResolversTypes['MessageEdge']> }>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageNotWithdrawable: ResolverTypeWrapper<MessageNotWithdrawable>;
  MessageRecipient: ResolverTypeWrapper<RecipientNode>;
  MessageSent: ResolverTypeWrapper<Omit<MessageSent, 'sent'> & { sent: ResolversTypes['Message'] }>;
  MessageWithdrawn: ResolverTypeWrapper<Omit<MessageWithdrawn, 'withdrawn'> & { withdrawn: ResolversTypes['Message'] }>;
  MessagesOpened: ResolverTypeWrapper<Omit<MessagesOpened, 'messages'> & { messages: Array<ResolversTypes['Message']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewPasswordNeeded: ResolverTypeWrapper<NewPasswordNeeded>;
  NewPasswordReason: NewPasswordReason;
  News: ResolverTypeWrapper<NewsNode>;
  NewsChanged: ResolverTypeWrapper<Omit<NewsChanged, 'news'> & { news: ResolversTypes['News'] }>;
  NewsConnection: ResolverTypeWrapper<Omit<NewsConnection, 'edges'> & { edges: Array<ResolversTypes['NewsEdge']> }>;
  NewsEdge: ResolverTypeWrapper<Omit<NewsEdge, 'node'> & { node: ResolversTypes['News'] }>;
  NewsFile: ResolverTypeWrapper<NewsFileRow>;
  NewsFileAdded: ResolverTypeWrapper<Omit<NewsFileAdded, 'file' | 'news'> & { file: ResolversTypes['NewsFile'], news: ResolversTypes['News'] }>;
  NewsFileContent: ResolverTypeWrapper<Omit<NewsFileContent, 'file'> & { file: ResolversTypes['NewsFile'] }>;
  NewsKind: NewsKind;
  NewsMarkedRead: ResolverTypeWrapper<Omit<NewsMarkedRead, 'news'> & { news: Array<ResolversTypes['News']> }>;
  NewsNotInState: ResolverTypeWrapper<NewsNotInState>;
  NewsState: NewsState;
  NotFound: ResolverTypeWrapper<NotFound>;
  Notice: ResolverTypeWrapper<NoticeRow>;
  NoticeConnection: ResolverTypeWrapper<Omit<NoticeConnection, 'edges'> & { edges: Array<ResolversTypes['NoticeEdge']> }>;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  NoticeItem: ResolverTypeWrapper<NoticeItem>;
  NoticeReason: NoticeReason;
  NoticeTopic: NoticeTopic;
  NoticesRead: ResolverTypeWrapper<Omit<NoticesRead, 'notices'> & { notices: Array<ResolversTypes['Notice']> }>;
  OnlineAccount: ResolverTypeWrapper<OnlineRow>;
  OnlineAccountConnection: ResolverTypeWrapper<Omit<OnlineAccountConnection, 'edges'> & { edges: Array<ResolversTypes['OnlineAccountEdge']> }>;
  OnlineAccountEdge: ResolverTypeWrapper<Omit<OnlineAccountEdge, 'node'> & { node: ResolversTypes['OnlineAccount'] }>;
  OpenMessagesInput: OpenMessagesInput;
  OpenMessagesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenMessagesResult']>;
  OutgoingMail: ResolverTypeWrapper<MailRow>;
  OutgoingMailConnection: ResolverTypeWrapper<Omit<OutgoingMailConnection, 'edges'> & { edges: Array<ResolversTypes['OutgoingMailEdge']> }>;
  OutgoingMailEdge: ResolverTypeWrapper<Omit<OutgoingMailEdge, 'node'> & { node: ResolversTypes['OutgoingMail'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  PasswordChanged: ResolverTypeWrapper<PasswordChanged>;
  PasswordCheckBusy: ResolverTypeWrapper<PasswordCheckBusy>;
  PasswordClosed: ResolverTypeWrapper<PasswordClosed>;
  PasswordFault: PasswordFault;
  PasswordRefused: ResolverTypeWrapper<PasswordRefused>;
  PasswordReset: ResolverTypeWrapper<PasswordReset>;
  PasswordResetReason: PasswordResetReason;
  PasswordResetRefused: ResolverTypeWrapper<PasswordResetRefused>;
  PasswordResetRequest: ResolverTypeWrapper<PasswordResetRow>;
  PasswordResetRequestConnection: ResolverTypeWrapper<Omit<PasswordResetRequestConnection, 'edges'> & { edges: Array<ResolversTypes['PasswordResetRequestEdge']> }>;
  PasswordResetRequestEdge: ResolverTypeWrapper<Omit<PasswordResetRequestEdge, 'node'> & { node: ResolversTypes['PasswordResetRequest'] }>;
  PasswordResetRequested: ResolverTypeWrapper<PasswordResetRequested>;
  PasswordRules: ResolverTypeWrapper<PasswordRules>;
  Person: ResolverTypeWrapper<NamedPerson>;
  PostToConversationInput: PostToConversationInput;
  PostToConversationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PostToConversationResult']>;
  ProveSecondFactorInput: ProveSecondFactorInput;
  ProveSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProveSecondFactorResult']>;
  PublishNewsInput: PublishNewsInput;
  PublishNewsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishNewsResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordOpening: ResolverTypeWrapper<OpeningRow>;
  RecordOpeningConnection: ResolverTypeWrapper<Omit<RecordOpeningConnection, 'edges'> & { edges: Array<ResolversTypes['RecordOpeningEdge']> }>;
  RecordOpeningEdge: ResolverTypeWrapper<Omit<RecordOpeningEdge, 'node'> & { node: ResolversTypes['RecordOpening'] }>;
  RecordPart: RecordPart;
  RefreshRefused: ResolverTypeWrapper<RefreshRefused>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RemoveGroupMemberInput: RemoveGroupMemberInput;
  RemoveNewsFileInput: RemoveNewsFileInput;
  RemoveNewsFileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveNewsFileResult']>;
  ReopenAccountInput: ReopenAccountInput;
  RequestAccountInput: RequestAccountInput;
  RequestAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestAccountResult']>;
  RequestIdReused: ResolverTypeWrapper<RequestIdReused>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>;
  RequeueMailsInput: RequeueMailsInput;
  RequeueMailsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequeueMailsResult']>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  ResetRefused: ResolverTypeWrapper<ResetRefused>;
  RestrictAccountInput: RestrictAccountInput;
  RetireServiceCredentialsInput: RetireServiceCredentialsInput;
  RetireServiceCredentialsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetireServiceCredentialsResult']>;
  ReviseNewsInput: ReviseNewsInput;
  ReviseNewsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviseNewsResult']>;
  RevokeGrantInput: RevokeGrantInput;
  RevokeGrantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeGrantResult']>;
  RoleGranted: ResolverTypeWrapper<Omit<RoleGranted, 'grant'> & { grant: ResolversTypes['Grant'] }>;
  SamePerson: ResolverTypeWrapper<SamePerson>;
  SecondFactorBegun: ResolverTypeWrapper<SecondFactorBegun>;
  SecondFactorConfirmed: ResolverTypeWrapper<Omit<SecondFactorConfirmed, 'signedIn'> & { signedIn?: Maybe<ResolversTypes['SignedIn']> }>;
  SecondFactorNeeded: ResolverTypeWrapper<SecondFactorNeeded>;
  SendMessageInput: SendMessageInput;
  SendMessageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendMessageResult']>;
  ServiceCredentialIssued: ResolverTypeWrapper<ServiceCredentialIssued>;
  ServiceCredentialsRetired: ResolverTypeWrapper<ServiceCredentialsRetired>;
  ServiceToken: ResolverTypeWrapper<ServiceToken>;
  ServiceTokenInput: ServiceTokenInput;
  ServiceTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceTokenResult']>;
  Session: ResolverTypeWrapper<SessionRow>;
  SessionWay: SessionWay;
  SessionsEnded: ResolverTypeWrapper<SessionsEnded>;
  SetMailAddressInput: SetMailAddressInput;
  SetMailAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetMailAddressResult']>;
  SetNewPasswordInput: SetNewPasswordInput;
  SetNewPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetNewPasswordResult']>;
  SignInInput: SignInInput;
  SignInRefused: ResolverTypeWrapper<SignInRefused>;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignedIn: ResolverTypeWrapper<Omit<SignedIn, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>;
  SignedOut: ResolverTypeWrapper<SignedOut>;
  StartConversationInput: StartConversationInput;
  StartConversationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartConversationResult']>;
  SuspendAccountInput: SuspendAccountInput;
  TicketRefused: ResolverTypeWrapper<TicketRefused>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  Unit: ResolverTypeWrapper<Unit>;
  UnitWithoutHolder: ResolverTypeWrapper<UnitWithoutHolder>;
  UnreadCounts: ResolverTypeWrapper<UnreadCounts>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserGroup: ResolverTypeWrapper<UserGroupRow>;
  UserGroupChanged: ResolverTypeWrapper<Omit<UserGroupChanged, 'group'> & { group: ResolversTypes['UserGroup'] }>;
  UserGroupConnection: ResolverTypeWrapper<Omit<UserGroupConnection, 'edges'> & { edges: Array<ResolversTypes['UserGroupEdge']> }>;
  UserGroupEdge: ResolverTypeWrapper<Omit<UserGroupEdge, 'node'> & { node: ResolversTypes['UserGroup'] }>;
  UserGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UserGroupResult']>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  Viewer: ResolverTypeWrapper<ViewerRow>;
  WithdrawAccountInput: WithdrawAccountInput;
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawConsentResult']>;
  WithdrawMessageInput: WithdrawMessageInput;
  WithdrawMessageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawMessageResult']>;
  WithdrawNewsInput: WithdrawNewsInput;
  WithdrawNewsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawNewsResult']>;
  YearMonth: ResolverTypeWrapper<Scalars['YearMonth']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessDocument: AccessDocument;
  String: Scalars['String']['output'];
  AccessDocumentInput: AccessDocumentInput;
  AccessExplanation: ExplanationRow;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Account: AccountRow;
  Int: Scalars['Int']['output'];
  AccountChange: AccountChangeRow;
  AccountConnection: Omit<AccountConnection, 'edges'> & { edges: Array<ResolversParentTypes['AccountEdge']> };
  AccountEdge: Omit<AccountEdge, 'node'> & { node: ResolversParentTypes['Account'] };
  AccountFilter: AccountFilter;
  AccountIssued: AccountIssued;
  AccountRequest: AccountRequestRow;
  AccountRequestConnection: Omit<AccountRequestConnection, 'edges'> & { edges: Array<ResolversParentTypes['AccountRequestEdge']> };
  AccountRequestDeclined: AccountRequestDeclined;
  AccountRequestEdge: Omit<AccountRequestEdge, 'node'> & { node: ResolversParentTypes['AccountRequest'] };
  AccountRequestRefused: AccountRequestRefused;
  AccountRequested: AccountRequested;
  AccountStandingChanged: AccountStandingChanged;
  AccountStandingRefused: AccountStandingRefused;
  AccountStandingResult: ResolversUnionTypes<ResolversParentTypes>['AccountStandingResult'];
  AddGroupMemberInput: AddGroupMemberInput;
  AddNewsFileInput: AddNewsFileInput;
  AddNewsFileResult: ResolversUnionTypes<ResolversParentTypes>['AddNewsFileResult'];
  AddToConversationInput: AddToConversationInput;
  AddToConversationResult: ResolversUnionTypes<ResolversParentTypes>['AddToConversationResult'];
  AnnounceMaintenanceInput: AnnounceMaintenanceInput;
  AnnounceMaintenanceResult: ResolversUnionTypes<ResolversParentTypes>['AnnounceMaintenanceResult'];
  AuditChange: AuditChangeRow;
  AuditEntry: AuditRow;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditTrailConnection: Omit<AuditTrailConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditTrailEdge']> };
  AuditTrailEdge: Omit<AuditTrailEdge, 'node'> & { node: ResolversParentTypes['AuditTrailEntry'] };
  AuditTrailEntry: AuditTrailRow;
  BeginSecondFactorInput: BeginSecondFactorInput;
  BeginSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['BeginSecondFactorResult'];
  CancelMaintenanceInput: CancelMaintenanceInput;
  CancelMaintenanceResult: ResolversUnionTypes<ResolversParentTypes>['CancelMaintenanceResult'];
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  CloseUserGroupInput: CloseUserGroupInput;
  CodeNotInForce: CodeNotInForce;
  CodeRefused: CodeRefused;
  ConfirmHandOverInput: ConfirmHandOverInput;
  ConfirmHandOverResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmHandOverResult'];
  ConfirmSecondFactorInput: ConfirmSecondFactorInput;
  ConfirmSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmSecondFactorResult'];
  Consent: ConsentRow;
  ConsentConnection: Omit<ConsentConnection, 'edges'> & { edges: Array<ResolversParentTypes['ConsentEdge']> };
  ConsentEdge: Omit<ConsentEdge, 'node'> & { node: ResolversParentTypes['Consent'] };
  ConsentGiven: Omit<ConsentGiven, 'consent'> & { consent: ResolversParentTypes['Consent'] };
  ConsentRefused: ConsentRefused;
  ConsentWithdrawn: ConsentWithdrawn;
  ContinueSignInInput: ContinueSignInInput;
  ContinueSignInResult: ResolversUnionTypes<ResolversParentTypes>['ContinueSignInResult'];
  Conversation: ConversationNode;
  ConversationChanged: Omit<ConversationChanged, 'conversation'> & { conversation: ResolversParentTypes['Conversation'] };
  ConversationConnection: Omit<ConversationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ConversationEdge']> };
  ConversationEdge: Omit<ConversationEdge, 'node'> & { node: ResolversParentTypes['Conversation'] };
  ConversationFull: ConversationFull;
  ConversationLeft: ConversationLeft;
  ConversationParticipant: PartNode;
  ConversationPost: PostNode;
  ConversationPostConnection: Omit<ConversationPostConnection, 'edges'> & { edges: Array<ResolversParentTypes['ConversationPostEdge']> };
  ConversationPostEdge: Omit<ConversationPostEdge, 'node'> & { node: ResolversParentTypes['ConversationPost'] };
  ConversationPosted: Omit<ConversationPosted, 'post'> & { post: ResolversParentTypes['ConversationPost'] };
  Correspondent: CorrespondentRow;
  CreateUserGroupInput: CreateUserGroupInput;
  CurrentPasswordRefused: CurrentPasswordRefused;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideAccountRequestInput: DecideAccountRequestInput;
  DecideAccountRequestResult: ResolversUnionTypes<ResolversParentTypes>['DecideAccountRequestResult'];
  Decimal: Scalars['Decimal']['output'];
  DraftNewsInput: DraftNewsInput;
  DraftNewsResult: ResolversUnionTypes<ResolversParentTypes>['DraftNewsResult'];
  EndExternalIdentityInput: EndExternalIdentityInput;
  EndExternalIdentityResult: ResolversUnionTypes<ResolversParentTypes>['EndExternalIdentityResult'];
  EnrolmentNeeded: EnrolmentNeeded;
  ExtendAccountInput: ExtendAccountInput;
  ExternalIdentity: ExternalIdentityRow;
  ExternalIdentityEnded: ExternalIdentityEnded;
  ExternalIdentityLinked: ExternalIdentityLinked;
  ExternalIdentityRefused: ExternalIdentityRefused;
  GiveConsentInput: GiveConsentInput;
  GiveConsentResult: ResolversUnionTypes<ResolversParentTypes>['GiveConsentResult'];
  GiveOwnConsentInput: GiveOwnConsentInput;
  Grant: GrantRow;
  GrantRefused: GrantRefused;
  GrantRevoked: GrantRevoked;
  GrantRoleInput: GrantRoleInput;
  GrantRoleResult: ResolversUnionTypes<ResolversParentTypes>['GrantRoleResult'];
  GroupMember: GroupMember;
  GroupRefused: GroupRefused;
  HandOver: HandOverRow;
  HandOverAccountInput: HandOverAccountInput;
  HandOverAccountResult: ResolversUnionTypes<ResolversParentTypes>['HandOverAccountResult'];
  HandOverArranged: HandOverArranged;
  HandOverConfirmed: HandOverConfirmed;
  HandOverRefused: HandOverRefused;
  InvalidInput: InvalidInput;
  IssueServiceCredentialInput: IssueServiceCredentialInput;
  IssueServiceCredentialResult: ResolversUnionTypes<ResolversParentTypes>['IssueServiceCredentialResult'];
  LeaveConversationInput: LeaveConversationInput;
  LeaveConversationResult: ResolversUnionTypes<ResolversParentTypes>['LeaveConversationResult'];
  LinkExternalIdentityInput: LinkExternalIdentityInput;
  LinkExternalIdentityResult: ResolversUnionTypes<ResolversParentTypes>['LinkExternalIdentityResult'];
  MailAddressSet: MailAddressSet;
  MailNotDead: MailNotDead;
  MailsRequeued: Omit<MailsRequeued, 'mails'> & { mails: Array<ResolversParentTypes['OutgoingMail']> };
  Maintenance: MaintenanceRow;
  MaintenanceAnnounced: Omit<MaintenanceAnnounced, 'maintenance'> & { maintenance: ResolversParentTypes['Maintenance'] };
  MaintenanceCancelled: MaintenanceCancelled;
  MaintenanceConnection: Omit<MaintenanceConnection, 'edges'> & { edges: Array<ResolversParentTypes['MaintenanceEdge']> };
  MaintenanceEdge: Omit<MaintenanceEdge, 'node'> & { node: ResolversParentTypes['Maintenance'] };
  MarkConversationReadInput: MarkConversationReadInput;
  MarkConversationReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkConversationReadResult'];
  MarkNewsReadInput: MarkNewsReadInput;
  MarkNewsReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkNewsReadResult'];
  MarkReadInput: MarkReadInput;
  MarkReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkReadResult'];
  Message: MessageNode;
  MessageConnection: Omit<MessageConnection, 'edges'> & { edges: Array<ResolversParentTypes['MessageEdge']> };
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageNotWithdrawable: MessageNotWithdrawable;
  MessageRecipient: RecipientNode;
  MessageSent: Omit<MessageSent, 'sent'> & { sent: ResolversParentTypes['Message'] };
  MessageWithdrawn: Omit<MessageWithdrawn, 'withdrawn'> & { withdrawn: ResolversParentTypes['Message'] };
  MessagesOpened: Omit<MessagesOpened, 'messages'> & { messages: Array<ResolversParentTypes['Message']> };
  Mutation: Record<PropertyKey, never>;
  NewPasswordNeeded: NewPasswordNeeded;
  News: NewsNode;
  NewsChanged: Omit<NewsChanged, 'news'> & { news: ResolversParentTypes['News'] };
  NewsConnection: Omit<NewsConnection, 'edges'> & { edges: Array<ResolversParentTypes['NewsEdge']> };
  NewsEdge: Omit<NewsEdge, 'node'> & { node: ResolversParentTypes['News'] };
  NewsFile: NewsFileRow;
  NewsFileAdded: Omit<NewsFileAdded, 'file' | 'news'> & { file: ResolversParentTypes['NewsFile'], news: ResolversParentTypes['News'] };
  NewsFileContent: Omit<NewsFileContent, 'file'> & { file: ResolversParentTypes['NewsFile'] };
  NewsMarkedRead: Omit<NewsMarkedRead, 'news'> & { news: Array<ResolversParentTypes['News']> };
  NewsNotInState: NewsNotInState;
  NotFound: NotFound;
  Notice: NoticeRow;
  NoticeConnection: Omit<NoticeConnection, 'edges'> & { edges: Array<ResolversParentTypes['NoticeEdge']> };
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  NoticeItem: NoticeItem;
  NoticesRead: Omit<NoticesRead, 'notices'> & { notices: Array<ResolversParentTypes['Notice']> };
  OnlineAccount: OnlineRow;
  OnlineAccountConnection: Omit<OnlineAccountConnection, 'edges'> & { edges: Array<ResolversParentTypes['OnlineAccountEdge']> };
  OnlineAccountEdge: Omit<OnlineAccountEdge, 'node'> & { node: ResolversParentTypes['OnlineAccount'] };
  OpenMessagesInput: OpenMessagesInput;
  OpenMessagesResult: ResolversUnionTypes<ResolversParentTypes>['OpenMessagesResult'];
  OutgoingMail: MailRow;
  OutgoingMailConnection: Omit<OutgoingMailConnection, 'edges'> & { edges: Array<ResolversParentTypes['OutgoingMailEdge']> };
  OutgoingMailEdge: Omit<OutgoingMailEdge, 'node'> & { node: ResolversParentTypes['OutgoingMail'] };
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  PasswordChanged: PasswordChanged;
  PasswordCheckBusy: PasswordCheckBusy;
  PasswordClosed: PasswordClosed;
  PasswordRefused: PasswordRefused;
  PasswordReset: PasswordReset;
  PasswordResetRefused: PasswordResetRefused;
  PasswordResetRequest: PasswordResetRow;
  PasswordResetRequestConnection: Omit<PasswordResetRequestConnection, 'edges'> & { edges: Array<ResolversParentTypes['PasswordResetRequestEdge']> };
  PasswordResetRequestEdge: Omit<PasswordResetRequestEdge, 'node'> & { node: ResolversParentTypes['PasswordResetRequest'] };
  PasswordResetRequested: PasswordResetRequested;
  PasswordRules: PasswordRules;
  Person: NamedPerson;
  PostToConversationInput: PostToConversationInput;
  PostToConversationResult: ResolversUnionTypes<ResolversParentTypes>['PostToConversationResult'];
  ProveSecondFactorInput: ProveSecondFactorInput;
  ProveSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['ProveSecondFactorResult'];
  PublishNewsInput: PublishNewsInput;
  PublishNewsResult: ResolversUnionTypes<ResolversParentTypes>['PublishNewsResult'];
  Query: Record<PropertyKey, never>;
  RecordOpening: OpeningRow;
  RecordOpeningConnection: Omit<RecordOpeningConnection, 'edges'> & { edges: Array<ResolversParentTypes['RecordOpeningEdge']> };
  RecordOpeningEdge: Omit<RecordOpeningEdge, 'node'> & { node: ResolversParentTypes['RecordOpening'] };
  RefreshRefused: RefreshRefused;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RemoveGroupMemberInput: RemoveGroupMemberInput;
  RemoveNewsFileInput: RemoveNewsFileInput;
  RemoveNewsFileResult: ResolversUnionTypes<ResolversParentTypes>['RemoveNewsFileResult'];
  ReopenAccountInput: ReopenAccountInput;
  RequestAccountInput: RequestAccountInput;
  RequestAccountResult: ResolversUnionTypes<ResolversParentTypes>['RequestAccountResult'];
  RequestIdReused: RequestIdReused;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult'];
  RequeueMailsInput: RequeueMailsInput;
  RequeueMailsResult: ResolversUnionTypes<ResolversParentTypes>['RequeueMailsResult'];
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  ResetRefused: ResetRefused;
  RestrictAccountInput: RestrictAccountInput;
  RetireServiceCredentialsInput: RetireServiceCredentialsInput;
  RetireServiceCredentialsResult: ResolversUnionTypes<ResolversParentTypes>['RetireServiceCredentialsResult'];
  ReviseNewsInput: ReviseNewsInput;
  ReviseNewsResult: ResolversUnionTypes<ResolversParentTypes>['ReviseNewsResult'];
  RevokeGrantInput: RevokeGrantInput;
  RevokeGrantResult: ResolversUnionTypes<ResolversParentTypes>['RevokeGrantResult'];
  RoleGranted: Omit<RoleGranted, 'grant'> & { grant: ResolversParentTypes['Grant'] };
  SamePerson: SamePerson;
  SecondFactorBegun: SecondFactorBegun;
  SecondFactorConfirmed: Omit<SecondFactorConfirmed, 'signedIn'> & { signedIn?: Maybe<ResolversParentTypes['SignedIn']> };
  SecondFactorNeeded: SecondFactorNeeded;
  SendMessageInput: SendMessageInput;
  SendMessageResult: ResolversUnionTypes<ResolversParentTypes>['SendMessageResult'];
  ServiceCredentialIssued: ServiceCredentialIssued;
  ServiceCredentialsRetired: ServiceCredentialsRetired;
  ServiceToken: ServiceToken;
  ServiceTokenInput: ServiceTokenInput;
  ServiceTokenResult: ResolversUnionTypes<ResolversParentTypes>['ServiceTokenResult'];
  Session: SessionRow;
  SessionsEnded: SessionsEnded;
  SetMailAddressInput: SetMailAddressInput;
  SetMailAddressResult: ResolversUnionTypes<ResolversParentTypes>['SetMailAddressResult'];
  SetNewPasswordInput: SetNewPasswordInput;
  SetNewPasswordResult: ResolversUnionTypes<ResolversParentTypes>['SetNewPasswordResult'];
  SignInInput: SignInInput;
  SignInRefused: SignInRefused;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignedIn: Omit<SignedIn, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] };
  SignedOut: SignedOut;
  StartConversationInput: StartConversationInput;
  StartConversationResult: ResolversUnionTypes<ResolversParentTypes>['StartConversationResult'];
  SuspendAccountInput: SuspendAccountInput;
  TicketRefused: TicketRefused;
  TooManyAttempts: TooManyAttempts;
  Unit: Unit;
  UnitWithoutHolder: UnitWithoutHolder;
  UnreadCounts: UnreadCounts;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  UserGroup: UserGroupRow;
  UserGroupChanged: Omit<UserGroupChanged, 'group'> & { group: ResolversParentTypes['UserGroup'] };
  UserGroupConnection: Omit<UserGroupConnection, 'edges'> & { edges: Array<ResolversParentTypes['UserGroupEdge']> };
  UserGroupEdge: Omit<UserGroupEdge, 'node'> & { node: ResolversParentTypes['UserGroup'] };
  UserGroupResult: ResolversUnionTypes<ResolversParentTypes>['UserGroupResult'];
  VersionConflict: VersionConflict;
  Viewer: ViewerRow;
  WithdrawAccountInput: WithdrawAccountInput;
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawConsentResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawConsentResult'];
  WithdrawMessageInput: WithdrawMessageInput;
  WithdrawMessageResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawMessageResult'];
  WithdrawNewsInput: WithdrawNewsInput;
  WithdrawNewsResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawNewsResult'];
  YearMonth: Scalars['YearMonth']['output'];
};

export type AccessDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessDocument'] = ResolversParentTypes['AccessDocument']> = {
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessExplanation'] = ResolversParentTypes['AccessExplanation']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['AccessDocument']>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
  path?: Resolver<Maybe<Array<Maybe<ResolversTypes['Unit']>>>, ParentType, ContextType>;
  permission?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['AccessRule'], ParentType, ContextType>;
  shown?: Resolver<Maybe<ResolversTypes['FieldShown']>, ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  document?: Resolver<Maybe<ResolversTypes['AccessDocument']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIdentities?: Resolver<Array<ResolversTypes['ExternalIdentity']>, ParentType, ContextType>;
  handOvers?: Resolver<Array<ResolversTypes['HandOver']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['AccountChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccountKind'], ParentType, ContextType>;
  login?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['AccountStanding'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountChange'] = ResolversParentTypes['AccountChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['AccountEnding']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['AccountChangeKind'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['AccessDocument']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountConnection'] = ResolversParentTypes['AccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountEdge'] = ResolversParentTypes['AccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type AccountIssuedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountIssued'] = ResolversParentTypes['AccountIssued']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountRequest'] = ResolversParentTypes['AccountRequest']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['AccessDocument']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['AccessDocument'], ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccountKind'], ParentType, ContextType>;
  login?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['AccountRequestOutcome']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountRequestConnection'] = ResolversParentTypes['AccountRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccountRequestDeclinedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountRequestDeclined'] = ResolversParentTypes['AccountRequestDeclined']> = {
  accountRequestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountRequestEdge'] = ResolversParentTypes['AccountRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccountRequest'], ParentType, ContextType>;
};

export type AccountRequestRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountRequestRefused'] = ResolversParentTypes['AccountRequestRefused']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountRequestedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountRequested'] = ResolversParentTypes['AccountRequested']> = {
  accountRequestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountStandingChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountStandingChanged'] = ResolversParentTypes['AccountStandingChanged']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountStandingRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountStandingRefused'] = ResolversParentTypes['AccountStandingRefused']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountStandingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountStandingResult'] = ResolversParentTypes['AccountStandingResult']> = {
  __resolveType: TypeResolveFn<'AccountStandingChanged' | 'AccountStandingRefused' | 'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
};

export type AddNewsFileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddNewsFileResult'] = ResolversParentTypes['AddNewsFileResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NewsFileAdded' | 'NewsNotInState' | 'NotFound' | 'RequestIdReused' | 'SamePerson', ParentType, ContextType>;
};

export type AddToConversationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToConversationResult'] = ResolversParentTypes['AddToConversationResult']> = {
  __resolveType: TypeResolveFn<'ConversationChanged' | 'ConversationFull' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type AnnounceMaintenanceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnounceMaintenanceResult'] = ResolversParentTypes['AnnounceMaintenanceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'MaintenanceAnnounced' | 'RequestIdReused', ParentType, ContextType>;
};

export type AuditChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditChange'] = ResolversParentTypes['AuditChange']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditTrailConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditTrailConnection'] = ResolversParentTypes['AuditTrailConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditTrailEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditTrailEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditTrailEdge'] = ResolversParentTypes['AuditTrailEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditTrailEntry'], ParentType, ContextType>;
};

export type AuditTrailEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditTrailEntry'] = ResolversParentTypes['AuditTrailEntry']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['AuditChange']>, ParentType, ContextType>;
  decisionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grantIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subjectIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BeginSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginSecondFactorResult'] = ResolversParentTypes['BeginSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'CodeRefused' | 'CurrentPasswordRefused' | 'PasswordCheckBusy' | 'SecondFactorBegun' | 'TicketRefused' | 'TooManyAttempts', ParentType, ContextType>;
};

export type CancelMaintenanceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelMaintenanceResult'] = ResolversParentTypes['CancelMaintenanceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'MaintenanceCancelled' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'CurrentPasswordRefused' | 'PasswordChanged' | 'PasswordCheckBusy' | 'PasswordRefused' | 'TooManyAttempts', ParentType, ContextType>;
};

export type CodeNotInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeNotInForce'] = ResolversParentTypes['CodeNotInForce']> = {
  catalog?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standingCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeRefused'] = ResolversParentTypes['CodeRefused']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmHandOverResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmHandOverResult'] = ResolversParentTypes['ConfirmHandOverResult']> = {
  __resolveType: TypeResolveFn<'HandOverConfirmed' | 'HandOverRefused' | 'NotFound', ParentType, ContextType>;
};

export type ConfirmSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmSecondFactorResult'] = ResolversParentTypes['ConfirmSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'CodeRefused' | 'SecondFactorConfirmed' | 'TicketRefused' | 'TooManyAttempts', ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConsentKind'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['RecordPart']>, ParentType, ContextType>;
  persons?: Resolver<Maybe<Array<Maybe<ResolversTypes['Person']>>>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConsentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEdge'] = ResolversParentTypes['ConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
};

export type ConsentGivenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentGiven'] = ResolversParentTypes['ConsentGiven']> = {
  consent?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentRefused'] = ResolversParentTypes['ConsentRefused']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentWithdrawnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentWithdrawn'] = ResolversParentTypes['ConsentWithdrawn']> = {
  consentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContinueSignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContinueSignInResult'] = ResolversParentTypes['ContinueSignInResult']> = {
  __resolveType: TypeResolveFn<'EnrolmentNeeded' | 'SecondFactorNeeded' | 'SignedIn' | 'TicketRefused', ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  latestPosts?: Resolver<Maybe<ResolversTypes['ConversationPostConnection']>, ParentType, ContextType, RequireFields<ConversationLatestPostsArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['ConversationParticipant']>, ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['ConversationPostConnection']>, ParentType, ContextType, RequireFields<ConversationPostsArgs, 'first'>>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationChanged'] = ResolversParentTypes['ConversationChanged']> = {
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationEdge'] = ResolversParentTypes['ConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
};

export type ConversationFullResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationFull'] = ResolversParentTypes['ConversationFull']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  most?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationLeftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationLeft'] = ResolversParentTypes['ConversationLeft']> = {
  conversationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationParticipant'] = ResolversParentTypes['ConversationParticipant']> = {
  account?: Resolver<Maybe<ResolversTypes['Correspondent']>, ParentType, ContextType>;
  addedBy?: Resolver<Maybe<ResolversTypes['Correspondent']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationPostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationPost'] = ResolversParentTypes['ConversationPost']> = {
  author?: Resolver<Maybe<ResolversTypes['Correspondent']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  no?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ConversationPostConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationPostConnection'] = ResolversParentTypes['ConversationPostConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationPostEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversationPostEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationPostEdge'] = ResolversParentTypes['ConversationPostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConversationPost'], ParentType, ContextType>;
};

export type ConversationPostedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationPosted'] = ResolversParentTypes['ConversationPosted']> = {
  post?: Resolver<ResolversTypes['ConversationPost'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrespondentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Correspondent'] = ResolversParentTypes['Correspondent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccountKind'], ParentType, ContextType>;
  login?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type CurrentPasswordRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurrentPasswordRefused'] = ResolversParentTypes['CurrentPasswordRefused']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideAccountRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideAccountRequestResult'] = ResolversParentTypes['DecideAccountRequestResult']> = {
  __resolveType: TypeResolveFn<'AccountIssued' | 'AccountRequestDeclined' | 'AccountRequestRefused' | 'InvalidInput' | 'NotFound' | 'PasswordCheckBusy' | 'SamePerson' | 'VersionConflict', ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DraftNewsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftNewsResult'] = ResolversParentTypes['DraftNewsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NewsChanged' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type EndExternalIdentityResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndExternalIdentityResult'] = ResolversParentTypes['EndExternalIdentityResult']> = {
  __resolveType: TypeResolveFn<'ExternalIdentityEnded' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type EnrolmentNeededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolmentNeeded'] = ResolversParentTypes['EnrolmentNeeded']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ticket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExternalIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalIdentity'] = ResolversParentTypes['ExternalIdentity']> = {
  because?: Resolver<Maybe<ResolversTypes['ExternalIdentityEnding']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['AccessDocument'], ParentType, ContextType>;
  endDocument?: Resolver<Maybe<ResolversTypes['AccessDocument']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExternalIdentityEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalIdentityEnded'] = ResolversParentTypes['ExternalIdentityEnded']> = {
  endedSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExternalIdentityLinkedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalIdentityLinked'] = ResolversParentTypes['ExternalIdentityLinked']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExternalIdentityRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalIdentityRefused'] = ResolversParentTypes['ExternalIdentityRefused']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GiveConsentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiveConsentResult'] = ResolversParentTypes['GiveConsentResult']> = {
  __resolveType: TypeResolveFn<'ConsentGiven' | 'ConsentRefused' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type GrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  delegated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type GrantRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantRefused'] = ResolversParentTypes['GrantRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantRevokedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantRevoked'] = ResolversParentTypes['GrantRevoked']> = {
  grantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantRoleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantRoleResult'] = ResolversParentTypes['GrantRoleResult']> = {
  __resolveType: TypeResolveFn<'GrantRefused' | 'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'RoleGranted', ParentType, ContextType>;
};

export type GroupMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupMember'] = ResolversParentTypes['GroupMember']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type GroupRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupRefused'] = ResolversParentTypes['GroupRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandOverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandOver'] = ResolversParentTypes['HandOver']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  arrangedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  arrangedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['AccessDocument'], ParentType, ContextType>;
  givenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  giver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  giverAbsent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  receiver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  replacedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type HandOverAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandOverAccountResult'] = ResolversParentTypes['HandOverAccountResult']> = {
  __resolveType: TypeResolveFn<'HandOverArranged' | 'HandOverRefused' | 'InvalidInput' | 'NotFound' | 'PasswordCheckBusy' | 'VersionConflict', ParentType, ContextType>;
};

export type HandOverArrangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandOverArranged'] = ResolversParentTypes['HandOverArranged']> = {
  given?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  handOverId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandOverConfirmedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandOverConfirmed'] = ResolversParentTypes['HandOverConfirmed']> = {
  handOverId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandOverRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandOverRefused'] = ResolversParentTypes['HandOverRefused']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueServiceCredentialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueServiceCredentialResult'] = ResolversParentTypes['IssueServiceCredentialResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'ServiceCredentialIssued', ParentType, ContextType>;
};

export type LeaveConversationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveConversationResult'] = ResolversParentTypes['LeaveConversationResult']> = {
  __resolveType: TypeResolveFn<'ConversationLeft' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type LinkExternalIdentityResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkExternalIdentityResult'] = ResolversParentTypes['LinkExternalIdentityResult']> = {
  __resolveType: TypeResolveFn<'ExternalIdentityLinked' | 'ExternalIdentityRefused' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type MailAddressSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailAddressSet'] = ResolversParentTypes['MailAddressSet']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailNotDeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailNotDead'] = ResolversParentTypes['MailNotDead']> = {
  mailId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MailState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailsRequeuedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailsRequeued'] = ResolversParentTypes['MailsRequeued']> = {
  mails?: Resolver<Array<ResolversTypes['OutgoingMail']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaintenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Maintenance'] = ResolversParentTypes['Maintenance']> = {
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MaintenanceAnnouncedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaintenanceAnnounced'] = ResolversParentTypes['MaintenanceAnnounced']> = {
  maintenance?: Resolver<ResolversTypes['Maintenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaintenanceCancelledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaintenanceCancelled'] = ResolversParentTypes['MaintenanceCancelled']> = {
  maintenanceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaintenanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaintenanceConnection'] = ResolversParentTypes['MaintenanceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MaintenanceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MaintenanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaintenanceEdge'] = ResolversParentTypes['MaintenanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Maintenance'], ParentType, ContextType>;
};

export type MarkConversationReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkConversationReadResult'] = ResolversParentTypes['MarkConversationReadResult']> = {
  __resolveType: TypeResolveFn<'ConversationChanged' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type MarkNewsReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkNewsReadResult'] = ResolversParentTypes['MarkNewsReadResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NewsMarkedRead' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type MarkReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkReadResult'] = ResolversParentTypes['MarkReadResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'NoticesRead' | 'RequestIdReused', ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['MessageRecipient']>, ParentType, ContextType, RequireFields<MessageRecipientsArgs, 'first'>>;
  sender?: Resolver<Maybe<ResolversTypes['Correspondent']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threadId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageNotWithdrawableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageNotWithdrawable'] = ResolversParentTypes['MessageNotWithdrawable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readBy?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageRecipient'] = ResolversParentTypes['MessageRecipient']> = {
  account?: Resolver<Maybe<ResolversTypes['Correspondent']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MessageSentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageSent'] = ResolversParentTypes['MessageSent']> = {
  recipientCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageWithdrawnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageWithdrawn'] = ResolversParentTypes['MessageWithdrawn']> = {
  withdrawn?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessagesOpenedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagesOpened'] = ResolversParentTypes['MessagesOpened']> = {
  messages?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addGroupMember: Resolver<ResolversTypes['UserGroupResult'], ParentType, ContextType, RequireFields<MutationAddGroupMemberArgs, 'input'>>;
  addNewsFile: Resolver<ResolversTypes['AddNewsFileResult'], ParentType, ContextType, RequireFields<MutationAddNewsFileArgs, 'input'>>;
  addToConversation: Resolver<ResolversTypes['AddToConversationResult'], ParentType, ContextType, RequireFields<MutationAddToConversationArgs, 'input'>>;
  announceMaintenance: Resolver<ResolversTypes['AnnounceMaintenanceResult'], ParentType, ContextType, RequireFields<MutationAnnounceMaintenanceArgs, 'input'>>;
  beginSecondFactor: Resolver<ResolversTypes['BeginSecondFactorResult'], ParentType, ContextType, RequireFields<MutationBeginSecondFactorArgs, 'input'>>;
  cancelMaintenance: Resolver<ResolversTypes['CancelMaintenanceResult'], ParentType, ContextType, RequireFields<MutationCancelMaintenanceArgs, 'input'>>;
  changePassword: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  closeUserGroup: Resolver<ResolversTypes['UserGroupResult'], ParentType, ContextType, RequireFields<MutationCloseUserGroupArgs, 'input'>>;
  confirmHandOver: Resolver<ResolversTypes['ConfirmHandOverResult'], ParentType, ContextType, RequireFields<MutationConfirmHandOverArgs, 'input'>>;
  confirmSecondFactor: Resolver<ResolversTypes['ConfirmSecondFactorResult'], ParentType, ContextType, RequireFields<MutationConfirmSecondFactorArgs, 'input'>>;
  continueSignIn: Resolver<ResolversTypes['ContinueSignInResult'], ParentType, ContextType, RequireFields<MutationContinueSignInArgs, 'input'>>;
  createUserGroup: Resolver<ResolversTypes['UserGroupResult'], ParentType, ContextType, RequireFields<MutationCreateUserGroupArgs, 'input'>>;
  decideAccountRequest: Resolver<ResolversTypes['DecideAccountRequestResult'], ParentType, ContextType, RequireFields<MutationDecideAccountRequestArgs, 'input'>>;
  draftNews: Resolver<ResolversTypes['DraftNewsResult'], ParentType, ContextType, RequireFields<MutationDraftNewsArgs, 'input'>>;
  endAllSessions: Resolver<ResolversTypes['SessionsEnded'], ParentType, ContextType, RequireFields<MutationEndAllSessionsArgs, 'keepThis'>>;
  endExternalIdentity: Resolver<ResolversTypes['EndExternalIdentityResult'], ParentType, ContextType, RequireFields<MutationEndExternalIdentityArgs, 'input'>>;
  extendAccount: Resolver<ResolversTypes['AccountStandingResult'], ParentType, ContextType, RequireFields<MutationExtendAccountArgs, 'input'>>;
  giveConsent: Resolver<ResolversTypes['GiveConsentResult'], ParentType, ContextType, RequireFields<MutationGiveConsentArgs, 'input'>>;
  giveOwnConsent: Resolver<ResolversTypes['GiveConsentResult'], ParentType, ContextType, RequireFields<MutationGiveOwnConsentArgs, 'input'>>;
  grantRole: Resolver<ResolversTypes['GrantRoleResult'], ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  handOverAccount: Resolver<ResolversTypes['HandOverAccountResult'], ParentType, ContextType, RequireFields<MutationHandOverAccountArgs, 'input'>>;
  issueServiceCredential: Resolver<ResolversTypes['IssueServiceCredentialResult'], ParentType, ContextType, RequireFields<MutationIssueServiceCredentialArgs, 'input'>>;
  leaveConversation: Resolver<ResolversTypes['LeaveConversationResult'], ParentType, ContextType, RequireFields<MutationLeaveConversationArgs, 'input'>>;
  linkExternalIdentity: Resolver<ResolversTypes['LinkExternalIdentityResult'], ParentType, ContextType, RequireFields<MutationLinkExternalIdentityArgs, 'input'>>;
  markConversationRead: Resolver<ResolversTypes['MarkConversationReadResult'], ParentType, ContextType, RequireFields<MutationMarkConversationReadArgs, 'input'>>;
  markNewsRead: Resolver<ResolversTypes['MarkNewsReadResult'], ParentType, ContextType, RequireFields<MutationMarkNewsReadArgs, 'input'>>;
  markRead: Resolver<ResolversTypes['MarkReadResult'], ParentType, ContextType, RequireFields<MutationMarkReadArgs, 'input'>>;
  openMessages: Resolver<ResolversTypes['OpenMessagesResult'], ParentType, ContextType, RequireFields<MutationOpenMessagesArgs, 'input'>>;
  passwordStolen: Resolver<ResolversTypes['PasswordClosed'], ParentType, ContextType>;
  postToConversation: Resolver<ResolversTypes['PostToConversationResult'], ParentType, ContextType, RequireFields<MutationPostToConversationArgs, 'input'>>;
  proveSecondFactor: Resolver<ResolversTypes['ProveSecondFactorResult'], ParentType, ContextType, RequireFields<MutationProveSecondFactorArgs, 'input'>>;
  publishNews: Resolver<ResolversTypes['PublishNewsResult'], ParentType, ContextType, RequireFields<MutationPublishNewsArgs, 'input'>>;
  refreshSession: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  removeGroupMember: Resolver<ResolversTypes['UserGroupResult'], ParentType, ContextType, RequireFields<MutationRemoveGroupMemberArgs, 'input'>>;
  removeNewsFile: Resolver<ResolversTypes['RemoveNewsFileResult'], ParentType, ContextType, RequireFields<MutationRemoveNewsFileArgs, 'input'>>;
  reopenAccount: Resolver<ResolversTypes['AccountStandingResult'], ParentType, ContextType, RequireFields<MutationReopenAccountArgs, 'input'>>;
  requestAccount: Resolver<ResolversTypes['RequestAccountResult'], ParentType, ContextType, RequireFields<MutationRequestAccountArgs, 'input'>>;
  requestPasswordReset: Resolver<ResolversTypes['RequestPasswordResetResult'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  requeueMails: Resolver<ResolversTypes['RequeueMailsResult'], ParentType, ContextType, RequireFields<MutationRequeueMailsArgs, 'input'>>;
  resetPassword: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  restrictAccount: Resolver<ResolversTypes['AccountStandingResult'], ParentType, ContextType, RequireFields<MutationRestrictAccountArgs, 'input'>>;
  retireServiceCredentials: Resolver<ResolversTypes['RetireServiceCredentialsResult'], ParentType, ContextType, RequireFields<MutationRetireServiceCredentialsArgs, 'input'>>;
  reviseNews: Resolver<ResolversTypes['ReviseNewsResult'], ParentType, ContextType, RequireFields<MutationReviseNewsArgs, 'input'>>;
  revokeGrant: Resolver<ResolversTypes['RevokeGrantResult'], ParentType, ContextType, RequireFields<MutationRevokeGrantArgs, 'input'>>;
  sendMessage: Resolver<ResolversTypes['SendMessageResult'], ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  serviceToken: Resolver<ResolversTypes['ServiceTokenResult'], ParentType, ContextType, RequireFields<MutationServiceTokenArgs, 'input'>>;
  setMailAddress: Resolver<ResolversTypes['SetMailAddressResult'], ParentType, ContextType, RequireFields<MutationSetMailAddressArgs, 'input'>>;
  setNewPassword: Resolver<ResolversTypes['SetNewPasswordResult'], ParentType, ContextType, RequireFields<MutationSetNewPasswordArgs, 'input'>>;
  signIn: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut: Resolver<ResolversTypes['SignOutResult'], ParentType, ContextType, Partial<MutationSignOutArgs>>;
  startConversation: Resolver<ResolversTypes['StartConversationResult'], ParentType, ContextType, RequireFields<MutationStartConversationArgs, 'input'>>;
  suspendAccount: Resolver<ResolversTypes['AccountStandingResult'], ParentType, ContextType, RequireFields<MutationSuspendAccountArgs, 'input'>>;
  withdrawAccount: Resolver<ResolversTypes['AccountStandingResult'], ParentType, ContextType, RequireFields<MutationWithdrawAccountArgs, 'input'>>;
  withdrawConsent: Resolver<ResolversTypes['WithdrawConsentResult'], ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
  withdrawMessage: Resolver<ResolversTypes['WithdrawMessageResult'], ParentType, ContextType, RequireFields<MutationWithdrawMessageArgs, 'input'>>;
  withdrawNews: Resolver<ResolversTypes['WithdrawNewsResult'], ParentType, ContextType, RequireFields<MutationWithdrawNewsArgs, 'input'>>;
};

export type NewPasswordNeededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewPasswordNeeded'] = ResolversParentTypes['NewPasswordNeeded']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NewPasswordReason'], ParentType, ContextType>;
  rules?: Resolver<ResolversTypes['PasswordRules'], ParentType, ContextType>;
  ticket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NewsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['News'] = ResolversParentTypes['News']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['NewsFile']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NewsKind'], ParentType, ContextType>;
  opensOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NewsState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NewsChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewsChanged'] = ResolversParentTypes['NewsChanged']> = {
  news?: Resolver<ResolversTypes['News'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NewsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewsConnection'] = ResolversParentTypes['NewsConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NewsEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NewsEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewsEdge'] = ResolversParentTypes['NewsEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['News'], ParentType, ContextType>;
};

export type NewsFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewsFile'] = ResolversParentTypes['NewsFile']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NewsFileAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewsFileAdded'] = ResolversParentTypes['NewsFileAdded']> = {
  file?: Resolver<ResolversTypes['NewsFile'], ParentType, ContextType>;
  news?: Resolver<ResolversTypes['News'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NewsFileContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewsFileContent'] = ResolversParentTypes['NewsFileContent']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['NewsFile'], ParentType, ContextType>;
};

export type NewsMarkedReadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewsMarkedRead'] = ResolversParentTypes['NewsMarkedRead']> = {
  news?: Resolver<Array<ResolversTypes['News']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NewsNotInStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewsNotInState'] = ResolversParentTypes['NewsNotInState']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NewsState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['NoticeItem']>, ParentType, ContextType, RequireFields<NoticeItemsArgs, 'first'>>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['NoticeTopic'], ParentType, ContextType>;
};

export type NoticeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NoticeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type NoticeItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeItem'] = ResolversParentTypes['NoticeItem']> = {
  due?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  obligationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NoticeReason'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NoticesReadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticesRead'] = ResolversParentTypes['NoticesRead']> = {
  notices?: Resolver<Array<ResolversTypes['Notice']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OnlineAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnlineAccount'] = ResolversParentTypes['OnlineAccount']> = {
  account?: Resolver<ResolversTypes['Correspondent'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OnlineAccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnlineAccountConnection'] = ResolversParentTypes['OnlineAccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OnlineAccountEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OnlineAccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnlineAccountEdge'] = ResolversParentTypes['OnlineAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OnlineAccount'], ParentType, ContextType>;
};

export type OpenMessagesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenMessagesResult'] = ResolversParentTypes['OpenMessagesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'MessagesOpened' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type OutgoingMailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutgoingMail'] = ResolversParentTypes['OutgoingMail']> = {
  about?: Resolver<ResolversTypes['MailAbout'], ParentType, ContextType>;
  aboutId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MailState'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OutgoingMailConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutgoingMailConnection'] = ResolversParentTypes['OutgoingMailConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OutgoingMailEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OutgoingMailEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutgoingMailEdge'] = ResolversParentTypes['OutgoingMailEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OutgoingMail'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PasswordChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordChanged'] = ResolversParentTypes['PasswordChanged']> = {
  endedSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordCheckBusyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordCheckBusy'] = ResolversParentTypes['PasswordCheckBusy']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordClosed'] = ResolversParentTypes['PasswordClosed']> = {
  endedSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PasswordRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordRefused'] = ResolversParentTypes['PasswordRefused']> = {
  articles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['PasswordFault']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordResetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordReset'] = ResolversParentTypes['PasswordReset']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordResetRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordResetRefused'] = ResolversParentTypes['PasswordResetRefused']> = {
  resetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordResetRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordResetRequest'] = ResolversParentTypes['PasswordResetRequest']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PasswordResetReason'], ParentType, ContextType>;
};

export type PasswordResetRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordResetRequestConnection'] = ResolversParentTypes['PasswordResetRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PasswordResetRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PasswordResetRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordResetRequestEdge'] = ResolversParentTypes['PasswordResetRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PasswordResetRequest'], ParentType, ContextType>;
};

export type PasswordResetRequestedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordResetRequested'] = ResolversParentTypes['PasswordResetRequested']> = {
  resetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordRules'] = ResolversParentTypes['PasswordRules']> = {
  articles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  classes?: Resolver<Array<ResolversTypes['CharacterClass']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notCommon?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notContaining?: Resolver<Array<ResolversTypes['ForbiddenContent']>, ParentType, ContextType>;
  notOnlyUnitName?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rotationDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  access?: Resolver<Maybe<ResolversTypes['AccessExplanation']>, ParentType, ContextType, RequireFields<PersonAccessArgs, 'field'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PostToConversationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostToConversationResult'] = ResolversParentTypes['PostToConversationResult']> = {
  __resolveType: TypeResolveFn<'ConversationPosted' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type ProveSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProveSecondFactorResult'] = ResolversParentTypes['ProveSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'CodeRefused' | 'EnrolmentNeeded' | 'NewPasswordNeeded' | 'SecondFactorNeeded' | 'SignedIn' | 'TicketRefused' | 'TooManyAttempts', ParentType, ContextType>;
};

export type PublishNewsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishNewsResult'] = ResolversParentTypes['PublishNewsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NewsChanged' | 'NewsNotInState' | 'NotFound' | 'RequestIdReused' | 'SamePerson' | 'VersionConflict', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'id'>>;
  accountRequests: Resolver<ResolversTypes['AccountRequestConnection'], ParentType, ContextType, RequireFields<QueryAccountRequestsArgs, 'first' | 'waitingOnly'>>;
  accounts: Resolver<ResolversTypes['AccountConnection'], ParentType, ContextType, RequireFields<QueryAccountsArgs, 'first'>>;
  auditEntries: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  auditTrail: Resolver<ResolversTypes['AuditTrailConnection'], ParentType, ContextType, RequireFields<QueryAuditTrailArgs, 'first' | 'subjectId'>>;
  consents: Resolver<ResolversTypes['ConsentConnection'], ParentType, ContextType, RequireFields<QueryConsentsArgs, 'first'>>;
  explainAccess: Resolver<Maybe<ResolversTypes['AccessExplanation']>, ParentType, ContextType, RequireFields<QueryExplainAccessArgs, 'action'>>;
  maintenance: Resolver<ResolversTypes['MaintenanceConnection'], ParentType, ContextType, RequireFields<QueryMaintenanceArgs, 'first'>>;
  myHandOvers: Resolver<Array<ResolversTypes['HandOver']>, ParentType, ContextType>;
  myRecordOpenings: Resolver<ResolversTypes['RecordOpeningConnection'], ParentType, ContextType, RequireFields<QueryMyRecordOpeningsArgs, 'first'>>;
  newsDesk: Resolver<ResolversTypes['NewsConnection'], ParentType, ContextType, RequireFields<QueryNewsDeskArgs, 'first'>>;
  newsFile: Resolver<Maybe<ResolversTypes['NewsFileContent']>, ParentType, ContextType, RequireFields<QueryNewsFileArgs, 'id'>>;
  onlineAccounts: Resolver<ResolversTypes['OnlineAccountConnection'], ParentType, ContextType, RequireFields<QueryOnlineAccountsArgs, 'first'>>;
  outgoingMails: Resolver<ResolversTypes['OutgoingMailConnection'], ParentType, ContextType, RequireFields<QueryOutgoingMailsArgs, 'first' | 'state'>>;
  passwordResets: Resolver<ResolversTypes['PasswordResetRequestConnection'], ParentType, ContextType, RequireFields<QueryPasswordResetsArgs, 'first'>>;
  passwordRules: Resolver<ResolversTypes['PasswordRules'], ParentType, ContextType>;
  sessions: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  userGroups: Resolver<ResolversTypes['UserGroupConnection'], ParentType, ContextType, RequireFields<QueryUserGroupsArgs, 'first'>>;
  viewer: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RecordOpeningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordOpening'] = ResolversParentTypes['RecordOpening']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  consentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccountKind'], ParentType, ContextType>;
  login?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['RecordPart']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type RecordOpeningConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordOpeningConnection'] = ResolversParentTypes['RecordOpeningConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RecordOpeningEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RecordOpeningEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordOpeningEdge'] = ResolversParentTypes['RecordOpeningEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordOpening'], ParentType, ContextType>;
};

export type RefreshRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshRefused'] = ResolversParentTypes['RefreshRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionResult'] = ResolversParentTypes['RefreshSessionResult']> = {
  __resolveType: TypeResolveFn<'RefreshRefused' | 'SignedIn', ParentType, ContextType>;
};

export type RemoveNewsFileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveNewsFileResult'] = ResolversParentTypes['RemoveNewsFileResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NewsChanged' | 'NewsNotInState' | 'NotFound' | 'RequestIdReused' | 'SamePerson', ParentType, ContextType>;
};

export type RequestAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestAccountResult'] = ResolversParentTypes['RequestAccountResult']> = {
  __resolveType: TypeResolveFn<'AccountRequestRefused' | 'AccountRequested' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type RequestIdReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestIdReused'] = ResolversParentTypes['RequestIdReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestPasswordResetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetResult'] = ResolversParentTypes['RequestPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'PasswordResetRequested' | 'RequestIdReused' | 'ResetRefused', ParentType, ContextType>;
};

export type RequeueMailsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequeueMailsResult'] = ResolversParentTypes['RequeueMailsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'MailNotDead' | 'MailsRequeued' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'PasswordCheckBusy' | 'PasswordReset' | 'PasswordResetRefused' | 'ResetRefused', ParentType, ContextType>;
};

export type ResetRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetRefused'] = ResolversParentTypes['ResetRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetireServiceCredentialsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetireServiceCredentialsResult'] = ResolversParentTypes['RetireServiceCredentialsResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'ServiceCredentialsRetired', ParentType, ContextType>;
};

export type ReviseNewsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviseNewsResult'] = ResolversParentTypes['ReviseNewsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NewsChanged' | 'NewsNotInState' | 'NotFound' | 'RequestIdReused' | 'SamePerson' | 'VersionConflict', ParentType, ContextType>;
};

export type RevokeGrantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeGrantResult'] = ResolversParentTypes['RevokeGrantResult']> = {
  __resolveType: TypeResolveFn<'GrantRevoked' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type RoleGrantedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleGranted'] = ResolversParentTypes['RoleGranted']> = {
  grant?: Resolver<ResolversTypes['Grant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SamePersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SamePerson'] = ResolversParentTypes['SamePerson']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['ChangePart'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorBegunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorBegun'] = ResolversParentTypes['SecondFactorBegun']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorConfirmedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorConfirmed'] = ResolversParentTypes['SecondFactorConfirmed']> = {
  recoveryCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  signedIn?: Resolver<Maybe<ResolversTypes['SignedIn']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorNeededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorNeeded'] = ResolversParentTypes['SecondFactorNeeded']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ticket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendMessageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendMessageResult'] = ResolversParentTypes['SendMessageResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'MessageSent' | 'NotFound' | 'RequestIdReused' | 'UnitWithoutHolder', ParentType, ContextType>;
};

export type ServiceCredentialIssuedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCredentialIssued'] = ResolversParentTypes['ServiceCredentialIssued']> = {
  clientSecret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceCredentialsRetiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCredentialsRetired'] = ResolversParentTypes['ServiceCredentialsRetired']> = {
  retired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceToken'] = ResolversParentTypes['ServiceToken']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceTokenResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceTokenResult'] = ResolversParentTypes['ServiceTokenResult']> = {
  __resolveType: TypeResolveFn<'ServiceToken' | 'SignInRefused' | 'TooManyAttempts', ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  clientAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clientProgram?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  way?: Resolver<ResolversTypes['SessionWay'], ParentType, ContextType>;
};

export type SessionsEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionsEnded'] = ResolversParentTypes['SessionsEnded']> = {
  endedSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SetMailAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMailAddressResult'] = ResolversParentTypes['SetMailAddressResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'MailAddressSet' | 'RequestIdReused', ParentType, ContextType>;
};

export type SetNewPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetNewPasswordResult'] = ResolversParentTypes['SetNewPasswordResult']> = {
  __resolveType: TypeResolveFn<'EnrolmentNeeded' | 'NewPasswordNeeded' | 'PasswordCheckBusy' | 'PasswordRefused' | 'SecondFactorNeeded' | 'SignedIn' | 'TicketRefused', ParentType, ContextType>;
};

export type SignInRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInRefused'] = ResolversParentTypes['SignInRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'EnrolmentNeeded' | 'NewPasswordNeeded' | 'PasswordCheckBusy' | 'SecondFactorNeeded' | 'SignInRefused' | 'SignedIn' | 'TooManyAttempts', ParentType, ContextType>;
};

export type SignOutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'SignedOut', ParentType, ContextType>;
};

export type SignedInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedIn'] = ResolversParentTypes['SignedIn']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignedOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedOut'] = ResolversParentTypes['SignedOut']> = {
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartConversationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartConversationResult'] = ResolversParentTypes['StartConversationResult']> = {
  __resolveType: TypeResolveFn<'ConversationChanged' | 'ConversationFull' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type TicketRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketRefused'] = ResolversParentTypes['TicketRefused']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfter?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnitWithoutHolderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitWithoutHolder'] = ResolversParentTypes['UnitWithoutHolder']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnreadCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnreadCounts'] = ResolversParentTypes['UnreadCounts']> = {
  conversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  news?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AccountRequestRefused' | 'AccountStandingRefused' | 'CodeNotInForce' | 'CodeRefused' | 'ConsentRefused' | 'ConversationFull' | 'CurrentPasswordRefused' | 'ExternalIdentityRefused' | 'GrantRefused' | 'GroupRefused' | 'HandOverRefused' | 'InvalidInput' | 'MailNotDead' | 'MessageNotWithdrawable' | 'NewsNotInState' | 'NotFound' | 'PasswordCheckBusy' | 'PasswordRefused' | 'RefreshRefused' | 'RequestIdReused' | 'ResetRefused' | 'SamePerson' | 'SignInRefused' | 'TicketRefused' | 'TooManyAttempts' | 'UnitWithoutHolder' | 'VersionConflict', ParentType, ContextType>;
};

export type UserGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroup'] = ResolversParentTypes['UserGroup']> = {
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['GroupMember']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type UserGroupChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroupChanged'] = ResolversParentTypes['UserGroupChanged']> = {
  group?: Resolver<ResolversTypes['UserGroup'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroupConnection'] = ResolversParentTypes['UserGroupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserGroupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroupEdge'] = ResolversParentTypes['UserGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserGroup'], ParentType, ContextType>;
};

export type UserGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserGroupResult'] = ResolversParentTypes['UserGroupResult']> = {
  __resolveType: TypeResolveFn<'GroupRefused' | 'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'UserGroupChanged', ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  campaigns?: Resolver<Maybe<ResolversTypes['NewsConnection']>, ParentType, ContextType, RequireFields<ViewerCampaignsArgs, 'first'>>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<ViewerConversationArgs, 'id'>>;
  conversations?: Resolver<Maybe<ResolversTypes['ConversationConnection']>, ParentType, ContextType, RequireFields<ViewerConversationsArgs, 'first'>>;
  externalIdentities?: Resolver<Array<ResolversTypes['ExternalIdentity']>, ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inbox?: Resolver<Maybe<ResolversTypes['NoticeConnection']>, ParentType, ContextType, RequireFields<ViewerInboxArgs, 'first' | 'unreadOnly'>>;
  kind?: Resolver<ResolversTypes['AccountKind'], ParentType, ContextType>;
  login?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<ViewerMessagesArgs, 'first' | 'unreadOnly'>>;
  news?: Resolver<Maybe<ResolversTypes['NewsConnection']>, ParentType, ContextType, RequireFields<ViewerNewsArgs, 'first' | 'unreadOnly'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  secondFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sentMessages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<ViewerSentMessagesArgs, 'first'>>;
  thread?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<ViewerThreadArgs, 'first' | 'id'>>;
  unread?: Resolver<Maybe<ResolversTypes['UnreadCounts']>, ParentType, ContextType>;
};

export type WithdrawConsentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawConsentResult'] = ResolversParentTypes['WithdrawConsentResult']> = {
  __resolveType: TypeResolveFn<'ConsentWithdrawn' | 'InvalidInput' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type WithdrawMessageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawMessageResult'] = ResolversParentTypes['WithdrawMessageResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'MessageNotWithdrawable' | 'MessageWithdrawn' | 'NotFound' | 'RequestIdReused', ParentType, ContextType>;
};

export type WithdrawNewsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawNewsResult'] = ResolversParentTypes['WithdrawNewsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NewsChanged' | 'NewsNotInState' | 'NotFound' | 'RequestIdReused' | 'VersionConflict', ParentType, ContextType>;
};

export interface YearMonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['YearMonth'], any> {
  name: 'YearMonth';
}

export type Resolvers<ContextType = Context> = {
  AccessDocument?: AccessDocumentResolvers<ContextType>;
  AccessExplanation?: AccessExplanationResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AccountChange?: AccountChangeResolvers<ContextType>;
  AccountConnection?: AccountConnectionResolvers<ContextType>;
  AccountEdge?: AccountEdgeResolvers<ContextType>;
  AccountIssued?: AccountIssuedResolvers<ContextType>;
  AccountRequest?: AccountRequestResolvers<ContextType>;
  AccountRequestConnection?: AccountRequestConnectionResolvers<ContextType>;
  AccountRequestDeclined?: AccountRequestDeclinedResolvers<ContextType>;
  AccountRequestEdge?: AccountRequestEdgeResolvers<ContextType>;
  AccountRequestRefused?: AccountRequestRefusedResolvers<ContextType>;
  AccountRequested?: AccountRequestedResolvers<ContextType>;
  AccountStandingChanged?: AccountStandingChangedResolvers<ContextType>;
  AccountStandingRefused?: AccountStandingRefusedResolvers<ContextType>;
  AccountStandingResult?: AccountStandingResultResolvers<ContextType>;
  AddNewsFileResult?: AddNewsFileResultResolvers<ContextType>;
  AddToConversationResult?: AddToConversationResultResolvers<ContextType>;
  AnnounceMaintenanceResult?: AnnounceMaintenanceResultResolvers<ContextType>;
  AuditChange?: AuditChangeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditTrailConnection?: AuditTrailConnectionResolvers<ContextType>;
  AuditTrailEdge?: AuditTrailEdgeResolvers<ContextType>;
  AuditTrailEntry?: AuditTrailEntryResolvers<ContextType>;
  BeginSecondFactorResult?: BeginSecondFactorResultResolvers<ContextType>;
  CancelMaintenanceResult?: CancelMaintenanceResultResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  CodeNotInForce?: CodeNotInForceResolvers<ContextType>;
  CodeRefused?: CodeRefusedResolvers<ContextType>;
  ConfirmHandOverResult?: ConfirmHandOverResultResolvers<ContextType>;
  ConfirmSecondFactorResult?: ConfirmSecondFactorResultResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
  ConsentGiven?: ConsentGivenResolvers<ContextType>;
  ConsentRefused?: ConsentRefusedResolvers<ContextType>;
  ConsentWithdrawn?: ConsentWithdrawnResolvers<ContextType>;
  ContinueSignInResult?: ContinueSignInResultResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationChanged?: ConversationChangedResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  ConversationFull?: ConversationFullResolvers<ContextType>;
  ConversationLeft?: ConversationLeftResolvers<ContextType>;
  ConversationParticipant?: ConversationParticipantResolvers<ContextType>;
  ConversationPost?: ConversationPostResolvers<ContextType>;
  ConversationPostConnection?: ConversationPostConnectionResolvers<ContextType>;
  ConversationPostEdge?: ConversationPostEdgeResolvers<ContextType>;
  ConversationPosted?: ConversationPostedResolvers<ContextType>;
  Correspondent?: CorrespondentResolvers<ContextType>;
  CurrentPasswordRefused?: CurrentPasswordRefusedResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideAccountRequestResult?: DecideAccountRequestResultResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DraftNewsResult?: DraftNewsResultResolvers<ContextType>;
  EndExternalIdentityResult?: EndExternalIdentityResultResolvers<ContextType>;
  EnrolmentNeeded?: EnrolmentNeededResolvers<ContextType>;
  ExternalIdentity?: ExternalIdentityResolvers<ContextType>;
  ExternalIdentityEnded?: ExternalIdentityEndedResolvers<ContextType>;
  ExternalIdentityLinked?: ExternalIdentityLinkedResolvers<ContextType>;
  ExternalIdentityRefused?: ExternalIdentityRefusedResolvers<ContextType>;
  GiveConsentResult?: GiveConsentResultResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  GrantRefused?: GrantRefusedResolvers<ContextType>;
  GrantRevoked?: GrantRevokedResolvers<ContextType>;
  GrantRoleResult?: GrantRoleResultResolvers<ContextType>;
  GroupMember?: GroupMemberResolvers<ContextType>;
  GroupRefused?: GroupRefusedResolvers<ContextType>;
  HandOver?: HandOverResolvers<ContextType>;
  HandOverAccountResult?: HandOverAccountResultResolvers<ContextType>;
  HandOverArranged?: HandOverArrangedResolvers<ContextType>;
  HandOverConfirmed?: HandOverConfirmedResolvers<ContextType>;
  HandOverRefused?: HandOverRefusedResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  IssueServiceCredentialResult?: IssueServiceCredentialResultResolvers<ContextType>;
  LeaveConversationResult?: LeaveConversationResultResolvers<ContextType>;
  LinkExternalIdentityResult?: LinkExternalIdentityResultResolvers<ContextType>;
  MailAddressSet?: MailAddressSetResolvers<ContextType>;
  MailNotDead?: MailNotDeadResolvers<ContextType>;
  MailsRequeued?: MailsRequeuedResolvers<ContextType>;
  Maintenance?: MaintenanceResolvers<ContextType>;
  MaintenanceAnnounced?: MaintenanceAnnouncedResolvers<ContextType>;
  MaintenanceCancelled?: MaintenanceCancelledResolvers<ContextType>;
  MaintenanceConnection?: MaintenanceConnectionResolvers<ContextType>;
  MaintenanceEdge?: MaintenanceEdgeResolvers<ContextType>;
  MarkConversationReadResult?: MarkConversationReadResultResolvers<ContextType>;
  MarkNewsReadResult?: MarkNewsReadResultResolvers<ContextType>;
  MarkReadResult?: MarkReadResultResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageNotWithdrawable?: MessageNotWithdrawableResolvers<ContextType>;
  MessageRecipient?: MessageRecipientResolvers<ContextType>;
  MessageSent?: MessageSentResolvers<ContextType>;
  MessageWithdrawn?: MessageWithdrawnResolvers<ContextType>;
  MessagesOpened?: MessagesOpenedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NewPasswordNeeded?: NewPasswordNeededResolvers<ContextType>;
  News?: NewsResolvers<ContextType>;
  NewsChanged?: NewsChangedResolvers<ContextType>;
  NewsConnection?: NewsConnectionResolvers<ContextType>;
  NewsEdge?: NewsEdgeResolvers<ContextType>;
  NewsFile?: NewsFileResolvers<ContextType>;
  NewsFileAdded?: NewsFileAddedResolvers<ContextType>;
  NewsFileContent?: NewsFileContentResolvers<ContextType>;
  NewsMarkedRead?: NewsMarkedReadResolvers<ContextType>;
  NewsNotInState?: NewsNotInStateResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  NoticeItem?: NoticeItemResolvers<ContextType>;
  NoticesRead?: NoticesReadResolvers<ContextType>;
  OnlineAccount?: OnlineAccountResolvers<ContextType>;
  OnlineAccountConnection?: OnlineAccountConnectionResolvers<ContextType>;
  OnlineAccountEdge?: OnlineAccountEdgeResolvers<ContextType>;
  OpenMessagesResult?: OpenMessagesResultResolvers<ContextType>;
  OutgoingMail?: OutgoingMailResolvers<ContextType>;
  OutgoingMailConnection?: OutgoingMailConnectionResolvers<ContextType>;
  OutgoingMailEdge?: OutgoingMailEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  PasswordChanged?: PasswordChangedResolvers<ContextType>;
  PasswordCheckBusy?: PasswordCheckBusyResolvers<ContextType>;
  PasswordClosed?: PasswordClosedResolvers<ContextType>;
  PasswordRefused?: PasswordRefusedResolvers<ContextType>;
  PasswordReset?: PasswordResetResolvers<ContextType>;
  PasswordResetRefused?: PasswordResetRefusedResolvers<ContextType>;
  PasswordResetRequest?: PasswordResetRequestResolvers<ContextType>;
  PasswordResetRequestConnection?: PasswordResetRequestConnectionResolvers<ContextType>;
  PasswordResetRequestEdge?: PasswordResetRequestEdgeResolvers<ContextType>;
  PasswordResetRequested?: PasswordResetRequestedResolvers<ContextType>;
  PasswordRules?: PasswordRulesResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PostToConversationResult?: PostToConversationResultResolvers<ContextType>;
  ProveSecondFactorResult?: ProveSecondFactorResultResolvers<ContextType>;
  PublishNewsResult?: PublishNewsResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordOpening?: RecordOpeningResolvers<ContextType>;
  RecordOpeningConnection?: RecordOpeningConnectionResolvers<ContextType>;
  RecordOpeningEdge?: RecordOpeningEdgeResolvers<ContextType>;
  RefreshRefused?: RefreshRefusedResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RemoveNewsFileResult?: RemoveNewsFileResultResolvers<ContextType>;
  RequestAccountResult?: RequestAccountResultResolvers<ContextType>;
  RequestIdReused?: RequestIdReusedResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  RequeueMailsResult?: RequeueMailsResultResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ResetRefused?: ResetRefusedResolvers<ContextType>;
  RetireServiceCredentialsResult?: RetireServiceCredentialsResultResolvers<ContextType>;
  ReviseNewsResult?: ReviseNewsResultResolvers<ContextType>;
  RevokeGrantResult?: RevokeGrantResultResolvers<ContextType>;
  RoleGranted?: RoleGrantedResolvers<ContextType>;
  SamePerson?: SamePersonResolvers<ContextType>;
  SecondFactorBegun?: SecondFactorBegunResolvers<ContextType>;
  SecondFactorConfirmed?: SecondFactorConfirmedResolvers<ContextType>;
  SecondFactorNeeded?: SecondFactorNeededResolvers<ContextType>;
  SendMessageResult?: SendMessageResultResolvers<ContextType>;
  ServiceCredentialIssued?: ServiceCredentialIssuedResolvers<ContextType>;
  ServiceCredentialsRetired?: ServiceCredentialsRetiredResolvers<ContextType>;
  ServiceToken?: ServiceTokenResolvers<ContextType>;
  ServiceTokenResult?: ServiceTokenResultResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionsEnded?: SessionsEndedResolvers<ContextType>;
  SetMailAddressResult?: SetMailAddressResultResolvers<ContextType>;
  SetNewPasswordResult?: SetNewPasswordResultResolvers<ContextType>;
  SignInRefused?: SignInRefusedResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignedIn?: SignedInResolvers<ContextType>;
  SignedOut?: SignedOutResolvers<ContextType>;
  StartConversationResult?: StartConversationResultResolvers<ContextType>;
  TicketRefused?: TicketRefusedResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitWithoutHolder?: UnitWithoutHolderResolvers<ContextType>;
  UnreadCounts?: UnreadCountsResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserGroup?: UserGroupResolvers<ContextType>;
  UserGroupChanged?: UserGroupChangedResolvers<ContextType>;
  UserGroupConnection?: UserGroupConnectionResolvers<ContextType>;
  UserGroupEdge?: UserGroupEdgeResolvers<ContextType>;
  UserGroupResult?: UserGroupResultResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WithdrawConsentResult?: WithdrawConsentResultResolvers<ContextType>;
  WithdrawMessageResult?: WithdrawMessageResultResolvers<ContextType>;
  WithdrawNewsResult?: WithdrawNewsResultResolvers<ContextType>;
  YearMonth?: GraphQLScalarType;
};

