import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonReference } from './resolvers/person.ts';
import type { PayRow } from './repository/pays.ts';
import type { MonthRow, LineRow, ItemRow } from './repository/months.ts';
import type { RankRow, ScaleRow, StepRow, BaseSalaryRow, PositionAllowanceRow } from './repository/catalogs.ts';
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

/** Mức lương cơ sở. */
export type BaseSalary = {
  __typename?: 'BaseSalary';
  /** Đồng một tháng. */
  amount: Scalars['Decimal']['output'];
  /** Mức tin cậy. */
  confidence: Confidence;
  /** Căn cứ pháp lý. */
  legalBasis: Scalars['String']['output'];
  /** Ghi chú của nguồn. */
  note?: Maybe<Scalars['String']['output']>;
  /** Hiệu lực từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Hiệu lực đến trước ngày; để trống nếu còn hiệu lực. */
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

/** Mức phụ cấp thâm niên vượt khung lần sau. */
export type NextOvergrade = {
  __typename?: 'NextOvergrade';
  /** Từ ngày. */
  date: Scalars['Date']['output'];
  /** Phần trăm sẽ hưởng. */
  percent: Scalars['Int']['output'];
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

/** Ngạch, bậc, hệ số và mức lương của một người trong một thời gian. */
export type Pay = {
  __typename?: 'Pay';
  /** Hệ số lương. */
  coefficient: Scalars['Decimal']['output'];
  /** Mốc tính thời gian nâng bậc (hoặc vượt khung) lần sau. */
  countsFrom: Scalars['Date']['output'];
  /** Quyết định làm căn cứ, nếu có ghi nhận. */
  decision?: Maybe<PayDecision>;
  /** Mã nội bộ của lần ghi nhận này. */
  id: Scalars['ID']['output'];
  /** Mức chênh lệch bảo lưu bằng tiền; 0 nếu không có. */
  keptAmount: Scalars['Decimal']['output'];
  /** Hệ số chênh lệch bảo lưu; 0 nếu không có. */
  keptCoefficient: Scalars['Decimal']['output'];
  /** Từng khoản làm nên `monthlyAmount`, tự giải thích căn cứ. */
  lines: Array<PayLine>;
  /** Tiền lương một tháng: lương ngạch bậc, vượt khung và chênh lệch bảo lưu, theo lương cơ sở của ngày tra cứu; chưa gồm phụ cấp chức vụ, phụ cấp khác và các khoản đóng góp. */
  monthlyAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Mức vượt khung lần sau; chỉ có ở bậc cuối. */
  nextOvergrade?: Maybe<NextOvergrade>;
  /** Ngày nâng bậc thường xuyên lần sau (Điều 2 Thông tư 08/2013/TT-BNV); không có ở bậc cuối. */
  nextStepDate?: Maybe<Scalars['Date']['output']>;
  /** Phụ cấp thâm niên vượt khung, phần trăm; 0 nếu không có. */
  overgradePercent: Scalars['Int']['output'];
  /** Tỷ lệ lương được hưởng, phần trăm (85 khi tập sự, 50 khi tạm đình chỉ …). */
  percentPaid: Scalars['Decimal']['output'];
  /** Mã ngạch hoặc mã chức danh nghề nghiệp. */
  rankCode: Scalars['String']['output'];
  /** Tên ngạch hoặc chức danh nghề nghiệp. */
  rankName?: Maybe<Scalars['String']['output']>;
  /** Thang lương đang xếp (bảng:nhóm). */
  scaleCode: Scalars['String']['output'];
  /** Bậc lương. */
  step: Scalars['Int']['output'];
  /** Hưởng từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Hưởng đến trước ngày; để trống nếu còn hiệu lực. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Quyết định về lương. */
export type PayDecision = {
  __typename?: 'PayDecision';
  /** Số, ký hiệu. */
  number: Scalars['String']['output'];
  /** Ngày ký. */
  signedOn: Scalars['Date']['output'];
  /** Người ký. */
  signer: Scalars['String']['output'];
  /** Trích yếu. */
  summary: Scalars['String']['output'];
};

/** Một khoản tiền: số tiền = căn cứ × hệ số × tỷ lệ phần trăm, làm tròn đến đồng. */
export type PayLine = {
  __typename?: 'PayLine';
  /** Thành tiền, đồng. */
  amount: Scalars['Decimal']['output'];
  /** Số tiền làm căn cứ tính. */
  basis: Scalars['Decimal']['output'];
  /** Hệ số; để trống nếu không dùng. */
  coefficient?: Maybe<Scalars['Decimal']['output']>;
  /** Khoản (mã danh mục). */
  kind: Scalars['String']['output'];
  /** Căn cứ pháp lý của cách tính và của các số. */
  legalBasis: Array<Scalars['String']['output']>;
  /** Tỷ lệ phần trăm; để trống nếu không dùng. */
  percent?: Maybe<Scalars['Decimal']['output']>;
};

/** Lương tháng của một người, đồng. */
export type PayrollLine = {
  __typename?: 'PayrollLine';
  /** Các phụ cấp. */
  allowances: Array<PayrollLineItem>;
  /** Các khoản đóng góp trừ vào lương. */
  contributions: Array<PayrollLineItem>;
  /** Tổng lương và phụ cấp. */
  gross: Scalars['Decimal']['output'];
  /** Mã nội bộ. */
  id: Scalars['ID']['output'];
  /** Thực lĩnh. */
  net: Scalars['Decimal']['output'];
  /** Người hưởng. */
  person?: Maybe<Person>;
  /** Tiền lương (ngạch bậc, vượt khung, chênh lệch bảo lưu). */
  salary: Scalars['Decimal']['output'];
};

/** Một trang của bảng lương. */
export type PayrollLineConnection = {
  __typename?: 'PayrollLineConnection';
  /** Các dòng của trang. */
  edges: Array<PayrollLineEdge>;
  /** Vị trí của trang. */
  pageInfo: PageInfo;
};

/** Một dòng trong trang. */
export type PayrollLineEdge = {
  __typename?: 'PayrollLineEdge';
  /** Con trỏ của dòng. */
  cursor: Scalars['String']['output'];
  /** Dòng. */
  node: PayrollLine;
};

/** Một khoản trong lương tháng của một người. */
export type PayrollLineItem = {
  __typename?: 'PayrollLineItem';
  /** Thành tiền, đồng. */
  amount: Scalars['Decimal']['output'];
  /** Số tiền làm căn cứ tính. */
  basis: Scalars['Decimal']['output'];
  /** Hệ số; để trống nếu không dùng. */
  coefficient?: Maybe<Scalars['Decimal']['output']>;
  /** Khoản (mã danh mục). */
  kind: Scalars['String']['output'];
  /** Căn cứ pháp lý. */
  legalBasis: Scalars['String']['output'];
  /** Tỷ lệ phần trăm; để trống nếu không dùng. */
  percent?: Maybe<Scalars['Decimal']['output']>;
};

/** Bảng lương của một đơn vị trong một tháng. */
export type PayrollMonth = {
  __typename?: 'PayrollMonth';
  /** Số người trong bảng, trong phạm vi được xem. */
  headcount: Scalars['Int']['output'];
  /** Mã nội bộ. */
  id: Scalars['ID']['output'];
  /** Từng người. */
  lines: PayrollLineConnection;
  /** Tháng. */
  month: Scalars['YearMonth']['output'];
  /** Tình trạng. */
  status: PayrollMonthStatus;
  /** Tổng cộng của những người được xem. */
  totals: PayrollTotals;
  /** Đơn vị lập. */
  unit?: Maybe<Unit>;
};


/** Bảng lương của một đơn vị trong một tháng. */
export type PayrollMonthLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** Tình trạng của bảng lương tháng. */
export type PayrollMonthStatus =
  /** Đã kiểm tra. */
  | 'CHECKED'
  /** Đang lập. */
  | 'DRAFT'
  /** Đã khóa. */
  | 'LOCKED';

/** Tổng cộng của một bảng lương, đồng. */
export type PayrollTotals = {
  __typename?: 'PayrollTotals';
  /** Tổng các khoản đóng góp trừ vào lương. */
  contributions: Scalars['Decimal']['output'];
  /** Tổng lương và phụ cấp. */
  gross: Scalars['Decimal']['output'];
  /** Tổng thực lĩnh. */
  net: Scalars['Decimal']['output'];
};

/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type Person = {
  __typename?: 'Person';
  /** Lương đang hưởng hôm nay. */
  currentPay?: Maybe<Pay>;
  /** Mã người; không phải số định danh cá nhân. */
  id: Scalars['ID']['output'];
  /** Lương hưởng vào một ngày. */
  pay?: Maybe<Pay>;
};


/** Cán bộ, công chức, viên chức hoặc người lao động. */
export type PersonPayArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Hệ số phụ cấp chức vụ của một chức vụ ở một cấp. */
export type PositionAllowance = {
  __typename?: 'PositionAllowance';
  /** Hệ số. */
  coefficient: Scalars['Decimal']['output'];
  /** Mức tin cậy. */
  confidence: Confidence;
  /** Căn cứ pháp lý. */
  legalBasis: Scalars['String']['output'];
  /** Ghi chú của nguồn. */
  note?: Maybe<Scalars['String']['output']>;
  /** Mã cấp. */
  orgLevel: Scalars['String']['output'];
  /** Tên cấp. */
  orgLevelName: Scalars['String']['output'];
  /** Tên chức vụ. */
  title: Scalars['String']['output'];
  /** Mã chức vụ. */
  titleCode: Scalars['String']['output'];
  /** Hiệu lực từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Hiệu lực đến trước ngày; để trống nếu còn hiệu lực. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** Mức lương cơ sở. */
  baseSalary?: Maybe<BaseSalary>;
  /** Bảng lương của một đơn vị trong một tháng; không có nếu tháng đó chưa lập. */
  payrollMonth?: Maybe<PayrollMonth>;
  /** Hệ số phụ cấp chức vụ lãnh đạo, theo cấp và chức vụ. */
  positionAllowances: Array<PositionAllowance>;
  /** Các ngạch, chức danh nghề nghiệp, theo mã. */
  ranks: Array<Rank>;
  /** Các thang lương với bậc và hệ số (Nghị định 204/2004/NĐ-CP). */
  salaryScales: Array<SalaryScale>;
};


export type QueryBaseSalaryArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryPayrollMonthArgs = {
  month: Scalars['YearMonth']['input'];
  unitId: Scalars['ID']['input'];
};


export type QueryPositionAllowancesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryRanksArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QuerySalaryScalesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Ngạch công chức hoặc chức danh nghề nghiệp viên chức. */
export type Rank = {
  __typename?: 'Rank';
  /** Mã ngạch. */
  code: Scalars['String']['output'];
  /** Mức tin cậy. */
  confidence: Confidence;
  /** Đối tượng. */
  kind: RankKind;
  /** Căn cứ pháp lý. */
  legalBasis: Scalars['String']['output'];
  /** Tên ngạch. */
  name: Scalars['String']['output'];
  /** Ghi chú của nguồn. */
  note?: Maybe<Scalars['String']['output']>;
  /** Thang lương của ngạch. */
  scaleCode: Scalars['String']['output'];
  /** Hiệu lực từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Hiệu lực đến trước ngày; để trống nếu còn hiệu lực. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Đối tượng của ngạch. */
export type RankKind =
  /** Công chức. */
  | 'CONG_CHUC'
  /** Nhân viên thừa hành, phục vụ. */
  | 'THUA_HANH'
  /** Viên chức. */
  | 'VIEN_CHUC';

/** Cùng `requestId` đã được dùng cho một yêu cầu khác. */
export type RequestIdReused = UserError & {
  __typename?: 'RequestIdReused';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
};

/** Thang lương. */
export type SalaryScale = {
  __typename?: 'SalaryScale';
  /** Mã thang lương, ví dụ 2:A2.1. */
  code: Scalars['String']['output'];
  /** Mức tin cậy. */
  confidence: Confidence;
  /** Nhóm trong bảng. */
  group: Scalars['String']['output'];
  /** Căn cứ pháp lý. */
  legalBasis: Scalars['String']['output'];
  /** Số tháng giữ một bậc. */
  monthsPerStep: Scalars['Int']['output'];
  /** Số tháng ở bậc cuối trước khi hưởng vượt khung; để trống nếu thang không có vượt khung. */
  monthsToOvergrade?: Maybe<Scalars['Int']['output']>;
  /** Tên thang lương. */
  name: Scalars['String']['output'];
  /** Ghi chú của nguồn. */
  note?: Maybe<Scalars['String']['output']>;
  /** Các bậc, từ bậc 1. */
  steps: Array<SalaryStep>;
  /** Số bảng lương của Nghị định 204/2004/NĐ-CP. */
  table: Scalars['Int']['output'];
  /** Hiệu lực từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Hiệu lực đến trước ngày; để trống nếu còn hiệu lực. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Bậc của một thang lương. */
export type SalaryStep = {
  __typename?: 'SalaryStep';
  /** Hệ số. */
  coefficient: Scalars['Decimal']['output'];
  /** Mức tin cậy. */
  confidence: Confidence;
  /** Căn cứ pháp lý. */
  legalBasis: Scalars['String']['output'];
  /** Ghi chú của nguồn. */
  note?: Maybe<Scalars['String']['output']>;
  /** Bậc. */
  step: Scalars['Int']['output'];
  /** Hiệu lực từ ngày. */
  validFrom: Scalars['Date']['output'];
  /** Hiệu lực đến trước ngày; để trống nếu còn hiệu lực. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Người lập, người kiểm tra và người ký một thay đổi là ba người khác nhau; bạn đã làm một phần, bằng tài khoản này hay tài khoản khác của mình. */
export type SamePerson = UserError & {
  __typename?: 'SamePerson';
  /** Thông báo cho người dùng. */
  message: Scalars['String']['output'];
  /** Phần bạn đã làm. */
  taken: ChangePart;
};

/** Đơn vị: cơ quan, địa phương, đơn vị sự nghiệp hoặc phòng, ban thuộc chúng. */
export type Unit = {
  __typename?: 'Unit';
  /** Mã đơn vị. */
  id: Scalars['ID']['output'];
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( CodeNotInForce )
    | ( InvalidInput )
    | ( NotFound )
    | ( RequestIdReused )
    | ( SamePerson )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BaseSalary: ResolverTypeWrapper<BaseSalaryRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ChangePart: ChangePart;
  CodeNotInForce: ResolverTypeWrapper<CodeNotInForce>;
  Confidence: Confidence;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  NextOvergrade: ResolverTypeWrapper<NextOvergrade>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Pay: ResolverTypeWrapper<PayRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PayDecision: ResolverTypeWrapper<PayDecision>;
  PayLine: ResolverTypeWrapper<PayLine>;
  PayrollLine: ResolverTypeWrapper<LineRow>;
  PayrollLineConnection: ResolverTypeWrapper<Omit<PayrollLineConnection, 'edges'> & { edges: Array<ResolversTypes['PayrollLineEdge']> }>;
  PayrollLineEdge: ResolverTypeWrapper<Omit<PayrollLineEdge, 'node'> & { node: ResolversTypes['PayrollLine'] }>;
  PayrollLineItem: ResolverTypeWrapper<ItemRow>;
  PayrollMonth: ResolverTypeWrapper<MonthRow>;
  PayrollMonthStatus: PayrollMonthStatus;
  PayrollTotals: ResolverTypeWrapper<PayrollTotals>;
  Person: ResolverTypeWrapper<PersonReference>;
  PositionAllowance: ResolverTypeWrapper<PositionAllowanceRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rank: ResolverTypeWrapper<RankRow>;
  RankKind: RankKind;
  RequestIdReused: ResolverTypeWrapper<RequestIdReused>;
  SalaryScale: ResolverTypeWrapper<ScaleRow>;
  SalaryStep: ResolverTypeWrapper<StepRow>;
  SamePerson: ResolverTypeWrapper<SamePerson>;
  Unit: ResolverTypeWrapper<Unit>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  YearMonth: ResolverTypeWrapper<Scalars['YearMonth']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BaseSalary: BaseSalaryRow;
  String: Scalars['String']['output'];
  CodeNotInForce: CodeNotInForce;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  InvalidInput: InvalidInput;
  NextOvergrade: NextOvergrade;
  Int: Scalars['Int']['output'];
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PartialDate: Scalars['PartialDate']['output'];
  Pay: PayRow;
  ID: Scalars['ID']['output'];
  PayDecision: PayDecision;
  PayLine: PayLine;
  PayrollLine: LineRow;
  PayrollLineConnection: Omit<PayrollLineConnection, 'edges'> & { edges: Array<ResolversParentTypes['PayrollLineEdge']> };
  PayrollLineEdge: Omit<PayrollLineEdge, 'node'> & { node: ResolversParentTypes['PayrollLine'] };
  PayrollLineItem: ItemRow;
  PayrollMonth: MonthRow;
  PayrollTotals: PayrollTotals;
  Person: PersonReference;
  PositionAllowance: PositionAllowanceRow;
  Query: Record<PropertyKey, never>;
  Rank: RankRow;
  RequestIdReused: RequestIdReused;
  SalaryScale: ScaleRow;
  SalaryStep: StepRow;
  SamePerson: SamePerson;
  Unit: Unit;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VersionConflict: VersionConflict;
  YearMonth: Scalars['YearMonth']['output'];
};

export type BaseSalaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BaseSalary'] = ResolversParentTypes['BaseSalary']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NextOvergradeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NextOvergrade'] = ResolversParentTypes['NextOvergrade']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type PayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pay'] = ResolversParentTypes['Pay']> = {
  coefficient?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  countsFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['PayDecision']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keptAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  keptCoefficient?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PayLine']>, ParentType, ContextType>;
  monthlyAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  nextOvergrade?: Resolver<Maybe<ResolversTypes['NextOvergrade']>, ParentType, ContextType>;
  nextStepDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  overgradePercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percentPaid?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rankCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rankName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scaleCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PayDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayDecision'] = ResolversParentTypes['PayDecision']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  signer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PayLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayLine'] = ResolversParentTypes['PayLine']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  coefficient?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type PayrollLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayrollLine'] = ResolversParentTypes['PayrollLine']> = {
  allowances?: Resolver<Array<ResolversTypes['PayrollLineItem']>, ParentType, ContextType>;
  contributions?: Resolver<Array<ResolversTypes['PayrollLineItem']>, ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  salary?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type PayrollLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayrollLineConnection'] = ResolversParentTypes['PayrollLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PayrollLineEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PayrollLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayrollLineEdge'] = ResolversParentTypes['PayrollLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PayrollLine'], ParentType, ContextType>;
};

export type PayrollLineItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayrollLineItem'] = ResolversParentTypes['PayrollLineItem']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  coefficient?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type PayrollMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayrollMonth'] = ResolversParentTypes['PayrollMonth']> = {
  headcount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['PayrollLineConnection'], ParentType, ContextType, RequireFields<PayrollMonthLinesArgs, 'first'>>;
  month?: Resolver<ResolversTypes['YearMonth'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PayrollMonthStatus'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['PayrollTotals'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type PayrollTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayrollTotals'] = ResolversParentTypes['PayrollTotals']> = {
  contributions?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  currentPay?: Resolver<Maybe<ResolversTypes['Pay']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pay?: Resolver<Maybe<ResolversTypes['Pay']>, ParentType, ContextType, Partial<PersonPayArgs>>;
};

export type PositionAllowanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PositionAllowance'] = ResolversParentTypes['PositionAllowance']> = {
  coefficient?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orgLevel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orgLevelName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  baseSalary: Resolver<Maybe<ResolversTypes['BaseSalary']>, ParentType, ContextType, Partial<QueryBaseSalaryArgs>>;
  payrollMonth: Resolver<Maybe<ResolversTypes['PayrollMonth']>, ParentType, ContextType, RequireFields<QueryPayrollMonthArgs, 'month' | 'unitId'>>;
  positionAllowances: Resolver<Array<ResolversTypes['PositionAllowance']>, ParentType, ContextType, Partial<QueryPositionAllowancesArgs>>;
  ranks: Resolver<Array<ResolversTypes['Rank']>, ParentType, ContextType, Partial<QueryRanksArgs>>;
  salaryScales: Resolver<Array<ResolversTypes['SalaryScale']>, ParentType, ContextType, Partial<QuerySalaryScalesArgs>>;
};

export type RankResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rank'] = ResolversParentTypes['Rank']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RankKind'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scaleCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RequestIdReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestIdReused'] = ResolversParentTypes['RequestIdReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SalaryScaleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalaryScale'] = ResolversParentTypes['SalaryScale']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  monthsPerStep?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monthsToOvergrade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['SalaryStep']>, ParentType, ContextType>;
  table?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SalaryStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalaryStep'] = ResolversParentTypes['SalaryStep']> = {
  coefficient?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SamePersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SamePerson'] = ResolversParentTypes['SamePerson']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['ChangePart'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'CodeNotInForce' | 'InvalidInput' | 'NotFound' | 'RequestIdReused' | 'SamePerson' | 'VersionConflict', ParentType, ContextType>;
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
  BaseSalary?: BaseSalaryResolvers<ContextType>;
  CodeNotInForce?: CodeNotInForceResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  NextOvergrade?: NextOvergradeResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Pay?: PayResolvers<ContextType>;
  PayDecision?: PayDecisionResolvers<ContextType>;
  PayLine?: PayLineResolvers<ContextType>;
  PayrollLine?: PayrollLineResolvers<ContextType>;
  PayrollLineConnection?: PayrollLineConnectionResolvers<ContextType>;
  PayrollLineEdge?: PayrollLineEdgeResolvers<ContextType>;
  PayrollLineItem?: PayrollLineItemResolvers<ContextType>;
  PayrollMonth?: PayrollMonthResolvers<ContextType>;
  PayrollTotals?: PayrollTotalsResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PositionAllowance?: PositionAllowanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rank?: RankResolvers<ContextType>;
  RequestIdReused?: RequestIdReusedResolvers<ContextType>;
  SalaryScale?: SalaryScaleResolvers<ContextType>;
  SalaryStep?: SalaryStepResolvers<ContextType>;
  SamePerson?: SamePersonResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  YearMonth?: GraphQLScalarType;
};

